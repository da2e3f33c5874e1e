using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Declarations.Listing;

/// <summary>What the list shows, as the address has it. Null or empty filters nothing.</summary>
/// <param name="Text">Words of the figure's name, code, document or note; marks are folded.</param>
/// <param name="Group">First part of the code: <c>people</c>.</param>
/// <param name="State"><c>dang-dung</c>, <c>da-thay</c> or <c>da-rut</c>.</param>
public sealed record DeclarationFilter(string? Text = null, string? Unit = null, string? Group = null, string? State = null)
{
    public const string Holding = "dang-dung", Replaced = "da-thay", Withdrawn = "da-rut";

    public bool InForce => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrEmpty(Unit) || !string.IsNullOrEmpty(Group) || !string.IsNullOrEmpty(State);

    public IQueryable<DeclaredFigure> Of(IQueryable<DeclaredFigure> declarations)
    {
        foreach (var word in SearchText.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            declarations = declarations.Where(d => d.Folded.Contains(word));
        }

        if (!string.IsNullOrEmpty(Unit))
        {
            declarations = declarations.Where(d => d.Unit == Unit);
        }

        if (!string.IsNullOrEmpty(Group))
        {
            var start = Group + ".";
            declarations = declarations.Where(d => d.Code.StartsWith(start));
        }

        return State switch
        {
            Holding => declarations.Where(d => d.EndedOn == null),
            Replaced => declarations.Where(d => d.ReplacedBy != null),
            Withdrawn => declarations.Where(d => d.EndedOn != null && d.ReplacedBy == null),
            _ => declarations,
        };
    }
}

/// <summary>One page, the latest first.</summary>
public sealed record DeclarationRows(IReadOnlyList<DeclaredFigure> Rows, string? Previous, string? Next);

/// <summary>The register of declarations, page by page.</summary>
public sealed class DeclarationList(CaiCachDb db)
{
    public const int PageSize = 50;

    /// <summary>All that is filtered, the latest first.</summary>
    public IQueryable<DeclaredFigure> All(DeclarationFilter filter, Scope scope) =>
        filter.Of(db.Set<DeclaredFigure>().In(scope)).OrderByDescending(d => d.DeclaredOn).ThenByDescending(d => d.Number);

    public async Task<DeclarationRows> Page(DeclarationFilter filter, string? after, string? before, Scope scope, CancellationToken ct = default)
    {
        var all = filter.Of(db.Set<DeclaredFigure>().In(scope));
        var (cursor, back) = (before ?? after, before is not null);
        var seen = cursor is null ? null : await db.Set<DeclaredFigure>().In(scope).SingleOrDefaultAsync(d => d.Number == cursor, ct);
        if (seen is null)
        {
            return Cut(await Newest(all).Take(PageSize + 1).ToListAsync(ct), back: false, moved: false);
        }

        var (on, number) = (seen.DeclaredOn, seen.Number);
#pragma warning disable CA1309 // The database compares; it knows only this overload.
        var rows = back
            ? await all.Where(d => d.DeclaredOn > on || (d.DeclaredOn == on && string.Compare(d.Number, number) > 0))
                .OrderBy(d => d.DeclaredOn).ThenBy(d => d.Number).Take(PageSize + 1).ToListAsync(ct)
            : await Newest(all.Where(d => d.DeclaredOn < on || (d.DeclaredOn == on && string.Compare(d.Number, number) < 0))).Take(PageSize + 1).ToListAsync(ct);
#pragma warning restore CA1309
        return Cut(rows, back, moved: true);
    }

    private static IOrderedQueryable<DeclaredFigure> Newest(IQueryable<DeclaredFigure> all) =>
        all.OrderByDescending(d => d.DeclaredOn).ThenByDescending(d => d.Number);

    private static DeclarationRows Cut(List<DeclaredFigure> rows, bool back, bool moved)
    {
        var more = rows.Count > PageSize;
        if (more)
        {
            rows.RemoveAt(PageSize);
        }

        if (back)
        {
            rows.Reverse();
        }

        return new(
            rows,
            rows.Count > 0 && (back ? more : moved) ? rows[0].Number : null,
            rows.Count > 0 && (back || more) ? rows[^1].Number : null);
    }
}
