using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Plans.Doing;

/// <summary>Writes down how far a task is; the first report starts it.</summary>
public sealed class ReportProgress(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "plans.report-progress";

    public sealed record Input(DateOnly On, string Note);

    public async Task Run(string id, Input input, Officer officer, CancellationToken ct = default)
    {
        var task = await db.Set<PlanTask>().In(officer.Scope).ForChange().SingleAsync(t => t.Id == id, ct);
        WhyNot(input, clock.Today).Enforce();

        task.ReportProgress(input.On, input.Note);

        await acts.Commit(Act, officer.Actor, input.Note, ct: ct);
    }

    private static Refusal? WhyNot(Input input, DateOnly today) => input switch
    {
        { Note: "" } => new("task.note", "Ghi tình hình thực hiện.", nameof(input.Note)),
        { Note.Length: > 1000 } => new("task.note-long", "Tình hình thực hiện dài quá 1.000 chữ.", nameof(input.Note)),
        _ when input.On > today => new("task.later", $"Ngày {VietnameseDate.Print(input.On)} chưa đến.", nameof(input.On)),
        _ => null,
    };
}
