using CaiCach.Calendar;
using CaiCach.Calendar.Days;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Receiving;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Procedures;
using CaiCach.Procedures.Announcing;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Dossiers;

public sealed class ReceivingTests
{
    [Fact]
    public async Task Sixteen_counters_at_once_get_different_codes_without_gaps()
    {
        await using var house = await OneStop.Open();
        OneStop.Stand(house, "2022-06-14 09:00");

        var numbers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            var own = new List<string>();
            for (var i = 0; i < 5; i++)
            {
                own.Add(await house.Ask<ReceiveDossier, string>(act => act.Run(Request(OneStop.OneDay), OneStop.Lan)));
            }

            return own;
        })));

        Assert.Equal(Enumerable.Range(1, 80).Select(i => $"H57.99-220614-{i:0000}"), numbers.SelectMany(n => n).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_ten_thousandth_of_a_day_gets_a_fifth_digit_and_the_next_counts_on()
    {
        await using var house = await OneStop.Open();
        OneStop.Stand(house, "2022-06-14 09:00");
        await house.Do<IServiceProvider>(async services =>
        {
            var calendar = HolidayFile.Calendar();
            var procedure = (await services.GetRequiredService<CaiCachDb>().Set<Procedure>().SingleAsync(p => p.Code == OneStop.OneDay)).Newest!;
            var counter = new Counter { Unit = OneStop.Centre, Code = "H57.99" };
            services.GetRequiredService<CaiCachDb>().Add(Dossier.Receive(
                new("H57.99-220614", 9999), counter, Promise.For(OneStop.Instant("2022-06-14 08:00"), new(1, LimitUnit.WorkingDays), new NewestCalendar(1, calendar)), procedure,
                new(new("Trần Văn Thuận"), Channel.Online, Digitised: true)));
            await services.GetRequiredService<CaiCach.Foundation.Journal.Acts>().Commit(ReceiveDossier.Act, Actor.House);
        });

        Assert.Equal("H57.99-220614-10000", await house.Has("2022-06-14 09:00", procedure: OneStop.OneDay));
        Assert.Equal("H57.99-220614-10001", await house.Has("2022-06-14 09:01", procedure: OneStop.OneDay));
    }

    [Fact]
    public async Task The_promise_outlives_changes_of_catalogue_and_calendar()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-06-06 09:00");
        OneStop.Stand(house, "2022-06-07 09:00");
        await house.Do<PublishVersion>(act => act.Run(OneStop.FiveDays, OneStop.Text("Gia hạn giấy phép xây dựng", "Hoạt động xây dựng", 3), new(2022, 6, 8), Actor.House));
        await house.Do<AddDayOff>(act => act.Run(
            new(2022, 6, 9), new DayOffInput(DayKind.PublicHoliday, "Nghỉ đột xuất", "Công văn thử", Confidence.High), OneStop.Lan));

        var dossier = await house.Ask<CaiCachDb, Dossier>(db => db.Set<Dossier>().SingleAsync(d => d.Number == number));
        var calendar = await house.Ask<Calendars, WorkingCalendar>(c => c.Edition(dossier.CalendarEdition));
        var newest = await house.Ask<Calendars, NewestCalendar>(c => c.Newest());

        Assert.Equal((new DateOnly(2022, 6, 13), 5, 1), (dossier.DueOn, dossier.LimitAmount, dossier.ProcedureVersion));
        Assert.Equal(dossier.DueOn, Promise.Explain(dossier, calendar).DueOn);
        Assert.Equal(new DateOnly(2022, 6, 14), Promise.For(dossier.ReceivedAt, new(5, LimitUnit.WorkingDays), newest).DueOn);
    }

    [Fact]
    public async Task A_unit_without_counter_and_a_procedure_that_is_not_in_force_are_refused()
    {
        await using var house = await OneStop.Open();

        var noCounter = await Assert.ThrowsAsync<RefusedException>(() =>
            house.Do<ReceiveDossier>(act => act.Run(Request(OneStop.OneDay), OneStop.At("tth.quang-dien.sia"))));
        var noProcedure = await Assert.ThrowsAsync<RefusedException>(() => house.Do<ReceiveDossier>(act => act.Run(Request("9.999999"), OneStop.Lan)));

        Assert.Equal(("dossier.no-counter", "dossier.no-procedure"), (noCounter.Refusal.Code, noProcedure.Refusal.Code));
        Assert.Equal(0, await house.Ask<CaiCachDb, int>(db => db.Set<Dossier>().CountAsync()));
    }

    [Fact]
    public async Task The_dossier_of_another_unit_is_not_found()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-06-14 09:00");

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            house.Do<CaiCach.Dossiers.Settling.SettleDossier>(act => act.Run(number, true, OneStop.Minh)));
    }

    private static ReceiveDossier.Input Request(string procedure) => new(procedure, new Intake(new Applicant("Nguyễn Thị Hạnh"), Channel.InPerson, true));
}
