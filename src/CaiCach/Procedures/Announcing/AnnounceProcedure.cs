using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Procedures.Announcing;

/// <summary>Enters a procedure that a decision newly announces. Codes of other lists are joined on their national part.</summary>
public sealed class AnnounceProcedure(CaiCachDb db, Acts acts, Calendars calendars, LegalStatuses legal, Clock clock)
{
    public const string Act = "procedures.announce";

    /// <param name="code">National code, with or without the announcing unit behind it.</param>
    /// <returns>The national code, under which it stands in the register.</returns>
    public async Task<string> Run(string code, ProcedureText text, DecisionInput decision, Officer officer, CancellationToken ct = default)
    {
        var national = NationalCode.Of(code)
            ?? throw new RefusedException(new("procedure.code", $"“{code}” không phải mã thủ tục. Ghi như 1.012796 hoặc 1.012796.H57.", "Code"));
        AnnouncementClocks.WhyNot(decision, clock.Today).Enforce();
        if (await db.Set<Procedure>().AnyAsync(p => p.Code == national, ct))
        {
            throw new RefusedException(new("procedure.known", $"Thủ tục {national} đã có trong danh mục. Công bố bản mới ở trang của thủ tục.", "Code"));
        }

        var procedure = new Procedure { Code = national };
        procedure.Announce(text, AnnouncementClocks.Reckon(decision, decision.BasisFrom ?? AnnouncementClocks.LatestBasis(text.LegalBases ?? [], legal), await calendars.Current(ct)));
        db.Add(procedure);

        await acts.Commit(Act, officer.Actor, document: decision.Document, ct: ct);
        return national;
    }
}

/// <summary>Announces a changed version of a procedure. Dossiers received before keep the version they were received under.</summary>
public sealed class AmendProcedure(CaiCachDb db, Acts acts, Calendars calendars, LegalStatuses legal, Clock clock)
{
    public const string Act = "procedures.amend";

    public async Task Run(string code, ProcedureText text, DecisionInput decision, Officer officer, CancellationToken ct = default)
    {
        AnnouncementClocks.WhyNot(decision, clock.Today).Enforce();
        var procedure = await db.Set<Procedure>().ForChange().SingleAsync(p => p.Code == code, ct);

        procedure.Announce(text, AnnouncementClocks.Reckon(decision, decision.BasisFrom ?? AnnouncementClocks.LatestBasis(text.LegalBases ?? [], legal), await calendars.Current(ct)));

        await acts.Commit(Act, officer.Actor, document: decision.Document, ct: ct);
    }
}

/// <summary>Ends a procedure by decision. Dossiers received before are settled under the version they were received under.</summary>
public sealed class RepealProcedure(CaiCachDb db, Acts acts, Calendars calendars, Clock clock)
{
    public const string Act = "procedures.repeal";

    public async Task Run(string code, DecisionInput decision, string? reason, Officer officer, CancellationToken ct = default)
    {
        AnnouncementClocks.WhyNot(decision, clock.Today).Enforce();
        var procedure = await db.Set<Procedure>().ForChange().SingleAsync(p => p.Code == code, ct);

        procedure.Repeal(AnnouncementClocks.Reckon(decision, decision.BasisFrom, await calendars.Current(ct)));

        await acts.Commit(Act, officer.Actor, reason, decision.Document, ct);
    }
}

/// <summary>Makes a decision public in the catalogue (bấm công khai): the second clock of index 766 stops.</summary>
public sealed class PublishProcedure(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "procedures.publish";

    /// <param name="announcement">Number of the decision among those of the procedure.</param>
    public async Task Run(string code, int announcement, Officer officer, CancellationToken ct = default)
    {
        var procedure = await db.Set<Procedure>().ForChange().SingleAsync(p => p.Code == code, ct);

        procedure.MakePublic(announcement, clock.Now);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
