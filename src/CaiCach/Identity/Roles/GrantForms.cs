using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using CaiCach.Identity.Accounts;
using CaiCach.Units;

namespace CaiCach.Identity.Roles;

/// <summary>A grant, as typed.</summary>
public sealed class GrantForm
{
    public string Role { get; set; } = "";
    public string Unit { get; set; } = "";
    public string? Reach { get; set; } = nameof(Units.Reach.OwnUnit);
    public string From { get; set; } = "";
    public string Until { get; set; } = "";
    public string Document { get; set; } = "";
    public string DelegatedBy { get; set; } = "";

    public GrantRole.Input? Read(FormState form, string account, IReadOnlyList<Role> roles, UnitDirectory units, DateOnly today)
    {
        form.Need(roles.Any(r => r.Code == Role), () => Role, "Hãy chọn một vai trò.");
        var unit = UnitChoices.Read(form, units, today, () => Unit, Unit);
        form.Need(Enum.TryParse<Reach>(Reach, out var reach) && Enum.IsDefined(reach), () => Reach, "Hãy chọn phạm vi.");
        form.Need(VietnameseDate.TryRead(From, out var from, out var wrong), () => From, wrong);
        form.Need(Document.Trim() != "", () => Document, "Cần ghi văn bản giao việc.");
        var until = Days.Optional(form, Until, () => Until);
        var giver = Days.OrNull(DelegatedBy) is { } typed ? AccountName.Tidy(typed) : null;

        return form.IsFine ? new(account, Role, unit!, reach, from, until, VietnameseText.Clean(Document), giver) : null;
    }
}

/// <summary>The end of a grant, as typed.</summary>
public sealed class EndGrantForm
{
    public string Until { get; set; } = "";
    public string Reason { get; set; } = "";

    public (DateOnly Until, string Reason)? Read(FormState form)
    {
        form.Need(VietnameseDate.TryRead(Until, out var until, out var wrong), () => Until, wrong);
        form.Need(Reason.Trim() != "", () => Reason, "Hãy ghi lý do.");
        return form.IsFine ? (until, Reason.Trim()) : null;
    }
}

/// <summary>A role, as typed.</summary>
public sealed class RoleForm
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string From { get; set; } = "";
    public string Reason { get; set; } = "";

    /// <summary>Names of the permissions that were ticked.</summary>
    public List<string> Permissions { get; set; } = [];

    public RoleInput? Read(FormState form)
    {
        var chosen = Permissions.Select(p => Enum.TryParse<Permission>(p, out var known) ? known : (Permission?)null).OfType<Permission>().ToHashSet();
        form.Need(AccountName.IsFine(Code.Trim()), () => Code, "Mã vai trò có 3 đến 32 chữ thường không dấu, chữ số, gạch nối.");
        form.Need(Name.Trim() != "", () => Name, "Hãy gõ tên vai trò.");
        form.Need(VietnameseDate.TryRead(From, out var from, out var wrong), () => From, wrong);
        form.Need(Reason.Trim() != "", () => Reason, "Hãy ghi lý do.");

        return form.IsFine ? new(VietnameseText.Clean(Name), chosen, from, Reason.Trim()) : null;
    }
}
