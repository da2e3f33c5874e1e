using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CaiCach.Foundation;
using CaiCach.Identity;
using CaiCach.Tests.Support;
using CaiCach.Units;

namespace CaiCach.Tests.Stories.Rights;

/// <summary>
/// Somebody who tries every door: with own records and foreign ones, and on own pages with everything in the address that
/// could lead to foreign ones. Writes down what is wrong and goes on.
/// </summary>
internal sealed class Walker
{
    /// <summary>Values of a list of choices, or for an export, that are tried.</summary>
    private const int Few = 2;

    private readonly WalkedHouse _walked;
    private readonly Officer? _officer;
    private readonly RouteValues _values;
    private readonly Secrets _secrets;
    private readonly Dictionary<string, HashSet<string>> _names = [];
    private readonly Dictionary<string, List<string>> _wrong = [];

    /// <param name="officer">Null for somebody who is not signed in.</param>
    public Walker(WalkedHouse walked, Browser browser, Officer? officer, Sight sight, Secrets secrets) =>
        (_walked, Browser, _officer, _values, _secrets) = (walked, browser, officer, new(walked, sight), secrets);

    public Browser Browser { get; }

    /// <summary>Put in turn into every query parameter; empty to leave them alone.</summary>
    public string[] Probes { get; init; } = [];

    /// <summary>Own texts that a walk must meet, or it was blind.</summary>
    public string[] Signs { get; init; } = [];

    /// <summary>The signs that were met, on pages and beside them.</summary>
    public HashSet<(string Sign, bool OnPage)> Met { get; } = [];

    public int Answers { get; private set; }

    /// <summary>For each door what was wrong first, and how often something was; empty when all was right.</summary>
    public string Wrong => string.Join('\n', _wrong.Select(w => $"{w.Key}: {w.Value[0]}{(w.Value.Count > 1 ? $" (and {w.Value.Count - 1} more)" : "")}"));

    /// <summary>A walker who has signed in with the password of the demo house.</summary>
    public static async Task<Walker> SignedIn(WalkedHouse walked, Sight sight, Secrets secrets, string[]? probes = null, string[]? signs = null)
    {
        var browser = walked.House.Browser();
        using var answer = await browser.Submit("/dang-nhap", new() { ["Typed.Name"] = sight.Account, ["Typed.Password"] = DemoAccounts.Password });
        if (!new Answer(answer.StatusCode, null, "", null).Leads)
        {
            throw new InvalidOperationException($"{sight.Account} could not sign in.");
        }

        var officer = await walked.House.Ask<Officers, Officer?>(o => o.Load(sight.Account, new(2022, 6, 15)));
        return new(walked, browser, officer, sight, secrets) { Probes = probes ?? [], Signs = signs ?? [] };
    }

    /// <summary>Opens everything. Pages come before exports, which take the filters of their register's pages.</summary>
    public async Task Everywhere()
    {
        foreach (var doors in _walked.EntryPoints.Where(d => d.IsRead).GroupBy(d => d.Page is null))
        {
            List<(EntryPoint Door, IReadOnlyList<Filled> Ways)> filled = [];
            foreach (var door in doors)
            {
                filled.Add((door, await _values.Fill(door)));
            }

            await Parallel.ForEachAsync(filled, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (one, _) => await Through(one.Door, one.Ways));
        }
    }

    private async Task Through(EntryPoint door, IReadOnlyList<Filled> ways)
    {
        foreach (var way in ways)
        {
            await Open(way);
        }

        if (Probes.Length > 0 && May(door) && ways.Where(w => w.Whose != Whose.Foreign).MinBy(w => w.Whose == Whose.Nobody) is { } inside)
        {
            await Narrow(inside);
        }
    }

    /// <summary>Opens the history of every record that its own page shows to this officer, catalogues included.</summary>
    public async Task Histories()
    {
        foreach (var way in (await _values.Fill(_walked.EntryPoints.Single(d => d.Pattern == "/lich-su/{Kind}/{Number}"))).Where(w => w.Whose != Whose.Foreign))
        {
            var kind = _walked.House.App.Services.GetRequiredService<Sockets>().Kind(way.Address.Split('/')[2])!;
            if (kind.Type != typeof(Unit))
            {
                var answer = await Get(way, "");
                Expect(answer.Status == (_officer!.May(kind.Reads) ? HttpStatusCode.OK : HttpStatusCode.NotFound), way.Door, $"{way.Address} answered {(int)answer.Status}");
            }
        }
    }

