using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Listing;

/// <summary>The dossiers of a scope, narrowed and paged.</summary>
public sealed class DossierList(CaiCachDb db, Calendars calendars, Clock clock)
{
    public const int PageSize = 50;

    /// <summary>Beyond it the total is “more than”: counting a province's years would take longer than the page.</summary>
    public const int CountUpTo = 10_000;

    public async Task<IQueryable<Dossier>> Of(DossierFilter filter, Scope scope, CancellationToken ct = default)
    {
        var calendar = await calendars.Current(ct);
        var dossiers = db.Set<Dossier>().In(scope);
        foreach (var keys in db.KeysFor(Dossier.KindName, filter.Text))
        {
            dossiers = dossiers.Where(d => keys.Contains(Dossier.KindName + "/" + d.Number));
        }

        if (DossierFilter.Is(filter.State, clock.Today, calendar.Add(clock.Today, Dossier.SoonDays)) is { } state)
        {
            dossiers = dossiers.Where(state);
        }

        return Between(filter, dossiers)
            .Where(d => string.IsNullOrEmpty(filter.Field) || d.Field == filter.Field)
            .Where(d => string.IsNullOrEmpty(filter.Unit) || d.Unit == filter.Unit);
    }

    private static IQueryable<Dossier> Between(DossierFilter filter, IQueryable<Dossier> dossiers)
    {
        if (filter.From is { } from)
        {
            var start = Clock.StartOf(from);
            dossiers = dossiers.Where(d => d.ReceivedAt >= start);
        }

        if (filter.To is { } to)
        {
            var end = Clock.StartOf(to.AddDays(1));
            dossiers = dossiers.Where(d => d.ReceivedAt < end);
        }

        return dossiers;
    }

    /// <param name="order">A column's key, with a minus for descending; the newest first when it is null or unknown.</param>
    public static Task<Slice<Dossier>> Page(IQueryable<Dossier> dossiers, string? order, string? after, string? before, CancellationToken ct = default) => order switch
    {
        "han" or "-han" => dossiers.Slice(d => d.DueOn, d => d.Number, order[0] == '-', after, before, PageSize, ct),
        "so" or "-so" => dossiers.Slice(d => d.Number, d => d.Number, order[0] == '-', after, before, PageSize, ct),
        _ => dossiers.Slice(d => d.ReceivedAt, d => d.Number, order != "nhan", after, before, PageSize, ct),
    };

    public static Task<int> Count(IQueryable<Dossier> dossiers, CancellationToken ct = default) =>
        dossiers.Select(d => d.Number).Take(CountUpTo + 1).CountAsync(ct);

    /// <summary>The fields that have dossiers, for the filter.</summary>
    public Task<List<string>> Fields(Scope scope, CancellationToken ct = default) =>
        db.Set<Dossier>().In(scope).Select(d => d.Field).Distinct().ToListAsync(ct);

    /// <summary>The units that have a counter, for the filter.</summary>
    public Task<List<string>> Units(Scope scope, CancellationToken ct = default) =>
        db.Set<Counter>().In(scope).Select(c => c.Unit).ToListAsync(ct);
}
