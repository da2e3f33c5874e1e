using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Journal;

/// <summary>
/// From what the journal keeps for ever (accounts, unit ids) to what people call them today. Who acted and for which
/// unit is said to everybody who may read the act, whatever their own scope.
/// </summary>
public sealed class ActorNames(CaiCachDb db, Sockets sockets, Texts texts)
{
    private const string AccountKind = "account", UnitKind = "unit";

    /// <summary>Names by actor (<c>officer/noivu</c>), one query for all; an account that is gone is its own name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Of(IEnumerable<string> actors, CancellationToken ct = default)
    {
        var all = actors.Distinct().ToList();
        var accounts = await Titles(AccountKind, all.Select(AccountOf).OfType<string>(), ct);
        return all.ToDictionary(a => a, a => AccountOf(a) is { } account ? accounts.GetValueOrDefault(account, account) : Said(a));
    }

    /// <summary>Names of officers by account; an account that is gone is its own name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Officers(IEnumerable<string?> accounts, CancellationToken ct = default)
    {
        var all = accounts.OfType<string>().Distinct().ToList();
        var names = await Titles(AccountKind, all, ct);
        return all.ToDictionary(a => a, a => names.GetValueOrDefault(a, a));
    }

    /// <summary>Names of units by id; an unknown id is its own name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Units(IEnumerable<string?> ids, CancellationToken ct = default)
    {
        var all = ids.OfType<string>().Distinct().ToList();
        var names = await Titles(UnitKind, all, ct);
        return all.ToDictionary(id => id, id => names.GetValueOrDefault(id, id));
    }

    private static string? AccountOf(string actor) => actor.StartsWith("officer/", StringComparison.Ordinal) ? actor["officer/".Length..] : null;

    private string Said(string actor) => actor[..Math.Max(actor.IndexOf('/', StringComparison.Ordinal), 0)] switch
    {
        "house" => texts["Hệ thống"],
        "citizen" => texts["Người dân"],
        _ => actor[(actor.IndexOf('/', StringComparison.Ordinal) + 1)..],
    };

    private async Task<Dictionary<string, string>> Titles(string kind, IEnumerable<string> numbers, CancellationToken ct)
    {
        var wanted = numbers.Distinct().ToArray();
        return wanted.Length == 0 || sockets.Kind(kind) is not { } known
            ? []
            : await known.Cards(db).Where(c => wanted.Contains(c.Number)).ToDictionaryAsync(c => c.Number, c => c.Title, ct);
    }
}
