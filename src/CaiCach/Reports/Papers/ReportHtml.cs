using CaiCach.Foundation;
using CaiCach.Foundation.Paper;
using CaiCach.Reports.Building;

namespace CaiCach.Reports.Papers;

/// <summary>A report as one HTML file that needs nothing else: for archives, mail and readers without an office program.</summary>
internal static class ReportHtml
{
    private const string Style = """
        body{font:1.05rem/1.6 Tinos,'Times New Roman',serif;color:#000;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}
        header{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;text-align:center}
        h1{text-align:center;font-size:1.2rem;white-space:pre-line}h2{font-size:1.05rem;text-transform:uppercase}h3,h4{font-size:1.05rem}
        p{margin:.5rem 0;text-align:justify}ul{padding-left:1.5rem;list-style:'– '}a{color:inherit;text-decoration:underline dotted}
        table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{border:1px solid #777;padding:.25rem .5rem;text-align:left;vertical-align:top}
        td.n{text-align:right;white-space:nowrap}.note{font-size:.9rem;font-style:italic}footer{margin-top:2rem;border-top:1px solid #777;font-size:.9rem;overflow-wrap:anywhere}
        footer svg{width:7rem;float:right}
        """;

    public static string Of(ReportPaper paper)
    {
        List<string> html = [];
        html.Add($"<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{Text(paper.Title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n");
        Head(html, paper);
        html.Add("<main>\n");
        Paragraphs(html, paper, paper.Opening);
        foreach (var section in paper.Sections)
        {
            html.Add($"<h{section.Form.Level + 1} id=\"{Text(section.Form.Code)}\">{Text(section.Form.Number)}. {Text(section.Form.Title)}</h{section.Form.Level + 1}>\n");
            Paragraphs(html, paper, section.Paragraphs);
            foreach (var note in section.Notes)
            {
                html.Add($"<p class=\"note\">Dấu – là chưa có số liệu. {Text(note)}</p>\n");
            }
        }

        Paragraphs(html, paper, paper.Closing);
        Figures(html, paper);
        html.Add("</main>\n");
        Foot(html, paper);
        html.Add("</body>\n</html>\n");
        return string.Concat(html);
    }

    private static void Head(List<string> html, ReportPaper paper)
    {
        html.Add("<header>\n");
        html.Add($"<p>{(paper.Names.Superior is { } superior ? Text(superior) + "<br>" : "")}<strong>{Text(paper.Subject.LongName)}</strong></p>\n");
        html.Add($"<p><strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</strong></p>\n</header>\n");
        html.Add($"<h1>{Text(paper.Form.TypeName)}\n{Text(paper.Subject.Fill(paper.Form.Subject))}</h1>\n");
        if (paper.Names.Addressees.Count > 0)
        {
            html.Add($"<p>Kính gửi: {Text(string.Join("; ", paper.Names.Addressees))}</p>\n");
        }

        if (paper.Lock is null)
        {
            html.Add($"<p class=\"note\">Dự thảo, chưa khóa. Số liệu đếm đến ngày {VietnameseDate.Print(paper.Subject.AsOf)}.</p>\n");
        }
    }

    private static void Paragraphs(List<string> html, ReportPaper paper, IReadOnlyList<PaperParagraph> paragraphs)
    {
        var inList = false;
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Dash != inList)
            {
                html.Add(paragraph.Dash ? "<ul>\n" : "</ul>\n");
                inList = paragraph.Dash;
            }

            var tag = paragraph.Dash ? "li" : "p";
            html.Add($"<{tag}>{string.Concat(paragraph.Pieces.Select(p => Piece(paper, p)))}</{tag}>\n");
        }

        html.Add(inList ? "</ul>\n" : "");
    }

    private static string Piece(ReportPaper paper, PaperPiece piece) => piece switch
    {
        FigureShown figure when paper.AddressOf(figure) is { } address => Link(paper, address, figure.Text),
        DocumentShown { Address: { } address } => Link(paper, address, piece.Text),
        _ => Text(piece.Text),
    };

    private static void Figures(List<string> html, ReportPaper paper)
    {
        html.Add("<h2>Số liệu của báo cáo</h2>\n<table>\n<thead><tr><th>Số liệu</th><th>Giá trị</th><th>Đơn vị tính</th><th>Căn cứ</th></tr></thead>\n<tbody>\n");
        foreach (var figure in paper.Figures.All)
        {
            var evidence = figure.NotKeptBecause ?? (figure.EvidenceCount is { } count
                ? $"{VietnameseNumber.Print(count)} bản ghi{(figure.Declared ? ", khai báo" : "")}"
                : $"{VietnameseNumber.Print(figure.Numerator ?? 0)} / {VietnameseNumber.Print(figure.Denominator ?? 0)}");
            var shown = figure.Kept ? Link(paper, paper.EvidenceOf(ReportPaper.RecordsOf(figure.Code)), figure.Printed) : Text(figure.Printed);
            html.Add($"<tr><td>{Text(figure.Name)}</td><td class=\"n\">{shown}</td><td>{Text(figure.Unit)}</td><td>{Text(evidence)}</td></tr>\n");
        }

        html.Add("</tbody>\n</table>\n");
    }

    private static void Foot(List<string> html, ReportPaper paper)
    {
        html.Add($"<footer>\n{Qr.Svg(paper.CheckedAt.ToString(), "Trang kiểm tra báo cáo")}");
        html.Add($"\n<p>Mã kiểm tra <strong>{Text(paper.Code)}</strong>, tại {Link(paper, paper.CheckedAt.PathAndQuery, paper.CheckedAt.ToString())}</p>\n");
        html.Add(paper.Lock is { } locked
            ? $"<p>Bản {paper.Version}, khóa {OfficialReport.At(locked.At)}, số liệu ở vị trí nhật ký {VietnameseNumber.Print(paper.Position)}.<br>SHA-256 {locked.Digest}</p>\n"
            : $"<p>Dự thảo ở vị trí nhật ký {VietnameseNumber.Print(paper.Position)}.</p>\n");
        html.Add("</footer>\n");
    }

    private static string Link(ReportPaper paper, string address, string text) =>
        $"<a href=\"{Text(new Uri(paper.House, address).ToString())}\">{Text(text)}</a>";

    // Vietnamese letters stay letters; only what HTML gives a meaning to is escaped.
    private static string Text(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
