using CaiCach.Calendar;
using CaiCach.Calendar.Days;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Calendar;

public sealed class CalendarEditionTests
{
    private static readonly DateOnly Day = new(2022, 10, 17);

    private static readonly Officer Lan = new(
        "lan", "Lan", "tth.quang-dien", "UBND huyện Quảng Điền", null, new(false, ["tth.quang-dien"]), new HashSet<Permission> { Permission.WriteCalendar });

    private static readonly DayOffInput Flood = new(DayKind.MorningWork, "Nghỉ tránh lũ buổi chiều", "Công điện 1/CĐ-UBND", Confidence.High);

    [Fact]
    public async Task Every_act_on_the_calendar_adds_an_edition_and_none_changes_one()
    {
        await using var house = await Support.House.Open();
        Assert.Equal(0, (await Newest(house)).Edition);
        var texts = new List<List<string>>();

        await house.Ask<LoadCalendar, int>(load => load.Run(Actor.House));
        texts.Add(await Texts(house));
        await house.Do<AddDayOff>(act => act.Run(Day, Flood, Lan));
        texts.Add(await Texts(house));
        await house.Do<CorrectDayOff>(act => act.Run(Day, Flood with { Kind = DayKind.SwapOff }, "Nghỉ cả ngày", Lan));
        texts.Add(await Texts(house));
        await house.Do<WithdrawDayOff>(act => act.Run(Day, "Không nghỉ nữa", Lan));
        texts.Add(await Texts(house));
        await Assert.ThrowsAsync<RefusedException>(() => house.Do<AddDayOff>(act => act.Run(Day, Flood, Lan)));

        Assert.Equal([1, 2, 3, 4], texts.Select(t => t.Count));
        Assert.All(texts, t => Assert.Equal(t, texts[^1].Take(t.Count)));
        Assert.Equal(4, (await Newest(house)).Edition);
        Assert.Equal(
            [DayPart.Whole, DayPart.Whole, DayPart.Morning, DayPart.None, DayPart.Whole],
            await Task.WhenAll(Enumerable.Range(0, 5).Select(async n => (await Edition(house, n)).Why(Day).Worked)));
    }

    [Fact]
    public async Task An_edition_says_of_every_day_what_the_calendar_said()
    {
        await using var house = await Support.House.Open();
        await house.Ask<LoadCalendar, int>(load => load.Run(Actor.House));

        var (edition, file) = (await Edition(house, 1), HolidayFile.Calendar());

        Assert.All(Enumerable.Range(0, 3000).Select(new DateOnly(2019, 6, 1).AddDays), d => Assert.Equal(file.Why(d), edition.Why(d)));
        Assert.Same(edition, await Edition(house, 1));
    }

    [Fact]
    public async Task An_edition_that_was_undone_is_not_remembered()
    {
        await using var house = await Support.House.Open();
        var ct = TestContext.Current.CancellationToken;
        await using (var scope = house.App.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            await using var transaction = await services.GetRequiredService<Acts>().Begin(ct: ct);
            await services.GetRequiredService<AddDayOff>().Run(Day, Flood, Lan, ct);
            Assert.Equal(DayPart.Morning, (await services.GetRequiredService<Calendars>().Edition(1, ct)).Why(Day).Worked);
        }

        await house.Do<AddDayOff>(act => act.Run(Day, Flood with { Kind = DayKind.AfternoonWork }, Lan));

        Assert.Equal(DayPart.Afternoon, (await Edition(house, 1)).Why(Day).Worked);
    }

    [Fact]
    public async Task Acts_at_once_number_their_editions_without_gaps()
    {
        await using var house = await Support.House.Open();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => house.Do<AddDayOff>(act => act.Run(Day.AddDays(i), Flood, Lan)))));

        var numbers = await house.Ask<CaiCachDb, List<int>>(db => db.Set<CalendarEdition>().Select(e => e.Number).OrderBy(n => n).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 8), numbers);
        var last = (await Newest(house)).Calendar;
        Assert.All(Enumerable.Range(0, 8), i => Assert.Equal(DayPart.Morning, last.Why(Day.AddDays(i)).Worked));
    }

    private static Task<NewestCalendar> Newest(Support.House house) => house.Ask<Calendars, NewestCalendar>(c => c.Newest());

    private static Task<WorkingCalendar> Edition(Support.House house, int number) => house.Ask<Calendars, WorkingCalendar>(c => c.Edition(number));

    private static Task<List<string>> Texts(Support.House house) =>
        house.Ask<CaiCachDb, List<string>>(db => db.Set<CalendarEdition>().OrderBy(e => e.Number).Select(e => e.Number + " " + e.Days).ToListAsync());
}
