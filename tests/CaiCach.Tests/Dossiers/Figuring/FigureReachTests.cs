using System.Net;
using CaiCach.Foundation;
using Xunit;

namespace CaiCach.Tests.Dossiers.Figuring;

/// <summary>Figures of a unit out of reach are not found, on the page, on paper, as a sheet and behind a number.</summary>
public sealed class FigureReachTests
{
    [Theory]
    [InlineData("/ho-so/bieu-II-06a")]
    [InlineData("/ho-so/bieu-II-06a/in")]
    [InlineData("/ho-so/bieu-II-06a/xuat-excel")]
    [InlineData("/ho-so/bieu-II-06a/cot-3")]
    [InlineData("/ho-so/chat-luong")]
    [InlineData("/ho-so/chat-luong/ho-so", "&so=766-2.1-tu")]
    [InlineData("/ho-so/tre-han")]
    [InlineData("/ho-so/tre-han/xuat-excel")]
    public async Task Of_a_unit_out_of_reach_nothing_is_found(string address, string more = "")
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-01 09:00", "2022-06-13 09:00", at: OneStop.Minh);
        OneStop.Stand(pages.House, "2022-06-20 08:00");

        var (own, other) = (await Answer(OneStop.Centre), await Answer(OneStop.Commune));
        var district = await Answer(OneStop.District);
        var noPeriod = await pages.As(OneStop.Lan).Client.GetAsync(new Uri($"{address}?ky=2022-X9{more}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (own.Status, other.Status, district.Status, noPeriod.StatusCode));
        Assert.DoesNotContain(number, own.Text + other.Text + district.Text, StringComparison.Ordinal);

        async Task<(HttpStatusCode Status, string Text)> Answer(string unit)
        {
            using var answer = await pages.As(OneStop.Lan).Client.GetAsync(new Uri($"{address}?ky=2022-H1&don-vi={unit}{more}", UriKind.Relative), TestContext.Current.CancellationToken);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("/ho-so/bieu-II-06a")]
    [InlineData("/ho-so/chat-luong")]
    [InlineData("/ho-so/tre-han")]
    public async Task Without_the_right_to_read_dossiers_the_figures_are_refused(string address)
    {
        await using var pages = await OneStop.OpenPages();

        var answer = await pages.As(OneStop.At(OneStop.Centre, Permission.ReadFigures)).Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
