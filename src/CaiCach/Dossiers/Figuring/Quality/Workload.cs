using CaiCach.Dossiers.HandingOver;
using CaiCach.Dossiers.Receiving;
using CaiCach.Dossiers.Settling;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Figuring.Quality;

/// <summary>What one officer did with dossiers in a period, as the journal has it.</summary>
/// <param name="Actor">As the journal names who acted, <c>officer/lan</c>.</param>
/// <param name="Dossiers">By act, the codes of the dossiers.</param>
public sealed record OfficerLoad(string Actor, IReadOnlyDictionary<string, IReadOnlyList<string>> Dossiers)
{
    public string Account => Actor[(Actor.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public int Of(string act) => Dossiers.TryGetValue(act, out var numbers) ? numbers.Count : 0;

    public int Total => Dossiers.Values.Sum(n => n.Count);
}

/// <summary>Counts the work of officers from the journal: who did it is never a matter of what a record says today.</summary>
public sealed class Workload(CaiCachDb db)
{
    /// <summary>The acts that are counted, in the order of a dossier's life, with the heads of their columns.</summary>
    public static IReadOnlyList<(string Act, string Name)> Acts { get; } =
    [
        (ReceiveDossier.Act, "Tiếp nhận"), (HandOverDossier.Act, "Bàn giao"), (TakeDossier.Act, "Ký nhận"), (SettleDossier.Act, "Có kết quả"), (ReturnResult.Act, "Trả kết quả"),
        (EndDossier.Act, "Kết thúc"),
    ];

    /// <param name="units">The units acted for.</param>
    public async Task<IReadOnlyList<OfficerLoad>> Of(DateTime start, DateTime close, IReadOnlyCollection<string> units, CancellationToken ct = default)
    {
        var (acts, prefix) = (Acts.Select(a => a.Act).Append(SettleAndReturn.Act).ToArray(), Dossier.KindName + "/");
        var done = await db.Set<JournalEntry>()
            .Where(e => e.At >= start && e.At < close && acts.Contains(e.Act) && units.Contains(e.Unit!))
            .Join(db.Set<JournalTouch>(), e => e.Id, t => t.Entry, (e, t) => new { e.Actor, e.Act, t.Key })
            .Where(t => t.Key.StartsWith(prefix)).ToListAsync(ct);
        return
        [
            .. done.SelectMany(d => Counted(d.Act), (d, act) => (d.Actor, Act: act, d.Key)).GroupBy(d => d.Actor).Select(g => new OfficerLoad(g.Key, g.GroupBy(d => d.Act).ToDictionary(
                    a => a.Key, a => (IReadOnlyList<string>)[.. a.Select(d => d.Key[prefix.Length..]).Order(StringComparer.Ordinal)])))
                .OrderByDescending(l => l.Total).ThenBy(l => l.Actor, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whoever settles and returns in one step has done both.</summary>
    private static string[] Counted(string act) => act == SettleAndReturn.Act ? [SettleDossier.Act, ReturnResult.Act] : [act];
}
