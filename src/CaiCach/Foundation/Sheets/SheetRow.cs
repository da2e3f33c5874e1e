namespace CaiCach.Foundation.Sheets;

public enum SheetCellKind
{
    Empty,
    Text,
    Number,

    /// <summary>A number whose format shows a calendar day.</summary>
    Day,
    Truth,

    /// <summary>#N/A, #REF! and their like.</summary>
    Error,
}

/// <summary>One cell as it was read.</summary>
/// <param name="Row">As the program shows it, from 1.</param>
/// <param name="Column">From 1: A is 1.</param>
/// <param name="Text">Raw text; for numbers the invariant print, for days dd/MM/yyyy with the time when it has one.</param>
/// <param name="Number">0 unless <see cref="SheetCellKind.Number"/>.</param>
/// <param name="Day">Only for <see cref="SheetCellKind.Day"/>.</param>
public readonly record struct SheetCell(int Row, int Column, SheetCellKind Kind, string Text, decimal Number = 0, DateOnly? Day = null)
{
    /// <summary>"D7"</summary>
    public string Address => SheetText.Address(Row, Column);

    public bool IsEmpty => Kind == SheetCellKind.Empty;

    internal static SheetCell None(int row, int column) => new(row, column, SheetCellKind.Empty, "");
}

/// <summary>A row that has at least one cell with content.</summary>
/// <param name="Number">As the program shows it, from 1.</param>
/// <param name="Cells">Only cells with content, in the order of their columns.</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    public SheetCell At(int column)
    {
        foreach (var cell in Cells)
        {
            if (cell.Column == column)
            {
                return cell;
            }
        }

        return SheetCell.None(Number, column);
    }
}

/// <summary>How much of a file is read before it is refused.</summary>
/// <param name="Rows">Rows with content, the first (the header) not counted.</param>
/// <param name="FileBytes">Of the file as it was sent.</param>
/// <param name="UnzippedBytes">Of all its parts that are read together.</param>
/// <param name="Ratio">How many times larger than the file its parts may be once they pass <paramref name="RatioFrom"/> bytes.</param>
public sealed record SheetLimits(
    int Rows = 20_000, long FileBytes = 10 << 20, long UnzippedBytes = 200 << 20, int Ratio = 200, long RatioFrom = 8 << 20);

/// <summary>The file cannot be taken as a table. Nothing of it was used.</summary>
/// <param name="sentence">What is wrong and what to do, in Vietnamese.</param>
public sealed class UnreadableSheetException(string sentence) : Exception(sentence);
