using CaiCach.Foundation;
using Xunit;

namespace CaiCach.Tests.Foundation;

public sealed class SortKeyTests
{
    [Fact]
    public void The_sorted_example_is_in_order()
    {
        var example = TextCases.Node("collation", "sorted_example").Texts();

        Assert.Equal(example, Sorted(example));
        Assert.Equal(example.Length, example.Select(SortKey.Of).Distinct().Count());
    }

    [Fact]
    public void Every_letter_of_the_alphabet_follows_the_one_before_it()
    {
        var letters = TextCases.Node("collation", "letters").GetString()!.Select(c => c.ToString()).ToArray();

        Assert.Equal(letters, Sorted(letters));
    }

    [Fact]
    public void Tones_stand_none_huyen_hoi_nga_sac_nang_on_every_vowel()
    {
        foreach (var vowel in "aăâeêioôơuưy")
        {
            var tones = new[] { "", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323" }.Select(t => "t" + vowel + t).ToArray();
            Assert.Equal(tones, Sorted(tones));
        }
    }

    [Fact]
    public void A_dictionary_goes_word_by_word()
    {
        string[] order = ["ba", "ba ba", "ba gai", "bà", "bà an", "ban", "Quảng Điền", "Quảng Ninh", "quạt"];

        Assert.Equal(order, Sorted(order));
    }

    [Fact]
    public void Numbers_stand_by_value()
    {
        string[] order = ["Tổ dân phố 0", "Tổ dân phố 2", "Tổ dân phố 010", "Tổ dân phố 11", "Tổ dân phố 100", "Tổ dân phố An"];

        Assert.Equal(order, Sorted(order));
    }

    [Theory]
    [InlineData("hòa", "hoà")]
    [InlineData("Hương Thủy", "hương thuỷ")]
    [InlineData("Đắk  Lắk", "đắk-lắk")]
    public void Case_punctuation_and_the_place_of_the_tone_do_not_count(string a, string b) =>
        Assert.Equal(SortKey.Of(a), SortKey.Of(b));

    [Fact]
    public void Composed_decomposed_and_half_composed_text_has_one_key()
    {
        foreach (var row in TextCases.Rows("composed_decomposed"))
        {
            Assert.Equal(SortKey.Of(row.Text("nfc")), SortKey.Of(row.Text("nfd")));
            Assert.Equal(SortKey.Of(row.Text("nfc")), SortKey.Of(row.Text("base_composed_tone_combining")));
        }
    }

    [Fact]
    public void Names_stand_by_given_name_then_family_then_the_middle()
    {
        string[] order = ["Lê An", "Nguyễn Thị An", "Nguyễn Văn An", "Trần An", "Lê Ánh", "Trần Thị Ân", "Phạm Bảo"];

        Assert.Equal(order, order.Reverse().OrderBy(SortKey.OfName, StringComparer.Ordinal));
    }

    /// <summary>
    /// The row of the cases puts Ân before Ánh, its own alphabet (a ă â) puts Ánh before Ân. The alphabet wins, as in
    /// the dictionary; everything else of the row is as it stands there.
    /// </summary>
    [Fact]
    public void The_row_of_names_is_in_order_but_for_one_pair_that_contradicts_the_alphabet()
    {
        var row = TextCases.Node("names", "sort_by_given_name")[0].Texts();

        Assert.Equal(["Nguyễn Văn An", "Trần Thị Ân", "Lê Ánh", "Phạm Bảo"], row);
        Assert.Equal([row[0], row[2], row[1], row[3]], row.OrderBy(SortKey.OfName, StringComparer.Ordinal));
    }

    [Fact]
    public void Given_names_of_the_cases_are_listed_by_the_alphabet()
    {
        var given = TextCases.Node("names", "given").Texts();
        var alphabet = TextCases.Node("collation", "letters").GetString()!;

        var firsts = Sorted(given).Select(n => alphabet.IndexOf(char.ToLowerInvariant(SearchTextFirst(n)), StringComparison.Ordinal)).ToArray();

        Assert.Equal(firsts.Order(), firsts);
    }

    [Fact]
    public void A_key_has_only_digits_and_a_bounded_length()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var text = SearchTextTests.AnyText(random);
            var key = SortKey.Of(text);

            Assert.All(key, c => Assert.True(char.IsAsciiDigit(c)));
            Assert.True(SortKey.Of(string.Concat(Enumerable.Repeat(text + " xa", 300))).Length <= SortKey.MaxLength);
        }
    }

    private static string[] Sorted(IEnumerable<string> texts) => [.. texts.Reverse().OrderBy(SortKey.Of, StringComparer.Ordinal)];

    /// <summary>The first letter without its tone: "Ánh" is under a, "Ấn" under â.</summary>
    private static char SearchTextFirst(string name) => CaiCach.Foundation.Encodings.VietnameseSyllable.WithoutTone(name[0]);
}
