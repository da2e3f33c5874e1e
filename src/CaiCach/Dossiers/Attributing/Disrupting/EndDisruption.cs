using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Attributing.Disrupting;

/// <summary>Writes down when work could go on again.</summary>
public sealed class EndDisruption(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "dossiers.end-disruption";

    public async Task Run(string id, DateTime until, Officer officer, CancellationToken ct = default)
    {
        var disruption = await db.Set<Disruption>().In(officer.Scope).ForChange().SingleAsync(d => d.Id == id, ct);

        disruption.End(until, clock.Now);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}

/// <summary>Whose disruptions an officer may change, and which ones explain what was late.</summary>
internal static class DisruptionScope
{
    public static IQueryable<Disruption> In(this IQueryable<Disruption> disruptions, Scope scope)
    {
        if (scope.Everywhere)
        {
            return disruptions;
        }

        var units = scope.Units.ToArray();
        return disruptions.Where(d => units.Contains(d.Unit));
    }

    /// <summary>Those that hit units of the scope: their own, and those of units above them.</summary>
    public static IQueryable<Disruption> Hitting(this IQueryable<Disruption> disruptions, Scope scope, UnitDirectory directory)
    {
        var units = scope.Units.SelectMany(directory.Above).Distinct().ToArray();
        return scope.Everywhere ? disruptions : disruptions.Where(d => units.Contains(d.Unit));
    }
}
