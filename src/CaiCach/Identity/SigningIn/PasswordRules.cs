using System.Globalization;
using System.Text;
using CaiCach.Foundation;
using CaiCach.Identity.Accounts;

namespace CaiCach.Identity.SigningIn;

/// <summary>
/// Length makes a password strong; rules about signs and capitals only make people write it down. Common ones and the
/// account's own name are refused.
/// </summary>
public static class PasswordRules
{
    public const int MinLength = 12;
    public const int MaxLength = 256;

    private const int LeastDifferent = 5;

    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    /// <summary>Null when the password may be used; otherwise why not.</summary>
    public static Refusal? WhyNot(string password, string account)
    {
        var length = new StringInfo(password).LengthInTextElements;
        var plain = Plain(password);
        return password switch
        {
            _ when length < MinLength => new("password.short", $"Mật khẩu có {length} ký tự, cần ít nhất {MinLength} ký tự."),
            _ when password.Length > MaxLength => new("password.long", $"Mật khẩu dài quá {MaxLength} ký tự."),
            _ when AccountName.Tidy(password) == account || plain.Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') == Plain(account)
                => new("password.account", "Mật khẩu trùng tên tài khoản."),
            _ when plain.Distinct().Count() < LeastDifferent => new("password.simple", $"Mật khẩu lặp lại quá ít ký tự, cần ít nhất {LeastDifferent} ký tự khác nhau."),
            _ when Common.Value.Contains(plain) => new("password.common", "Mật khẩu này có trong danh sách hay bị dò."),
            _ => null,
        };
    }

    /// <summary>One text for one password, however the keyboard composed its marks.</summary>
    public static string Same(string password) => password.Normalize(NormalizationForm.FormC);

    private static string Plain(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    private static HashSet<string> ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("data/common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').Select(Plain)];
    }
}
