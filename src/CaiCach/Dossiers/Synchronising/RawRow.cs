namespace CaiCach.Dossiers.Synchronising;

/// <summary>One dossier of a file before it is understood: field names and texts, whatever the format was.</summary>
/// <param name="Number">The line of a table, or the place in a JSON array; both count from 1.</param>
/// <param name="Place">As a person finds it: “Dòng 7”, “Mục 7”.</param>
/// <param name="Values">Only fields with content. Lists are JSON text.</param>
internal sealed record RawRow(int Number, string Place, IReadOnlyDictionary<string, string> Values)
{
    public string? this[string field] => Values.GetValueOrDefault(field);
}

/// <summary>The rows of a file.</summary>
/// <param name="Unknown">Names of fields that the exchange does not have; they are left aside.</param>
/// <param name="Refused">Why the file cannot be read at all; null when it can.</param>
internal sealed record RawTable(IReadOnlyList<RawRow> Rows, IReadOnlyList<string> Unknown, string? Refused = null)
{
    public static RawTable Unreadable(string sentence) => new([], [], sentence);

    /// <summary>A table whose first lines hold the header.</summary>
    public static RawTable Of(IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> lines)
    {
        var head = lines.Take(HeaderWithin).Select((line, i) => (Index: i, Fields: line.Cells.Select(FieldOf).ToList()))
            .FirstOrDefault(h => SyncFields.Required.All(h.Fields.Contains));
        if (head.Fields is null)
        {
            return Unreadable($"Không thấy dòng tiêu đề có đủ các trường {string.Join(", ", SyncFields.Required)}.");
        }

        if (head.Fields.OfType<string>().GroupBy(f => f, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return Unreadable($"Trường “{twice.Key}” có hai cột.");
        }

        var unknown = lines[head.Index].Cells.Where(c => c.Trim() != "" && FieldOf(c) is null).ToList();
        var rows = lines.Skip(head.Index + 1).Where(l => l.Cells.Any(c => c.Trim() != "")).Select(l => new RawRow(l.Number, $"Dòng {l.Number}", Values(head.Fields, l.Cells)));
        return new([.. rows], unknown);
    }

    private const int HeaderWithin = 20;

    /// <summary>The field that a header means, in any case; null when it is none.</summary>
    internal static string? FieldOf(string header) =>
        SyncFields.All.FirstOrDefault(f => f.Equals(header.Trim().TrimStart('\uFEFF'), StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, string> Values(List<string?> fields, IReadOnlyList<string> cells) => fields.Zip(cells)
        .Where(p => p.First is not null && p.Second.Trim() != "").ToDictionary(p => p.First!, p => p.Second.Trim(), StringComparer.Ordinal);
}
