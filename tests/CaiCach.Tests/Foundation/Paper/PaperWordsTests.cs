using System.Text;
using CaiCach.Foundation.Paper;
using Xunit;

namespace CaiCach.Tests.Foundation.Paper;

public sealed class PaperWordsTests
{
    [Theory]
    [InlineData("2022-02-05", "ngày 05 tháng 02 năm 2022")]
    [InlineData("2022-03-05", "ngày 05 tháng 3 năm 2022")]
    [InlineData("2022-10-31", "ngày 31 tháng 10 năm 2022")]
    public void Days_below_10_and_the_first_two_months_have_a_zero(string day, string expected) =>
        Assert.Equal(expected, PaperDate.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ToString());

    [Theory]
    [InlineData(null, "ngày … tháng … năm 2022")]
    [InlineData(2, "ngày … tháng 02 năm 2022")]
    [InlineData(6, "ngày … tháng 6 năm 2022")]
    public void Day_and_month_can_be_left_open(int? month, string expected) =>
        Assert.Equal(expected.Replace("…", new string('\u00A0', 5), StringComparison.Ordinal), new PaperDate(2022, month).ToString());

    [Fact]
    public void Letters_are_composed_and_what_no_file_can_hold_is_left_out() =>
        Assert.Equal("Huế, một hai\uFFFD", new TextRun("Huế".Normalize(NormalizationForm.FormD) + ",\u0000 một\thai\r\u0007\uD800").Text);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/ho-so/1")]
    public void A_link_leads_to_the_web_or_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => new TextRun("x", link: new(address, UriKind.RelativeOrAbsolute)));
}
