using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace CaiCach.Foundation.Journal;

/// <summary>One signature line of a note: who claims to have signed, with which key, and the signature itself.</summary>
public sealed record NoteSignature(string Name, ReadOnlyMemory<byte> KeyId, ReadOnlyMemory<byte> Signature);

/// <summary>
/// A text and the signatures under it (C2SP signed-note): the text ends in a newline, then an empty line, then one
/// line "— name base64(key id, signature)" for each signature. Reading it proves nothing; <see cref="IsSignedBy"/> does.
/// </summary>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    private const int LongestNote = 1 << 20;
    private const int MostSignatures = 64;
    private const int KeyIdLength = 4;
    private const string Dash = "— ";

    public static SignedNote Sign(string text, HouseKey key)
    {
        Check(text);
        return new(text, [new(key.Name, key.Public.KeyId, key.Sign(Encoding.UTF8.GetBytes(text)))]);
    }

    /// <summary>Reads a note byte by byte as the format has it; anything else is a <see cref="FormatException"/>.</summary>
    public static SignedNote Parse(string note)
    {
        Check(note);
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 1)
        {
            throw new FormatException("A note has an empty line between its text and its signatures.");
        }

        var lines = note[(split + 2)..].Split('\n');
        return lines.Length is > 1 and <= MostSignatures + 1
            ? new(note[..(split + 1)], [.. lines[..^1].Select(ReadSignature)])
            : throw new FormatException($"A note has 1 to {MostSignatures} signatures.");
    }

    /// <summary>
    /// Whether this key signed the text. Signatures of other keys are passed over; one that names this key and does
    /// not fit spoils the note, whatever stands beside it.
    /// </summary>
    public bool IsSignedBy(HousePublicKey key)
    {
        var text = Encoding.UTF8.GetBytes(Text);
        var own = Signatures.Where(s => s.Name == key.Name && s.KeyId.Span.SequenceEqual(key.KeyId.Span)).ToList();
        return own.Count > 0 && own.TrueForAll(s => key.Verify(text, s.Signature.Span));
    }

    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(Line))}";

    /// <summary>Key names are not empty and hold neither spaces of any kind, nor control characters, nor a plus.</summary>
    internal static bool IsKeyName(string name) =>
        name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || c == '+');

    private static string Line(NoteSignature s) =>
        $"{Dash}{s.Name} {Convert.ToBase64String([.. s.KeyId.Span, .. s.Signature.Span])}\n";

    private static NoteSignature ReadSignature(string line)
    {
        var parts = line.StartsWith(Dash, StringComparison.Ordinal) ? line[Dash.Length..].Split(' ') : [];
        if (parts.Length != 2 || !IsKeyName(parts[0]))
        {
            throw new FormatException($"“{line}” is not the signature line of a note.");
        }

        var bytes = FromBase64(parts[1]);
        return bytes.Length > KeyIdLength
            ? new(parts[0], bytes.AsMemory(0, KeyIdLength), bytes.AsMemory(KeyIdLength))
            : throw new FormatException("A note's signature is empty.");
    }

    /// <summary>The framework also takes spaces and loose last bits; a note has one spelling only.</summary>
    internal static byte[] FromBase64(string text)
    {
        var bytes = Base64.IsValid(text) ? Convert.FromBase64String(text) : null;
        return bytes is not null && Convert.ToBase64String(bytes) == text
            ? bytes
            : throw new FormatException($"“{text}” is not base64.");
    }

    private static void Check(string text)
    {
        if (text.Length > LongestNote)
        {
            throw new FormatException($"A note has at most {LongestNote} characters.");
        }

        if (!text.EndsWith('\n') || text.Any(c => c < ' ' && c != '\n') || !IsUnicode(text))
        {
            throw new FormatException("A note is text in lines, ends in a newline and has no other control characters.");
        }
    }

    private static bool IsUnicode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var read) != OperationStatus.Done)
            {
                return false;
            }

            text = text[read..];
        }

        return true;
    }
}
