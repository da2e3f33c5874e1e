using System.IO.Compression;

namespace CaiCach.Foundation.Paper.Docx;

/// <summary>
/// Office files are zip archives, and archives keep the order and the hour in which their entries were written. Written
/// again in a fixed order with a fixed time, equal contents are equal bytes.
/// </summary>
internal static class StableZip
{
    // The first instant that the format can hold.
    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Readers that sniff the type look at the first entry.
    private const string First = "[Content_Types].xml";

    public static byte[] Rewrite(Stream archive)
    {
        archive.Position = 0;
        using var stable = new MemoryStream();
        using (var from = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(stable, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(e => e.FullName != First).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Fixed;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return stable.ToArray();
    }
}
