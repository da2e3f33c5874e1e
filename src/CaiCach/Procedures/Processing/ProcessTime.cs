using CaiCach.Calendar;
using CaiCach.Foundation;

namespace CaiCach.Procedures.Processing;

/// <summary>
/// The time of an internal process: the longest way through its steps. Steps side by side take as long as the longest of
/// them. Hours and working days add up, a working day being 8 office hours; calendar days and months add up with
/// their own kind only.
/// </summary>
public static class ProcessTime
{
    /// <summary>Office hours of a working day (QĐ 188/1999/QĐ-TTg, unconfirmed: 40 hours in five days).</summary>
    public const int HoursOfDay = 8;

    /// <summary>Null when the steps are a process whose longest way is exactly the limit; the sentence shows the sum otherwise.</summary>
    public static Refusal? WhyNotEqual(IReadOnlyList<StepInput> steps, TimeLimit? published) =>
        WhyNot(steps) is { } wrong ? wrong
        : published is null ? new("process.no-limit", "Thủ tục chưa rõ thời hạn công bố nên chưa so được với quy trình.")
        : Mixes(steps, published) ? new("process.mixed-units", $"Thời hạn công bố tính bằng {ProcedureWords.Of(published.Unit)}, có bước tính bằng đơn vị khác nên không cộng được.")
        : (Length(steps) - In(published)) switch
        {
            > 0 and var more => new("process.sum", $"{Sum(steps)}; thời hạn công bố {ProcedureWords.Of(published)}, quy trình dài hơn {Said(more, published.Unit)}."),
            < 0 and var less => new("process.sum", $"{Sum(steps)}; thời hạn công bố {ProcedureWords.Of(published)}, quy trình ngắn hơn {Said(-less, published.Unit)}."),
            _ => null,
        };

    /// <summary>Null when the steps stand in an order that can be walked.</summary>
    public static Refusal? WhyNot(IReadOnlyList<StepInput> steps)
    {
        if (steps.Count == 0)
        {
            return new("process.empty", "Quy trình cần ít nhất một bước.");
        }

        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            if (step.Number != i + 1)
            {
                return new("process.order", $"Bước thứ {i + 1} mang số {step.Number}; các bước đánh số liền nhau từ 1.");
            }

            if (step.Name.Trim() == "" || step.Role.Trim() == "" || step.Agency.Trim() == "")
            {
                return new("process.step", $"Bước {step.Number} cần tên, cơ quan và người thực hiện.");
            }

            if (step.Allowed.Amount < 1)
            {
                return new("process.step-time", $"Bước {step.Number} cần thời gian ít nhất là 1.");
            }

            if (step.After.FirstOrDefault(a => a < 1 || a >= step.Number) is var wrong && wrong != 0)
            {
                return new("process.after", $"Bước {step.Number} ghi làm sau bước {wrong}; chỉ ghi được các bước đứng trước nó.");
            }
        }

        return null;
    }

    /// <summary>The numbers of the steps on the longest way; of several equally long the one with the lower numbers.</summary>
    public static IReadOnlyList<int> LongestWay(IReadOnlyList<StepInput> steps)
    {
        var ends = Ends(steps);
        var last = Enumerable.Range(0, steps.Count).MaxBy(i => ends[i]);
        var way = new List<int>();
        for (int? at = last; at is { } i; at = steps[i].After.Count == 0 ? null : steps[i].After.Order().Select(a => a - 1).MaxBy(a => ends[a]))
        {
            way.Insert(0, steps[i].Number);
        }

        return way;
    }

    /// <summary>Length of the longest way, in hours for hours and working days, else in the unit of the steps.</summary>
    public static int Length(IReadOnlyList<StepInput> steps) => steps.Count == 0 ? 0 : Ends(steps).Max();

    /// <summary>“bước 1 (4 giờ làm việc) + bước 2 (3 ngày làm việc) = 3 ngày 4 giờ làm việc”.</summary>
    public static string Sum(IReadOnlyList<StepInput> steps) =>
        string.Join(" + ", LongestWay(steps).Select(n => $"bước {n} ({ProcedureWords.Of(steps[n - 1].Allowed)})")) + $" = {Said(Length(steps), steps[0].Allowed.Unit)}";

    /// <summary>Hours as days and hours: “3 ngày 4 giờ làm việc”.</summary>
    internal static string Said(int length, LimitUnit unit) => unit is not (LimitUnit.Hours or LimitUnit.WorkingDays)
        ? $"{length} {ProcedureWords.Of(unit)}"
        : (length / HoursOfDay, length % HoursOfDay) switch
        {
            (0, var hours) => $"{hours} giờ làm việc",
            (var days, 0) => $"{days} ngày làm việc",
            var (days, hours) => $"{days} ngày {hours} giờ làm việc",
        };

    private static bool Mixes(IReadOnlyList<StepInput> steps, TimeLimit published) => steps.Any(s => Kind(s.Allowed.Unit) != Kind(published.Unit));

    private static LimitUnit Kind(LimitUnit unit) => unit == LimitUnit.Hours ? LimitUnit.WorkingDays : unit;

    private static int In(TimeLimit limit) => limit.Unit == LimitUnit.WorkingDays ? limit.Amount * HoursOfDay : limit.Amount;

    private static int[] Ends(IReadOnlyList<StepInput> steps)
    {
        var ends = new int[steps.Count];
        for (var i = 0; i < steps.Count; i++)
        {
            ends[i] = In(steps[i].Allowed) + steps[i].After.Select(a => ends[a - 1]).DefaultIfEmpty(0).Max();
        }

        return ends;
    }
}
