using System.Text;
using CaiCach.Foundation;
using Xunit;

namespace CaiCach.Tests.Foundation;

public sealed class SearchTextTests
{
    public static TheoryData<string, string> FoldExamples => TextCases.Pairs("text", "folded", "fold_examples");
    public static TheoryData<string, string> OldStyle => TextCases.Pairs("old_style", "folded", "tone_placement");
    public static TheoryData<string, string> NewStyle => TextCases.Pairs("new_style", "folded", "tone_placement");

    [Theory]
    [MemberData(nameof(FoldExamples))]
    [MemberData(nameof(OldStyle))]
    [MemberData(nameof(NewStyle))]
    public void Folding_drops_case_marks_and_the_stroke_of_d(string text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Fact]
    public void Composed_decomposed_and_half_composed_text_folds_alike()
    {
        foreach (var row in TextCases.Rows("composed_decomposed"))
        {
            var folded = SearchText.Fold(row.Text("nfc"));
            Assert.Equal(folded, SearchText.Fold(row.Text("nfd")));
            Assert.Equal(folded, SearchText.Fold(row.Text("base_composed_tone_combining")));
            Assert.All(folded, c => Assert.True(char.IsAscii(c)));
        }
    }

    [Fact]
    public void Letters_that_only_look_like_d_stroke_fold_as_d()
    {
        foreach (var row in TextCases.Rows("d_stroke").Where(r => r.TryGetProperty("text", out _)))
        {
            Assert.Equal("d", SearchText.Fold(row.Text("text")));
        }
    }

    [Fact]
    public void Misspelt_tones_are_found_too()
    {
        foreach (var row in TextCases.Rows("tone_placement_traps"))
        {
            Assert.Equal(SearchText.Fold(row.Text("a")), SearchText.Fold(row.Text("b")));
        }
    }

    [Theory]
    [InlineData("Kế\u00A0hoạch số 191/KH\u2011UBND", "ke hoach so 191/kh-ubnd")]
    [InlineData("2021– 2025", "2021- 2025")]
    [InlineData("96,67\u00A0%", "96,67 %")]
    [InlineData("NÐ-CP", "nd-cp")]
    [InlineData("QÐ\u2011UBND", "qd-ubnd")]
    [InlineData("k\u200Eý", "ky")]
    [InlineData("  một \t\r\n hai\u200B\u3000ba\uFEFF ", "mot hai ba")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Odd_spaces_hyphens_and_invisible_characters_do_not_count(string? text, string folded) =>
        Assert.Equal(folded, SearchText.Fold(text));

    [Theory]
    [InlineData("191/KH-UBND", "191/kh-ubnd 191 kh ubnd")]
    [InlineData("Hồ sơ 220505-0014", "ho so 220505-0014 220505 0014")]
    [InlineData("H57.99-220105-0007", "h57.99-220105-0007 h57 99 220105 0007")]
    [InlineData("(Quảng Điền), quảng điền.", "quang dien")]
    [InlineData("Kế hoạch số 191/KH\u2011UBND ngày 30/12/2021.", "ke hoach so 191/kh-ubnd 191 kh ubnd ngay 30/12/2021 30 12 2021")]
    [InlineData("96,67 %", "96 67")]
    [InlineData("--- / ...", "")]
    public void Words_are_distinct_and_codes_are_kept_whole_and_in_parts(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchText.Words(text)));

    [Fact]
    public void Long_text_is_bounded_everywhere()
    {
        var words = SearchText.Words(string.Join(' ', Enumerable.Range(1, 50_000)) + new string('x', 100_000));

        Assert.Equal(SearchText.MaxWords, words.Count);
        Assert.Equal(new string('x', SearchText.MaxWord), Assert.Single(SearchText.Words(new string('x', 500))));
        Assert.Equal(SearchText.MaxLength, SearchText.Fold(new string('ế', 50_000)).Length);
    }

    [Fact]
    public void Any_text_at_all_folds_to_words_that_fold_to_themselves()
    {
        var random = new Random(20220630);
        for (var i = 0; i < 2_000; i++)
        {
            var text = AnyText(random);
            var words = SearchText.Words(text);

            Assert.All(words, w => Assert.True(w.Length is > 0 and <= SearchText.MaxWord && !w.Contains(' ', StringComparison.Ordinal), w));
            Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(words, SearchText.Words(string.Join(' ', words)));
        }
    }

    /// <summary>Random UTF-16, halves of surrogate pairs and non-characters included, with a liking for what hurts.</summary>
    internal static string AnyText(Random random)
    {
        const string Hurts = "aăâđĐÐươỷ\u0301\u0323\u0302\u031B \u00A0\u200B\u0000\uFFFF\uFFFE\uD83D\uDE00\uD800/-.–½ﬁ\n\r=«»§®Ää";
        var text = new StringBuilder();
        for (var n = random.Next(30); n > 0; n--)
        {
            text.Append(random.Next(4) == 0 ? (char)random.Next(0x10000) : Hurts[random.Next(Hurts.Length)]);
        }

        return text.ToString();
    }
}
