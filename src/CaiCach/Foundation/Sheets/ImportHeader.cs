namespace CaiCach.Foundation.Sheets;

/// <summary>Where the columns of one file stand.</summary>
internal sealed record ImportHeader(
    int Row, IReadOnlyDictionary<ImportColumn, int> Places, IReadOnlyList<string> Unknown, IReadOnlyList<string> Missing, IReadOnlyList<ImportProblem> Problems)
{
    public static ImportHeader Of(SheetRow row, IReadOnlyList<ImportColumn> columns, SheetSpelling spelling)
    {
        var (places, unknown, problems) = (new Dictionary<ImportColumn, int>(), new List<string>(), new List<ImportProblem>());
        foreach (var cell in row.Cells.Select(c => spelling.Mend(c, out _)))
        {
            var name = ImportColumn.Header(cell.Text);
            if (columns.FirstOrDefault(c => c.Answers(name)) is not { } column)
            {
                unknown.Add(VietnameseText.Clean(cell.Text));
            }
            else if (!places.TryAdd(column, cell.Column))
            {
                problems.Add(new(row.Number, column.Title, $"Cột “{column.Title}” có hai lần, ở ô {SheetText.Address(row.Number, places[column])} và ô {cell.Address}."));
            }
        }

        var missing = columns.Where(c => c.Required && !places.ContainsKey(c)).Select(c => c.Title).ToList();
        problems.AddRange(missing.Select(title => new ImportProblem(null, title, $"Tệp thiếu cột “{title}”.")));
        return new(row.Number, places, unknown, missing, problems);
    }
}
