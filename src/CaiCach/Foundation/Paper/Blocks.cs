namespace CaiCach.Foundation.Paper;

/// <summary>A block of the content of a paper, between the legal bases and the signature.</summary>
public abstract record PaperBlock;

/// <summary>
/// A numbered heading. Level 1 is printed as "I. TITLE", upper case and bold; level 2 as "1. Title", bold
/// (NĐ 30/2020, Phụ lục I, II.6). The decree says nothing of level 3 ("1.1. Title"): bold italic here, as offices write it.
/// </summary>
/// <param name="Number">The number as printed, without its dot: "I", "1", "1.1". Null for a heading without number.</param>
public sealed record Heading(int Level, string? Number, string Title) : PaperBlock;

/// <summary>A justified paragraph with an indented first line.</summary>
public sealed record Paragraph(params IReadOnlyList<TextRun> Runs) : PaperBlock;

/// <summary>An item of a list; the dash is added.</summary>
public sealed record DashItem(params IReadOnlyList<TextRun> Runs) : PaperBlock;

/// <summary>A remark in smaller italics, such as the source of a table.</summary>
public sealed record Note(params IReadOnlyList<TextRun> Runs) : PaperBlock;

/// <summary>A ruled table. Its heading row is repeated on each page that it runs over.</summary>
public sealed record PaperTable(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<PaperRow> Rows) : PaperBlock
{
    /// <summary>Printed above the table and kept with it; null for none.</summary>
    public string? Caption { get; init; }
}

/// <summary>Where the words of a column stand. Figures stand right, so that their places are under each other.</summary>
public enum ColumnAlign
{
    Left,
    Centre,
    Right,
}

/// <param name="Share">Width relative to the other columns; only the ratio counts.</param>
public sealed record PaperColumn(string Heading, double Share, ColumnAlign Align = ColumnAlign.Left);

/// <param name="Cells">One cell for each column, in their order.</param>
public sealed record PaperRow(params IReadOnlyList<PaperCell> Cells)
{
    /// <summary>True for a total or a group: the whole row is bold.</summary>
    public bool Bold { get; init; }
}

/// <summary>The words in one cell of a table.</summary>
public sealed record PaperCell(params IReadOnlyList<TextRun> Runs)
{
    public static implicit operator PaperCell(string text) => new(new TextRun(text));

    public static PaperCell FromString(string text) => text;
}
