using CaiCach.Dossiers;
using Xunit;

namespace CaiCach.Tests.Dossiers;

public sealed class DossierNumberTests
{
    [Theory]
    [InlineData("H57.99-220105-0007", "H57.99-220105", 7)]
    [InlineData("H57.99-220105-12345", "H57.99-220105", 12345)]
    [InlineData("H57.99.1-220105-0001", "H57.99.1-220105", 1)]
    [InlineData("000.00.27.H57-220405-0001", "000.00.27.H57-220405", 1)]
    public void A_code_is_read_and_printed_the_same(string code, string series, int sequence)
    {
        Assert.True(DossierNumber.TryRead(code, out var number));
        Assert.Equal((series, sequence, code), (number.Series, number.Sequence, number.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("H57.99-220105-007")]
    [InlineData("H57.99-220105-00012")]
    [InlineData("57.99-220105-0007")]
    [InlineData("H57.99-22105-0007")]
    [InlineData("H57.99-220105-0007 ")]
    [InlineData("H57.99-220105-9999999999")]
    public void Anything_else_is_no_code(string? text) => Assert.False(DossierNumber.TryRead(text, out _));

    [Fact]
    public void The_series_is_the_counter_and_the_day() => Assert.Equal("H57.99-220105", DossierNumber.SeriesOf("H57.99", new(2022, 1, 5)));
}
