using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Synchronising.Reconciling;

/// <summary>The differences of one reconciliation, narrowed and paged.</summary>
public sealed class ReconciliationRows(CaiCachDb db)
{
    public const int PageSize = 50;

    /// <summary>What a ledger is narrowed to, as the address has it; null or unknown words narrow nothing.</summary>
    /// <param name="BySync">Only dossiers that are late by synchronisation.</param>
    public sealed record Filter(string? Kind, string? Decision, string? Number, bool BySync);

    /// <summary>Null when the officer's scope has no such reconciliation.</summary>
    public Task<Reconciliation?> Find(string id, Scope scope, CancellationToken ct = default) =>
        db.Set<Reconciliation>().In(scope).SingleOrDefaultAsync(r => r.Id == id, ct);

    public IQueryable<ReconciliationRow> Of(Reconciliation reconciliation, Filter filter)
    {
        var (id, number) = (reconciliation.Id, VietnameseText.Clean(filter.Number));
        var rows = db.Set<ReconciliationRow>().Where(r => r.Reconciliation == id);
        rows = Enum.TryParse<DifferenceKind>(filter.Kind, out var kind) ? rows.Where(r => r.Kind == kind) : rows;
        rows = Enum.TryParse<Decision>(filter.Decision, out var decision) ? rows.Where(r => r.Decision == decision) : rows;
        rows = filter.BySync ? rows.Where(r => r.LateBySync) : rows;
        return number == "" ? rows : rows.Where(r => r.Dossier.Contains(number));
    }

    /// <summary>How many of each kind, and how many are late by synchronisation.</summary>
    public async Task<(IReadOnlyDictionary<DifferenceKind, int> Kinds, int BySync)> Counts(string id, CancellationToken ct = default)
    {
        var counts = await db.Set<ReconciliationRow>().Where(r => r.Reconciliation == id)
            .GroupBy(r => new { r.Kind, r.LateBySync }).Select(g => new { g.Key.Kind, g.Key.LateBySync, Count = g.Count() }).ToListAsync(ct);
        return (counts.GroupBy(c => c.Kind).ToDictionary(g => g.Key, g => g.Sum(c => c.Count)), counts.Where(c => c.LateBySync).Sum(c => c.Count));
    }

    /// <param name="after">Number of the last row seen; 0 for the first page.</param>
    public static Task<List<ReconciliationRow>> Page(IQueryable<ReconciliationRow> rows, int after, CancellationToken ct = default) =>
        rows.Where(r => r.Number > after).OrderBy(r => r.Number).Take(PageSize + 1).ToListAsync(ct);
}
