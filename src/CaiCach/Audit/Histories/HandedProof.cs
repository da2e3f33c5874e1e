using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Audit.Histories;

/// <summary>
/// The proof of a record as one officer may take it away. What an act wrote is handed out only when the officer may
/// read personal data and every record that the act wrote: a payload cannot be cut without losing its digest.
/// </summary>
public sealed class HandedProof(CaiCachDb db, RecordDirectory directory, ProofMaker proofs)
{
    private const string AttachmentKind = "attachment";

    /// <summary>Null when the record does not exist for this officer, or nothing of it is sealed yet.</summary>
    public async Task<Proof?> Of(RecordKey record, Officer officer, CancellationToken ct = default)
    {
        if (await directory.Card(record, officer, ct) is null)
        {
            return null;
        }

        var withPayload = officer.May(Permission.ReadPersonalData);
        var proof = await proofs.Of(record, withPayload, ct: ct);
        if (proof is null || !withPayload)
        {
            return proof;
        }

        var written = proof.Entries.Select(e => EntryHeader.Parse(e.Header).Records.Select(r => RecordKey.Parse(r.Key)).ToList()).ToList();
        var readable = await Readable([.. written.SelectMany(keys => keys).Distinct()], officer, ct);
        return proof with
        {
            Entries = [.. proof.Entries.Zip(written, (e, keys) => keys.TrueForAll(readable.Contains) ? e : e with { Payload = null, Salt = null })],
        };
    }

    private async Task<HashSet<RecordKey>> Readable(IReadOnlyCollection<RecordKey> keys, Officer officer, CancellationToken ct)
    {
        var readable = (await directory.Cards(keys, officer, ct)).Select(c => c.Key).ToHashSet();

        // A file is read under the right to the record it belongs to.
        var ids = keys.Where(k => k.Kind == AttachmentKind).Select(k => k.Number).ToArray();
        if (ids.Length > 0)
        {
            var files = await db.Set<Attachment>().In(officer.Scope).Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Owner }).ToListAsync(ct);
            var owners = (await directory.Cards([.. files.Select(f => RecordKey.Parse(f.Owner))], officer, ct)).Select(c => c.Key).ToHashSet();
            readable.UnionWith(files.Where(f => owners.Contains(RecordKey.Parse(f.Owner))).Select(f => new RecordKey(AttachmentKind, f.Id)));
        }

        return readable;
    }
}
