using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.Roles;
using CaiCach.Identity.SigningIn;
using CaiCach.Tests.Support;
using CaiCach.Units;
using CaiCach.Units.Catalogue;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaiCach.Tests.Identity;

/// <summary>Accounts, roles and sign-ins of a test house.</summary>
internal static class IdentityHouse
{
    public const string Password = "bốn con vịt qua cầu";
    public const string Unit = "tth.quang-dien";

    // A quick hash of the same kind: the number of rounds stands in the hash, so checking it is quick, too.
    private static readonly PasswordHasher<Account> Quick = new(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));

    public static readonly Caller Counter = new("10.0.0.7", "Firefox");

    public static Officer Administrator { get; } = new(
        "quantri", "Quản trị", Unit, "UBND huyện", null, Scope.All, new HashSet<Permission> { Permission.ReadAccounts, Permission.WriteAccounts });

    /// <summary>An officer whose scope is one unit and who may open accounts.</summary>
    public static Officer AdministratorOf(string unit) => Administrator with { Scope = new Scope(false, [unit]) };

    public static async Task<string> HasAccount(
        this Support.House house, string name = "noivu", string password = Password, string unit = Unit, DateOnly? until = null)
    {
        await house.Do<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<CaiCachDb>();
            var clock = services.GetRequiredService<Clock>();
            db.Add(new Account { Name = name, PersonName = "Nguyễn Thị Thu Hà", Unit = unit, From = new(2022, 1, 1), Until = until, PasswordSetAt = clock.RealNow });
            db.Add(new AccountSecret { Account = name, PasswordHash = Quick.HashPassword(null!, password) });
            await services.GetRequiredService<Acts>().Commit("identity.create-account", Actor.House);
        });
        return name;
    }

    /// <summary>The units that come with the product.</summary>
    public static Task HasUnits(this Support.House house) => house.Do<LoadUnits>(act => act.Run(Actor.House));

    public static Task HasRole(this Support.House house, string code = "mot-cua", params Permission[] permissions) => house.Do<CreateRole>(act => act.Run(
        code, new(code, permissions.Length == 0 ? new HashSet<Permission> { Permission.ReadDossiers } : permissions.ToHashSet(), new(2022, 1, 1), "Dựng"),
        Administrator));

    public static async Task HasGrant(
        this Support.House house, string account, string role = "mot-cua", string unit = Unit, Reach reach = Reach.OwnUnit, DateOnly? from = null, DateOnly? until = null)
    {
        await house.HasUnits();
        await house.Do<GrantRole>(act => act.Run(new(account, role, unit, reach, from ?? new(2022, 1, 1), until, "01/QĐ-UBND"), Administrator));
    }

    public static Task<SignInAnswer> SignsIn(this Support.House house, string name = "noivu", string password = Password, Caller? from = null) =>
        house.Ask<SignIn, SignInAnswer>(act => act.Run(name, password, from ?? Counter));

    public static Task<Session?> Finds(this Support.House house, string cookie) => house.Ask<Sessions, Session?>(s => s.Find(cookie));

    public static Task<Officer?> Officer(this Support.House house, string account, DateOnly day) => house.Ask<Officers, Officer?>(o => o.Load(account, day));

    public static Task<List<SignInEvent>> AtTheDoor(this Support.House house) =>
        house.Ask<CaiCachDb, List<SignInEvent>>(db => db.Set<SignInEvent>().OrderBy(e => e.Number).ToListAsync());

    public static Task<int> Acts(this Support.House house, string act) =>
        house.Ask<CaiCachDb, int>(db => db.Set<JournalEntry>().CountAsync(e => e.Act == act));

    public static Officer As(string account, bool everywhere = false) =>
        new(account, account, Unit, "UBND huyện", null, everywhere ? Scope.All : Scope.None, new HashSet<Permission> { Permission.UseHouse });

    /// <summary>Everything the journal holds, to look for what must not be there.</summary>
    public static async Task<string> WholeJournal(this Support.House house) => string.Join('\n', await house.Ask<CaiCachDb, List<string>>(
        db => db.Set<JournalEntry>().Select(e => e.Header + e.Payload).ToListAsync()));
}
