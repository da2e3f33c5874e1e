namespace CaiCach.Foundation.Records;

/// <summary>
/// Points at any record in the house, whichever module owns it: <c>dossier/H57.99-220105-0007</c>.
/// It is the only thing one module may store about another module's record.
/// </summary>
public readonly record struct RecordKey(string Kind, string Number)
{
    /// <summary>Longest text of a key; columns that hold keys use it.</summary>
    public const int MaxLength = 120;

    public override string ToString() => $"{Kind}/{Number}";

    /// <summary>Reads <c>kind/number</c>; the number may itself hold slashes.</summary>
    /// <exception cref="FormatException">The text has no kind.</exception>
    public static RecordKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is not a record key.");

    public static bool TryParse(string? text, out RecordKey key)
    {
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        key = slash > 0 && slash < text!.Length - 1 ? new(text[..slash], text[(slash + 1)..]) : default;
        return key.Kind is not null;
    }
}
