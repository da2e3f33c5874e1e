using System.Text.RegularExpressions;

namespace CaiCach.Identity.Accounts;

/// <summary>The permanent name of an account. It stands in the sealed journal, so it names a post rather than a person.</summary>
public static partial class AccountName
{
    public const int MaxLength = 32;

    /// <summary>Cuts blanks and folds case: “ NoiVu ” and “noivu” are the same account.</summary>
    public static string Tidy(string typed) => typed.Trim().ToLowerInvariant();

    /// <summary>3 to 32 Latin letters and digits, begun by a letter, with single dots, dashes or underscores between.</summary>
    public static bool IsFine(string name) => name.Length is >= 3 and <= MaxLength && Shape().IsMatch(name);

    [GeneratedRegex(@"\A[a-z][a-z0-9]*([._-][a-z0-9]+)*\z")]
    private static partial Regex Shape();
}
