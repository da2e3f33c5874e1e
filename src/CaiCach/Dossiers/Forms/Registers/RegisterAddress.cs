using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Forms.Registers;

/// <summary>What the address of the register asks for.</summary>
/// <param name="Question">Null when no unit in the scope has a counter, or when a day is wrong.</param>
/// <param name="Counters">Units in the scope that take in dossiers.</param>
/// <param name="Problem">What is wrong with the days; null when nothing is.</param>
public sealed record RegisterAddress(RegisterQuestion? Question, IReadOnlyList<string> Counters, string? Problem)
{
    public const string Unit = "don-vi", From = "tu", To = "den";

    /// <summary>Without days the year so far; without a unit the officer's own, or the first that has a counter.</summary>
    public static async Task<RegisterAddress> Read(IQueryCollection query, CaiCachDb db, Officer officer, DateOnly today, CancellationToken ct = default)
    {
        var counters = await db.Set<Counter>().In(officer.Scope).Select(c => c.Unit).OrderBy(u => u).ToListAsync(ct);
        var asked = query[Unit].ToString() is { Length: > 0 } named ? named : counters.Contains(officer.Unit) ? officer.Unit : counters.FirstOrDefault();
        if (asked is null || !counters.Contains(asked))
        {
            return new(null, counters, null);
        }

        var (from, to) = (new DateOnly(today.Year, 1, 1), today);
        foreach (var name in new[] { From, To })
        {
            if (query[name].ToString() is not { Length: > 0 } text)
            {
                continue;
            }

            if (!VietnameseDate.TryRead(text, out var day, out var reason))
            {
                return new(null, counters, reason);
            }

            (from, to) = name == From ? (day, to) : (from, day);
        }

        return from > to ? new(null, counters, "Ngày đầu phải trước ngày cuối.") : new(new(asked, from, to), counters, null);
    }

    /// <summary>The same question at another address of the register.</summary>
    public static string At(string path, RegisterQuestion question) =>
        $"{path}?{Unit}={Uri.EscapeDataString(question.Unit)}&{From}={VietnameseDate.Print(question.From)}&{To}={VietnameseDate.Print(question.To)}";
}
