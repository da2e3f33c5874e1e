using System.Security.Cryptography;
using System.Text;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaiCach.Foundation.Journal;

/// <summary>
/// Saving is an act; there is no other way to save. One transaction writes the rows and one unsealed journal entry;
/// writers share no row, so they do not wait for each other (SQLite: one at a time behind <see cref="WriteGate"/>).
/// </summary>
public sealed class Acts(CaiCachDb db, Clock clock, Sockets sockets, WriteGate gate)
{
    /// <summary>True when a commit in the open transaction failed midway. There are no savepoints, so nothing of the whole may stay.</summary>
    private bool _isHalf;

    /// <summary>The form's token: the same token never acts twice. Null where a retry cannot happen.</summary>
    public Guid? Request { get; set; }

    /// <summary>
    /// Opens a transaction that the following commits join, holding a named lock, for acts that must read what they
    /// count on (numbers without gaps). Commit it with <see cref="ActTransaction.Done"/>; disposing without undoes all.
    /// Inside a transaction that is open already only the lock is taken; the outer one decides.
    /// </summary>
    public async Task<ActTransaction> Begin(string? lockName = null, CancellationToken ct = default)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            await Lock(lockName, ct);
            return new ActTransaction(null, null, () => _isHalf);
        }

        var held = await gate.Enter(db, ct);
        try
        {
            var transaction = await db.Database.BeginTransactionAsync(ct);
            await Lock(lockName, ct);
            _isHalf = false;
            return new ActTransaction(transaction, held, () => _isHalf);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>On SQLite the transaction itself is the lock: it began IMMEDIATE, behind the gate.</summary>
    private async Task Lock(string? name, CancellationToken ct)
    {
        if (name is not null && db is PostgresDb)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", ct);
        }
    }

    /// <summary>Writes what was changed on the tracked records, under a permanent act name.</summary>
    /// <param name="reason">Why; may name people, so it stands in the payload, which can be forgotten.</param>
    /// <param name="document">The document that orders or proves it; null when none is needed.</param>
    /// <returns>The id of the journal entry.</returns>
    /// <exception cref="ConflictException">Somebody else saved one of the records since it was loaded.</exception>
    /// <exception cref="AlreadyDoneException">The form was sent before; nothing was written now.</exception>
    /// <exception cref="RefusedException">A record with this key exists, or nothing was changed.</exception>
    public async Task<Guid> Commit(string act, Actor actor, string? reason = null, RecordKey? document = null, CancellationToken ct = default)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return await Write(act, actor, reason, document, ct);
        }

        await using var transaction = await Begin(ct: ct);
        var id = await Write(act, actor, reason, document, ct);
        await transaction.Done(ct);
        return id;
    }

    private async Task<Guid> Write(string act, Actor actor, string? reason, RecordKey? document, CancellationToken ct)
    {
        // Changes are looked for once, in Touched; what is added after that is added by hand.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await WriteTouched(act, actor, reason, document, ct);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task<Guid> WriteTouched(string act, Actor actor, string? reason, RecordKey? document, CancellationToken ct)
    {
        var touched = Touched.In(db);
        if (touched.Roots.Count == 0)
        {
            throw new RefusedException(new("act.unchanged", "Chưa có gì thay đổi. Chưa ghi gì."));
        }

        var id = Guid.CreateVersion7(clock.RealNow);
        var before = touched.Stamp(id);
        var entry = EntryOf(touched, before, id, act, actor, clock.Now, reason, document);
        var words = await Findables.Follow(db, sockets, touched, ct);
        var raw = new RawBatch(db);
        raw.Add(
            "INSERT INTO journal_entry (id, act, actor, unit, at, header, payload, salt) VALUES (@a, @b, @c, @d, @e, @f, @g, @h)",
            [[id, entry.Act, entry.Actor, entry.Unit, entry.At, entry.Header, entry.Payload, entry.Salt]]);
        raw.Add("INSERT INTO journal_touch (key, entry) VALUES (@a, @b)", before.Select(b => new object[] { b.Key, id }));
        words.AddTo(raw);
        if (Request is { } token)
        {
            db.Add(new DoneRequest { Token = token, Entry = id, At = clock.RealNow });
            Request = null;
        }

        await Save(raw, before, ct);
        return id;
    }

    private async Task Save(RawBatch raw, List<RecordTouch> before, CancellationToken ct)
    {
        var saved = false;
        try
        {
            await db.SaveInsideAct(ct);
            await raw.Run(ct);
            saved = true;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new ConflictException([.. before.Select(b => RecordKey.Parse(b.Key))]);
        }
        catch (DbUpdateException error) when (db.IsDuplicate(error))
        {
            throw error.Entries.Any(e => e.Entity is DoneRequest)
                ? new AlreadyDoneException()
                : new RefusedException(new("record.exists", "Bản ghi có mã này đã có trong sổ. Chưa ghi gì thêm."));
        }
        finally
        {
            _isHalf |= !saved;
        }
    }

    /// <summary>The entry that says what was touched.</summary>
    /// <param name="before">What <see cref="Touched.Stamp"/> gave for the same id.</param>
    /// <param name="position">Null until sealed.</param>
    internal static JournalEntry EntryOf(
        Touched touched, IReadOnlyList<RecordTouch> before, Guid id, string act, Actor actor, DateTime at, string? reason = null, RecordKey? document = null, long? position = null)
    {
        var payload = EntryText.Payload(reason, document, touched.Rows());
        var salt = RandomNumberGenerator.GetBytes(EntryHeader.SaltLength);
        var digest = EntryHeader.DigestOf(salt, Encoding.UTF8.GetBytes(payload));
        return new()
        {
            Id = id, Act = act, Actor = actor.ToString(), Unit = actor.Unit, At = at, Payload = payload, Salt = salt, Position = position,
            Header = Encoding.UTF8.GetString(new EntryHeader(id, act, actor.ToString(), actor.Unit, at, digest, before).Canonical()),
        };
    }
}

