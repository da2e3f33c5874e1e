using CaiCach.Foundation.Paper.Docx;
using CaiCach.Foundation.Paper.Pdf;

namespace CaiCach.Foundation.Paper;

/// <summary>
/// Something the house puts on paper. It is described once and written as PDF and as DOCX; the same description
/// gives the same bytes each time, so a file made again can be compared with the one that was signed.
/// </summary>
public abstract record Printable
{
    /// <summary>
    /// The instant, in UTC, that the file states as its making: when the report was locked or the list was printed.
    /// It is given, never read from a clock, because a file made again must not differ.
    /// </summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>The title in the file's properties, which readers show in the window and search engines list.</summary>
    public abstract string Title { get; }

    /// <summary>The body in the file's properties that answers for the content.</summary>
    public abstract string Author { get; }

    public byte[] ToPdf() => PdfPaper.Write(Compose(), this);

    public byte[] ToDocx() => DocxPaper.Write(Compose(), this);

    internal abstract Sheet Compose();
}
