using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace CaiCach.Foundation.Web;

/// <summary>
/// Styles, script and fonts, carried inside the assembly: they are there however and wherever the house is started.
/// Their address holds a hash of all of them, so a browser may keep them for ever and never sees an old one.
/// </summary>
public static class PageFiles
{
    private const string Folder = "wwwroot/";

    // One style sheet instead of five: pages of the house are opened over slow lines. Later files win.
    private static readonly string[] Styles = ["font.css", "designsystemet/theme.css", "designsystemet/components.css", "theme.css", "site.css"];

    private static readonly FileExtensionContentTypeProvider Kinds = new();
    private static readonly FrozenDictionary<string, Asset> All = Load().ToFrozenDictionary(a => a.Name);
    private static readonly string Hash = HashOf(All.Values);

    /// <summary>The address of an asset, such as <c>house.css</c> or <c>htmx/htmx.min.js</c>.</summary>
    /// <exception cref="ArgumentException">There is no such asset.</exception>
    public static string Address(string name) =>
        All.ContainsKey(name) ? $"/tinh/{Hash}/{name}" : throw new ArgumentException($"No asset is called {name}.", nameof(name));

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapMethods("/tinh/{hash}/{**name}", [HttpMethods.Get, HttpMethods.Head], Answer)
        .AllowAnonymous()
        .ExcludeFromDescription();

    private static IResult Answer(string hash, string name, HttpContext context)
    {
        if (!All.TryGetValue(name, out var asset))
        {
            return Results.NotFound();
        }

        // Another hash is a page of the version before: it gets what there is now, but must not keep it.
        context.Response.Headers.CacheControl = hash == Hash ? "public, max-age=31536000, immutable" : "no-cache";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (asset.Packed is { } packed && context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            context.Response.Headers.ContentEncoding = "br";
            return Results.Bytes(packed.Value, asset.Kind);
        }

        return Results.Bytes(asset.Content, asset.Kind);
    }

    private static IEnumerable<Asset> Load()
    {
        var assembly = typeof(PageFiles).Assembly;
        var files = assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(n => n[Folder.Length..].Replace('\\', '/'), n =>
            {
                using var stream = assembly.GetManifestResourceStream(n)!;
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                return copy.ToArray();
            });

        yield return Of("house.css", Encoding.UTF8.GetBytes(string.Join('\n', Styles.Select(s => Encoding.UTF8.GetString(files[s]).TrimStart('\uFEFF')))));
        foreach (var (name, content) in files.Where(f => !Styles.Contains(f.Key) && Kinds.TryGetContentType(f.Key, out _)))
        {
            yield return Of(name, content);
        }
    }

    private static Asset Of(string name, byte[] content)
    {
        var kind = Kinds.TryGetContentType(name, out var found) ? found : "application/octet-stream";
        var text = kind.StartsWith("text/", StringComparison.Ordinal) || kind is "image/svg+xml";
        return new(name, text ? kind + "; charset=utf-8" : kind, content, text ? new(() => Pack(content)) : null);
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize))
        {
            brotli.Write(content);
        }

        return packed.ToArray();
    }

    private static string HashOf(IEnumerable<Asset> assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var asset in assets.OrderBy(a => a.Name, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(asset.Name));
            hash.AppendData(SHA256.HashData(asset.Content));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <param name="Packed">Brotli, packed at first use; null for what is packed already.</param>
    private sealed record Asset(string Name, string Kind, byte[] Content, Lazy<byte[]>? Packed);
}
