using CaiCach.Calendar;
using CaiCach.Desk;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Figuring;
using CaiCach.Dossiers.Figuring.Settlement;
using CaiCach.Dossiers.Listing;
using CaiCach.Dossiers.Showing;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;
using CaiCach.Identity;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Bench.OneStop;

/// <summary>One thing that an officer asks: as the page loads it, and the address of that page.</summary>
/// <param name="Page">Null where there is none to compare with.</param>
internal sealed record Call(Officer Officer, Func<IServiceProvider, Task> Load, string Page);

/// <summary>Draws what officers ask of the one-stop shop.</summary>
internal sealed class Calls(IReadOnlyList<Officer> clerks, Officer leader, IReadOnlyDictionary<string, string[]> numbers, string[] deep, Random random)
{
    private static readonly string[] Names = ["nguyen thi lan", "tran van dung", "le thi hong nhung", "hoang minh tuan", "phan thi my linh", "vo ngoc son"];
    private static readonly string[] Filters = ["trang-thai=dang", "trang-thai=tre", "kenh=Online", "tu=01/03/2022&den=31/03/2022", "trang-thai=cho-tra"];

    public static IReadOnlyList<(string Name, Func<Calls, Call> Draw)> All { get; } =
    [
        ("a dossier", c => c.Dossier()),
        ("work list of a clerk", c => c.Work()),
        ("list of a commune, page 1", c => c.List(c.Clerk(), null, null)),
        ("list of a commune, filtered", c => c.List(c.Clerk(), Filters[c.Next(Filters.Length)], null)),
        ("list of the province, page 1", c => c.List(c.Leader, null, null)),
        ("list of the province, page 100", c => c.List(c.Leader, null, c.Deep())),
        ("person of a commune by name", c => c.Search(c.Clerk())),
        ("person of the province by name", c => c.Search(c.Leader)),
        ("board of a commune", c => c.Board()),
        ("II.06a of a commune and a month", c => c.Form()),
    ];

    private Officer Leader => leader;

    public static async Task<Calls> Of(IServiceProvider services, Random random)
    {
        var (officers, db, today) = (services.GetRequiredService<Officers>(), services.GetRequiredService<CaiCachDb>(), services.GetRequiredService<Clock>().Today);
        var clerks = new List<Officer>();
        foreach (var counter in await db.Set<Counter>().ToListAsync())
        {
            clerks.Add((await officers.Load(Furnishing.ClerkOf(counter), today))!);
        }

        var numbers = (await db.Set<Dossier>().Select(d => new { d.Unit, d.Number }).ToListAsync()).GroupBy(d => d.Unit, d => d.Number).ToDictionary(g => g.Key, g => g.ToArray());
        var deep = await db.Set<Dossier>().OrderByDescending(d => d.ReceivedAt).ThenByDescending(d => d.Number)
            .Skip((99 * DossierList.PageSize) - 1).Take(500).Select(d => d.Number).ToArrayAsync();
        return new(clerks, (await officers.Load(Furnishing.Leader, today))!, numbers, deep, random);
    }

    private int Next(int below) => random.Next(below);

    private Officer Clerk()
    {
        Officer clerk;
        do
        {
            clerk = clerks[random.Next(clerks.Count)];
        }
        while (!numbers.ContainsKey(clerk.Unit));
        return clerk;
    }

    private string Deep() => deep[random.Next(deep.Length)];

    private Call Dossier()
    {
        var clerk = Clerk();
        var number = numbers[clerk.Unit][random.Next(numbers[clerk.Unit].Length)];
        return new(clerk, async services =>
        {
            var dossier = (await services.GetRequiredService<OpenDossier>().Find(number))!;
            await services.GetRequiredService<Calendars>().Current();
            await services.GetRequiredService<Calendars>().Edition(dossier.CalendarEdition);
            await services.GetRequiredService<UnitDirectories>().Current();
            await services.GetRequiredService<RecordHistory>().Page(dossier.Key, clerk, most: 20);
            await services.GetRequiredService<ActorNames>().Of(dossier.HandOvers.SelectMany(h => new[] { h.Giver, h.Taker }).OfType<string>().Select(a => $"officer/{a}"));
        }, $"/ho-so/{number}");
    }

    private Call Work()
    {
        var clerk = Clerk();
        return new(clerk, services => services.GetRequiredService<WorkList>().Of(clerk), "/viec-cua-toi");
    }

    private Call List(Officer officer, string? query, string? after)
    {
        var asked = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        var filter = DossierFilter.Read(name => asked.TryGetValue(name, out var value) ? value.ToString() : null);
        return new(officer, async services =>
        {
            var list = services.GetRequiredService<DossierList>();
            await services.GetRequiredService<SavedFilters>().Of(officer);
            var dossiers = await list.Of(filter, officer);
            await DossierList.Page(dossiers, null, after, null);
            await DossierList.Count(dossiers);
            await services.GetRequiredService<UnitDirectories>().Current();
            await list.Fields(officer.Scope);
            await list.Units(officer.Scope);
        }, $"/ho-so?{query}{(after is null ? "" : $"&sau={after}")}");
    }

    private Call Search(Officer officer)
    {
        var text = Names[random.Next(Names.Length)];
        return new(officer, async services =>
        {
            var groups = await services.GetRequiredService<RecordSearch>().Groups(text, officer, 5);
            await services.GetRequiredService<RecordDirectory>().Cards([.. groups.SelectMany(g => g.Hits).Select(h => h.Key)], officer);
        }, $"/tim?q={Uri.EscapeDataString(text)}");
    }

    private Call Board()
    {
        var clerk = Clerk();
        return new(clerk, services => services.GetRequiredService<DossierList>().Board(clerk.Scope), "/ho-so/bang");
    }

    private Call Form()
    {
        var clerk = Clerk();
        return new(clerk, async services =>
        {
            var asked = await services.GetRequiredService<PeriodQuestions>().Read(clerk.Unit, "2022-05", clerk);
            await services.GetRequiredService<SettlementForms>().Check(asked!, clerk.Scope);
        }, $"/ho-so/bieu-II-06a?don-vi={clerk.Unit}&ky=2022-05");
    }
}
