using CaiCach.Calendar;
using CaiCach.Demo;
using CaiCach.Foundation;
using Xunit;

namespace CaiCach.Tests.Demo;

public sealed class DemoDossierTests
{
    private static readonly DateOnly Last = new(2022, 6, 14);
    private static readonly WorkingCalendar Official = HolidayFile.Calendar();
    private static readonly IReadOnlyList<PlannedDossier> All = new DemoDossiers().Plan(new DemoPlan());
    private static readonly List<PlannedDossier> AtCentre = [.. All.Where(d => d.Counter.Unit == DemoDossiers.Centre)];

    [Fact]
    public void The_centre_has_the_counts_of_the_report()
    {
        Assert.Equal(4063, AtCentre.Count);
        Assert.Equal(3928, AtCentre.Count(d => d.SettledAt is { } settled && Clock.DayOf(settled) <= d.Promise.DueOn));
        Assert.Equal(74, AtCentre.Count(d => d.SettledAt is { } settled && Clock.DayOf(settled) > d.Promise.DueOn));
        Assert.Equal((52, 9), (
            AtCentre.Count(d => d.SettledAt is null && d.Promise.DueOn > Last), AtCentre.Count(d => d.SettledAt is null && d.Promise.DueOn < Last)));
    }

    [Fact]
    public void Everything_happens_on_working_days_in_office_hours_and_in_order() => Assert.All(All, dossier =>
    {
        Assert.All(new[] { dossier.Promise.ReceivedAt, dossier.SettledAt, dossier.ReturnedAt }.OfType<DateTime>(), at =>
        {
            var local = Clock.Local(at);
            Assert.True(Official.IsWorking(DateOnly.FromDateTime(local)), $"{local} is a day off");
            Assert.InRange(local.TimeOfDay, new(7, 30, 0), new(17, 0, 1));
            Assert.InRange(DateOnly.FromDateTime(local), new(2021, 12, 15), Last);
        });
        Assert.True(dossier.SettledAt is null || dossier.SettledAt > dossier.Promise.ReceivedAt);
        Assert.True(dossier.ReturnedAt is null || dossier.ReturnedAt > dossier.SettledAt);
    });

    [Fact]
    public void Mondays_bring_more_than_Fridays()
    {
        double On(DayOfWeek weekday) => AtCentre.Where(d => Clock.DayOf(d.Promise.ReceivedAt).DayOfWeek == weekday)
            .GroupBy(d => Clock.DayOf(d.Promise.ReceivedAt)).Average(g => g.Count());

        Assert.True(On(DayOfWeek.Monday) > 1.4 * On(DayOfWeek.Friday));
    }

    [Fact]
    public void The_communes_have_their_own_and_two_houses_have_the_same()
    {
        Assert.Equal(30, All.Count(d => d.Counter.Unit == "tth.quang-dien.quang-tho"));
        Assert.Equal(300, All.Count - AtCentre.Count);
        Assert.Equal(All.Select(d => (d.Intake.Applicant, d.SettledAt)), new DemoDossiers().Plan(new DemoPlan()).Select(d => (d.Intake.Applicant, d.SettledAt)));
    }

    [Fact]
    public void Twice_the_house_has_twice_the_dossiers_of_every_kind()
    {
        var twice = new DemoDossiers().Plan(new DemoPlan(Scale: 2)).Where(d => d.Counter.Unit == DemoDossiers.Centre).ToList();

        Assert.Equal((8126, 148, 122), (twice.Count, twice.Count(d => d.Fate == Fate.Late), twice.Count(d => d.Fate == Fate.Open)));
    }
}
