using CaiCach.Units;

namespace CaiCach.Dossiers.Figuring.Settlement;

/// <summary>A line of form II.06a: a field at a level, a level, or all.</summary>
/// <param name="Level">Level of the unit that settles; null for the line of all.</param>
/// <param name="Field">Null for the line of a level.</param>
public sealed record FormLine(UnitLevel? Level, string? Field, IReadOnlyDictionary<int, int> Cells)
{
    /// <summary>Columns 3 to 13; 3, 7 and 11 are sums of those after them.</summary>
    public int this[int column] => column switch
    {
        3 => this[4] + this[5] + this[6],
        7 => this[8] + this[9] + this[10],
        11 => this[12] + this[13],
        _ => Cells.GetValueOrDefault(column),
    };

    /// <summary>Received is settled and open; null when it closes, else a sentence.</summary>
    public bool Closes => this[3] == this[7] + this[11];
}

/// <summary>Where the carry-in of a period is not what the period before left open.</summary>
public sealed record CarryGap(UnitLevel? Level, string? Field, int CarriedIn, int LeftOpen);

/// <summary>Form II.06a/VPCP/KSTT (Thông tư 01/2020/TT-VPCP): settlement of dossiers by level and field, columns 3 to 13.</summary>
public sealed class SettlementForm
{
    public static IReadOnlyList<int> Columns { get; } = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];

    private readonly FormWindow _window;
    private readonly FormRule _rule;
    private readonly IReadOnlyList<(FormEntry Entry, UnitLevel Level)> _entries;

    /// <param name="levelOf">The level of a unit.</param>
    public SettlementForm(IEnumerable<FormEntry> entries, FormWindow window, FormRule rule, Func<string, UnitLevel> levelOf)
    {
        (_window, _rule) = (window, rule);
        _entries = [.. entries.Select(e => (e, levelOf(e.Unit)))];
        Lines = [.. _entries.GroupBy(e => e.Level).OrderBy(g => g.Key).SelectMany(level => new[] { Line(level.Key, null, level) }
            .Concat(level.GroupBy(e => e.Entry.Field).OrderBy(f => Foundation.SortKey.Of(f.Key), StringComparer.Ordinal).Select(f => Line(level.Key, f.Key, f))))];
        Total = Line(null, null, _entries);
    }

    /// <summary>Each level, its fields under it.</summary>
    public IReadOnlyList<FormLine> Lines { get; }
    public FormLine Total { get; }

    /// <summary>True when every line closes and the levels sum to the whole, column by column.</summary>
    public bool Closes => Lines.Append(Total).All(l => l.Closes) && _entries.Count == Total[3]
        && Columns.All(c => Total[c] == Lines.Where(l => l.Field is null).Sum(l => l[c]) && Total[c] == Lines.Where(l => l.Field is not null).Sum(l => l[c]));

    /// <summary>The dossiers behind a number, in order of their codes.</summary>
    /// <param name="level">Null for all levels.</param>
    /// <param name="field">Null for all fields.</param>
    public IReadOnlyList<FormEntry> Behind(UnitLevel? level, string? field, int column) =>
    [
        .. _entries.Where(e => (level is null || e.Level == level) && (field is null || e.Entry.Field == field) && Stands(e.Entry, column))
            .Select(e => e.Entry).OrderBy(e => e.Number, StringComparer.Ordinal),
    ];

    /// <summary>Compares what was carried in with what the period before left open, line by line.</summary>
    public IReadOnlyList<CarryGap> CarriedFrom(SettlementForm before)
    {
        var left = before.Lines.Append(before.Total).ToDictionary(l => (l.Level, l.Field), l => l[11]);
        var carried = Lines.Append(Total).ToDictionary(l => (l.Level, l.Field), l => l[6]);
        return [.. left.Keys.Union(carried.Keys).Select(k => new CarryGap(k.Level, k.Field, carried.GetValueOrDefault(k), left.GetValueOrDefault(k))).Where(g => g.CarriedIn != g.LeftOpen)];
    }

    private bool Stands(FormEntry entry, int column)
    {
        var (receipt, outcome) = (FormColumns.Receipt(entry, _window), FormColumns.Outcome(entry, _window, _rule));
        return column switch { 3 => true, 7 => outcome is 8 or 9 or 10, 11 => outcome is 12 or 13, _ => column == receipt || column == outcome };
    }

    private FormLine Line(UnitLevel? level, string? field, IEnumerable<(FormEntry Entry, UnitLevel Level)> entries)
    {
        var cells = new Dictionary<int, int>();
        foreach (var (entry, _) in entries)
        {
            foreach (var column in new[] { FormColumns.Receipt(entry, _window), FormColumns.Outcome(entry, _window, _rule) })
            {
                cells[column] = cells.GetValueOrDefault(column) + 1;
            }
        }

        return new(level, field, cells);
    }
}
