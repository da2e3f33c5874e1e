using System.Text;

namespace CaiCach.Dossiers.Synchronising;

/// <summary>Cuts a CSV text into lines and cells (RFC 4180): quoted cells may hold the separator, line ends and doubled quotes.</summary>
internal static class CsvLines
{
    /// <exception cref="FormatException">A quote is never closed; with the sentence to show.</exception>
    public static IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> Read(string text)
    {
        var separator = SeparatorOf(text);
        var (lines, cells, cell) = (new List<(int, IReadOnlyList<string>)>(), new List<string>(), new StringBuilder());
        var (line, begun, quoted, opened) = (1, 1, false, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            line += c == '\n' ? 1 : 0;
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && string.IsNullOrWhiteSpace(cell.ToString()))
            {
                (quoted, opened) = (true, line);
                cell.Clear();
            }
            else if (c == separator)
            {
                Close();
            }
            else if (c == '\n')
            {
                End();
                begun = line;
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        if (quoted)
        {
            throw new FormatException($"Dòng {opened}: dấu ngoặc kép mở mà không đóng.");
        }

        End();
        return lines;

        void Close()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        void End()
        {
            Close();
            lines.Add((begun, cells));
            cells = [];
        }
    }

    /// <summary>Programs here write commas, semicolons or tabs: the one that stands most often in the first line.</summary>
    private static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        return new[] { ',', ';', '\t' }.MaxBy(s => first.Count(c => c == s));
    }
}
