using CaiCach.Documents.Registering;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Documents.Importing;

/// <summary>
/// Puts the rows of an old book into a register, all or none, in one act. Rows that stand there already are left out, so
/// a file that is sent twice writes nothing twice.
/// </summary>
public sealed class ImportDocuments(CaiCachDb db, Acts acts, Clock clock, Register register)
{
    public const string Act = "documents.import";

    /// <summary>Most rows of one file.</summary>
    public const int Limit = 2000;

    /// <returns>How many were written.</returns>
    public async Task<int> Run(string unit, IReadOnlyList<RegisterExisting.Input> rows, Officer officer, CancellationToken ct = default)
    {
        Register.WhyNotWrite(unit, officer).Enforce();
        WhyNot(unit, rows, clock.Today).Enforce();
        await using var transaction = await acts.Begin(Register.Lock(unit), ct);
        var known = await Known(unit, rows, ct);
        var fresh = rows.Where((_, i) => !known.Contains(i)).ToList();
        (fresh.Count == 0 ? new Refusal("document.import-known", $"Cả {rows.Count} dòng đã có trong sổ. Không ghi thêm gì.") : null).Enforce();

        foreach (var row in fresh)
        {
            await register.Reach(await register.Enter(
                unit, row.Direction, RegisterExisting.FactsOf(row), row.ReceivedOn, row.ArrivalNumber, ct: ct), ct);
        }

        await acts.Commit(Act, officer.Actor, ct: ct);
        await transaction.Done(ct);
        return fresh.Count;
    }

    /// <summary>Places of the rows that stand in the register already: same issuer, type, number and year; without a number, same words.</summary>
    public async Task<IReadOnlySet<int>> Known(string unit, IReadOnlyList<RegisterExisting.Input> rows, CancellationToken ct = default)
    {
        var facts = rows.Select(RegisterExisting.FactsOf).ToList();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in facts.Select(f => f.Identity).OfType<string>().Distinct().Chunk(500))
        {
            known.UnionWith(await db.Set<Document>().Where(d => d.Unit == unit && some.Contains(d.Identity)).Select(d => d.Identity!).ToListAsync(ct));
        }

        foreach (var some in facts.Where(f => f.Identity is null).Select(f => f.Subject).Distinct().Chunk(500))
        {
            var nameless = await db.Set<Document>().Where(d => d.Unit == unit && d.Identity == null && some.Contains(d.Subject))
                .Select(d => new { d.Type, d.Issuer, d.Symbol, d.IssuedOn, d.Subject }).ToListAsync(ct);
            known.UnionWith(nameless.Select(d => Words(new(d.Type, d.Symbol, d.Issuer, d.IssuedOn, d.Subject))));
        }

        return facts.Select((f, i) => (f, i)).Where(r => known.Contains(r.f.Identity ?? Words(r.f))).Select(r => r.i).ToHashSet();
    }

    private static Refusal? WhyNot(string unit, IReadOnlyList<RegisterExisting.Input> rows, DateOnly today) => rows.Count switch
    {
        0 => new("document.import-empty", "Tệp không có dòng nào để ghi."),
        > Limit => new("document.import-many", $"Tệp có {rows.Count} dòng, mỗi lần nhập nhiều nhất {Limit} dòng. Chia tệp theo năm."),
        _ when rows.Any(r => r.Unit != unit) => new("document.unit", "Sổ này không thuộc phạm vi của tài khoản."),
        _ => rows.Select(r => RegisterExisting.WhyNot(r, today)).FirstOrDefault(r => r is not null),
    };

    private static string Words(DocumentFacts facts) =>
        string.Join('|', facts.Type, facts.Symbol, facts.Issuer, facts.IssuedOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), facts.Subject);
}
