using CaiCach.Foundation;
using CaiCach.Reports.Papers;
using CaiCach.Reports.Templates;

namespace CaiCach.Reports.Building;

/// <summary>When and how a paper was closed.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">Account.</param>
public sealed record PaperLock(DateTime At, string By, string Digest, string Code);

/// <summary>Who stands on the paper besides the unit.</summary>
/// <param name="Superior">The body above, printed over the name of an office; null for a committee.</param>
/// <param name="Place">The place of the date line, “Quảng Điền”.</param>
public sealed record PaperNames(string? Superior, string Place, IReadOnlyList<string> Addressees);

/// <summary>
/// A report as it reads: the one model from which PDF, DOCX, HTML, JSON and the page on the screen are made. Equal
/// models give equal bytes.
/// </summary>
public sealed record ReportPaper
{
    public required ReportSubject Subject { get; init; }
    public required ReportTemplate Form { get; init; }
    public required PaperNames Names { get; init; }

    /// <summary>Number of journal entries when the figures were counted.</summary>
    public required long Position { get; init; }
    public required IReadOnlyList<PaperParagraph> Opening { get; init; }
    public required IReadOnlyList<PaperSection> Sections { get; init; }
    public required IReadOnlyList<PaperParagraph> Closing { get; init; }
    public required ReportFigures Figures { get; init; }

    /// <summary>Address of the house as it is printed.</summary>
    public required Uri House { get; init; }

    /// <summary>The record it comes from; null for a draft straight from the form.</summary>
    public string? Report { get; init; }
    public int? Version { get; init; }

    /// <summary>Null for a draft.</summary>
    public PaperLock? Lock { get; init; }

    /// <summary>“Báo cáo CCHC 6 tháng đầu năm 2022”.</summary>
    public string Title => Subject.Fill(Form.Title);

    /// <summary>Name of the files to download, without its ending.</summary>
    public string FileName => $"bao-cao-{Form.Code}-{Subject.Unit.Id}-{Subject.Period.Code}" + (Version is { } v ? $"-ban-{v}" : "-du-thao");

    /// <summary>Instant that the files state: of the lock, or of the day the figures look from.</summary>
    public DateTime MadeAt => Lock?.At ?? Clock.At(Subject.AsOf, new(17, 0));

    /// <summary>The code printed on the paper: of the lock, or of this draft's content.</summary>
    public string Code => Lock?.Code ?? DraftCode;

    private string DraftCode => Locking.ReportSeal.CodeOf(Locking.ReportSeal.Hash(new System.Text.Json.Nodes.JsonObject
    {
        ["figures"] = ToJson(),
        ["text"] = string.Join('\n', Sections.SelectMany(s => s.Paragraphs).Select(p => p.Text)),
    }));

    /// <summary>Where the records behind a figure are shown, inside the house.</summary>
    public string EvidenceOf(string code) => $"/so-lieu/{Uri.EscapeDataString(code)}?don-vi={Uri.EscapeDataString(Subject.Unit.Id)}&ky={Subject.Period.Code}";

    /// <summary>Where a figure of the text leads: its evidence; a sum to its parts in the report; nowhere when there is nothing behind it.</summary>
    public string? AddressOf(FigureShown figure) => figure.Figure is null or { NotKeptBecause: not null } ? null
        : figure.Codes.Count == 1 ? EvidenceOf(RecordsOf(figure.Codes[0]))
        : Report is { } id ? ReportAddress.Figure(id, null, figure.Code)
        : null;

    /// <summary>The page on which the paper is checked.</summary>
    public Uri CheckedAt => new(House, $"kiem-tra/{Code}");

    public string ToJson() => ReportJson.Of(this);

    public byte[] ToPdf() => OfficialReport.Of(this).ToPdf();

    public byte[] ToDocx() => OfficialReport.Of(this).ToDocx();

    public string ToHtml() => ReportHtml.Of(this);

    /// <summary>The code whose records are opened for a figure: a ratio opens those of its part.</summary>
    public static string RecordsOf(string code) => IndicatorCodes.Find(code)?.Numerator ?? code;
}
