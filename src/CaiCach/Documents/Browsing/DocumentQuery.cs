using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Documents.Browsing;

/// <summary>One page of a register and the keys of its neighbours; null at the ends.</summary>
public sealed record DocumentRows(IReadOnlyList<Document> Rows, string? Next, string? Previous);

/// <summary>What a list of documents is filtered and ordered by, as its address has it. Page, export and print share it.</summary>
public sealed record DocumentQuery(Direction Direction)
{
    public const int PageSize = 50;
    public const string ByDay = "ngay", ByNumber = "so";

    public string? Text { get; init; }
    public string? Type { get; init; }
    public string? Issuer { get; init; }
    public string? Unit { get; init; }
    public int? Year { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary><c>-ngay</c> (the default), <c>ngay</c>, <c>-so</c>, <c>so</c>.</summary>
    public string Order { get; init; } = "-" + ByDay;

    private bool Descending => Order.StartsWith('-');
    private bool IsByNumber => Order.TrimStart('-') == ByNumber;

    /// <summary>The rows that the filters leave, in no order.</summary>
    public IQueryable<Document> Filter(CaiCachDb db, Scope scope)
    {
        var rows = db.Set<Document>().In(scope).Where(d => d.Direction == Direction || (Direction == Direction.Outgoing && d.Direction == Direction.Internal));
        rows = Type is null ? rows : rows.Where(d => d.Type == Type);
        rows = Issuer is null ? rows : rows.Where(d => d.Issuer == Issuer);
        rows = Unit is null ? rows : rows.Where(d => d.Unit == Unit);
        rows = Year is null ? rows : rows.Where(d => d.Day.Year == Year);
        rows = From is null ? rows : rows.Where(d => d.Day >= From);
        rows = To is null ? rows : rows.Where(d => d.Day <= To);
        var words = db.OpenWords();
        foreach (var word in SearchText.Words(Text).Take(8))
        {
            rows = rows.Where(d => words.Any(w => w.Key == Document.KindName + "/" + d.Id && w.Word.StartsWith(word)));
        }

        return rows;
    }

    /// <summary>All rows in order, for exports and prints.</summary>
    public IQueryable<Document> All(CaiCachDb db, Scope scope) => Ordered(Filter(db, scope), Descending);

    /// <summary>The page after or before a key; the first page without one.</summary>
    public async Task<DocumentRows> Page(CaiCachDb db, Scope scope, string? after, string? before, CancellationToken ct = default)
    {
        var backwards = after is null && before is not null;
        var key = Key.Read(after ?? before);
        var rows = Ordered(Beyond(Filter(db, scope), key, Descending != backwards), Descending != backwards);
        var found = await rows.Take(PageSize + 1).ToListAsync(ct);
        var more = found.Count > PageSize;
        var page = found.Take(PageSize).ToList();
        if (backwards)
        {
            page.Reverse();
        }

        return new(page,
            page.Count > 0 && (more || backwards) ? KeyOf(page[^1]) : null,
            page.Count > 0 && key is not null && (more || !backwards) ? KeyOf(page[0]) : null);
    }

    private string KeyOf(Document d) => new Key(IsByNumber ? NumberKey(d) : d.Day.DayNumber, d.Id).ToString();

    private static long NumberKey(Document d) => ((d.Year ?? 0) * 1_000_000L) + (d.Number ?? 0);

    private IQueryable<Document> Ordered(IQueryable<Document> rows, bool descending) => (IsByNumber, descending) switch
    {
        (true, true) => rows.OrderByDescending(d => ((d.Year ?? 0) * 1_000_000L) + (d.Number ?? 0)).ThenByDescending(d => d.Id),
        (true, false) => rows.OrderBy(d => ((d.Year ?? 0) * 1_000_000L) + (d.Number ?? 0)).ThenBy(d => d.Id),
        (false, true) => rows.OrderByDescending(d => d.Day).ThenByDescending(d => d.Id),
        _ => rows.OrderBy(d => d.Day).ThenBy(d => d.Id),
    };

#pragma warning disable CA1309 // The database compares; it knows only this overload.
    private IQueryable<Document> Beyond(IQueryable<Document> rows, Key? key, bool descending)
    {
        if (key is null)
        {
            return rows;
        }

        var (value, id) = (key.Value, key.Id);
        if (IsByNumber)
        {
            return descending
                ? rows.Where(d => ((d.Year ?? 0) * 1_000_000L) + (d.Number ?? 0) < value
                    || (((d.Year ?? 0) * 1_000_000L) + (d.Number ?? 0) == value && string.Compare(d.Id, id) < 0))
                : rows.Where(d => ((d.Year ?? 0) * 1_000_000L) + (d.Number ?? 0) > value
                    || (((d.Year ?? 0) * 1_000_000L) + (d.Number ?? 0) == value && string.Compare(d.Id, id) > 0));
        }

        var day = DateOnly.FromDayNumber((int)Math.Clamp(value, 0, DateOnly.MaxValue.DayNumber));
        return descending
            ? rows.Where(d => d.Day < day || (d.Day == day && string.Compare(d.Id, id) < 0))
            : rows.Where(d => d.Day > day || (d.Day == day && string.Compare(d.Id, id) > 0));
    }
#pragma warning restore CA1309

    /// <summary>Place of a row in the order: the value it is sorted by, then its id.</summary>
    private sealed record Key(long Value, string Id)
    {
        /// <summary>Null for what is no key: the list then begins at its beginning.</summary>
        public static Key? Read(string? text) =>
            text?.Split('~', 2) is [var value, var id] && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? new(read, id) : null;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value}~{Id}");
    }
}
