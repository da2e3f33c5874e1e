using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.Roles;
using CaiCach.Identity.SigningIn;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.SettingUp;

/// <summary>Founds the house: whose it is, the roles that come with the product, and its first administrator.</summary>
public sealed class SetUpHouse(CaiCachDb db, Acts acts, Clock clock, FirstStart firstStart, StandardRoles roles)
{
    public const string Act = "identity.set-up";

    /// <param name="Unit">Permanent id of the unit whose house it is.</param>
    public sealed record Input(string Name, string PersonName, string Password, string Unit, string UnitName);

    public async Task Run(string token, Input input, CancellationToken ct = default)
    {
        var link = await firstStart.Find(token, ct) ?? throw new RefusedException(new("set-up.link", "Liên kết này đã dùng hoặc đã hết hạn."));
        WhyNot(input).Enforce();

        db.Remove(link);
        await roles.Add(clock.Today, ct);
        await Found(input, ct);
        var account = new Account
        {
            Name = input.Name, PersonName = input.PersonName, Unit = input.Unit, From = clock.Today, PasswordSetAt = clock.RealNow,
        };
        db.Add(account);
        db.Add(new AccountSecret { Account = account.Name, PasswordHash = Passwords.Hash(input.Password) });
        db.Add(new RoleGrant
        {
            Number = $"{Guid.CreateVersion7(clock.RealNow):N}", Account = account.Name, Role = StandardRoles.Administrator, Unit = input.Unit,
            Reach = Reach.Everywhere, Kind = GrantKind.Standing, From = clock.Today, Document = "Khởi tạo hệ thống",
        });

        await acts.Commit(Act, Actor.House, ct: ct);
    }

    private async Task Found(Input input, CancellationToken ct)
    {
        if (await db.Set<HouseSettings>().ForChange().SingleOrDefaultAsync(ct) is { } settings)
        {
            (settings.Name, settings.Unit) = (input.UnitName, input.Unit);
            return;
        }

        db.Add(new HouseSettings { Name = input.UnitName, Origin = $"caicach/{input.Unit}", Unit = input.Unit });
    }

    private static Refusal? WhyNot(Input input) =>
        !AccountName.IsFine(input.Name)
            ? new("account.name", "Tên tài khoản có 3 đến 32 chữ thường không dấu hoặc chữ số, bắt đầu bằng chữ.", "Name")
            : PasswordRules.WhyNot(input.Password, input.Name) is { } why ? why with { Field = "Password" } : null;
}
