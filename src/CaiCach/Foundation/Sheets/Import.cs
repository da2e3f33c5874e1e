namespace CaiCach.Foundation.Sheets;

/// <summary>
/// A table that people may bring as a spreadsheet: which columns it has and what a row becomes. Headers may stand in any
/// order, under title lines, in any spelling of case and marks. Reading writes nothing.
/// </summary>
/// <param name="columns">All that are understood.</param>
/// <param name="make">Makes the typed row; may refuse it with the rule of its record (<see cref="RefusedException"/>).</param>
public sealed class Import<T>(IReadOnlyList<ImportColumn> columns, Func<ImportRow, T> make)
{
    /// <summary>Problems that are listed; a page with more helps nobody.</summary>
    public const int MaxProblems = 200;

    /// <summary>Title lines that may stand above the header.</summary>
    private const int HeaderWithin = 20;

    /// <summary>What may stand only once in a file: the title of its column, and its value in a row (null when it has none).</summary>
    public (string Column, Func<T, string?> Of)? Key { get; init; }

    /// <summary>The titles, for the empty template that people download.</summary>
    public IReadOnlyList<string> Titles => [.. columns.Select(c => c.Title)];

    public async Task<ImportResult<T>> Read(Stream file, SheetLimits? limits = null, CancellationToken ct = default)
    {
        try
        {
            using var sheet = await SheetReader.Open(file, limits, ct);
            return Read([.. sheet.Rows(ct)], ct);
        }
        catch (UnreadableSheetException unreadable)
        {
            return new() { Problems = [new(null, null, unreadable.Message)] };
        }
    }

    private ImportResult<T> Read(List<SheetRow> rows, CancellationToken ct)
    {
        var spelling = SheetSpelling.Of(rows);
        var header = FindHeader(rows, spelling);
        if (header is null)
        {
            return new() { Problems = [new(null, null, "Tệp không có dòng nào.")] };
        }

        if (header.Problems.Count > 0)
        {
            return new() { Problems = header.Problems, MissingColumns = header.Missing, UnknownColumns = header.Unknown };
        }

        var problems = new List<ImportProblem>();
        var made = new List<ImportedRow<T>>();
        foreach (var row in rows.Where(r => r.Number > header.Row))
        {
            ct.ThrowIfCancellationRequested();
            if (Row(row, header, spelling, problems) is { } values && Make(values, problems) is { } one)
            {
                made.Add(one);
            }
        }

        RefuseDoubles(made, problems);
        return new()
        {
            Rows = made,
            Problems = [.. problems.OrderBy(p => p.Row).Take(MaxProblems)],
            MoreProblems = Math.Max(problems.Count - MaxProblems, 0),
            UnknownColumns = header.Unknown,
            Spelling = spelling.Converted > 0 ? spelling.Encoding : TextEncoding.Unicode,
            ConvertedCells = spelling.Converted,
        };
    }

    /// <summary>The first line with all required columns, or else the one with the most known columns.</summary>
    private ImportHeader? FindHeader(List<SheetRow> rows, SheetSpelling spelling)
    {
        var candidates = rows.Take(HeaderWithin).Select(row => ImportHeader.Of(row, columns, spelling)).ToList();
        return candidates.Find(h => h.Missing.Count == 0 && h.Places.Count > 0) ?? candidates.MaxBy(h => h.Places.Count);
    }

    /// <summary>The understood cells; null when one of them has a problem.</summary>
    private static ImportRow? Row(SheetRow row, ImportHeader header, SheetSpelling spelling, List<ImportProblem> problems)
    {
        var (values, before) = (new Dictionary<ImportColumn, object?>(), problems.Count);
        foreach (var (column, place) in header.Places)
        {
            var cell = spelling.Mend(row.At(place), out var damaged);
            if (cell.IsEmpty || cell.Text == "")
            {
                if (column.Required)
                {
                    problems.Add(new(row.Number, column.Title, $"Dòng {row.Number}: thiếu cột “{column.Title}”."));
                }

                continue;
            }

            object? value = null;
            var sentence = damaged ? "chữ bị hỏng vì sai bảng mã, gõ lại ô này."
                : cell.Kind == SheetCellKind.Error ? $"ô {cell.Address} báo lỗi {cell.Text}."
                : column.Read(cell, out value);
            if (sentence is null)
            {
                values[column] = value;
            }
            else
            {
                problems.Add(new(row.Number, column.Title, $"Dòng {row.Number}, cột “{column.Title}”: {sentence}"));
            }
        }

        return problems.Count == before ? new(row.Number, values) : null;
    }

    private ImportedRow<T>? Make(ImportRow row, List<ImportProblem> problems)
    {
        try
        {
            return new(row.Number, make(row));
        }
        catch (RefusedException refused)
        {
            problems.Add(new(row.Number, refused.Refusal.Field, $"Dòng {row.Number}: {refused.Refusal.Message}"));
            return null;
        }
    }

    private void RefuseDoubles(List<ImportedRow<T>> rows, List<ImportProblem> problems)
    {
        if (Key is not { } key)
        {
            return;
        }

        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            if (key.Of(row.Value) is { Length: > 0 } value && !seen.TryAdd(value, row.Number))
            {
                problems.Add(new(row.Number, key.Column, $"Dòng {row.Number}: “{key.Column}” trùng với dòng {seen[value]}."));
            }
        }
    }
}