/// <summary>A transaction that several commits share.</summary>
public sealed class ActTransaction(IDbContextTransaction? transaction, IDisposable? held, Func<bool> isHalf) : IAsyncDisposable
{
    /// <exception cref="InvalidOperationException">An act inside failed while it wrote, and whoever caught that went on.</exception>
    public Task Done(CancellationToken ct = default) =>
        isHalf() ? throw new InvalidOperationException("An act in this transaction failed midway.") : transaction?.CommitAsync(ct) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        held?.Dispose();
    }
}

/// <summary>Somebody else saved the record since it was loaded; nothing was overwritten.</summary>
public sealed class ConflictException(IReadOnlyList<RecordKey> records) : Exception("The record was changed meanwhile.")
{
    public IReadOnlyList<RecordKey> Records { get; } = records;
}

/// <summary>The same form was sent twice; the first time it was done.</summary>
public sealed class AlreadyDoneException() : Exception("The request was already done.");

/// <summary>A form token that was used; a retry finds it.</summary>
public sealed class DoneRequest : IWorking
{
    public Guid Token { get; init; }
    public Guid Entry { get; init; }
    public DateTime At { get; init; }
}

/// <summary>
/// SQLite has one writer. Queueing for it in the process is fair and fast (the file lock is neither), so writers of
/// SQLite pass this gate; PostgreSQL does not need it.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);

    public async Task<IDisposable> Enter(CaiCachDb db, CancellationToken ct)
    {
        if (db is not SqliteDb)
        {
            return Open;
        }

        await _gate.WaitAsync(ct);
        return new Held(_gate);
    }

    public void Dispose() => _gate.Dispose();

    private static readonly IDisposable Open = new Held(null);

    private sealed class Held(SemaphoreSlim? gate) : IDisposable
    {
        private SemaphoreSlim? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Release();
    }
}

/// <summary>What a commit touches: the records (roots) and their changed rows.</summary>
internal sealed class Touched
{
    private readonly List<EntityEntry> _changed;

    private Touched(List<EntityEntry> changed, List<EntityEntry> roots)
    {
        _changed = changed;
        Roots = roots;
    }

    public List<EntityEntry> Roots { get; }

    public static Touched In(CaiCachDb db)
    {
        db.ChangeTracker.DetectChanges();
        var changed = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && e.Entity is IRecord or IPart)
            .ToList();
        if (changed.Find(e => e is { State: EntityState.Deleted, Entity: IRecord }) is { } deleted)
        {
            throw new InvalidOperationException($"{deleted.Metadata.ClrType.Name}: records end, they are not deleted.");
        }

        var roots = changed.Where(e => e.Entity is IRecord).ToList();
        var keys = roots.Select(r => ((IRecord)r.Entity).Key).ToHashSet();
        foreach (var owner in changed.Where(e => e.Entity is IPart).Select(e => ((IPart)e.Entity).Owner).Distinct().ToList())
        {
            if (keys.Add(owner))
            {
                // Only a part changed: its record counts as changed, else the concurrency check could be slipped past.
                var root = db.ChangeTracker.Entries().FirstOrDefault(e => e.Entity is IRecord record && record.Key == owner)
                    ?? throw new InvalidOperationException($"{owner} was not loaded for change with its parts.");
                roots.Add(root);
                changed.Add(root);
            }
        }

        return new(changed, roots);
    }

    /// <summary>Puts the new entry on every root; gives, for each key in order, the entry that wrote it before.</summary>
    public List<RecordTouch> Stamp(Guid id)
    {
        var before = new List<RecordTouch>(Roots.Count);
        foreach (var root in Roots)
        {
            var record = (IRecord)root.Entity;
            before.Add(new(record.Key.ToString(), root.State == EntityState.Added ? null : record.LastAct));
            root.Property(nameof(IRecord.LastAct)).CurrentValue = id;
        }

        before.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return before;
    }

    /// <summary>True when a part of the record is among what changed.</summary>
    public bool HasPartOf(RecordKey record) => _changed.Exists(e => e.Entity is IPart part && part.Owner == record);

    public IEnumerable<RowChange> Rows() => _changed.Select(RowChange.Of);
}
