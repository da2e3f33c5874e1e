using CaiCach.Foundation.Web;
using CaiCach.Identity.Accounts;
using CaiCach.Units;

namespace CaiCach.Identity.SettingUp;

/// <summary>What the first administrator types.</summary>
public sealed class SetUpForm
{
    public string Unit { get; set; } = "";
    public string PersonName { get; set; } = "";
    public string Name { get; set; } = "";
    public string Password { get; set; } = "";
    public string Again { get; set; } = "";

    public SetUpHouse.Input? Read(FormState form, UnitDirectory units, DateOnly today)
    {
        var unit = UnitChoices.Read(form, units, today, () => Unit, Unit);
        form.Need(PersonName.Trim() != "", () => PersonName, "Hãy gõ họ và tên.");
        form.Need(Password == Again, () => Again, "Hai lần gõ mật khẩu khác nhau.");

        return form.IsFine ? new(AccountName.Tidy(Name), PersonName.Trim(), Password, unit!, units.NameOn(unit!, today)) : null;
    }
}
