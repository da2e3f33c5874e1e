using CaiCach.Calendar;
using CaiCach.Calendar.Days;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Asking;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Tests.Dossiers;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Calendar;

/// <summary>What a change of the calendar would have done to open promises is said before it is approved, and nothing moves.</summary>
public sealed class CalendarPreviewTests
{
    private static readonly WorkingCalendar Official = HolidayFile.Calendar();

    [Fact]
    public void Only_promises_that_count_over_the_day_would_move()
    {
        var flood = new SpecialDay(new(2022, 6, 8), DayKind.SwapOff, "Nghỉ tránh lũ", "Công điện 1");
        FrozenDeadline[] open =
        [
            Promised("before", "2022-05-31", 3), Promised("over", "2022-06-06", 3), Promised("hours", "2022-06-07", 12, LimitUnit.Hours),
            Promised("calendar", "2022-06-06", 2, LimitUnit.CalendarDays), Promised("after", "2022-06-08", 3),
            Promised("waits", "2022-06-06", 3) with { Pauses = [new(Clock.StartOf(new(2022, 6, 6)), null)] },
        ];

        Assert.Equal(
            ["dossier/over 2022-06-09 2022-06-10", "dossier/hours 2022-06-08 2022-06-09", "dossier/calendar 2022-06-08 2022-06-09"],
            CalendarPreview.Moved(Official, Official.With(flood.Date, flood), open).Select(m => $"{m.Record} {m.Before:yyyy-MM-dd} {m.After:yyyy-MM-dd}"));
        Assert.Empty(CalendarPreview.Moved(Official, Official.With(flood.Date, flood).With(flood.Date, null), open));
    }

    [Fact]
    public async Task Open_dossiers_around_the_day_are_asked_with_their_waits()
    {
        await using var house = await OneStop.Open();
        var open = await house.Has("2022-06-06 09:00");
        await house.Has("2022-06-06 10:00", settledAt: "2022-06-07 09:00");
        await house.Has("2022-06-20 09:00");
        OneStop.Stand(house, "2022-06-07 09:00");
        await house.Do<AskApplicant>(act => act.Run(open, new(WaitKind.Supplement, "Bản chính"), OneStop.Lan));

        var found = Assert.Single(await house.Ask<IOpenPromises, IReadOnlyList<FrozenDeadline>>(s => s.Around(new(2022, 6, 9), TestContext.Current.CancellationToken)));

        Assert.Equal(Dossier.KeyOf(open), found.Record);
        Assert.Null(found.DueUnder(Official));
        Assert.Single(found.Pauses);
    }

    [Fact]
    public async Task The_page_says_how_many_and_writes_when_sent_again()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00");
        var browser = pages.As(PageHouse.Ha);
        var typed = new Dictionary<string, string>
        {
            ["Typed.Date"] = "09/06/2022", ["Typed.Kind"] = "SwapOff", ["Typed.Name"] = "Nghỉ tránh lũ", ["Typed.Source"] = "Công điện 1", ["Typed.Confidence"] = "High",
        };

        var shown = await Browser.Page(await browser.Submit("/lich-lam-viec/them", typed));
        Assert.Contains("1 hồ sơ đang giải quyết, hẹn trả từ 13/06/2022 đến 13/06/2022", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.True((await Current(pages)).IsWorking(new(2022, 6, 9)));

        typed["Typed.Seen"] = shown.QuerySelector("input[name='Typed.Seen']")!.GetAttribute("value")!;
        await browser.Submit("/lich-lam-viec/them", typed);
        Assert.False((await Current(pages)).IsWorking(new(2022, 6, 9)));
        Assert.Contains("1 hồ sơ đang giải quyết", (await browser.Open("/lich-lam-viec/2022-06-09/rut")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new(2022, 6, 13), await pages.Ask<CaiCachDb, DateOnly>(db => db.Set<Dossier>().Where(d => d.Number == number).Select(d => d.DueOn).SingleAsync()));
    }

    private static Task<WorkingCalendar> Current(PageHouse pages) => pages.Ask<Calendars, WorkingCalendar>(c => c.Current());

    private static FrozenDeadline Promised(string number, string received, int amount, LimitUnit unit = LimitUnit.WorkingDays) => new(
        new("dossier", number), Clock.At(DateOnly.Parse(received, System.Globalization.CultureInfo.InvariantCulture), new(9, 0)), new(amount, unit), DayHours.Standard, PausePolicy.Pause, []);
}
