using CaiCach.Calendar;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Asking;
using CaiCach.Dossiers.Forms;
using CaiCach.Dossiers.HandingOver;
using CaiCach.Dossiers.Settling;
using Xunit;

namespace CaiCach.Tests.Dossiers.Forms;

public sealed class ControlRowsTests
{
    [Theory]
    [InlineData("2022-05-05 09:00", "2022-05-05 10:30", 90)]
    [InlineData("2022-05-05 11:00", "2022-05-05 14:00", 60)] // over lunch
    [InlineData("2022-05-05 16:30", "2022-05-06 08:30", 120)] // over night
    [InlineData("2022-05-06 16:30", "2022-05-09 07:45", 75)] // over a week-end
    [InlineData("2022-05-07 09:00", "2022-05-08 16:00", 0)]
    [InlineData("2022-05-05 10:30", "2022-05-05 09:00", 0)]
    public void Only_office_hours_count(string from, string until, int minutes) =>
        Assert.Equal(minutes, OfficeTime.Between(OneStop.Instant(from), OneStop.Instant(until), WorkingCalendar.WeekdaysOnly, DayHours.Standard));

    [Fact]
    public void Waits_do_not_count_however_they_overlap()
    {
        Pause[] waits = [Wait("2022-05-05 09:00", "2022-05-05 10:00"), Wait("2022-05-05 09:30", "2022-05-05 10:30"), new(OneStop.Instant("2022-05-05 17:00"), null)];

        Assert.Equal(480 - 90 - 30, OfficeTime.Between(OneStop.Instant("2022-05-05 07:30"), OneStop.Instant("2022-05-05 18:00"), WorkingCalendar.WeekdaysOnly, DayHours.Standard, waits));

        static Pause Wait(string from, string until) => new(OneStop.Instant(from), OneStop.Instant(until));
    }

    [Fact]
    public async Task Each_hand_over_is_a_row_with_its_time_and_outcome()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-05-05 09:00", procedure: OneStop.TenDays);
        await Hand("2022-05-05 10:00", allowed: 60);
        await Hand("2022-05-05 11:00", allowed: 120);
        OneStop.Stand(house, "2022-05-05 14:00");
        await house.Do<AskApplicant>(act => act.Run(number, new(WaitKind.Supplement, "Bản vẽ"), OneStop.Lan));
        OneStop.Stand(house, "2022-05-10 14:00");
        await house.Do<TakeAnswer>(act => act.Run(number, "Bản vẽ", OneStop.Lan));
        await Hand("2022-05-10 14:30", allowed: 60);
        await Hand("2022-05-10 16:00", allowed: null);
        OneStop.Stand(house, "2022-05-10 17:00");
        await house.Do<SettleDossier>(act => act.Run(number, true, OneStop.Lan));

        var rows = ControlRows.Of(await house.Life(number), WorkingCalendar.WeekdaysOnly);

        Assert.Equal([(60, "Đúng hạn"), (90, "Trước hạn"), (90, "Quá hạn"), (60, null)], rows.Select(r => (r.Used, r.Outcome)).Select(r => (r.Used!.Value, r.Outcome)));

        async Task Hand(string at, int? allowed)
        {
            OneStop.Stand(house, at);
            await house.Do<HandOverDossier>(act => act.Run(number, new(OneStop.Centre, "Thẩm định", allowed), OneStop.Lan));
        }
    }

    [Fact]
    public async Task Who_still_works_has_used_no_time_yet()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-05-05 09:00");
        await house.Do<HandOverDossier>(act => act.Run(number, new(OneStop.Centre, AllowedMinutes: 60), OneStop.Lan));

        var row = Assert.Single(ControlRows.Of(await house.Life(number), WorkingCalendar.WeekdaysOnly));

        Assert.Equal((null, null), (row.Used, row.Outcome));
    }
}
