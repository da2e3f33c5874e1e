using System.Net;
using System.Text.Json;
using CaiCach.Declarations;
using CaiCach.Directives;
using CaiCach.Documents;
using CaiCach.Dossiers;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Tests.Stories.Rights;
using CaiCach.Tests.Support;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Stories.Rights.WalkedHouse;

namespace CaiCach.Tests.Stories;

/// <summary>
/// Walks all entry points of the running application, as they are found in it: what belongs to another unit is not seen,
/// counted, searched, exported, fetched or changed. A new page or export is walked without being named here.
/// </summary>
public sealed class RightsWalkTests(WalkedHouse walked, ITestOutputHelper output) : IClassFixture<WalkedHouse>
{
    private static readonly string[] AtQuangTho = [Own, Own + ".hdnd"];

    /// <summary>What leads to others where it is believed: a unit, a name, a number; and the own unit.</summary>
    private static readonly string[] Probes = [Other, OtherApplicant, "4202/KH-UBND", Own];

    [Fact]
    public async Task Every_parameter_of_every_entry_point_has_values_to_walk_with()
    {
        var values = new RouteValues(walked, await Seen("quangtho", AtQuangTho));
        List<string> missing = [];
        foreach (var door in walked.EntryPoints)
        {
            try
            {
                missing.AddRange((await values.Fill(door)).Count > 0 ? [] : [$"{door.Pattern}: the walked house has nothing to fill it with."]);
            }
            catch (NoValueException none)
            {
                missing.Add(none.Message);
            }
        }

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public async Task An_officer_of_a_commune_gets_nothing_of_others_through_any_entry_point()
    {
        var sight = await Seen("quangtho", AtQuangTho);
        var walker = await Walker.SignedIn(walked, sight, await walked.Beyond(sight), Probes, [.. OwnSigns, OwnFile]);

        await Walk(walker);

        Assert.Equal(OwnSigns.Select(s => (s, true)).Order(), walker.Met.Where(m => m.OnPage).Order());
        Assert.Equal(OwnSigns.Append(OwnFile).Order(), walker.Met.Where(m => !m.OnPage).Select(m => m.Sign).Order());
    }

    [Fact]
    public async Task An_officer_of_the_district_gets_nothing_of_the_communes()
    {
        var units = await walked.House.Ask<UnitDirectories, UnitDirectory>(u => u.Current());
        var sight = await Seen("motcua", units.Own(District, new(2022, 6, 15)));

        await Walk(await Walker.SignedIn(walked, sight, await walked.Beyond(sight)));
    }

    [Fact]
    public async Task Who_may_not_read_personal_data_meets_no_applicant_anywhere()
    {
        var units = await walked.House.Ask<UnitDirectories, UnitDirectory>(u => u.Current());
        var sight = await Seen("sonoivu", units.All.Select(u => u.Id));

        await Walk(await Walker.SignedIn(walked, sight, await Secrets.OfPersons(walked)));
    }

    [Fact]
    public async Task Nobody_gets_anything_without_signing_in()
    {
        var nobody = await Seen("", []);

        await Walk(new Walker(walked, walked.House.Browser(), null, await Seen("quangtho", AtQuangTho), await walked.Beyond(nobody)) { Probes = Probes });
    }

    [Fact]
    public async Task A_form_changes_nothing_of_others()
    {
        var sight = await Seen("quangtho", AtQuangTho);
        var walker = await Walker.SignedIn(walked, sight, await walked.Beyond(sight));
        var before = await ForeignRows(sight);

        var answered = await walker.SendEverywhere();
        var accepted = await walker.SendFor(Other, Own);
        Assert.True(walker.Wrong == "", walker.Wrong);
        Assert.Equal(before, await ForeignRows(sight));
        Assert.Empty(accepted);
        Assert.Empty(await walker.SendFor(Scope.OfAll, Own));
        Assert.True(answered > 30, $"{answered}");
        Assert.Superset(new HashSet<string> { "/van-ban/den", "/so-lieu/khai-bao/moi" }, (await walker.SendFor(Own, Own)).ToHashSet());
    }

    [Fact]
    public async Task Lists_and_their_files_count_what_lies_within()
    {
        var (browser, sight) = (await walked.House.SignedIn("quangtho"), await Seen("quangtho", AtQuangTho));
        var db = walked.House.Get<CaiCachDb>();
        var documents = await db.Set<Document>().Where(d => d.Unit == Own).ToListAsync(Stop);
        (string List, string File, int Count)[] registers =
        [
            ("/ho-so", "/ho-so/xuat-excel", await db.Set<Dossier>().CountAsync(d => d.Unit == Own, Stop)),
            ("/van-ban?so=di", "/van-ban/xuat?so=di", documents.Count(d => d.Direction is Direction.Outgoing or Direction.Internal)),
            ("/van-ban?so=den", "/van-ban/xuat?so=den", documents.Count(d => d.Direction == Direction.Incoming)),
            ("/van-ban?so=vien-dan", "/van-ban/xuat?so=vien-dan", documents.Count(d => d.Direction == Direction.Reference)),
            ("/y-kien-chi-dao", "/y-kien-chi-dao/xuat-excel", (await db.Set<Directive>().ToListAsync(Stop)).Count(d => sight.Reads(d.Key.ToString(), d.Unit))),
            ("/so-lieu/khai-bao", "/so-lieu/khai-bao/xuat", await db.Set<DeclaredFigure>().CountAsync(d => d.Unit == Own, Stop)),
        ];

        foreach (var (list, file, count) in registers)
        {
            var page = await browser.Open(list);
            Assert.Equal((list, count), (list, page.QuerySelectorAll("main table tbody tr").Length));
            Assert.Matches($@"^\s*{count} dòng( của {count})?\s*$", page.QuerySelector(".cc-pager > span")!.TextContent);
            Assert.Equal((file, count + 1), (file, (await Sheets.Read(await browser.Client.GetAsync(new Uri(file, UriKind.Relative), Stop))).Count));
        }
    }

    [Fact]
    public async Task Figures_count_what_lies_within_and_open_nothing_else()
    {
        var browser = await walked.House.SignedIn("quangtho");
        var dossiers = await walked.House.Ask<CaiCachDb, List<Dossier>>(db => db.Set<Dossier>().Where(d => d.Unit == Own).ToListAsync(Stop));
        var inPeriod = dossiers.Count(d => Clock.DayOf(d.ReceivedAt) is var day && day >= new DateOnly(2021, 12, 15) && day <= new DateOnly(2022, 6, 14));

        // The first figure of each register: those of one register go the same way.
        foreach (var code in walked.House.Get<IndicatorCatalogue>().All.Keys.GroupBy(c => c.Split('.')[0]).Select(g => g.Min(StringComparer.Ordinal)!).Append("dossiers.received"))
        {
            using var own = JsonDocument.Parse(await browser.Client.GetStringAsync(new Uri($"/api/v1/figures/{code}/evidence?unit={Own}&period=2022-H1&limit=500", UriKind.Relative), Stop));
            Assert.Equal((code, 0), (code, own.RootElement.GetProperty("notShown").GetInt32()));
            Assert.All(own.RootElement.GetProperty("items").EnumerateArray(), item => Assert.Equal(Own, item.GetProperty("unit").GetString()));
            Assert.True(code != "dossiers.received" || own.RootElement.GetProperty("records").GetInt32() == inPeriod, $"{inPeriod} {own.RootElement}");
            foreach (var address in new[] { $"/api/v1/figures/{code}?unit=", $"/api/v1/figures/{code}/evidence?unit=", $"/so-lieu/{code}?don-vi=", $"/so-lieu/{code}/xuat?don-vi=" })
            {
                using var foreign = await browser.Client.GetAsync(new Uri(address + Other, UriKind.Relative), Stop);
                Assert.Equal((address, HttpStatusCode.NotFound), (address, foreign.StatusCode));
            }
        }

        // The tiles above the list: assigned in the period, and open now.
        var tiles = (await browser.Open("/y-kien-chi-dao")).QuerySelectorAll("main a.cc-fig").Select(f => f.TextContent.Split('(')[0].Trim()).ToList();
        Assert.Equal(["1", "2"], [tiles[0], tiles[^1]]);
    }

    [Fact]
    public async Task A_name_that_is_masked_is_not_found_either()
    {
        var number = await walked.House.Ask<CaiCachDb, string>(db => db.Set<Dossier>().Where(d => d.Owner == OtherApplicant).Select(d => d.Number).SingleAsync(Stop));
        string[] doors = ["/tim?q=", "/tim?loai=dossier&q=", "/ho-so?q=", "/ho-so/xuat-excel?q=", "/so-lieu/dossiers.settled-below/xuat?don-vi=tth.quang-dien&ky=2022-H1&tim="];

        async Task<bool[]> Find(string account, string typed)
        {
            var browser = await walked.House.SignedIn(account);
            return await Task.WhenAll(doors.Select(async door =>
                (await Answer.Of(await browser.Client.GetAsync(new Uri(door + Uri.EscapeDataString(typed), UriKind.Relative), Stop))).Text.Contains(number, StringComparison.Ordinal)));
        }

        Assert.All(await Find("chutich", OtherApplicant), Assert.True);
        Assert.All(await Find("noivu", number), Assert.True);
        Assert.All(await Find("noivu", OtherApplicant), Assert.False);
        Assert.All(await Find("noivu", "mien"), Assert.False);
    }

    [Fact]
    public async Task A_history_is_open_to_whom_the_record_is()
    {
        var sight = await Seen("quangtho", AtQuangTho);
        var walker = await Walker.SignedIn(walked, sight, await walked.Beyond(sight));

        await walker.Histories();

        Assert.True(walker.Wrong == "", walker.Wrong);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task Walk(Walker walker)
    {
        await walker.Everywhere();

        output.WriteLine($"{walker.Answers} answers");
        Assert.True(walker.Wrong == "", walker.Wrong);
    }

    /// <summary>Every record beyond a sight with the act that wrote it last.</summary>
    private async Task<List<string>> ForeignRows(Sight sight) => await walked.House.Ask<CaiCachDb, List<string>>(async db =>
    {
        List<string> rows = [];
        foreach (var type in db.Model.GetEntityTypes().Where(t => typeof(IRecord).IsAssignableFrom(t.ClrType) && typeof(IOfUnit).IsAssignableFrom(t.ClrType)))
        {
            await foreach (var row in RowReader.Read(db, type, TestContext.Current.CancellationToken))
            {
                var (key, unit) = (((IRecord)row).Key.ToString(), ((IOfUnit)row).Unit);
                if (!sight.Reads(key, unit))
                {
                    rows.Add($"{key} {((IRecord)row).LastAct}");
                }
            }
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    });

    private Task<Sight> Seen(string account, IEnumerable<string> units) => walked.House.Ask<CaiCachDb, Sight>(db => Sight.Of(db, account, units));
}
