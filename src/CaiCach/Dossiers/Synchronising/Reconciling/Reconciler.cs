using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Sheets;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Synchronising.Reconciling;

/// <summary>What a comparison found.</summary>
/// <param name="From">First and last day of receipt in the file; null when it has no accepted dossier.</param>
/// <param name="Problems">Rows that could not be read, in sentences.</param>
public sealed record Compared(
    string File, int InFile, int Equal, DateOnly? From, DateOnly? To, IReadOnlyList<Difference> Differences, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>True when all that could be read is equal, and all could be read.</summary>
    public bool IsEqual => Differences.Count == 0 && Problems.Count == 0;
}

/// <summary>Compares a file of the provincial system with the register, and looks up the proof of what stands here. Writes nothing.</summary>
public sealed class Reconciler(CaiCachDb db, Clock clock)
{
    private const int Together = 500;

    /// <summary>What of the register is compared: dossiers of the scope, and for what is missing there only those of the counters and days of the file.</summary>
    public async Task<Compared> Compare(Stream file, Scope scope, CancellationToken ct = default)
    {
        var (reading, now) = (await SyncReading.Of(file, clock.Now, ct), clock.Now);
        var differences = new List<Difference>();
        foreach (var rows in reading.Rows.Chunk(Together))
        {
            var numbers = rows.Select(r => r.Number).ToArray();
            var here = await db.Set<Dossier>().In(scope).Where(d => numbers.Contains(d.Number)).ToDictionaryAsync(d => d.Number, ct);
            differences.AddRange(rows.SelectMany(r => Comparison.Of(here.GetValueOrDefault(r.Number), r, now)));
        }

        var equal = reading.Rows.Count - differences.Select(d => d.Dossier).Distinct().Count();
        var days = reading.Rows.Where(r => r.Received is not null).Select(r => r.Received!.Value.Day).ToList();
        (DateOnly? from, DateOnly? to) = days.Count == 0 ? default((DateOnly?, DateOnly?)) : (days.Min(), days.Max());
        differences.AddRange(await MissingThere(reading, scope, from, to, now, ct));
        return new(reading.File, reading.Rows.Count, equal, from, to, await WithProof(differences, ct), reading.Problems);
    }

    private async Task<List<Difference>> MissingThere(SyncReading reading, Scope scope, DateOnly? from, DateOnly? to, DateTime now, CancellationToken ct)
    {
        if (from is null || to is null)
        {
            return [];
        }

        var codes = reading.Rows.Select(DossierMaking.CounterOf).Distinct().ToArray();
        var units = await db.Set<Counter>().In(Scope.All).Where(c => codes.Contains(c.Code)).Select(c => c.Unit).ToArrayAsync(ct);
        var (start, end, there) = (Clock.StartOf(from.Value), Clock.StartOf(to.Value.AddDays(1)), reading.Rows.Select(r => r.Number).ToHashSet(StringComparer.Ordinal));
        // A row that could not be read is there all the same: nobody knows what it says, so it is not called missing.
        var unread = reading.Problems.Select(p => p.Sentence).ToList();
        var here = await db.Set<Dossier>().In(scope).Where(d => units.Contains(d.Unit) && d.ReceivedAt >= start && d.ReceivedAt < end).ToListAsync(ct);
        return [.. here.Where(d => !there.Contains(d.Number) && !unread.Exists(s => s.Contains(d.Number, StringComparison.Ordinal)))
            .OrderBy(d => d.Number, StringComparer.Ordinal).Select(d => Comparison.MissingThere(d, now))];
    }

    /// <summary>Adds to each difference when this house wrote its own fact down, by which entry, and whose clock follows from that.</summary>
    private async Task<IReadOnlyList<Difference>> WithProof(List<Difference> differences, CancellationToken ct)
    {
        var proved = new List<Difference>(differences.Count);
        foreach (var some in differences.Chunk(Together))
        {
            var keys = some.Where(d => d.Ours is not null).Select(d => Dossier.KeyOf(d.Dossier).ToString()).Distinct().ToArray();
            var entries = (await db.Set<JournalTouch>().Where(t => keys.Contains(t.Key))
                .Join(db.Set<JournalEntry>(), t => t.Entry, e => e.Id, (t, e) => new { t.Key, e.Id, e.Act, e.At }).ToListAsync(ct)).ToLookup(e => e.Key);
            proved.AddRange(some.Select(d =>
                RecordedBy.Find(d, entries[Dossier.KeyOf(d.Dossier).ToString()].Select(e => new Written(e.Id, e.Act, e.At))) is { } written
                    ? d with { RecordedAt = written.At, Entry = written.Entry, Clock = d.Kind == DifferenceKind.Time ? RecordedBy.Whose(d, written) : null }
                    : d));
        }

        return proved;
    }
}
