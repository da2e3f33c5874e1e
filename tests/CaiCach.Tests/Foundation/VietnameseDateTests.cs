using System.Globalization;
using CaiCach.Foundation;
using Xunit;

namespace CaiCach.Tests.Foundation;

public sealed class VietnameseDateTests
{
    [Theory]
    [InlineData("5/1/2022")]
    [InlineData("05/01/2022")]
    [InlineData(" 05-01-2022 ")]
    [InlineData("05.01.2022")]
    [InlineData("2022-01-05")]
    [InlineData("5 / 1 / 2022")]
    [InlineData("05\u201101\u20112022")]
    public void A_day_is_read_in_every_shape_that_people_type(string text)
    {
        Assert.True(VietnameseDate.TryRead(text, out var day, out var reason), reason);
        Assert.Equal(new DateOnly(2022, 1, 5), day);
        Assert.Equal("", reason);
    }

    [Theory]
    [InlineData("31/04/2022", "Ngày 31/04/2022 không có trong lịch, tháng Tư có 30 ngày.")]
    [InlineData("31/02/2022", "Ngày 31/02/2022 không có trong lịch, tháng Hai năm 2022 có 28 ngày.")]
    [InlineData("30/2/2024", "Ngày 30/02/2024 không có trong lịch, tháng Hai năm 2024 có 29 ngày.")]
    [InlineData("0/12/2022", "Ngày 00/12/2022 không có trong lịch, tháng Mười Hai có 31 ngày.")]
    [InlineData("24/13/2022", "Không có tháng 13. Ghi ngày trước, tháng sau, như 24/05/2022.")]
    [InlineData("24/05/22", "Năm cần đủ 4 chữ số, như 2022.")]
    [InlineData("24/05/0222", "Năm 0222 nằm ngoài khoảng 1900 – 2099.")]
    [InlineData("24/05-2022", "“24/05-2022” không phải là một ngày. Ghi như 24/05/2022.")]
    [InlineData("hôm qua", "“hôm qua” không phải là một ngày. Ghi như 24/05/2022.")]
    [InlineData("٢٤/٠٥/٢٠٢٢", "“٢٤/٠٥/٢٠٢٢” không phải là một ngày. Ghi như 24/05/2022.")]
    [InlineData("  ", "Chưa ghi ngày.")]
    [InlineData(null, "Chưa ghi ngày.")]
    public void What_is_no_day_is_refused_with_a_sentence(string? text, string sentence)
    {
        Assert.False(VietnameseDate.TryRead(text, out var day, out var reason));
        Assert.Equal(default, day);
        Assert.Equal(sentence, reason);
    }

    [Theory]
    [InlineData("2022-01-05", "05/01/2022", "ngày 05 tháng 01 năm 2022", "thứ Tư 05/01/2022")]
    [InlineData("2022-05-24", "24/05/2022", "ngày 24 tháng 5 năm 2022", "thứ Ba 24/05/2022")]
    [InlineData("2022-02-28", "28/02/2022", "ngày 28 tháng 02 năm 2022", "thứ Hai 28/02/2022")]
    [InlineData("2022-12-04", "04/12/2022", "ngày 04 tháng 12 năm 2022", "Chủ nhật 04/12/2022")]
    public void A_day_is_printed_short_long_and_with_its_weekday(string iso, string print, string printLong, string weekday)
    {
        var day = DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal((print, printLong, weekday), (VietnameseDate.Print(day), VietnameseDate.PrintLong(day), VietnameseDate.WithWeekday(day)));
    }

    [Fact]
    public void Every_day_that_is_printed_is_read_back_under_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            for (var day = new DateOnly(1900, 1, 1); day.Year <= 2099; day = day.AddDays(13))
            {
                Assert.True(VietnameseDate.TryRead(VietnameseDate.Print(day), out var back));
                Assert.Equal(day, back);
                Assert.Contains($" năm {day.Year.ToString(CultureInfo.InvariantCulture)}", VietnameseDate.PrintLong(day), StringComparison.Ordinal);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
