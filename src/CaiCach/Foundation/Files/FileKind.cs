using System.IO.Compression;
using System.Text;

namespace CaiCach.Foundation.Files;

/// <summary>The kinds of content the house keeps.</summary>
public enum FileKind { Pdf, Docx, Xlsx, Png, Jpeg, Text }

/// <summary>Tells a file's kind by its content. A name can say anything.</summary>
public static class FileKinds
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The media type to send it with.</summary>
    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        _ => "text/plain; charset=utf-8",
    };

    /// <summary>The ending a downloaded file gets.</summary>
    public static string Ending(this FileKind kind) => kind switch
    {
        FileKind.Text => "txt", FileKind.Jpeg => "jpg", _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>Null when the content is of no kind that is kept (programs, web pages, archives, pictures with script).</summary>
    public static FileKind? Of(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[8];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return head switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileKind.Pdf,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A] => FileKind.Png,
            [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
            [(byte)'P', (byte)'K', 3, 4, ..] => Office(path),
            _ => IsText(path) ? FileKind.Text : null,
        };
    }

    private static FileKind? Office(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            return zip.GetEntry("[Content_Types].xml") is null || zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? null
                : zip.GetEntry("word/document.xml") is not null ? FileKind.Docx
                : zip.GetEntry("xl/workbook.xml") is not null ? FileKind.Xlsx
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>UTF-8 without control characters, and not markup that a browser would run.</summary>
    private static bool IsText(string path)
    {
        if (new FileInfo(path).Length > FileStore.Limit)
        {
            return false;
        }

        try
        {
            var text = Strict.GetString(File.ReadAllBytes(path));
            return !text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<') && !text.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t'));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
