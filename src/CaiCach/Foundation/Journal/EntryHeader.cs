using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CaiCach.Foundation.Journal;

/// <summary>A record written by an act, and the entry that had written it before; null when the act created it.</summary>
public sealed record RecordTouch(string Key, Guid? After);

/// <summary>
/// The part of a journal entry that the tree seals: who did what, when, to which records. Its canonical JSON is the
/// leaf. It holds no personal data and no reason; those are in the payload, of which it only keeps the digest, so
/// that a payload can be erased and the tree still verifies.
/// </summary>
/// <param name="Id">Known before the entry is sealed, so it says nothing about its position.</param>
/// <param name="Act">Permanent name of the act.</param>
/// <param name="Actor">Who acted, as a key without personal data.</param>
/// <param name="Unit">Null when the act belongs to no unit, as the house's own acts do.</param>
/// <param name="At">UTC, whole milliseconds.</param>
/// <param name="Payload">Digest of salt and payload, 64 lower-case hexadecimal digits (<see cref="DigestOf(ReadOnlySpan{byte}, ReadOnlySpan{byte})"/>).</param>
/// <param name="Records">What the act wrote; each record once. Written sorted by key, whatever the order here.</param>
public sealed record EntryHeader(
    Guid Id, string Act, string Actor, string? Unit, DateTime At, string Payload, IReadOnlyList<RecordTouch> Records)
{
    public const int SaltLength = 16;

    /// <summary>Characters of a digest in a header.</summary>
    internal const int DigestLength = 2 * SHA256.HashSizeInBytes;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>SHA-256 of the salt followed by the payload's bytes. The salt keeps short payloads from being guessed.</summary>
    public static string DigestOf(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> payload)
    {
        Span<byte> digits = stackalloc byte[DigestLength];
        DigestOf(salt, payload, digits);
        return Encoding.ASCII.GetString(digits);
    }

    /// <summary>The same, into <see cref="DigestLength"/> bytes.</summary>
    internal static void DigestOf(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> payload, Span<byte> digits)
    {
        if (salt.Length != SaltLength)
        {
            throw new ArgumentException($"A salt has {SaltLength} bytes; this one has {salt.Length}.", nameof(salt));
        }

        // In one piece: an incremental hash costs more to set up than these few hundred bytes to hash.
        var length = SaltLength + payload.Length;
        var both = ArrayPool<byte>.Shared.Rent(length);
        salt.CopyTo(both);
        payload.CopyTo(both.AsSpan(SaltLength));
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(both.AsSpan(0, length), digest);
        ArrayPool<byte>.Shared.Return(both);
        Convert.TryToHexStringLower(digest, digits, out _);
    }

    /// <summary>The entries that had written its records before.</summary>
    internal Guid[] Replaced => [.. Records.Where(r => r.After is not null).Select(r => r.After!.Value).Distinct()];

    public byte[] LeafHash() => MerkleTree.LeafHash(Canonical());

    /// <summary>The header as canonical JSON, written straight away: the order of its names is known.</summary>
    public byte[] Canonical()
    {
        if (At.Kind != DateTimeKind.Utc || At.Ticks % TimeSpan.TicksPerMillisecond != 0)
        {
            throw new InvalidOperationException($"The instant of an entry is UTC in whole milliseconds; {At:O} is not.");
        }

        if (Payload.Length != DigestLength || Payload.AsSpan().ContainsAnyExcept(HexDigits))
        {
            throw new InvalidOperationException($"“{Payload}” is not the digest of a payload.");
        }

        var to = new ArrayBufferWriter<byte>(512);
        Field(to, "{\"act\":"u8, Act);
        Field(to, ",\"actor\":"u8, Actor);
        Field(to, ",\"at\":"u8, EntryText.Instant(At));
        Field(to, ",\"id\":"u8, Id.ToString());
        Field(to, ",\"payload\":"u8, Payload);
        to.Write(",\"records\":["u8);
        string? before = null;
        foreach (var record in Records.Count < 2 ? Records : [.. Records.OrderBy(r => r.Key, StringComparer.Ordinal)])
        {
            if (record.Key == before)
            {
                throw new InvalidOperationException($"{record.Key} is named twice in one entry.");
            }

            Field(to, before is null ? "{\"after\":"u8 : ",{\"after\":"u8, record.After?.ToString());
            Field(to, ",\"key\":"u8, record.Key);
            to.Write("}"u8);
            before = record.Key;
        }

        Field(to, "],\"unit\":"u8, Unit);
        to.Write("}"u8);
        return to.WrittenSpan.ToArray();
    }

    /// <summary>
    /// True when the sealed header of an entry says just what its columns say, found by walking along its text: what
    /// checks of whole journals do instead of parsing each. False says nothing yet: parse it then.
    /// </summary>
    /// <param name="payload">Digest of salt and payload.</param>
    internal static bool Says(StoredEntry entry, ReadOnlySpan<byte> payload)
    {
        ReadOnlySpan<byte> header = entry.Header;
        Span<byte> at = stackalloc byte[EntryText.InstantLength];
        EntryText.Instant(entry.At, at);
        if (entry.At.Ticks % TimeSpan.TicksPerMillisecond != 0
            || !Take(ref header, "{\"act\":\""u8) || !Take(ref header, entry.Act) || !Take(ref header, "\",\"actor\":\""u8) || !Take(ref header, entry.Actor)
            || !Take(ref header, "\",\"at\":\""u8) || !Take(ref header, at) || !Take(ref header, "\",\"id\":\""u8) || !TakeId(ref header, entry.Id)
            || !Take(ref header, "\",\"payload\":\""u8) || !Take(ref header, payload) || !Take(ref header, "\",\"records\":["u8))
        {
            return false;
        }

        for (var i = 0; i < entry.Keys.Count; i++)
        {
            if ((i > 0 && !Take(ref header, ","u8)) || !Take(ref header, "{\"after\":"u8) || !TakeAfter(ref header)
                || !Take(ref header, ",\"key\":\""u8) || !Take(ref header, entry.Keys[i]) || !Take(ref header, "\"}"u8))
            {
                return false;
            }
        }

        return Take(ref header, "],\"unit\":"u8)
            && (entry.Unit is null ? header.SequenceEqual("null}"u8) : Take(ref header, "\""u8) && Take(ref header, entry.Unit) && header.SequenceEqual("\"}"u8));
    }

    /// <summary>Texts that need an escape do not match themselves, so they are left to <see cref="Parse(byte[])"/>.</summary>
    private static bool Take(ref ReadOnlySpan<byte> text, scoped ReadOnlySpan<byte> expected)
    {
        if (!text.StartsWith(expected))
        {
            return false;
        }

        text = text[expected.Length..];
        return true;
    }

    private static bool TakeId(ref ReadOnlySpan<byte> text, Guid id)
    {
        Span<byte> spelled = stackalloc byte[36];
        id.TryFormat(spelled, out _);
        return Take(ref text, spelled);
    }

    private static bool TakeAfter(ref ReadOnlySpan<byte> text) =>
        Take(ref text, "null"u8)
        || (Take(ref text, "\""u8) && Utf8Parser.TryParse(text, out Guid id, out _) && TakeId(ref text, id) && Take(ref text, "\""u8));

    /// <summary>Reads a header that was written by <see cref="Canonical"/>; any other spelling of it is refused.</summary>
    public static EntryHeader Parse(string canonical) => Parse(Encoding.UTF8.GetBytes(canonical));

    internal static EntryHeader Parse(byte[] canonical)
    {
        try
        {
            using var document = JsonDocument.Parse(canonical);
            var header = Read(document.RootElement);

            // Writing it again catches everything at once: order, spaces, unknown or repeated names, other spellings.
            return header.Canonical().AsSpan().SequenceEqual(canonical)
                ? header
                : throw new FormatException("The header is not in canonical form.");
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"This is not the header of a journal entry. {wrong.Message}", wrong);
        }
    }

    private static EntryHeader Read(JsonElement header) => new(
        header.GetProperty("id").GetGuid(),
        Text(header, "act"),
        Text(header, "actor"),
        header.GetProperty("unit").GetString(),
        EntryText.Instant(Text(header, "at")),
        Text(header, "payload"),
        [.. header.GetProperty("records").EnumerateArray().Select(r => new RecordTouch(Text(r, "key"), After(r.GetProperty("after"))))]);

    private static string Text(JsonElement owner, string name) =>
        owner.GetProperty(name).GetString() ?? throw new FormatException($"“{name}” must not be null.");

    private static Guid? After(JsonElement id) => id.ValueKind == JsonValueKind.Null ? null : id.GetGuid();

    private static void Field(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> name, string? value)
    {
        to.Write(name);
        if (value is null)
        {
            to.Write("null"u8);
        }
        else
        {
            CanonicalJson.WriteString(to, value);
        }
    }
}
