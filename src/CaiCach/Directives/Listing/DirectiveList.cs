using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Directives.Listing;

/// <summary>The directives of a scope, narrowed and paged.</summary>
public sealed class DirectiveList(CaiCachDb db, Calendars calendars, Clock clock)
{
    public const int PageSize = 50;

    public async Task<IQueryable<Directive>> Of(DirectiveFilter filter, Scope scope, CancellationToken ct = default)
    {
        var calendar = await calendars.Current(ct);
        var directives = db.Set<Directive>().In(scope);
        foreach (var keys in db.OpenWords().KeysFor(Directive.KindName, filter.Text))
        {
            directives = directives.Where(d => keys.Contains(Directive.KindName + "/" + d.Number));
        }

        if (DirectiveFilter.Is(filter.State, clock.Today, calendar.Add(clock.Today, Directive.SoonDays)) is { } state)
        {
            directives = directives.Where(state);
        }

        if (!string.IsNullOrEmpty(filter.Lead))
        {
            directives = directives.Where(d => d.LeadUnit == filter.Lead);
        }

        return Between(filter, directives);
    }

    private static IQueryable<Directive> Between(DirectiveFilter filter, IQueryable<Directive> directives)
    {
        if (filter.DueFrom is { } due)
        {
            directives = directives.Where(d => d.DueOn >= due);
        }

        if (filter.AssignedFrom is { } from)
        {
            directives = directives.Where(d => d.AssignedOn >= from);
        }

        return filter.AssignedTo is { } to ? directives.Where(d => d.AssignedOn <= to) : directives;
    }

    /// <param name="order">A column's key, with a minus for descending; the latest due first when it is null or unknown.</param>
    public static Task<Slice<Directive>> Page(IQueryable<Directive> directives, string? order, string? after, string? before, CancellationToken ct = default) => order switch
    {
        "giao" or "-giao" => directives.Slice(d => d.AssignedOn, d => d.Number, order[0] == '-', after, before, PageSize, ct),
        // Those without a due day stand behind all others.
        _ => directives.Slice(d => d.DueOn ?? DateOnly.MaxValue, d => d.Number, order != "han", after, before, PageSize, ct),
    };

    /// <summary>The units that lead something, for the filter.</summary>
    public Task<List<string>> Leads(Scope scope, CancellationToken ct = default) =>
        db.Set<Directive>().In(scope).Select(d => d.LeadUnit).Distinct().ToListAsync(ct);
}
