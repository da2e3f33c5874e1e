using System.Net;
using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Calendar;

public sealed class CalendarPageTests
{
    private static readonly Officer Reader = PageHouse.Ha with { Permissions = new HashSet<Permission> { Permission.UseHouse } };

    [Fact]
    public async Task A_year_lists_its_days_with_their_sources()
    {
        await using var house = await Loaded();
        var browser = house.As(Reader);

        var year = (await browser.Open("/lich-lam-viec?nam=2022")).Body!.TextContent;
        var swaps = await browser.Open("/lich-lam-viec?nam=2024&loai=SwapWork");

        Assert.Contains("249 ngày làm việc", year, StringComparison.Ordinal);
        Assert.Contains("Bộ luật Lao động 2019 Điều 111 khoản 3", year, StringComparison.Ordinal);
        Assert.Equal(["thứ Bảy 04/05/2024"], swaps.QuerySelectorAll("main tbody th").Select(h => h.TextContent.Trim()));
    }

    [Fact]
    public async Task A_year_without_days_says_that_dates_in_it_are_provisional()
    {
        await using var house = await Loaded();

        Assert.Contains("tạm tính", (await house.As(Reader).Open("/lich-lam-viec?nam=2031")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/lich-lam-viec/them")]
    [InlineData("/lich-lam-viec/2022-04-11/sua")]
    [InlineData("/lich-lam-viec/2022-04-11/rut")]
    [InlineData("/lich-lam-viec/gio/dat")]
    public async Task A_reader_changes_nothing_and_a_writer_meets_a_form(string address)
    {
        await using var house = await Loaded();

        Assert.NotNull((await house.As(PageHouse.Ha).Open(address)).QuerySelector("main form[method=post]"));
        var refused = await house.As(Reader).Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_day_is_added_corrected_and_withdrawn_on_pages()
    {
        await using var house = await Loaded();
        var browser = house.As(PageHouse.Ha);
        var typed = new Dictionary<string, string>
        {
            ["Typed.Date"] = "31/02/2022", ["Typed.Kind"] = "SwapOff", ["Typed.Name"] = "Nghỉ tránh lũ", ["Typed.Source"] = "Công điện 1", ["Typed.Confidence"] = "High",
        };
        var wrong = await Browser.Page(await browser.Submit("/lich-lam-viec/them", typed));
        Assert.Equal("31/02/2022", wrong.QuerySelector("input[name='Typed.Date']")!.GetAttribute("value"));

        typed["Typed.Date"] = "17/10/2022";
        await browser.Submit("/lich-lam-viec/them", typed);
        await browser.Submit("/lich-lam-viec/2022-10-17/sua", new() { ["Typed.Name"] = "Nghỉ tránh bão", ["Typed.Reason"] = "Ghi sai tên" });
        Assert.Equal("Nghỉ tránh bão", (await browser.Open("/lich-lam-viec/2022-10-17")).QuerySelector("h1")!.TextContent);
        await browser.Submit("/lich-lam-viec/2022-10-17/rut", new() { ["Typed.Reason"] = "Không nghỉ nữa" });
        Assert.True((await house.Ask<Calendars, WorkingCalendar>(c => c.Current())).IsWorking(new(2022, 10, 17)));
    }

    [Fact]
    public async Task Office_hours_are_set_and_listed()
    {
        await using var house = await Loaded();
        var browser = house.As(PageHouse.Ha);

        await browser.Submit("/lich-lam-viec/gio/dat", new()
        {
            ["Typed.From"] = "01/01/2022", ["Typed.MorningStarts"] = "7h30", ["Typed.MorningEnds"] = "11:30",
            ["Typed.AfternoonStarts"] = "13:30", ["Typed.AfternoonEnds"] = "17", ["Typed.Source"] = "Thông báo 1",
        });

        Assert.Contains("07:30 – 11:30", (await browser.Open("/lich-lam-viec/gio")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<PageHouse> Loaded()
    {
        var house = await PageHouse.Open();
        await house.Do<LoadCalendar>(load => load.Run(Actor.House));
        return house;
    }
}
