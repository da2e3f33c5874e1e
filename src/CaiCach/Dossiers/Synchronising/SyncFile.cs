using System.Text;
using System.Text.Json;
using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;

namespace CaiCach.Dossiers.Synchronising;

/// <summary>Reads a file of the exchange. What it is, a JSON array, a CSV table or a spreadsheet, its content says and not its name.</summary>
internal static class SyncFile
{
    /// <summary>The sentence of a form that got no file.</summary>
    public const string Choose = "Chọn tệp JSON, CSV hoặc .xlsx.";

    public const int MaxBytes = 25 << 20, MaxRows = 20_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 8 };

    public static async Task<RawTable> Read(Stream file, CancellationToken ct)
    {
        var content = new MemoryStream();
        var buffer = new byte[64 << 10];
        int read;
        while ((read = await file.ReadAsync(buffer, ct)) > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > MaxBytes)
            {
                return RawTable.Unreadable($"Tệp lớn hơn {MaxBytes >> 20} MB. Chia tệp rồi nhập lại.");
            }
        }

        var table = await Of(content, ct);
        return table.Rows.Count > MaxRows
            ? RawTable.Unreadable($"Tệp có {VietnameseNumber.Print(table.Rows.Count)} hồ sơ, mỗi lần nhiều nhất {VietnameseNumber.Print(MaxRows)}. Chia tệp rồi nhập lại.")
            : table is { Refused: null, Rows.Count: 0 } ? RawTable.Unreadable("Tệp không có hồ sơ nào.")
            : table;
    }

    private static async Task<RawTable> Of(MemoryStream content, CancellationToken ct)
    {
        var bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
        if (bytes.Span.StartsWith("PK"u8) || bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            content.Position = 0;
            return await OfSheet(content, ct);
        }

        string text;
        try
        {
            text = Strict.GetString(bytes.Span).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return RawTable.Unreadable("Tệp không phải JSON, CSV (UTF-8) hay .xlsx. Lưu lại thành một trong ba loại đó.");
        }

        return text.AsSpan().TrimStart() is ['[' or '{', ..] ? OfJson(text) : OfCsv(text);
    }

    private static async Task<RawTable> OfSheet(Stream content, CancellationToken ct)
    {
        try
        {
            using var sheet = await SheetReader.Open(content, new(MaxRows, MaxBytes), ct);
            return RawTable.Of([.. sheet.Rows(ct).Select(r => (r.Number, (IReadOnlyList<string>)Cells(r)))]);
        }
        catch (UnreadableSheetException unreadable)
        {
            return RawTable.Unreadable(unreadable.Message);
        }
    }

    private static List<string> Cells(SheetRow row)
    {
        var cells = new List<string>();
        foreach (var cell in row.Cells.Where(c => c.Kind != SheetCellKind.Error))
        {
            cells.AddRange(Enumerable.Repeat("", cell.Column - 1 - cells.Count));
            cells.Add(cell.Text);
        }

        return cells;
    }

    private static RawTable OfCsv(string text)
    {
        try
        {
            return RawTable.Of(CsvLines.Read(text));
        }
        catch (FormatException damaged)
        {
            return RawTable.Unreadable(damaged.Message);
        }
    }

    private static RawTable OfJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Json);
            if (document.RootElement.ValueKind != JsonValueKind.Array || document.RootElement.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.Object))
            {
                return RawTable.Unreadable("Tệp JSON phải là một mảng, mỗi phần tử là một hồ sơ.");
            }

            var unknown = new HashSet<string>(StringComparer.Ordinal);
            var rows = document.RootElement.EnumerateArray().Select((e, i) => new RawRow(i + 1, $"Mục {i + 1}", Values(e, unknown))).ToList();
            return new(rows, [.. unknown]);
        }
        catch (JsonException)
        {
            return RawTable.Unreadable("Tệp JSON bị hỏng hoặc chưa đủ.");
        }
    }

    private static Dictionary<string, string> Values(JsonElement dossier, HashSet<string> unknown)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in dossier.EnumerateObject())
        {
            var text = property.Value.ValueKind switch
            {
                JsonValueKind.Null => "",
                JsonValueKind.String => property.Value.GetString()!.Trim(),
                _ => property.Value.GetRawText(),
            };
            if (RawTable.FieldOf(property.Name) is not { } field)
            {
                unknown.Add(property.Name);
            }
            else if (text != "")
            {
                values[field] = text;
            }
        }

        return values;
    }
}
