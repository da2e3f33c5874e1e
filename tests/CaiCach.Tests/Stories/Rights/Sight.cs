using CaiCach.Directives;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Plans;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Tests.Stories.Rights;

/// <summary>
/// Whose records a walker may read, said once more and apart from the program: those of some units, and work of others
/// that these units lead, help with or have planned.
/// </summary>
internal sealed class Sight
{
    private readonly HashSet<string> _units;
    private readonly HashSet<string> _shared;

    private Sight(string account, HashSet<string> units, HashSet<string> shared) => (Account, _units, _shared) = (account, units, shared);

    public string Account { get; }

    public IReadOnlySet<string> Units => _units;

    public bool Holds(string unit) => _units.Contains(unit);

    /// <summary>True for the catalogues, too: they belong to no unit.</summary>
    public bool Reads(string key, string unit) => unit is "" or Scope.OfAll || _units.Contains(unit) || _shared.Contains(key);

    public static async Task<Sight> Of(CaiCachDb db, string account, IEnumerable<string> units)
    {
        var own = units.ToHashSet();
        var directives = await db.Set<Directive>().AsSplitQuery().ToListAsync();
        var tasks = await db.Set<PlanTask>().ToListAsync();
        var shared = directives.Where(d => own.Contains(d.LeadUnit) || d.Cooperating.Any(c => own.Contains(c.Unit))).Select(d => d.Key.ToString())
            .Concat(tasks.Where(t => own.Contains(t.PlanUnit)).Select(t => t.Key.ToString()))
            .Concat(tasks.Where(t => own.Contains(t.Unit)).Select(t => new RecordKey(Plan.KindName, t.Plan).ToString()));
        return new(account, own, [.. shared]);
    }
}
