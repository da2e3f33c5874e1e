using CaiCach.Foundation;
using CaiCach.Foundation.Encodings;
using Xunit;

namespace CaiCach.Tests.Foundation;

public sealed class LegacyEncodingTests
{
    public static TheoryData<string, string> Tcvn3Samples => TextCases.Pairs("tcvn3_seen_as_latin1", "unicode", "legacy_encodings", "samples");
    public static TheoryData<string, string> VniSamples => TextCases.Pairs("vni_seen_as_cp1252", "unicode", "legacy_encodings", "samples");
    public static TheoryData<string, string> VniRules => TextCases.Pairs("rule", "letter", "legacy_encodings", "vni_rule_vs_table_differences");

    [Theory]
    [MemberData(nameof(Tcvn3Samples))]
    public void Tcvn3_is_recognised_and_converted(string seen, string unicode) =>
        Assert.Equal(new(TextEncoding.Tcvn3, unicode, Converted: true), LegacyEncoding.Read(seen));

    [Theory]
    [MemberData(nameof(VniSamples))]
    public void Vni_is_recognised_and_converted(string seen, string unicode) =>
        Assert.Equal(new(TextEncoding.Vni, unicode, Converted: true), LegacyEncoding.Read(seen));

    [Theory]
    [MemberData(nameof(VniRules))]
    public void Vni_follows_the_rule_of_its_fonts(string typed, string letter) => Assert.Equal(letter, Vni.Read(typed));

    [Fact]
    public void The_bytes_of_the_samples_are_what_the_samples_show()
    {
        foreach (var row in TextCases.Rows("legacy_encodings", "samples"))
        {
            Assert.Equal(row.Text("tcvn3_seen_as_latin1"), Latin1(row.Text("tcvn3_bytes_hex")));
            Assert.Equal(row.Text("vni_seen_as_cp1252"), Latin1(row.Text("vni_bytes_hex")));
        }
    }

    [Theory]
    [InlineData("Quáº£ng", "Quảng")]
    [InlineData("hÃ\u00A0nh chÃ\u00ADnh", "hành chính")]
    [InlineData("Ä\u0090iá»\u0081n", "Điền")]
    [InlineData("Ä\u0090áº¯k Láº¯k", "Đắk Lắk")]
    public void Mojibake_is_undone(string seen, string unicode) =>
        Assert.Equal(new(TextEncoding.Mojibake, unicode, Converted: true), LegacyEncoding.Read(seen));

    [Fact]
    public void Mojibake_that_lost_a_byte_is_named_but_not_guessed()
    {
        var rows = TextCases.Rows("mojibake").ToList();

        foreach (var row in rows)
        {
            var seen = row.Text("utf8_read_as_cp1252");
            var reading = LegacyEncoding.Read(seen);
            Assert.Equal(TextEncoding.Mojibake, reading.Verdict);
            Assert.Equal(seen.Contains('\uFFFD', StringComparison.Ordinal) ? seen : row.Text("unicode"), reading.Text);
        }

        Assert.Contains(rows, row => !LegacyEncoding.Read(row.Text("utf8_read_as_cp1252")).Converted);
    }

    [Theory]
    [InlineData("Y Moan Êñuôl")]
    [InlineData("Café Hòa")]
    [InlineData("Panadol®")]
    [InlineData("señor")]
    public void What_fits_no_single_reading_is_left_alone(string text) =>
        Assert.Equal(new(TextEncoding.Unsure, text, Converted: false), LegacyEncoding.Read(text));

    [Theory]
    [InlineData("Hòa Bình")]
    [InlineData("bò")]
    [InlineData("São Paulo")]
    [InlineData("quý, thò, ký")]
    [InlineData("5 µm ± 1 °C, 10 m²")]
    [InlineData("« Hà »")]
    [InlineData("«Hà» © 2022 · ½")]
    [InlineData("191/KH-UBND")]
    [InlineData("“Mỹ” – 96,67\u00A0%")]
    [InlineData("")]
    public void Unicode_is_never_touched(string text) =>
        Assert.Equal(new(TextEncoding.Unicode, text, Converted: false), LegacyEncoding.Read(text));

    [Fact]
    public void Every_text_of_the_cases_in_unicode_stays_as_it_is()
    {
        var texts = TextCases.Rows("legacy_encodings", "samples").Select(r => r.Text("unicode"))
            .Concat(TextCases.Node("names", "family").Texts()).Concat(TextCases.Node("names", "given").Texts())
            .Concat(TextCases.Rows("composed_decomposed").SelectMany(r => new[] { r.Text("nfc"), r.Text("nfd"), r.Text("base_composed_tone_combining") }))
            .Concat(TextCases.Rows("tone_placement").SelectMany(r => new[] { r.Text("old_style"), r.Text("new_style") }));

        Assert.All(texts, text => Assert.Equal(new(TextEncoding.Unicode, text, Converted: false), LegacyEncoding.Read(text)));
    }

    [Fact]
    public void A_file_that_showed_its_encoding_helps_to_read_the_doubtful_word()
    {
        Assert.Equal(TextEncoding.Unicode, LegacyEncoding.Read("Hoà").Verdict);
        Assert.Equal("Hồ", LegacyEncoding.ReadAs("Hoà", TextEncoding.Vni));
        Assert.Null(LegacyEncoding.ReadAs("Hoà", TextEncoding.Tcvn3));
        Assert.Null(LegacyEncoding.ReadAs("Lan", TextEncoding.Vni));
    }

    [Fact]
    public void Any_text_at_all_is_read_without_a_fault_and_unsure_text_never_changes()
    {
        var random = new Random(5712);
        for (var i = 0; i < 5_000; i++)
        {
            var text = SearchTextTests.AnyText(random);
            var reading = LegacyEncoding.Read(text);
            Assert.True(reading.Converted || reading.Text == text);
            Assert.False(reading.Converted && reading.Verdict is (TextEncoding.Unicode or TextEncoding.Unsure));
        }
    }

    private static string Latin1(string hex) => string.Concat(hex.Split(' ').Select(h => (char)Convert.ToByte(h, 16)));
}
