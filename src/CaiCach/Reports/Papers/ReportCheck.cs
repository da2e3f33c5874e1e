using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Reports.Locking;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reports.Papers;

/// <summary>What the page of verification says of a code. Nothing in it is about persons.</summary>
/// <param name="Whole">True when digest and evidence, computed anew, are those of the lock.</param>
/// <param name="LockedIn">Position of the act that locked it; null while it is not sealed.</param>
/// <param name="Newer">Version of the last locked report that replaced it; null when it is the last.</param>
public sealed record CheckedReport(Report Report, bool Whole, long? LockedIn, int? Newer);

/// <summary>Finds a locked report by the code on its print and checks it against its digest.</summary>
public sealed class ReportCheck(CaiCachDb db)
{
    /// <summary>Whoever holds the print may check it, so there is no scope here; only what the page shows leaves it.</summary>
    public async Task<CheckedReport?> Find(string code, CancellationToken ct = default)
    {
        var report = await db.Set<Report>().Include(r => r.Figures).AsSplitQuery().SingleOrDefaultAsync(r => r.Code == code, ct);
        if (report is null)
        {
            return null;
        }

        var evidence = await db.Set<LockedEvidence>().Where(e => e.Report == report.Id).ToDictionaryAsync(e => e.Code, e => e.Keys, ct);
        var whole = ReportSeal.DigestOf(report) == report.Digest && report.Figures.Where(f => f.EvidenceDigest is not null)
            .All(f => evidence.TryGetValue(f.Code, out var keys) && Holds(keys, f.EvidenceDigest!));
        var position = await db.Set<JournalEntry>().Where(e => e.Id == report.LastAct).Select(e => e.Position).SingleOrDefaultAsync(ct);
        var newer = await db.Set<Report>()
            .Where(r => r.Template == report.Template && r.Unit == report.Unit && r.Period == report.Period && r.Version > report.Version && r.LockedAt != null)
            .MaxAsync(r => (int?)r.Version, ct);
        return new(report, whole, position, newer);
    }

    // Whoever changed the bytes may have left something that is no longer packed text.
    private static bool Holds(byte[] keys, string digest)
    {
        try
        {
            return EvidenceKeys.DigestOf(keys) == digest;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
