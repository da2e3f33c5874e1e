using CaiCach.Calendar;
using CaiCach.Calendar.Days;
using CaiCach.Calendar.Hours;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Calendar;

public sealed class CalendarsTests
{
    private static readonly Officer Lan = new(
        "lan", "Lan", "tth.quang-dien", "UBND huyện Quảng Điền", null, new(false, ["tth.quang-dien"]), new HashSet<Permission> { Permission.WriteCalendar });

    private static readonly DayOffInput Flood = new(DayKind.SwapOff, "Nghỉ tránh lũ", "Công điện 1/CĐ-UBND", Confidence.High);

    [Fact]
    public async Task The_catalogue_is_loaded_once_in_one_act()
    {
        await using var house = await Support.House.Open();

        Assert.Equal(103, await house.Ask<LoadCalendar, int>(load => load.Run(Actor.House)));
        Assert.Equal(0, await house.Ask<LoadCalendar, int>(load => load.Run(Actor.House)));

        Assert.Equal(1, await house.Ask<CaiCachDb, int>(db => db.Set<JournalEntry>().CountAsync(e => e.Act == LoadCalendar.Act)));
        Assert.Equal("Nghỉ bù Giỗ Tổ Hùng Vương", (await Current(house)).Why(new(2022, 4, 11)).Name);
    }

    [Fact]
    public async Task The_calendar_follows_every_act_and_is_kept_between()
    {
        await using var house = await Support.House.Open();
        var day = new DateOnly(2022, 10, 17);
        var before = await Current(house);
        Assert.Same(before, await Current(house));

        await house.Do<AddDayOff>(act => act.Run(day, Flood, Lan));
        Assert.False((await Current(house)).IsWorking(day));

        await house.Do<CorrectDayOff>(act => act.Run(day, Flood with { Name = "Nghỉ tránh bão" }, "Ghi sai tên", Lan));
        Assert.Equal("Nghỉ tránh bão", (await Current(house)).Why(day).Name);

        await house.Do<WithdrawDayOff>(act => act.Run(day, "Không nghỉ nữa", Lan));
        Assert.True((await Current(house)).IsWorking(day));
    }

    [Fact]
    public async Task What_an_undone_transaction_saw_is_not_kept()
    {
        await using var house = await Support.House.Open();
        var day = new DateOnly(2022, 10, 17);
        var ct = TestContext.Current.CancellationToken;
        await using (var scope = house.App.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            await using var transaction = await services.GetRequiredService<Acts>().Begin(ct: ct);
            await services.GetRequiredService<AddDayOff>().Run(day, Flood, Lan, ct);
            var inside = await services.GetRequiredService<Calendars>().Current(ct);
            Assert.False(inside.IsWorking(day));
            Assert.Same(inside, await services.GetRequiredService<Calendars>().Current(ct));
        }

        await house.Do<AddDayOff>(act => act.Run(day.AddDays(1), Flood, Lan));

        var calendar = await Current(house);
        Assert.True(calendar.IsWorking(day));
        Assert.False(calendar.IsWorking(day.AddDays(1)));
    }

    [Fact]
    public async Task A_date_is_entered_once()
    {
        await using var house = await Support.House.Open();
        await house.Do<AddDayOff>(act => act.Run(new(2022, 10, 17), Flood, Lan));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Do<AddDayOff>(act => act.Run(new(2022, 10, 17), Flood, Lan)));

        Assert.Equal("day-off.exists", refused.Refusal.Code);
    }

    [Fact]
    public async Task Office_hours_follow_each_other_and_the_nearest_unit_decides()
    {
        await using var house = await Support.House.Open();
        var winter = new SetOfficeHours.Input(new(2022, 1, 1), new(7, 30), new(11, 30), new(13, 30), new(17, 30), "Thông báo 1");
        await house.Do<SetOfficeHours>(act => act.Run("tth.quang-dien", winter, Lan));
        await house.Do<SetOfficeHours>(act => act.Run("tth.quang-dien", winter with { From = new(2022, 4, 15), MorningStarts = new(7, 0) }, Lan));

        Assert.Equal(450, (await Hours(new(2022, 4, 14)))?.MorningStarts);
        Assert.Equal(420, (await Hours(new(2022, 4, 15)))?.MorningStarts);
        Assert.Null(await Hours(new(2021, 12, 31)));
        await Assert.ThrowsAsync<RefusedException>(() => house.Do<SetOfficeHours>(act => act.Run("tth.phu-vang", winter, Lan)));
        await Assert.ThrowsAsync<RefusedException>(() => house.Do<SetOfficeHours>(act => act.Run("tth.quang-dien", winter, Lan)));

        Task<OfficeHours?> Hours(DateOnly day) =>
            house.Ask<Calendars, OfficeHours?>(c => c.HoursOf(["tth.quang-dien.noi-vu", "tth.quang-dien"], day));
    }

    private static Task<WorkingCalendar> Current(Support.House house) => house.Ask<Calendars, WorkingCalendar>(c => c.Current());
}
