using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Plans.Browsing;

/// <summary>What the tasks of a plan are filtered by, as the address has it. Page and export share it.</summary>
public sealed record TaskQuery(string Plan)
{
    public const string AreaName = "linh-vuc", LeadName = "chu-tri", StatusName = "trang-thai", TextName = "tim";

    /// <summary>The states that can be chosen: what is open, late, done.</summary>
    public const string Open = "con-lai", Late = "qua-han", Done = "hoan-thanh";

    public ReformArea? Area { get; init; }

    /// <summary>Permanent id of the leading unit.</summary>
    public string? Lead { get; init; }
    public string? Status { get; init; }
    public string? Text { get; init; }

    public bool IsFiltered => Area is not null || Lead is not null || Status is not null || Text is not null;

    /// <summary>What cannot be read is no filter.</summary>
    public static TaskQuery Read(string plan, IQueryCollection query)
    {
        string? Value(string name) => VietnameseText.Clean(query[name]) is { Length: > 0 } text ? text : null;
        return new(plan)
        {
            Area = ReformAreas.OfSlug(Value(AreaName)), Lead = Value(LeadName), Text = Value(TextName),
            Status = Value(StatusName) is Open or Late or Done ? Value(StatusName) : null,
        };
    }

    /// <summary>The tasks that are left, in the order of the plan. A plan has some hundred, so text is matched here.</summary>
    public async Task<IReadOnlyList<PlanTask>> Rows(CaiCachDb db, Scope scope, DateOnly today, CancellationToken ct = default)
    {
        var tasks = db.Set<PlanTask>().In(scope).Where(t => t.Plan == Plan);
        tasks = Area is null ? tasks : tasks.Where(t => t.Area == Area);
        tasks = Lead is null ? tasks : tasks.Where(t => t.Unit == Lead);
        tasks = Status switch
        {
            Open => tasks.Where(t => t.DoneOn == null && t.DroppedOn == null),
            Late => tasks.Where(t => t.DoneOn == null && t.DroppedOn == null && t.DueOn < today),
            Done => tasks.Where(t => t.DoneOn != null),
            _ => tasks,
        };
        var words = SearchText.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rows = await tasks.AsSplitQuery().OrderBy(t => t.Number).ToListAsync(ct);
        return words.Length == 0 ? rows : rows.FindAll(t => words.All(w => SearchText.Fold($"{t.Title} {t.Output}").Contains(w, StringComparison.Ordinal)));
    }
}
