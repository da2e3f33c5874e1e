using CaiCach.Foundation.Web;
using CaiCach.Foundation.Web.Kit;
using CaiCach.Identity.Accounts;

namespace CaiCach.Identity.Own;

/// <summary>Language and colours, as chosen.</summary>
public sealed class DisplayForm
{
    /// <summary>Each language under its own name.</summary>
    public static IReadOnlyList<FieldOption> Languages { get; } = [new("vi", "Tiếng Việt"), new("en", "English")];

    public string? Language { get; set; } = "";
    public string? Scheme { get; set; } = "";

    public (string Language, ColourScheme Scheme)? Read(FormState form)
    {
        form.Need(Languages.Any(l => l.Value == Language), () => Language, "Hãy chọn một ngôn ngữ.");
        form.Need(Enum.TryParse<ColourScheme>(Scheme, out var scheme) && Enum.IsDefined(scheme), () => Scheme, "Hãy chọn một màu nền.");
        return form.IsFine ? (Language!, scheme) : null;
    }
}

/// <summary>A new password, typed twice. Passwords are never shown back.</summary>
public sealed class PasswordForm
{
    public string Current { get; set; } = "";
    public string New { get; set; } = "";
    public string Again { get; set; } = "";

    /// <param name="asksCurrent">False after a one-time code.</param>
    public ChangePassword.Input? Read(FormState form, bool asksCurrent, string session)
    {
        form.Need(!asksCurrent || Current != "", () => Current, "Hãy gõ mật khẩu hiện tại.");
        form.Need(New != "", () => New, "Hãy gõ mật khẩu mới.");
        form.Need(New == Again, () => Again, "Hai lần gõ mật khẩu khác nhau.");
        return form.IsFine ? new(Current, New, session) : null;
    }
}

/// <summary>What turns the second step on.</summary>
public sealed class SecondFactorForm
{
    /// <summary>The key of the QR code, locked by the house.</summary>
    public string Key { get; set; } = "";
    public string Code { get; set; } = "";
    public string Password { get; set; } = "";

    public EnrolSecondFactor.Input? Read(FormState form)
    {
        form.Need(Code.Trim() != "", () => Code, "Hãy gõ mã 6 chữ số trên điện thoại.");
        form.Need(Password != "", () => Password, "Hãy gõ mật khẩu hiện tại.");
        return form.IsFine ? new(Key, Code, Password) : null;
    }
}

/// <summary>The current password alone.</summary>
public sealed class OwnPasswordForm
{
    public string Password { get; set; } = "";

    public bool Read(FormState form)
    {
        form.Need(Password != "", () => Password, "Hãy gõ mật khẩu hiện tại.");
        return form.IsFine;
    }
}
