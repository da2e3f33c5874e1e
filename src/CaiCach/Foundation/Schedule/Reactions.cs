using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Schedule;

/// <summary>
/// Lets modules react to sealed acts, in order of position. The effect and the cursor are saved in one transaction, so
/// an effect in the database happens exactly once, whatever fails in between.
/// </summary>
public sealed class Reactions(CaiCachDb db, Acts acts, IEnumerable<IReaction> all)
{
    private const int Batch = 100;

    /// <summary>Works off what is sealed. Gives the number of acts reacted to.</summary>
    public async Task<int> Run(CancellationToken ct = default)
    {
        var done = 0;
        foreach (var reaction in all)
        {
            int some;
            do
            {
                some = await RunSome(reaction, ct);
                done += some;
            }
            while (some == Batch);
        }

        return done;
    }

    private async Task<int> RunSome(IReaction reaction, CancellationToken ct)
    {
        var seen = await db.Set<ReactionCursor>().Where(c => c.Name == reaction.Name).Select(c => (long?)c.Position).SingleOrDefaultAsync(ct) ?? -1;
        var entries = await db.Set<JournalEntry>().Where(e => e.Act == reaction.Act && e.Position > seen).OrderBy(e => e.Position).Take(Batch).ToListAsync(ct);
        foreach (var entry in entries)
        {
            await using var transaction = await acts.Begin($"reaction {reaction.Name}", ct);
            await reaction.React(Sealed(entry), ct);
            var cursor = await db.Set<ReactionCursor>().AsTracking().SingleOrDefaultAsync(c => c.Name == reaction.Name, ct);
            if (cursor is null)
            {
                cursor = new ReactionCursor { Name = reaction.Name };
                db.Add(cursor);
            }

            cursor.Position = entry.Position!.Value;
            if (db.ChangeTracker.Entries().Any(e => e.Entity is IRecord or IPart && e.State != EntityState.Unchanged))
            {
                await acts.Commit(reaction.Name, Actor.House, ct: ct);
            }
            else
            {
                await db.SaveWork(ct);
            }

            await transaction.Done(ct);
            db.ChangeTracker.Clear();
        }

        return entries.Count;
    }

    private static SealedAct Sealed(JournalEntry entry) => new(
        entry.Id, entry.Position!.Value, entry.Act, entry.Actor, entry.Unit, entry.At,
        [.. EntryHeader.Parse(entry.Header).Records.Select(r => RecordKey.Parse(r.Key))]);
}
