using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Identity.Accounts;
using CaiCach.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Listing;

/// <summary>The dossiers of an officer's scope, narrowed and paged.</summary>
public sealed class DossierList(CaiCachDb db, Calendars calendars, RecordSearch search, Clock clock)
{
    public const int PageSize = 50;

    /// <summary>Beyond it the total is “more than”: counting a province's years would take longer than the page.</summary>
    public const int CountUpTo = 10_000;

    public async Task<IQueryable<Dossier>> Of(DossierFilter filter, Officer officer, CancellationToken ct = default)
    {
        var calendar = await calendars.Current(ct);
        var dossiers = search.Matching(db.Set<Dossier>().In(officer.Scope), Dossier.KindName, filter.Text, officer, d => d.Number);
        if (DossierFilter.Is(filter.State, clock.Today, calendar.Add(clock.Today, Dossier.SoonDays)) is { } state)
        {
            dossiers = dossiers.Where(state);
        }

        if (DossierFilter.Left(filter.Term, clock.Today, calendar.Add(clock.Today, 2), calendar.Add(clock.Today, 5)) is { } left)
        {
            dossiers = dossiers.Where(left);
        }

        if (filter.Holder is { Length: > 0 } holder)
        {
            var holders = await Holders(holder, ct);
            var all = db.Set<HandOver>();
            var held = all.Where(h => holders.Contains(h.Taker!) && !all.Any(later => later.Dossier == h.Dossier && later.Number > h.Number)).Select(h => h.Dossier);
            dossiers = dossiers.Where(d => held.Contains(d.Number));
        }

        return Between(filter, Held(filter, dossiers))
            .Where(d => string.IsNullOrEmpty(filter.Field) || d.Field == filter.Field)
            .Where(d => string.IsNullOrEmpty(filter.Unit) || d.Unit == filter.Unit);
    }

    private static IQueryable<Dossier> Held(DossierFilter filter, IQueryable<Dossier> dossiers)
    {
        if (filter.Channel is { } channel)
        {
            dossiers = dossiers.Where(d => d.Channel == channel);
        }

        if (filter.National is { } national)
        {
            dossiers = dossiers.Where(d => d.State == national);
        }

        if (filter.Step is { Length: > 0 } step)
        {
            dossiers = dossiers.Where(d => d.SettledAt == null && d.EndedAt == null && d.HandOvers.OrderByDescending(h => h.Number).Select(h => h.Step).FirstOrDefault() == step);
        }

        return dossiers;
    }

    /// <summary>Accounts that are called so; what was typed stays one of them, for an account may be gone.</summary>
    /// <param name="typed">An account, or words of a name.</param>
    private async Task<string[]> Holders(string typed, CancellationToken ct)
    {
        var words = SearchText.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var people = await db.Set<Account>().Select(a => new { a.Name, a.PersonName }).ToListAsync(ct);
        return [.. people.Where(p => Array.TrueForAll(words, SearchText.Fold(p.PersonName).Split(' ').Contains)).Select(p => p.Name).Append(typed).Distinct()];
    }

    /// <summary>Open dossiers of a scope by state, step and time left.</summary>
    public async Task<IReadOnlyList<BoardCell>> Board(Scope scope, CancellationToken ct = default)
    {
        var calendar = await calendars.Current(ct);
        var (today, two, five) = (clock.Today, calendar.Add(clock.Today, 2), calendar.Add(clock.Today, 5));
        var open = db.Set<Dossier>().In(scope).Where(d => d.SettledAt == null && d.EndedAt == null);
        var states = await open.GroupBy(d => new { d.State, d.DueOn, Waiting = d.WaitingSince != null })
            .Select(g => new { g.Key.State, g.Key.DueOn, g.Key.Waiting, Count = g.Count() }).ToListAsync(ct);

        // From the dossiers to their last hand-over: of all hand-overs only few belong to an open dossier.
        var steps = await open.Select(d => new { Step = d.HandOvers.OrderByDescending(h => h.Number).Select(h => h.Step).FirstOrDefault(), d.DueOn, Waiting = d.WaitingSince != null })
            .Where(x => x.Step != null).GroupBy(x => new { x.Step, x.DueOn, x.Waiting }).Select(g => new { g.Key.Step, g.Key.DueOn, g.Key.Waiting, Count = g.Count() }).ToListAsync(ct);
        return
        [
            .. states.Select(s => new BoardCell(s.State, null, DossierFilter.TermOf(s.DueOn, s.Waiting, today, two, five), s.Count)),
            .. steps.Select(s => new BoardCell(null, s.Step, DossierFilter.TermOf(s.DueOn, s.Waiting, today, two, five), s.Count)),
        ];
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

    /// <summary>The fields that have dossiers, for the filter. One look into an index for each field of the catalogue, however many dossiers there are.</summary>
    public Task<List<string>> Fields(Scope scope, CancellationToken ct = default)
    {
        var (dossiers, units) = (db.Set<Dossier>().In(Scope.All), scope.Units.ToArray());
        var fields = db.Set<ProcedureVersion>().Select(v => v.Field).Distinct();
        return (scope.Everywhere
            ? fields.Where(f => dossiers.Any(d => d.Field == f))
            : fields.Where(f => dossiers.Any(d => units.Contains(d.Unit) && d.Field == f) || dossiers.Any(d => units.Contains(d.CompetentUnit!) && d.Field == f))).ToListAsync(ct);
    }

    /// <summary>The units that have a counter, for the filter.</summary>
    public Task<List<string>> Units(Scope scope, CancellationToken ct = default) =>
        db.Set<Counter>().In(scope).Select(c => c.Unit).ToListAsync(ct);
}

/// <summary>How many open dossiers stand in a state, or at a step, with so much time left.</summary>
/// <param name="State">Null for a row of a step.</param>
/// <param name="Step">Null for a row of a state.</param>
/// <param name="Term">Key of one of <see cref="DossierFilter.Terms"/>.</param>
public sealed record BoardCell(DossierState? State, string? Step, string Term, int Count);
