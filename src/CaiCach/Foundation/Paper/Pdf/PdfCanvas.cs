using System.Globalization;
using System.Text;

namespace CaiCach.Foundation.Paper.Pdf;

/// <summary>One page being drawn. Places are given in points from the top left, as a page is read.</summary>
internal sealed class PdfCanvas(double height, PdfFonts fonts)
{
    private readonly StringBuilder _content = new();
    private readonly StringBuilder _links = new();

    public byte[] Content => Encoding.ASCII.GetBytes(_content.ToString());

    /// <summary>The link annotations, to stand in the page itself; empty when there are none.</summary>
    public string Links => _links.ToString();

    /// <summary>
    /// Draws a line of text. The spaces are real letters also in a justified line, where each is widened: a line whose
    /// words are only placed apart comes out of a reader as one word.
    /// </summary>
    public void Text(ReadOnlySpan<Letter> letters, double x, double baseline, double size, double wider)
    {
        if (letters.IsEmpty)
        {
            return;
        }

        _content.Append(CultureInfo.InvariantCulture, $"BT\n{N(x)} {N(height - baseline)} Td\n");
        while (!letters.IsEmpty)
        {
            var face = letters[0].Face;
            var length = 1;
            while (length < letters.Length && letters[length].Face == face)
            {
                length++;
            }

            Show(letters[..length], face, size, wider);
            letters = letters[length..];
        }

        _content.Append("ET\n");
    }

    public void Line(double x1, double x2, double y, double thickness) =>
        _content.Append(CultureInfo.InvariantCulture, $"{N(thickness)} w {N(x1)} {N(height - y)} m {N(x2)} {N(height - y)} l S\n");

    public void Frame(double x, double y, double width, double tall, double thickness) =>
        _content.Append(CultureInfo.InvariantCulture, $"{N(thickness)} w {N(x)} {N(height - y - tall)} {N(width)} {N(tall)} re S\n");

    public void Code(Qr code, double x, double y, double size)
    {
        var module = size / code.Size;
        foreach (var (column, row, length) in code.Bars())
        {
            _content.Append(CultureInfo.InvariantCulture, $"{N(x + (column * module))} {N(height - y - ((row + 1) * module))} {N(length * module)} {N(module)} re\n");
        }

        _content.Append("f\n");
    }

    /// <summary>The bars begin at <paramref name="x"/>; the quiet zone before them is the margin's.</summary>
    public void Bars(Code128 code, double x, double y, double module, double tall)
    {
        foreach (var (start, length) in code.Bars)
        {
            _content.Append(CultureInfo.InvariantCulture, $"{N(x + (start * module))} {N(height - y - tall)} {N(length * module)} {N(tall)} re\n");
        }

        _content.Append("f\n");
    }

    public void Link(Uri target, double left, double top, double right, double bottom)
    {
        // An address is ASCII once escaped; what would end the PDF string early is escaped once more.
        var address = target.AbsoluteUri.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
        _links.Append(CultureInfo.InvariantCulture, $"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[{N(left)} {N(height - bottom)} {N(right)} {N(height - top)}]/A<</S/URI/URI({address})>>>>");
    }

    private void Show(ReadOnlySpan<Letter> letters, int face, double size, double wider)
    {
        _content.Append(CultureInfo.InvariantCulture, $"/F{face} {N(size)} Tf\n[<");
        foreach (var letter in letters)
        {
            _content.Append(CultureInfo.InvariantCulture, $"{fonts.NumberOf(face, letter.CodePoint):X4}");
            if (wider > 0 && letter.IsSpace)
            {
                _content.Append(CultureInfo.InvariantCulture, $">{N(-wider * 1000 / size)}<");
            }
        }

        _content.Append(">] TJ\n");
    }

    private static string N(double number) => PdfFile.N(number);
}
