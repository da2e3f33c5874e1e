namespace CaiCach.Foundation.Sheets;

/// <summary>One thing to mend in the file before it can be imported.</summary>
/// <param name="Row">As the program shows it; null when the whole file is meant.</param>
/// <param name="Column">Title of the column; null when the row or the file is meant.</param>
/// <param name="Sentence">Whole, with its row and column: “Dòng 214: thiếu cột “Ngày nhận”.”</param>
public sealed record ImportProblem(int? Row, string? Column, string Sentence);

/// <summary>A row that was understood, and where it stands in the file.</summary>
public sealed record ImportedRow<T>(int Number, T Value);

/// <summary>What a file says. Nothing was written: the caller writes all rows in one act, and only when the file is fine.</summary>
public sealed record ImportResult<T>
{
    /// <summary>Rows without problems, in the order of the file.</summary>
    public IReadOnlyList<ImportedRow<T>> Rows { get; init; } = [];

    /// <summary>In the order of the file, at most <see cref="Import{T}.MaxProblems"/>.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>Problems beyond those listed.</summary>
    public int MoreProblems { get; init; }

    /// <summary>Headers that the import does not know, as they stand in the file. Their cells are ignored, so the page names them.</summary>
    public IReadOnlyList<string> UnknownColumns { get; init; } = [];

    /// <summary>Titles of required columns that the file lacks.</summary>
    public IReadOnlyList<string> MissingColumns { get; init; } = [];

    /// <summary>The encoding from which cells were converted; Unicode when nothing was.</summary>
    public TextEncoding Spelling { get; init; } = TextEncoding.Unicode;

    /// <summary>Cells that were converted, so that the page can ask to look at them.</summary>
    public int ConvertedCells { get; init; }

    public bool IsFine => Problems.Count == 0;

    /// <summary>Null when the rows may be written; a page that is sent all the same shows the reason.</summary>
    public Refusal? WhyNotWrite => IsFine ? null : new("import.problems", "Tệp còn chỗ cần sửa. Chưa dòng nào được ghi.");
}
