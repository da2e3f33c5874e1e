using CaiCach.Calendar;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Receiving;
using CaiCach.Dossiers.Settling;
using CaiCach.Foundation;

namespace CaiCach.Demo;

/// <summary>
/// The dossiers of the half-year report of 2022: 4,063 received at the district's centre, 3,928 of them settled early
/// or on time; the 135 that the report leaves unexplained are 74 settled late, 52 open in time and 9 open past their
/// day. How the 135 fall apart is invented. Dossiers of the communes stand beside them and are not in those counts.
/// </summary>
internal sealed class DemoDossiers : IDemoPart
{
    public const int Received = 4063, Late = 74, OpenInTime = 52, OpenOverdue = 9;
    public const string Centre = $"{DemoPlan.Unit}.trung-tam-hcc";

    private const string CentreCode = "H57.99";
    private const int PerCommune = 27, QuangTho = 30;
    private static readonly DateOnly From = new(2021, 12, 15), To = new(2022, 6, 14);

    /// <summary>Procedures at the centre, each with its share among thousand.</summary>
    private static readonly (string Code, int Weight)[] AtCentre =
    [
        ("2.000815", 250), ("2.000884", 70), ("2.001008", 20), ("2.000908", 45), ("1.011441", 150), ("1.012796", 95), ("1.012753", 20),
        ("1.013978", 8), ("1.013979", 12), ("1.001612", 70), ("2.000720", 45), ("2.000575", 20), ("1.001266", 18), ("1.001570", 15),
        ("2.000748", 45), ("2.000635", 40), ("2.000528", 5), ("2.000806", 8), ("1.005280", 6), ("1.005277", 8), ("1.013227", 14),
        ("1.013228", 12), ("1.002693", 9), ("1.001662", 8), ("1.012836", 7),
    ];

    private static readonly (string Code, int Weight)[] AtCommune =
    [
        ("2.000815", 40), ("2.000884", 10), ("1.001193", 18), ("1.000656", 8), ("1.000894", 8), ("1.004873", 10), ("1.004837", 2), ("1.008004", 4),
    ];

    private readonly WorkingCalendar _calendar = HolidayFile.Calendar();

    public async Task Prepare(IServiceProvider services, CancellationToken ct)
    {
        var open = services.GetRequiredService<OpenCounter>();
        foreach (var counter in Counters())
        {
            await open.Run(counter.Unit, counter.Code, Actor.House, ct);
        }
    }

    public IEnumerable<DemoAct> Acts(DemoPlan plan)
    {
        var (all, steps) = (Plan(plan), new DemoSteps(_calendar, To));
        List<PlannedDossier> centre = [.. all.Where(d => d.Counter.Unit == Centre)];
        steps.Decide(centre);
        return all.SelectMany(ActsOf).Concat(steps.Queue(centre));
    }

    /// <summary>All dossiers, those of the centre with exactly the counts of the report times the scale.</summary>
    internal IReadOnlyList<PlannedDossier> Plan(DemoPlan plan)
    {
        var random = plan.RandomFor("dossiers");
        var draw = new DemoIntake(_calendar, random, From, To);
        var fates = new DemoFates(_calendar, random, To);
        var all = new List<PlannedDossier>();
        foreach (var (counter, index) in Counters().Select((c, i) => (c, i)))
        {
            var centre = index == 0;
            var count = plan.Scale * (centre ? Received : index == 1 ? QuangTho : PerCommune);
            var dossiers = draw.Draw(counter, count, centre ? AtCentre : AtCommune, centre ? null : DemoNames.Communes[index - 1].Place);
            fates.Decide(dossiers, centre
                ? new(plan.Scale * Late, plan.Scale * OpenInTime, plan.Scale * OpenOverdue)
                : new(Late: plan.Scale, OpenInTime: 0, OpenOverdue: 0));
            all.AddRange(dossiers);
        }

        return all;
    }

    private static IEnumerable<Counter> Counters() =>
        DemoNames.Communes.Select((c, i) => new Counter { Unit = $"{DemoPlan.Unit}.{c.Unit}", Code = $"{CentreCode}.{i + 1}" })
            .Prepend(new Counter { Unit = Centre, Code = CentreCode });

    private static IEnumerable<DemoAct> ActsOf(PlannedDossier plan)
    {
        var officer = Clerk(plan.Counter.Unit);
        var number = "";
        yield return new(plan.Promise.ReceivedAt, async (services, ct) => number = await services.GetRequiredService<ReceiveDossier>()
            .Accept(plan.Intake, plan.Counter, plan.Procedure, plan.Promise, officer.Actor, ct));
        foreach (var (at, step) in plan.Steps)
        {
            yield return new(at, (services, ct) => step(services, number, ct));
        }

        if (plan.IsReturnedAtOnce)
        {
            yield return new(plan.SettledAt!.Value, (services, ct) => services.GetRequiredService<SettleAndReturn>().Run(number, resultDigitised: true, officer, ct: ct));
            yield break;
        }

        if (plan.SettledAt is { } settledAt)
        {
            yield return new(settledAt, (services, ct) => services.GetRequiredService<SettleDossier>().Run(number, resultDigitised: true, officer, ct: ct));
        }

        if (plan.ReturnedAt is { } returnedAt)
        {
            yield return new(returnedAt, (services, ct) => services.GetRequiredService<ReturnResult>().Run(number, officer, ct: ct));
        }
    }

    private static Officer Clerk(string unit) =>
        new(unit == Centre ? "motcua" : "quangtho", "", unit, "", null, Scope.All, new HashSet<Permission>());
}
