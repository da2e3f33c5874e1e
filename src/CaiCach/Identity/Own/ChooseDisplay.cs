using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Identity.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.Own;

/// <summary>Remembers the language and the colours an officer wants, for every browser.</summary>
public sealed class ChooseDisplay(CaiCachDb db, Acts acts)
{
    public const string Act = "identity.choose-display";

    /// <param name="language">Null leaves it as it is.</param>
    /// <param name="scheme">Null leaves it as it is.</param>
    public async Task Run(string? language, ColourScheme? scheme, Officer officer, CancellationToken ct = default)
    {
        var account = await db.Set<Account>().ForChange().SingleAsync(a => a.Name == officer.Account, ct);
        if ((language ?? account.Language, scheme ?? account.Scheme) is var chosen && chosen != (account.Language, account.Scheme))
        {
            (account.Language, account.Scheme) = chosen;
            await acts.Commit(Act, officer.Actor, ct: ct);
        }
    }
}
