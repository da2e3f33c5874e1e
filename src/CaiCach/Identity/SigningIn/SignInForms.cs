using CaiCach.Foundation.Web;

namespace CaiCach.Identity.SigningIn;

/// <summary>Name and password, as typed.</summary>
public sealed class SignInForm
{
    public string Name { get; set; } = "";
    public string Password { get; set; } = "";

    public bool Read(FormState form)
    {
        form.Need(Name.Trim() != "", () => Name, "Hãy gõ tên tài khoản.");
        form.Need(Password != "", () => Password, "Hãy gõ mật khẩu.");
        return form.IsFine;
    }
}

/// <summary>The code that is asked after the password.</summary>
public sealed class SecondStepForm
{
    /// <summary>What the first step gave.</summary>
    public string Step { get; set; } = "";
    public string Code { get; set; } = "";

    public bool Read(FormState form)
    {
        form.Need(Code.Trim() != "", () => Code, "Hãy gõ mã trên điện thoại hoặc một mã dự phòng.");
        return form.IsFine;
    }
}
