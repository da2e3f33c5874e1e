using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Procedures.Processing;

/// <summary>Writes the steps of a draft; without an id a new draft is begun.</summary>
public sealed class DraftProcess(CaiCachDb db, Acts acts)
{
    public const string Act = "procedures.draft-process";

    /// <returns>The id of the new draft.</returns>
    public async Task<string> Run(ProcessSubject subject, IReadOnlyList<StepInput> steps, Officer officer, CancellationToken ct = default)
    {
        (officer.Scope.Holds(subject.Unit) ? null : new Refusal("process.unit", "Đơn vị này không thuộc phạm vi của tài khoản.", "Unit")).Enforce();
        var version = await db.Set<ProcedureVersion>().SingleOrDefaultAsync(v => v.Procedure == subject.Procedure && v.Number == subject.Version, ct)
            ?? throw new RefusedException(new("process.no-version", "Không có bản này của thủ tục."));
        await using var transaction = await acts.Begin($"procedures/process/{subject.Procedure}", ct);
        var before = await db.Set<InternalProcess>().In(Scope.All).CountAsync(p => p.Procedure == subject.Procedure && p.Version == subject.Version, ct);
        var process = new InternalProcess
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{subject.Procedure}-{subject.Version}-{before + 1}"), Unit = subject.Unit, Procedure = subject.Procedure,
            Version = subject.Version, Channel = subject.Channel, Case = subject.Case, Title = version.Name,
        };
        process.Draft(steps);
        db.Add(process);
        await acts.Commit(Act, officer.Actor, ct: ct);
        await transaction.Done(ct);
        return process.Id;
    }

    /// <summary>Writes the steps of a draft anew.</summary>
    public async Task Rewrite(string id, IReadOnlyList<StepInput> steps, Officer officer, CancellationToken ct = default)
    {
        var process = await db.Set<InternalProcess>().In(officer.Scope).ForChange().SingleAsync(p => p.Id == id, ct);

        process.Draft(steps);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}

/// <summary>
/// Approves a draft by a document (quyết định phê duyệt quy trình nội bộ). The longest way must be the published limit.
/// The process that held before for the same unit, channel and case ends.
/// </summary>
public sealed class ApproveProcess(CaiCachDb db, Acts acts, ApprovingDocument documents, Clock clock)
{
    public const string Act = "procedures.approve-process";

    public async Task Run(string id, DateOnly on, RecordKey document, Officer officer, CancellationToken ct = default)
    {
        var process = await db.Set<InternalProcess>().In(officer.Scope).ForChange().SingleAsync(p => p.Id == id, ct);
        (await documents.WhyNot(document, "Document", ct)).Enforce();
        var version = await db.Set<ProcedureVersion>().SingleAsync(v => v.Procedure == process.Procedure && v.Number == process.Version, ct);

        process.Approve(version.LimitFor(process.Channel ?? Channel.InPerson, process.Case), on, clock.Today, document);
        foreach (var other in await db.Set<InternalProcess>().In(officer.Scope).ForChange()
            .Where(p => p.Id != id && p.Procedure == process.Procedure && p.Version == process.Version && p.Unit == process.Unit
                && p.Channel == process.Channel && p.Case == process.Case && p.ApprovedOn != null && p.Until == null).ToListAsync(ct))
        {
            other.EndBefore(on);
        }

        await acts.Commit(Act, officer.Actor, document: document, ct: ct);
    }
}
