using System.Text.Json;
using System.Text.Json.Serialization;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.Roles;
using CaiCach.Identity.SigningIn;
using CaiCach.Units;

namespace CaiCach.Identity;

/// <summary>The invented officers of the demo house. Their common password is printed at its door and refused everywhere else.</summary>
public sealed class DemoAccounts(CaiCachDb db, Acts acts, Clock clock, StandardRoles roles)
{
    public const string Password = "CaiCach-demo-2022";
    public const string Act = "identity.make-demo-accounts";

    private static readonly DateOnly Since = new(2021, 12, 1);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Who can sign in, in the order of the sign-in page.</summary>
    public static IReadOnlyList<Row> All { get; } = Read();

    /// <summary>Makes roles, accounts and grants in an empty demo house.</summary>
    public async Task Make(CancellationToken ct = default)
    {
        await roles.Add(Since, ct);

        // One hash for all: the password is printed at the door anyway, and a hash is slow on purpose.
        var hash = Passwords.Hash(Password);
        foreach (var row in All)
        {
            db.Add(new Account
            {
                Name = row.Name, PersonName = row.PersonName, Unit = row.Unit, Post = row.Post, From = Since, PasswordSetAt = clock.RealNow,
            });
            db.Add(new AccountSecret { Account = row.Name, PasswordHash = hash });
            db.Add(new RoleGrant
            {
                Number = $"{Guid.CreateVersion7(clock.RealNow):N}", Account = row.Name, Role = row.Role, Unit = row.Root, Reach = row.Reach,
                Kind = GrantKind.Standing, From = Since, Document = "Dữ liệu mẫu",
            });
        }

        await acts.Commit(Act, Actor.House, "Tài khoản của nhà dùng thử", ct: ct);
    }

    private static List<Row> Read()
    {
        using var stream = typeof(DemoAccounts).Assembly.GetManifestResourceStream("data/demo-accounts.json")!;
        return JsonSerializer.Deserialize<List<Row>>(stream, Json)!;
    }

    /// <param name="About">What one sees as this officer, for the sign-in page.</param>
    /// <param name="Root">Permanent id of the unit from which the reach is measured.</param>
    public sealed record Row(string Name, string PersonName, string Unit, string? Post, string About, string Role, string Root, Reach Reach);
}
