using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Records;

/// <summary>
/// A small catalogue as one immutable value, read once and kept until an act touches one of its records. One for the
/// whole application; every use asks the journal with one index count, so nodes notice each other's acts.
/// </summary>
/// <typeparam name="T">The immutable value; nothing in it may be tracked or changed.</typeparam>
public sealed class Snapshot<T> where T : class
{
    private volatile Held? _held;

    /// <param name="kinds">The kinds of record the value is made of.</param>
    public async Task<T> Get(CaiCachDb db, IReadOnlyList<string> kinds, Func<CancellationToken, Task<T>> read, CancellationToken ct)
    {
        // What an open transaction wrote may be undone, so a value read inside one serves that transaction only.
        // Taken before the count, and counted before reading: an act in between makes a value newer than its count,
        // and the next use reads again.
        var held = _held;
        var transaction = db.Database.CurrentTransaction?.TransactionId;
        var acts = 0;
        foreach (var kind in kinds)
        {
            acts += await Touches(db, kind, ct);
        }

        if (held is not null && held.Acts == acts && (held.Transaction is null || held.Transaction == transaction))
        {
            return held.Value;
        }

        var value = await read(ct);
        _held = new(acts, transaction, value);
        return value;
    }

    private static Task<int> Touches(CaiCachDb db, string kind, CancellationToken ct)
    {
        // The journal only grows, so the count is a version. '0' is the character after '/'.
        var (first, end) = ($"{kind}/", $"{kind}0");
#pragma warning disable CA1309 // The database compares; it knows only this overload.
        return db.Set<JournalTouch>().CountAsync(t => string.Compare(t.Key, first) >= 0 && string.Compare(t.Key, end) < 0, ct);
#pragma warning restore CA1309
    }

    private sealed record Held(int Acts, Guid? Transaction, T Value);
}
