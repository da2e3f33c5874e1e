using CaiCach.Foundation.Paper;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Foundation.Paper;

/// <summary>Reads a paper back the way a reader's program does.</summary>
internal static class PrintedText
{
    /// <summary>The text of the pages in the order in which they were drawn, its lines joined by single spaces.</summary>
    public static async Task<string> Of(byte[] pdf, params string[] options) => OneLine(await Lines(pdf, options));

    public static async Task<string> Lines(byte[] pdf, params string[] options)
    {
        var pdftotext = Tool.Find("pdftotext");
        using var folder = new Folder();
        return await pdftotext.Run(["-enc", "UTF-8", "-raw", .. options, folder.Put("paper.pdf", pdf), "-"]);
    }

    /// <summary>The text of each page by itself.</summary>
    public static async Task<string[]> Pages(byte[] pdf) => [.. (await Lines(pdf)).TrimEnd('\f').Split('\f').Select(OneLine)];

    /// <summary>What LibreOffice makes of the DOCX: it reads the file with other eyes than ours, and with our fonts only.</summary>
    public static async Task<byte[]> Reprinted(Printable paper)
    {
        var soffice = Tool.Find("soffice");
        using var folder = new Folder();
        foreach (var face in new[] { "Regular", "Bold", "Italic", "BoldItalic" })
        {
            using var font = new MemoryStream();
            typeof(Printable).Assembly.GetManifestResourceStream($"fonts/Tinos-{face}.ttf")!.CopyTo(font);
            folder.Put($"Tinos-{face}.ttf", font.ToArray());
        }

        // Only these: with a second font that lacks letters, words would be put together from both and come apart as text.
        folder.Put("fonts.conf", System.Text.Encoding.UTF8.GetBytes($"""
            <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig><dir>{folder.Path}</dir><cachedir>{folder.Path}/cache</cachedir>
            <alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>
            """));
        var docx = folder.Put("paper.docx", paper.ToDocx());
        await soffice.With("FONTCONFIG_FILE", $"{folder.Path}/fonts.conf")
            .Run("--headless", "--norestore", $"-env:UserInstallation=file://{folder.Path}/profile", "--convert-to", "pdf", "--outdir", folder.Path, docx);
        return await File.ReadAllBytesAsync($"{folder.Path}/paper.pdf", TestContext.Current.CancellationToken);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries));
}
