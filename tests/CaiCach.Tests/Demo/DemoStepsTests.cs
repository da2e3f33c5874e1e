using CaiCach.Demo;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Submitting;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Tests.Stories;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Demo;

/// <summary>Between receipt and result something happens in the demo house as well; DemoHouseTests hold the counts.</summary>
[Collection(nameof(DemoHouse))]
public sealed class DemoStepsTests(DemoHouse demo)
{
    [Fact]
    public async Task Some_dossiers_were_supplemented_handed_over_or_apologised_for_and_submissions_wait()
    {
        var dossiers = await demo.Ask<CaiCachDb, List<Dossier>>(db => db.Set<Dossier>()
            .Include(d => d.Waits).Include(d => d.HandOvers).AsSplitQuery().Where(d => d.Waits.Any() || d.HandOvers.Any() || d.AppointedOn != null).ToListAsync());
        var waiting = await demo.Ask<CaiCachDb, List<Submission>>(db => db.Set<Submission>().ToListAsync());

        Assert.Equal((24, 4), (dossiers.Count(d => d.Waits is [{ DoneAt: not null }]), dossiers.Count(d => d.WaitingSince is not null)));
        Assert.All(dossiers.Where(d => d.Waits is [{ DoneAt: not null }]), d => Assert.True(d.DueOn > d.FirstDueOn && d.SettledAt < d.DueBefore));
        Assert.Single(dossiers, d => d.WaitingSince is not null && d.Waits[^1].Until < Clock.DayOf(DemoPlan.OpensAt));
        Assert.True(dossiers.Count(d => d.HandOvers.Any(h => h.TakenAt != null)) >= 20);
        Assert.Single(dossiers, d => d.AppointedOn is not null && d.SettledAt is null);
        Assert.Equal(6, waiting.Count(s => s.State == SubmissionState.Waiting && s.AnswerBy > DemoPlan.OpensAt));
    }
}
