using System.Text;
using CaiCach.Foundation;
using Xunit;

namespace CaiCach.Tests.Foundation;

public sealed class VietnameseTextTests
{
    [Fact]
    public void Every_form_of_a_text_is_stored_composed()
    {
        foreach (var row in TextCases.Rows("composed_decomposed"))
        {
            var nfc = row.Text("nfc");
            Assert.Equal(row.GetProperty("lengths").EnumerateArray().Select(l => l.GetInt32()), [nfc.Length, row.Text("nfd").Length, row.Text("base_composed_tone_combining").Length]);
            Assert.Equal(nfc, VietnameseText.Clean(row.Text("nfd")));
            Assert.Equal(nfc, VietnameseText.Clean(row.Text("base_composed_tone_combining")));
            Assert.Equal(nfc, VietnameseText.Clean(nfc));
        }
    }

    [Fact]
    public void The_place_of_a_tone_is_left_as_it_was_written()
    {
        foreach (var row in TextCases.Rows("tone_placement"))
        {
            Assert.Equal(row.Text("old_style"), VietnameseText.Clean(row.Text("old_style")));
            Assert.Equal(row.GetProperty("same").GetBoolean(), VietnameseText.Clean(row.Text("new_style")) == row.Text("old_style"));
        }

        foreach (var row in TextCases.Rows("tone_placement_traps"))
        {
            Assert.NotEqual(VietnameseText.Clean(row.Text("a")), VietnameseText.Clean(row.Text("b")));
        }
    }

    [Fact]
    public void Look_alikes_and_odd_spaces_become_what_they_look_like()
    {
        string[] clean = ["Kế hoạch số 191/KH-UBND", "2021– 2025", "96,67 %", "NĐ-CP", "QĐ-UBND", "Kế hoạch", "ký"];

        Assert.Equal(clean, TextCases.Rows("homoglyphs_and_spaces").Select(row => VietnameseText.Clean(row.Text("text"))));
        Assert.Equal(["Đ", "Đ", "Đ"], TextCases.Rows("d_stroke").Take(3).Select(row => VietnameseText.Clean(row.Text("text"))));
    }

    [Fact]
    public void Names_pass_unchanged()
    {
        var names = TextCases.Node("names", "middle_name_traps").Texts().Concat(TextCases.Node("names", "family").Texts());

        Assert.All(names, name => Assert.Equal(name, VietnameseText.Clean(name)));
        Assert.All(TextCases.Rows("names", "variants"), pair => Assert.NotEqual(VietnameseText.Clean(pair[0].GetString()), VietnameseText.Clean(pair[1].GetString())));
    }

    [Theory]
    [InlineData(" một\r\n\r\n\r\n hai \tba ", "một hai ba", "một\n\nhai ba")]
    [InlineData("a\nb", "a b", "a\nb")]
    [InlineData("o\u200B\u0302", "ô", "ô")]
    [InlineData("a\0b", "ab", "ab")]
    [InlineData("\n \u00A0", "", "")]
    public void Lines_are_kept_only_where_asked(string text, string line, string lines)
    {
        Assert.Equal(line, VietnameseText.Clean(text));
        Assert.Equal(lines, VietnameseText.CleanLines(text));
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("\uFFFDx", VietnameseText.Clean("\uD800x"));

    [Fact]
    public void Cleaning_twice_changes_nothing_more()
    {
        var random = new Random(1945);
        for (var i = 0; i < 2_000; i++)
        {
            var text = SearchTextTests.AnyText(random);
            var (line, lines) = (VietnameseText.Clean(text), VietnameseText.CleanLines(text));

            Assert.Equal(line, VietnameseText.Clean(line));
            Assert.Equal(lines, VietnameseText.CleanLines(lines));
            Assert.True(line.IsNormalized(NormalizationForm.FormC));
            Assert.DoesNotContain('\0', line);
        }
    }
}
