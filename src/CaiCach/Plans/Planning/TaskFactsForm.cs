using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Plans.Planning;

/// <summary>What is typed about a task of a plan.</summary>
public sealed class TaskFactsForm
{
    public string? Area { get; set; }
    public string? Title { get; set; }
    public string? Lead { get; set; }

    /// <summary>Permanent ids, with semicolons between.</summary>
    public string? Cooperators { get; set; }
    public string? DueOn { get; set; }
    public string? Output { get; set; }
    public string? Reason { get; set; }
    public string? Document { get; set; }

    /// <summary>Shows what the plan says now.</summary>
    /// <param name="name">The name of a unit.</param>
    public void Take(PlanTask task, Func<string, string> name)
    {
        (Area, Title, Lead, Output) = (task.Area.Slug(), task.Title, task.Unit, task.Output);
        (DueOn, Cooperators) = (VietnameseDate.Print(task.DueOn), string.Join("; ", task.Cooperators.Select(c => name(c.Unit))));
    }

    public string? ReadReason(FormState form) =>
        form.Need(VietnameseText.Clean(Reason) != "", () => Reason, "Ghi lý do.") ? VietnameseText.Clean(Reason) : null;

    /// <summary>Null when something is wrong; the form then says what.</summary>
    /// <param name="unitOf">The unit that a typed name means; null when there is none.</param>
    public TaskFacts? Read(FormState form, Func<string, string?> unitOf)
    {
        var area = ReformAreas.OfSlug(Area);
        form.Need(area is not null, () => Area, "Chọn lĩnh vực.");
        form.Need(VietnameseText.Clean(Title) != "", () => Title, "Ghi nội dung nhiệm vụ.");
        form.Need(Lead is { Length: > 0 } lead && unitOf(lead) is not null, () => Lead, "Chọn đơn vị chủ trì.");
        form.Need(VietnameseText.Clean(Output) != "", () => Output, "Ghi kết quả, sản phẩm phải có.");
        form.Need(VietnameseDate.TryRead(DueOn, out var due, out var problem), () => DueOn, problem);
        var named = VietnameseText.Clean(Cooperators).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var unknown = Array.Find(named, n => unitOf(n) is null);
        form.Need(unknown is null, () => Cooperators, $"Không có đơn vị nào tên “{unknown}”.");

        return form.IsFine
            ? new(area!.Value, VietnameseText.Clean(Title), Lead!, [.. named.Select(n => unitOf(n)!).Distinct()], due, VietnameseText.Clean(Output))
            : null;
    }
}
