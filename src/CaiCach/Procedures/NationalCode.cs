using System.Text.RegularExpressions;

namespace CaiCach.Procedures;

/// <summary>
/// Codes of procedures: <c>1.014431</c> in the national list, <c>1.014431.H38</c> or <c>2.001218.000.00.00.H38</c> where
/// the announcing unit is added. Lists of different owners are joined on the national part.
/// </summary>
public static partial class NationalCode
{
    public const int Length = 8;

    [GeneratedRegex(@"^[1-9]\.[0-9]{6}(\.([0-9]{3}\.[0-9]{2}\.[0-9]{2}\.)?[A-Z][0-9]{2})?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    /// <summary>The national part; null when the text is no code of a procedure.</summary>
    public static string? Of(string? code)
    {
        var typed = code?.Trim().ToUpperInvariant();
        return typed is not null && Shape().IsMatch(typed) ? typed[..Length] : null;
    }
}
