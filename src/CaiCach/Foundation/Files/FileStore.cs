using System.Security.Cryptography;
using CaiCach.Foundation.Hosting;

namespace CaiCach.Foundation.Files;

/// <summary>Content that lies on disk: its digest is its name.</summary>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Size">Bytes.</param>
public sealed record StoredContent(string Sha256, long Size, FileKind Kind);

/// <summary>
/// The content-addressed store of the house. Content is on disk, flushed, before any row names it; equal content is
/// kept once; nothing is ever overwritten.
/// </summary>
public sealed class FileStore(HouseFolder folder)
{
    /// <summary>Largest upload, in bytes.</summary>
    public const long Limit = 25 * 1024 * 1024;

    /// <summary>Writes content, whole or not at all.</summary>
    /// <exception cref="RefusedException">Too large, empty, or of a kind that is not kept (told by content, not by name).</exception>
    public async Task<StoredContent> Save(Stream content, long limit = Limit, CancellationToken ct = default)
    {
        Directory.CreateDirectory(folder.Files);
        var temporary = Path.Combine(folder.Files, $".{Guid.NewGuid():N}.tmp");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size;
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                size = await Copy(content, file, hash, limit, ct);
                file.Flush(flushToDisk: true);
            }

            var kind = FileKinds.Of(temporary)
                ?? throw new RefusedException(new("file.kind", "Tệp này không phải PDF, Word, Excel, ảnh PNG, JPEG hay văn bản thuần. Nội dung tệp quyết định, không phải tên tệp."));
            var digest = Convert.ToHexStringLower(hash.GetHashAndReset());
            Keep(temporary, PathOf(digest));
            return new(digest, size, kind);
        }
        catch (IOException error) when (error is not FileNotFoundException)
        {
            throw new RefusedException(new("file.disk", $"Không ghi được tệp xuống đĩa: {error.Message} Chưa ghi gì."));
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens content; null when it is not there.</summary>
    public Stream? Open(string sha256) =>
        File.Exists(PathOf(sha256)) ? new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous) : null;

    /// <summary>True when the content on disk is what its name says.</summary>
    public async Task<bool> IsWhole(string sha256, CancellationToken ct = default)
    {
        await using var content = Open(sha256);
        return content is not null && Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)) == sha256;
    }

    /// <summary>Two folders deep, so that no folder grows past what file systems like.</summary>
    private string PathOf(string sha256) =>
        sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder.Files, sha256[..2], sha256[2..4], sha256)
            : throw new ArgumentException("Not a digest.", nameof(sha256));

    private static async Task<long> Copy(Stream from, FileStream to, IncrementalHash hash, long limit, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        long size = 0;
        int read;
        while ((read = await from.ReadAsync(buffer, ct)) > 0)
        {
            size += read;
            if (size > limit)
            {
                throw new RefusedException(new("file.size", $"Tệp lớn hơn {limit / (1024 * 1024)} MB. Hãy chia nhỏ hoặc quét ở độ phân giải thấp hơn."));
            }

            hash.AppendData(buffer.AsSpan(0, read));
            await to.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return size > 0 ? size : throw new RefusedException(new("file.empty", "Tệp rỗng, không có gì để lưu."));
    }

    private static void Keep(string temporary, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            File.Move(temporary, path, overwrite: true);
        }
    }
}