    /// <summary>Sends every form of every page that names a record: to foreign ones, which must not be there, and to own ones.</summary>
    /// <returns>How many forms the own records answered.</returns>
    public async Task<int> SendEverywhere()
    {
        var (token, answered) = (await Token(), 0);
        foreach (var door in _walked.EntryPoints.Where(d => d.Parameters.Count > 0 && May(d)))
        {
            foreach (var way in await _values.Fill(door))
            {
                foreach (var form in door.Forms)
                {
                    using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = form, ["__RequestVerificationToken"] = token });
                    using var response = await Browser.Client.PostAsync(new Uri(way.Address, UriKind.Relative), content);
                    var answer = await Read(door, way.Address, way.Known, response);
                    answered += way.Whose == Whose.Own && answer.IsFine ? 1 : 0;

                    // Where the record is not there, the page has no form to take what was sent.
                    Expect(way.Whose != Whose.Foreign || answer.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, door,
                        $"{form} sent to {way.Address} answered {(int)answer.Status}");
                }
            }
        }

        return answered;
    }

    /// <summary>Fills the forms that name the own unit, and names another one instead.</summary>
    /// <returns>The pages that took it.</returns>
    public async Task<IReadOnlyList<string>> SendFor(string other, string own)
    {
        List<string> accepted = [];
        foreach (var door in _walked.EntryPoints.Where(d => d.Parameters.Count == 0 && d.Forms.Count > 0 && !d.IsPublic && May(d)))
        {
            var page = await Browser.Open(door.Pattern);
            var named = page.QuerySelectorAll<IHtmlElement>("main form[method=post] [name]").Where(f => f is IHtmlInputElement { Value: var value } && value == own
                || f is IHtmlSelectElement select && select.Options.Any(o => o.Value == own)).Select(f => f.GetAttribute("name")!).ToList();
            if (named.Count == 0)
            {
                continue;
            }

            var typed = page.QuerySelectorAll<IHtmlElement>("main form[method=post] :is(input, textarea)[name]").OfType<IHtmlElement>()
                .Where(f => f is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "search" or "", Value: "" }).DistinctBy(f => f.GetAttribute("name"))
                .ToDictionary(f => f.GetAttribute("name")!, f => Plausible(f.GetAttribute("name")!));
            foreach (var choice in page.QuerySelectorAll<IHtmlSelectElement>("main form[method=post] select[name]").Where(c => string.IsNullOrEmpty(c.Value)))
            {
                typed[choice.Name!] = choice.Options.Select(o => o.Value).FirstOrDefault(v => v != "") ?? "";
            }

            using var response = await Browser.Send(door.Pattern, page, named.Aggregate(typed, (all, name) => new(all) { [name] = other }));
            if ((await Read(door, door.Pattern, "", response)).Leads)
            {
                accepted.Add(door.Pattern);
            }
        }

        return accepted;
    }

    private static string Plausible(string field) =>
        field.EndsWith("On", StringComparison.Ordinal) || field.EndsWith("From", StringComparison.Ordinal) || field.EndsWith("To", StringComparison.Ordinal) ? "14/06/2022"
        : field.EndsWith("Period", StringComparison.Ordinal) ? "2021"
        : field.EndsWith("Value", StringComparison.Ordinal) || field.EndsWith("Year", StringComparison.Ordinal) ? "2022"
        : field.EndsWith("IssuerSymbol", StringComparison.Ordinal) ? "UBND"
        : field.EndsWith("Symbol", StringComparison.Ordinal) ? "9/KH-UBND" : "Thử";

    private async Task Open(Filled way)
    {
        var answer = await Get(way, "");
        if (_officer is null && !way.Door.IsPublic)
        {
            var shut = answer.Status == HttpStatusCode.Unauthorized || (answer.Leads && answer.Location!.Contains("/dang-nhap?ve=", StringComparison.Ordinal));
            Expect(shut, way.Door, $"{way.Address} is open to somebody who is not signed in: {(int)answer.Status}");
        }
        else if (!May(way.Door))
        {
            Expect(answer.Status == HttpStatusCode.Forbidden, way.Door, $"{way.Address} asks for a right that is missing, and answered {(int)answer.Status}");
        }
        else if (way.Whose == Whose.Foreign)
        {
            Expect(answer.Status == HttpStatusCode.NotFound, way.Door, $"{way.Address} is foreign and answered {(int)answer.Status}");
        }
    }

    /// <summary>Asks an own page for foreign things, one query parameter at a time.</summary>
    private async Task Narrow(Filled way)
    {
        var answer = await Get(way, "");
        var offered = answer.Filters.ToLookup(f => f.Name, f => f.Value);
        var names = way.Door.QueryNames.Concat(offered.Select(o => o.Key)).ToHashSet();
        List<string> shared;
        lock (_names)
        {
            var known = _names.TryGetValue(way.Door.Register, out var before) ? before : _names[way.Door.Register] = [];
            known.UnionWith(names);
            shared = [.. known];
        }

        foreach (var name in way.Door.Page is null ? shared : [.. names])
        {
            // An export filters as its page does; making it takes longer, so it is asked less.
            foreach (var value in way.Door.Page is null ? Probes.Take(Few) : Probes.Concat(offered[name].Where(v => v != "").Take(Few)))
            {
                await Get(way, $"?{name}={Uri.EscapeDataString(value)}");
            }
        }
    }

    private async Task<Answer> Get(Filled way, string query)
    {
        var address = way.Address + query;
        using var response = await Browser.Client.GetAsync(new Uri(address, UriKind.Relative));
        return await Read(way.Door, address, way.Known, response);
    }

    private async Task<Answer> Read(EntryPoint door, string address, string known, HttpResponseMessage response)
    {
        var answer = await Answer.Of(response);
        lock (Met)
        {
            Answers++;
            Met.UnionWith(Signs.Where(sign => answer.Text.Contains(sign, StringComparison.Ordinal)).Select(sign => (sign, door.Page is not null)));
        }

        Expect((int)answer.Status < 500 || door.Register == "loi", door, $"{address} answered {(int)answer.Status}: {_walked.Failures.Take()}");
        if (_secrets.In(answer.Text, $"{Uri.UnescapeDataString(address)} {known}") is { } leak)
        {
            Blame(door, $"{address} shows {leak}");
        }

        return answer;
    }

    private bool May(EntryPoint door) => door.Needs is not { } needed || _officer?.May(needed) == true;

    private async Task<string> Token() =>
        ((IHtmlInputElement)(await Browser.Open("/tai-khoan")).QuerySelector("form[method=post] input[name=__RequestVerificationToken]")!).Value;

    private void Expect(bool right, EntryPoint door, string otherwise)
    {
        if (!right)
        {
            Blame(door, otherwise);
        }
    }

    private void Blame(EntryPoint door, string what)
    {
        lock (_wrong)
        {
            (_wrong.TryGetValue(door.Pattern, out var others) ? others : _wrong[door.Pattern] = []).Add(what);
        }
    }
}
