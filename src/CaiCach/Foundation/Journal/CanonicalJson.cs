using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaiCach.Foundation.Journal;

/// <summary>
/// The one way to write a JSON value as bytes (RFC 8785, JSON Canonicalization Scheme): no spaces, names sorted by
/// their UTF-16 code units, numbers as ECMAScript prints them, only the escapes that JSON demands. Whoever has the
/// same value has the same bytes, hence the same digest. What cannot be written so is refused with a
/// <see cref="FormatException"/>: a name given twice, a number that is not finite, half of a surrogate pair, a whole
/// number that a double cannot hold.
/// </summary>
public static class CanonicalJson
{
    private const int DeepestNesting = 64;
    private const double FirstInexactInteger = 1L << 53;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    /// <summary>Canonical bytes of a JSON text, whatever its spacing and order.</summary>
    public static byte[] Of(string json) => Written(to =>
    {
        using var document = JsonDocument.Parse(StrictUtf8.GetBytes(json));
        Write(to, document.RootElement);
    });

    /// <summary>Canonical bytes of a JSON value.</summary>
    public static byte[] Of(JsonElement value) => Written(to => Write(to, value));

    /// <summary>Canonical bytes of a JSON tree; null is the JSON value null.</summary>
    public static byte[] Of(JsonNode? value) => Written(to => Write(to, value, depth: 0));

    /// <summary>Writes a JSON string with its quotes; for hot paths that know the order of their names.</summary>
    internal static void WriteString(IBufferWriter<byte> to, ReadOnlySpan<char> text)
    {
        to.Write("\""u8);
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Escaped);
            if (plain != 0)
            {
                var run = plain < 0 ? text : text[..plain];
                StrictUtf8.GetBytes(run, to);
                text = text[run.Length..];
                continue;
            }

            WriteEscape(to, text[0]);
            text = text[1..];
        }

        to.Write("\""u8);
    }

    /// <summary>Writes a number as ECMAScript's Number::toString does.</summary>
    internal static void WriteNumber(IBufferWriter<byte> to, double value)
    {
        if (!double.IsFinite(value))
        {
            throw new FormatException("JSON has no number that is not finite.");
        }

        if (Math.Abs(value) < FirstInexactInteger && value == Math.Truncate(value))
        {
            Ascii(to, ((long)value).ToString(CultureInfo.InvariantCulture));
            return;
        }

        Ascii(to, Spell(value));
    }

    private static byte[] Written(Action<ArrayBufferWriter<byte>> write)
    {
        var to = new ArrayBufferWriter<byte>(256);
        try
        {
            write(to);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or EncoderFallbackException)
        {
            // System.Text.Json says "invalid operation" where a string holds half of a surrogate pair.
            throw new FormatException($"This is not a JSON value that can be written canonically. {wrong.Message}", wrong);
        }

        return to.WrittenSpan.ToArray();
    }

    private static void Write(ArrayBufferWriter<byte> to, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(to, value.EnumerateObject().Select(p => (p.Name, p.Value)), Write);
                break;
            case JsonValueKind.Array:
                WriteArray(to, value.EnumerateArray(), Write);
                break;
            case JsonValueKind.String:
                WriteString(to, value.GetString());
                break;
            case JsonValueKind.Number:
                WriteNumber(to, value);
                break;
            case JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null:
                Ascii(to, value.GetRawText());
                break;
            default:
                throw new FormatException("There is no JSON value here.");
        }
    }

    private static void Write(ArrayBufferWriter<byte> to, JsonNode? value, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new FormatException($"JSON nested deeper than {DeepestNesting} levels.");
        }

        switch (value)
        {
            case JsonObject fields:
                // A lazily read object throws an ArgumentException of its own for a name given twice.
                WriteObject(to, Fields(fields), (t, v) => Write(t, v, depth + 1));
                break;
            case JsonArray items:
                WriteArray(to, items, (t, v) => Write(t, v, depth + 1));
                break;
            case JsonValue text when text.TryGetValue<string>(out var s):
                WriteString(to, s);
                break;
            case JsonValue number when number.TryGetValue<double>(out var d) && !double.IsFinite(d):
                throw new FormatException("JSON has no number that is not finite.");
            default:
                Write(to, JsonSerializer.SerializeToElement(value));
                break;
        }
    }

    private static List<(string Name, JsonNode? Value)> Fields(JsonObject fields)
    {
        try
        {
            return [.. fields.Select(f => (f.Key, f.Value))];
        }
        catch (ArgumentException twice)
        {
            throw new FormatException("A name is given twice in one object.", twice);
        }
    }

    private static void WriteObject<T>(
        ArrayBufferWriter<byte> to, IEnumerable<(string Name, T Value)> fields, Action<ArrayBufferWriter<byte>, T> write)
    {
        to.Write("{"u8);
        string? before = null;
        foreach (var (name, value) in fields.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if (name == before)
            {
                throw new FormatException($"The name “{name}” is given twice in one object.");
            }

            to.Write(before is null ? ""u8 : ","u8);
            WriteString(to, name);
            to.Write(":"u8);
            write(to, value);
            before = name;
        }

        to.Write("}"u8);
    }

    private static void WriteArray<T>(ArrayBufferWriter<byte> to, IEnumerable<T> items, Action<ArrayBufferWriter<byte>, T> write)
    {
        to.Write("["u8);
        var first = true;
        foreach (var item in items)
        {
            to.Write(first ? ""u8 : ","u8);
            write(to, item);
            first = false;
        }

        to.Write("]"u8);
    }

    private static void WriteNumber(ArrayBufferWriter<byte> to, JsonElement number)
    {
        var value = number.GetDouble();
        var text = number.GetRawText();

        // A double would silently change the last digits of a large whole number; what is signed must be what was meant.
        if (Math.Abs(value) >= FirstInexactInteger && double.IsFinite(value) && text.All(c => char.IsAsciiDigit(c) || c == '-')
            && BigInteger.Parse(text, CultureInfo.InvariantCulture) != new BigInteger(value))
        {
            throw new FormatException($"{text} is a larger whole number than JSON numbers can hold exactly; write it as a string.");
        }

        WriteNumber(to, value);
    }

    /// <summary>The shortest digits that read back as the same double, laid out by the rules of ECMAScript.</summary>
    private static string Spell(double value)
    {
        var text = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = e < 0 ? text : text[..e];
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = dot < 0 ? mantissa.Length : dot;
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        // The value is 0.DIGITS × 10^point.
        var point = whole + exponent - (all.Length - digits.Length);
        digits = digits.TrimEnd('0');

        var spelled = point switch
        {
            > 21 or <= -6 => $"{digits[..1]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(point > 0 ? "+" : "-")}{Math.Abs(point - 1)}",
            <= 0 => "0." + new string('0', -point) + digits,
            _ when point >= digits.Length => digits.PadRight(point, '0'),
            _ => $"{digits[..point]}.{digits[point..]}",
        };
        return value < 0 ? "-" + spelled : spelled;
    }

    private static void WriteEscape(IBufferWriter<byte> to, char c)
    {
        Ascii(to, c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\t' => "\\t",
            '\n' => "\\n",
            '\f' => "\\f",
            '\r' => "\\r",
            _ => $"\\u{(int)c:x4}",
        });
    }

    private static void Ascii(IBufferWriter<byte> to, string text) => Encoding.ASCII.GetBytes(text, to);
}
