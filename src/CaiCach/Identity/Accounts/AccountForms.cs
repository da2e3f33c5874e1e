using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using CaiCach.Units;

namespace CaiCach.Identity.Accounts;

/// <summary>A new account, as typed.</summary>
public sealed class NewAccountForm
{
    public string Name { get; set; } = "";
    public string PersonName { get; set; } = "";
    public string Unit { get; set; } = "";
    public string Post { get; set; } = "";
    public string From { get; set; } = "";
    public string Until { get; set; } = "";

    public CreateAccount.Input? Read(FormState form, UnitDirectory units, DateOnly today)
    {
        var name = AccountName.Tidy(Name);
        form.Need(AccountName.IsFine(name), () => Name, "Tên tài khoản có 3 đến 32 chữ thường không dấu hoặc chữ số, bắt đầu bằng chữ.");
        form.Need(PersonName.Trim() != "", () => PersonName, "Hãy gõ họ và tên.");
        var unit = UnitChoices.Read(form, units, today, () => Unit, Unit);
        form.Need(VietnameseDate.TryRead(From, out var from, out var wrongFrom), () => From, wrongFrom);
        var until = Days.Optional(form, Until, () => Until);

        return form.IsFine ? new(name, VietnameseText.Clean(PersonName), unit!, Days.OrNull(Post), from, until) : null;
    }
}

/// <summary>What changes about an account, as typed.</summary>
public sealed class ChangeAccountForm
{
    public string PersonName { get; set; } = "";
    public string Unit { get; set; } = "";
    public string Post { get; set; } = "";
    public string Until { get; set; } = "";
    public string Reason { get; set; } = "";

    public ChangeAccount.Input? Read(FormState form, UnitDirectory units, DateOnly today)
    {
        form.Need(PersonName.Trim() != "", () => PersonName, "Hãy gõ họ và tên.");
        var unit = UnitChoices.Read(form, units, today, () => Unit, Unit);
        form.Need(Reason.Trim() != "", () => Reason, "Hãy ghi lý do.");
        var until = Days.Optional(form, Until, () => Until);

        return form.IsFine ? new(VietnameseText.Clean(PersonName), unit!, Days.OrNull(Post), until, Reason.Trim()) : null;
    }
}

/// <summary>Why something is done to somebody's account.</summary>
public sealed class ReasonForm
{
    public string Reason { get; set; } = "";

    public string? Read(FormState form)
    {
        form.Need(Reason.Trim() != "", () => Reason, "Hãy ghi lý do.");
        return form.IsFine ? Reason.Trim() : null;
    }
}
