using CaiCach.Calendar;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Asking;
using CaiCach.Dossiers.HandingOver;
using CaiCach.Dossiers.Settling;
using CaiCach.Foundation;

namespace CaiCach.Bench.OneStop;

/// <summary>One step in the life of a drawn dossier.</summary>
internal sealed record DrawnStep(DateTime At, string Act, Action<Dossier, DateTime> Do);

/// <summary>
/// What becomes of one dossier of a commune: three hand-overs, each signed for, now and then a supplement, the result, the
/// fee, the return. About ten acts with the receipt; one in twenty is late, one in a hundred is never settled.
/// </summary>
internal sealed class DrawnLife(Dossier dossier, Actor clerk, Queue<DrawnStep> steps)
{
    public Dossier Dossier { get; } = dossier;
    public Actor Clerk { get; } = clerk;

    /// <summary>In order of time.</summary>
    public Queue<DrawnStep> Steps { get; } = steps;

    public static DrawnLife Draw(Dossier dossier, Actor clerk, WorkingCalendar calendar, Random random)
    {
        var (given, limit) = (dossier.ReceivedAt, Math.Max(1, dossier.LimitAmount));
        var late = random.Next(20) == 0;
        var settled = Clock.At(calendar.Add(Clock.DayOf(given), late ? limit + 1 + random.Next(5) : 1 + random.Next(limit)), new(8 + random.Next(8), random.Next(60), random.Next(60)));
        var steps = new List<(string Act, Action<Dossier, DateTime> Do)>();
        foreach (var step in new[] { "Thẩm định", "Ký duyệt", "Trả về một cửa" })
        {
            steps.Add((HandOverDossier.Act, (d, at) => d.HandOver(new(dossier.Unit, clerk.Id, dossier.SettlingUnit, null, step, 8 * 60), at)));
            steps.Add((TakeDossier.Act, (d, at) => d.Take(clerk.Id, at)));
            if (step == "Thẩm định" && random.Next(8) == 0)
            {
                steps.Add((AskApplicant.Act, (d, at) => d.Ask(new(WaitKind.Supplement, "Bản sao giấy tờ tùy thân còn hiệu lực", SupplementStage.Appraisal, Until: Clock.DayOf(at).AddDays(10)), at)));
                steps.Add((TakeAnswer.Act, (d, at) => d.Answer("Đã nộp đủ", at, calendar)));
            }
        }

        // Spread evenly between receipt and result, so that each stands after the one before.
        var span = (settled - given) / (steps.Count + 1);
        List<DrawnStep> all = [.. steps.Select((s, i) => new DrawnStep(Cut(given + (span * (i + 1))), s.Act, s.Do))];
        if (random.Next(100) > 0)
        {
            all.Add(new(settled, SettleDossier.Act, (d, at) => d.Settle(at, resultDigitised: true, $"{random.Next(1, 900)}/UBND-XN")));
            End(dossier, settled, all, random);
        }

        return new(dossier, clerk, new(all));
    }

    private static void End(Dossier dossier, DateTime settled, List<DrawnStep> all, Random random)
    {
        var fetched = settled.AddMinutes(30 + random.Next(60 * 24 * 5));
        if (dossier.Fees.Any(f => !f.Paid))
        {
            all.Add(new(fetched.AddMinutes(-5), CollectFee.Act, (d, _) => d.Collect(null)));
        }

        if (random.Next(50) > 0)
        {
            all.Add(new(fetched, ReturnResult.Act, (d, at) => d.Return(at, dossier.Owner)));
        }
    }

    private static DateTime Cut(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));
}
