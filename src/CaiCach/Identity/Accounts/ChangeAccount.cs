using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Identity.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.Accounts;

/// <summary>Corrects who is behind an account, moves it to another unit, or ends it. An ended account is signed out.</summary>
public sealed class ChangeAccount(CaiCachDb db, Acts acts, Clock clock, Sessions sessions)
{
    public const string Act = "identity.change-account";

    public sealed record Input(string PersonName, string Unit, string? Post, DateOnly? Until, string Reason);

    public async Task Run(string name, Input input, Officer officer, CancellationToken ct = default)
    {
        var account = await db.Set<Account>().In(officer.Scope).ForChange().SingleAsync(a => a.Name == name, ct);
        WhyNot(account, input, officer).Enforce();

        (account.PersonName, account.Unit, account.Post, account.Until) = (input.PersonName, input.Unit, input.Post, input.Until);
        if (!account.WorksOn(clock.Today))
        {
            await sessions.EndAll(name, ct: ct);
        }

        await acts.Commit(Act, officer.Actor, reason: input.Reason, ct: ct);
    }

    private static Refusal? WhyNot(Account account, Input input, Officer officer) => input switch
    {
        _ when input.Unit != account.Unit && !officer.Scope.Holds(input.Unit) => new("account.unit", "Đơn vị này ngoài phạm vi được giao.", "Unit"),
        _ when input.Until <= account.From => new("account.until", $"Ngày kết thúc phải sau {VietnameseDate.Print(account.From)}.", "Until"),
        _ when input.Until is not null && account.Name == officer.Account =>
            new("account.own-end", "Không ai tự kết thúc tài khoản của mình.", "Until"),
        _ => null,
    };
}
