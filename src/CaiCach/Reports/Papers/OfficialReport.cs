using CaiCach.Foundation;
using CaiCach.Foundation.Paper;
using CaiCach.Reports.Building;
using CaiCach.Units;

namespace CaiCach.Reports.Papers;

/// <summary>A report as an official paper by NĐ 30/2020/NĐ-CP. Number and day are left open: the registry gives them.</summary>
internal static class OfficialReport
{
    public static OfficialPaper Of(ReportPaper paper) => new()
    {
        MadeAt = paper.MadeAt,
        Issuer = new(paper.Names.Superior, Broken(paper.Subject.LongName)),
        Symbol = paper.Form.Symbol,
        Place = paper.Names.Place,
        Date = new(paper.Subject.Period.Year),
        TypeName = paper.Form.TypeName,
        Subject = paper.Subject.Fill(paper.Form.Subject),
        Addressees = paper.Names.Addressees,
        Body = [.. Body(paper)],
        Signature = Signer(paper),
        Recipients = paper.Form.Recipients,
        Verification = new(paper.Code, paper.CheckedAt, Notes(paper)),
    };

    private static IEnumerable<PaperBlock> Body(ReportPaper paper)
    {
        if (paper.Lock is null)
        {
            yield return new Note($"Dự thảo, chưa khóa. Số liệu đếm đến ngày {VietnameseDate.Print(paper.Subject.AsOf)}, ở vị trí nhật ký {VietnameseNumber.Print(paper.Position)}.");
        }

        foreach (var block in paper.Opening.Select(p => Block(paper, p)))
        {
            yield return block;
        }

        foreach (var section in paper.Sections)
        {
            yield return new Heading(section.Form.Level, section.Form.Number, section.Form.Title);
            foreach (var block in section.Paragraphs.Select(p => Block(paper, p)))
            {
                yield return block;
            }

            foreach (var note in section.Notes)
            {
                yield return new Note($"Dấu – là chưa có số liệu. {note}");
            }
        }

        foreach (var block in paper.Closing.Select(p => Block(paper, p)))
        {
            yield return block;
        }
    }

    private static PaperBlock Block(ReportPaper paper, PaperParagraph paragraph)
    {
        TextRun[] runs = [.. paragraph.Pieces.Select(p => new TextRun(p.Text, link: Link(paper, p)))];
        return paragraph.Dash ? new DashItem(runs) : new Paragraph(runs);
    }

    private static Uri? Link(ReportPaper paper, PaperPiece piece)
    {
        var address = piece switch
        {
            FigureShown figure => paper.AddressOf(figure),
            DocumentShown document => document.Address,
            _ => null,
        };
        return address is null ? null : new Uri(paper.House, address);
    }

    // Only committees sign on behalf of a collective; an office's head signs for the office.
    private static Signature Signer(ReportPaper paper) => paper.Subject.Unit.Kind == UnitKind.Committee
        ? new(paper.Form.Signature, null)
        : new(["Thủ trưởng đơn vị"], null);

    private static string[] Notes(ReportPaper paper) => paper.Lock is { } locked
        ? [$"Bản {paper.Version}, khóa {At(locked.At)}, số liệu ở vị trí nhật ký {VietnameseNumber.Print(paper.Position)}.", $"SHA-256 {locked.Digest}"]
        : ["Dự thảo: mã tính từ nội dung, chưa có bản khóa nào mang mã này."];

    /// <summary>“ngày 17/06/2022, 16 giờ 40”.</summary>
    internal static string At(DateTime utc) => $"ngày {VietnameseDate.Print(Clock.DayOf(utc))}, {Clock.Local(utc):HH' giờ 'mm}";

    private static string Broken(string name)
    {
        const string Committee = "Ủy ban nhân dân ";
        return name.StartsWith(Committee, StringComparison.Ordinal) ? $"{Committee.TrimEnd()}\n{name[Committee.Length..]}" : name;
    }
}
