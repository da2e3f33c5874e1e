using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;

namespace CaiCach.Identity.Accounts;

/// <summary>Opens an account. Nobody chooses a password for somebody else: it begins with a one-time code.</summary>
public sealed class CreateAccount(CaiCachDb db, Acts acts, OneTimeCodes codes)
{
    public const string Act = "identity.create-account";

    public sealed record Input(string Name, string PersonName, string Unit, string? Post, DateOnly From, DateOnly? Until);

    /// <returns>The one-time code, told only now.</returns>
    public async Task<string> Run(Input input, Officer officer, CancellationToken ct = default)
    {
        WhyNot(input, officer).Enforce();

        var account = new Account
        {
            Name = input.Name, PersonName = input.PersonName, Unit = input.Unit, Post = input.Post, From = input.From, Until = input.Until,
        };
        db.Add(account);
        var code = await codes.Give(account, ct);

        await acts.Commit(Act, officer.Actor, ct: ct);
        return code;
    }

    private static Refusal? WhyNot(Input input, Officer officer) => input switch
    {
        _ when !AccountName.IsFine(input.Name) =>
            new("account.name", "Tên tài khoản có 3 đến 32 chữ thường không dấu hoặc chữ số, bắt đầu bằng chữ.", "Name"),
        _ when !officer.Scope.Holds(input.Unit) => new("account.unit", "Đơn vị này ngoài phạm vi được giao.", "Unit"),
        _ when input.Until <= input.From => new("account.until", "Ngày kết thúc phải sau ngày bắt đầu.", "Until"),
        _ => null,
    };
}
