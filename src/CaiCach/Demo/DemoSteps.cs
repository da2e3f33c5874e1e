using CaiCach.Calendar;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Apologising;
using CaiCach.Dossiers.Asking;
using CaiCach.Dossiers.HandingOver;
using CaiCach.Dossiers.Submitting;
using CaiCach.Foundation;
using CaiCach.Procedures;

namespace CaiCach.Demo;

/// <summary>
/// What happens to some dossiers of the centre between receipt and result. Only such steps as leave the counts of the
/// report alone: supplements of dossiers that stay on time, hand-overs, an apology for one that stays overdue. Nothing is
/// drawn by chance, so the other draws stay as they are.
/// </summary>
internal sealed class DemoSteps(WorkingCalendar calendar, DateOnly last)
{
    private const int Supplements = 24, EachOf = 7, HandOvers = 40, Waiting = 4;
    private const string Justice = $"{DemoPlan.Unit}.tu-phap";

    private static readonly Officer Clerk = Of("motcua", DemoDossiers.Centre), Lawyer = Of("tuphap", Justice);

    /// <param name="dossiers">Of the centre, in order of receipt, with their fates.</param>
    public void Decide(IReadOnlyList<PlannedDossier> dossiers)
    {
        foreach (var dossier in dossiers.Where(d => d.Fate == Fate.OnTime && d.Promise.Limit.Amount >= 8 && LastsFor(d, 4)).Where((_, i) => i % EachOf == 0).Take(Supplements))
        {
            Ask(dossier, Clock.At(Day(dossier, 1), new(10, 0)), "Bản sao giấy tờ tùy thân còn hiệu lực", until: Day(dossier, 10));
            Add(dossier, Clock.At(Day(dossier, 3), new(9, 0)), (services, number, ct) => services.GetRequiredService<TakeAnswer>().Run(number, "Đã nộp đủ", Clerk, ct));
        }

        foreach (var dossier in dossiers.Where(d => d.Procedure.Field == "Hộ tịch" && LastsFor(d, 2)).TakeLast(HandOvers))
        {
            HandOver(dossier);
        }

        var overdue = dossiers.First(d => d.Fate == Fate.Open && d.Promise.DueOn < last && d.Promise.Limit.Amount > 2);
        Add(overdue, Clock.At(calendar.Add(overdue.Promise.DueOn, -1), new(15, 0)), (services, number, ct) => services.GetRequiredService<Apologise>()
            .Run(number, calendar.Add(last, 5), "Chờ ý kiến của cơ quan phối hợp", Clerk, ct));

        PlannedDossier[] waiting = [.. dossiers.Where(d => d.Fate == Fate.Open && d.Promise.DueOn > last && Day(d, 0) < last && d.Steps.Count == 0).Take(Waiting)];
        foreach (var dossier in waiting[1..])
        {
            Ask(dossier, Clock.At(last, new(16, 0)), "Bản vẽ hiện trạng có xác nhận", until: calendar.Add(last, 10));
        }

        // Nobody came by the day that was named.
        Ask(waiting[0], Clock.At(Day(waiting[0], 1), new(15, 0)), "Bản chính giấy ủy quyền", until: calendar.Add(last, -1));
    }

    /// <summary>A queue that waits for the counter when the house opens.</summary>
    public IEnumerable<DemoAct> Queue(IReadOnlyList<PlannedDossier> dossiers)
    {
        var actor = new Actor(ActorKind.Citizen, "dvc", null);
        foreach (var (like, i) in dossiers.Where(d => d.Intake.Channel == Channel.Online).Take(6).Select((d, i) => (d, i)))
        {
            var facts = new SubmissionFacts(like.Procedure.Procedure, like.Procedure.Name, like.Intake.Applicant, Channel.Online) { OuterNumber = $"DVC-2206-{i + 1:000}" };
            yield return new(Clock.At(last, new(14, 5 * i)), (services, ct) => services.GetRequiredService<SubmitDossier>().Run(facts, DemoDossiers.Centre, actor, ct: ct));
        }
    }

    private void HandOver(PlannedDossier dossier)
    {
        Add(dossier, dossier.Promise.ReceivedAt.AddMinutes(20), (services, number, ct) => services.GetRequiredService<HandOverDossier>()
            .Run(number, new(Justice, "Thẩm tra", AllowedMinutes: 8 * 60), Clerk, ct));

        // What came on the last day is not signed for yet.
        if (Day(dossier, 1) <= last)
        {
            Add(dossier, Clock.At(Day(dossier, 1), new(8, 0)), (services, number, ct) => services.GetRequiredService<TakeDossier>().Run(number, Lawyer, ct));
        }
    }

    private static void Ask(PlannedDossier dossier, DateTime at, string content, DateOnly until) =>
        Add(dossier, at, (services, number, ct) => services.GetRequiredService<AskApplicant>()
            .Run(number, new(WaitKind.Supplement, content, SupplementStage.Appraisal, Until: until), Clerk, ct));

    private static void Add(PlannedDossier dossier, DateTime at, Func<IServiceProvider, string, CancellationToken, Task> step) => dossier.Steps.Add((at, step));

    /// <summary>True when it is open, or settled so many working days after its receipt.</summary>
    private bool LastsFor(PlannedDossier dossier, int days) => dossier.SettledAt is not { } settled || Clock.DayOf(settled) >= Day(dossier, days);

    /// <summary>The day of receipt, or a working day after it.</summary>
    private DateOnly Day(PlannedDossier dossier, int days) => calendar.Add(Clock.DayOf(dossier.Promise.ReceivedAt), days);

    private static Officer Of(string account, string unit) => new(account, "", unit, "", null, Scope.All, new HashSet<Permission>());
}
