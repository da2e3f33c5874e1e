using System.Globalization;
using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Procedures.Processing;

/// <summary>One step as typed; a row without anything is none.</summary>
public sealed class StepRow
{
    public string? Name { get; set; }
    public string? Agency { get; set; }
    public string? Role { get; set; }
    public string? Amount { get; set; }
    public string? Unit { get; set; } = nameof(LimitUnit.WorkingDays);

    /// <summary>“1, 2”; empty for the step before this one.</summary>
    public string? After { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Agency) && string.IsNullOrWhiteSpace(Role) && string.IsNullOrWhiteSpace(Amount);

    public static StepRow Of(StepInput step) => new()
    {
        Name = step.Name, Agency = step.Agency, Role = step.Role, Amount = step.Allowed.Amount.ToString(CultureInfo.InvariantCulture),
        Unit = step.Allowed.Unit.ToString(), After = step.After.Count == 0 ? "0" : string.Join(", ", step.After),
    };

    public StepInput? Read(FormState form, int number)
    {
        form.Need(int.TryParse(Amount, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount), () => Amount, "Ghi một số nguyên.");
        form.Need(TryReadAfter(number, out var after), () => After, "Ghi số của các bước trước, cách nhau dấu phẩy; 0 nếu là bước mở đầu.");
        return form.IsFine && Enum.TryParse<LimitUnit>(Unit, out var unit) && Enum.IsDefined(unit)
            ? new(number, VietnameseText.Clean(Name), VietnameseText.Clean(Agency), VietnameseText.Clean(Role), new(amount, unit), after)
            : null;
    }

    private bool TryReadAfter(int number, out List<int> after)
    {
        after = [];
        if (string.IsNullOrWhiteSpace(After))
        {
            after = number == 1 ? [] : [number - 1];
            return true;
        }

        foreach (var part in After.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var step))
            {
                return false;
            }

            if (step != 0 && !after.Contains(step))
            {
                after.Add(step);
            }
        }

        return true;
    }
}

/// <summary>A draft of a process as typed.</summary>
public sealed class ProcessForm
{
    private const int SpareRows = 4, MoreRows = 4;

    public string? Unit { get; set; }
    public string? Channel { get; set; }
    public string? Case { get; set; }
    // The binder gives null when no row was sent.
    public List<StepRow> Steps { get; set => field = value ?? []; } = [];

    /// <summary>Not null when the person asked for more rows.</summary>
    public string? More { get; set; }

    public void Spare()
    {
        var missing = More is { Length: > 0 } ? MoreRows : Steps.Count == 0 ? SpareRows : 0;
        Steps.AddRange(Enumerable.Range(0, missing).Select(_ => new StepRow()));
    }

    /// <summary>The steps, or null with a sentence at each wrong field.</summary>
    public IReadOnlyList<StepInput>? Read(FormState form)
    {
        var steps = Steps.Where(s => !s.IsEmpty).Select((row, i) => row.Read(form, i + 1)).ToList();
        form.Ask(form.IsFine ? ProcessTime.WhyNot([.. steps.OfType<StepInput>()]) : null);
        return form.IsFine ? [.. steps.OfType<StepInput>()] : null;
    }

    public Channel? Way => Enum.TryParse<Channel>(Channel, out var way) && Enum.IsDefined(way) ? way : null;
}
