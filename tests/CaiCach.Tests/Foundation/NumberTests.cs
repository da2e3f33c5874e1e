using System.Globalization;
using CaiCach.Foundation;
using Xunit;

namespace CaiCach.Tests.Foundation;

public sealed class NumberTests
{
    [Theory]
    [InlineData("4063", 4063)]
    [InlineData("4.063", 4063)]
    [InlineData("4,063", 4063)]
    [InlineData("81 889\u00A0689 373", 81_889_689_373)]
    [InlineData("1.234.567,00", 1_234_567)]
    [InlineData("007", 7)]
    [InlineData("0", 0)]
    [InlineData("-4.063", -4063)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void A_whole_number_is_read_with_dots_or_commas(string text, long number)
    {
        Assert.True(VietnameseNumber.TryRead(text, out var read, out var reason), reason);
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("4,06", "Số “4,06” có phần lẻ, cần số nguyên.")]
    [InlineData("0.500", "Số “0.500” có phần lẻ, cần số nguyên.")]
    [InlineData("1.234,50", "Số “1.234,50” có phần lẻ, cần số nguyên.")]
    [InlineData("1.23.456", "Dấu ngăn nhóm trong “1.23.456” sai chỗ, mỗi nhóm có 3 chữ số.")]
    [InlineData("1.234,567.890", "Dấu ngăn nhóm trong “1.234,567.890” sai chỗ, mỗi nhóm có 3 chữ số.")]
    [InlineData("1 2", "Dấu ngăn nhóm trong “1 2” sai chỗ, mỗi nhóm có 3 chữ số.")]
    [InlineData("9223372036854775808", "Số “9223372036854775808” quá lớn.")]
    [InlineData("ba", "“ba” không phải là một số.")]
    [InlineData("--5", "“--5” không phải là một số.")]
    [InlineData("1e3", "“1e3” không phải là một số.")]
    [InlineData(".", "Số “.” có phần lẻ, cần số nguyên.")]
    [InlineData("", "Chưa ghi số.")]
    public void What_is_no_whole_number_is_refused_with_a_sentence(string text, string sentence)
    {
        Assert.False(VietnameseNumber.TryRead(text, out _, out var reason));
        Assert.Equal(sentence, reason);
    }

    [Fact]
    public void Every_number_that_is_printed_is_read_back_under_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-IN");
            var random = new Random(4063);
            for (var i = 0; i < 5_000; i++)
            {
                var number = random.NextInt64(long.MinValue + 1, long.MaxValue) >> random.Next(63);
                Assert.True(VietnameseNumber.TryRead(VietnameseNumber.Print(number), out var back));
                Assert.Equal(number, back);
            }

            Assert.Equal("81.889.689.373", VietnameseNumber.Print(81_889_689_373));
            Assert.Equal(("1.234,57", "-0,5", "93"), (VietnameseNumber.Print(1234.565m, 2), VietnameseNumber.Print(-0.45m, 1), VietnameseNumber.PrintShort(93.00m)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("50000", 50_000)]
    [InlineData("50.000 đ", 50_000)]
    [InlineData("50,000 VND", 50_000)]
    [InlineData("81.889.689.373đ", 81_889_689_373)]
    [InlineData("0 đồng", 0)]
    [InlineData("81.889.689.373\u00A0đ", 81_889_689_373)]
    public void An_amount_is_read_with_or_without_its_unit(string text, long dong)
    {
        Assert.True(Money.TryRead(text, out var money, out var reason), reason);
        Assert.Equal(new Money(dong), money);
    }

    [Theory]
    [InlineData("12,5 triệu đồng", "Ghi số tiền đủ bằng đồng, không ghi nghìn, triệu hay tỷ.")]
    [InlineData("5 tỷ", "Ghi số tiền đủ bằng đồng, không ghi nghìn, triệu hay tỷ.")]
    [InlineData("-1", "Số tiền không thể nhỏ hơn 0.")]
    [InlineData("1,5 đ", "Số “1,5” có phần lẻ, cần số nguyên.")]
    [InlineData("đ", "Chưa ghi số.")]
    [InlineData("", "Chưa ghi số tiền.")]
    public void An_amount_that_is_not_whole_dong_is_refused(string text, string sentence)
    {
        Assert.False(Money.TryRead(text, out var money, out var reason));
        Assert.Equal((default, sentence), (money, reason));
    }

    [Fact]
    public void Money_is_printed_with_dots_and_a_no_break_space() =>
        Assert.Equal("81.889.689.373\u00A0đ", new Money(81_889_689_373).ToString());

    [Theory]
    [InlineData(3928, 4063, 2, "96,68\u00A0%", "96,67\u00A0%", "96,6773…")]
    [InlineData(23_310_000_000, 125_009_000_000, 1, "18,6\u00A0%", "18,6\u00A0%", "18,6466…")]
    [InlineData(81_889_689_373, 87_400_000_000, 0, "94\u00A0%", "93\u00A0%", "93,6952…")]
    [InlineData(1, 8, 1, "12,5\u00A0%", "12,5\u00A0%", "12,5")]
    [InlineData(1, 8, 0, "13\u00A0%", "12\u00A0%", "12,5")]
    [InlineData(-1, 8, 0, "-13\u00A0%", "-12\u00A0%", "-12,5")]
    [InlineData(-1, 1000, 0, "0\u00A0%", "0\u00A0%", "-0,1")]
    [InlineData(5, 5, 2, "100,00\u00A0%", "100,00\u00A0%", "100")]
    [InlineData(25, 1, 2, "2.500,00\u00A0%", "2.500,00\u00A0%", "2.500")]
    [InlineData(0, 7, 2, "0,00\u00A0%", "0,00\u00A0%", "0")]
    [InlineData(0, 0, 2, "–", "–", "–")]
    [InlineData(long.MaxValue, long.MaxValue, 6, "100,000000\u00A0%", "100,000000\u00A0%", "100")]
    public void A_share_is_printed_half_up_and_can_explain_prints_that_were_cut(long part, long whole, int decimals, string halfUp, string cut, string exact)
    {
        var share = new Share(part, whole);

        Assert.Equal((halfUp, cut, exact), (share.Print(decimals), share.Print(decimals, MidpointRounding.ToZero), share.Exact));
    }

    [Theory]
    [InlineData("1,25", 125, "1,25")]
    [InlineData("1.5", 150, "1,5")]
    [InlineData("2", 200, "2")]
    [InlineData("0,05", 5, "0,05")]
    public void Points_are_hundredths(string typed, long hundredths, string print)
    {
        Assert.True(Points.TryRead(typed, out var points, out var reason), reason);
        Assert.Equal((hundredths, print), (points.Hundredths, points.ToString()));
    }

    [Theory]
    [InlineData("1,255", "Điểm có nhiều nhất 2 chữ số sau dấu phẩy.")]
    [InlineData("-1", "“-1” không phải là một số điểm. Ghi như 1,25.")]
    [InlineData("1,2,3", "“1,2,3” không phải là một số điểm. Ghi như 1,25.")]
    [InlineData("", "Chưa ghi điểm.")]
    public void Points_that_cannot_be_are_refused(string typed, string sentence)
    {
        Assert.False(Points.TryRead(typed, out _, out var reason));
        Assert.Equal(sentence, reason);
    }

    [Fact]
    public void Sums_of_points_are_exact_and_rounding_is_away_from_zero()
    {
        Assert.Equal(Points.Of(100), Enumerable.Repeat(Points.Of(0.1m), 1000).Aggregate(Points.None, (sum, p) => sum + p));
        Assert.Equal((new(13), new(-13)), (Points.Of(0.125m), Points.Of(-0.125m)));
        Assert.True(Points.Of(1) > Points.Of(0.99m) && Points.Of(1) - Points.Of(0.75m) == Points.Of(0.25m));
    }
}
