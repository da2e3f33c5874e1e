using CaiCach.Dossiers;
using CaiCach.Dossiers.Attributing;
using CaiCach.Dossiers.Figuring.Ruling;
using CaiCach.Dossiers.Figuring.Settlement;
using CaiCach.Dossiers.Forms;
using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;
using CaiCach.Procedures;
using CaiCach.Reception.Queue;
using CaiCach.Reception.Surveys;
using CaiCach.Reports;
using CaiCach.Reports.Papers;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Tests.Stories.Rights;

/// <summary>Whose record an address names, seen by the one who walks.</summary>
internal enum Whose { Nobody, Own, Foreign }

/// <summary>An entry point with its parameters filled.</summary>
/// <param name="Known">What somebody who has the values knows already, so that an answer may say it.</param>
internal sealed record Filled(EntryPoint Door, string Address, Whose Whose, string Known);

/// <summary>A parameter that nothing is known to fill.</summary>
internal sealed class NoValueException(EntryPoint door, int parameter) : Exception(
    $"{door.Pattern}: nothing fills the parameter “{door.Parameters[parameter]}”. Give {nameof(RouteValues)} a source for {door.UpTo(parameter)}: values of the walker's own unit and of another.");

/// <summary>
/// Fills the parameters of entry points with real values: numbers of own records and of foreign ones. A page below the
/// address of a kind of record is filled by itself; other parameters have a source here.
/// </summary>
internal sealed class RouteValues(WalkedHouse walked, Sight sight)
{
    private readonly Dictionary<string, List<Value>> _numbers = [];

    private readonly record struct Value(string Text, Whose Whose, string Known = "");

    /// <summary>Every useful way to fill an entry point; one way when it has no parameters.</summary>
    /// <exception cref="NoValueException">A parameter has no source.</exception>
    public async Task<IReadOnlyList<Filled>> Fill(EntryPoint door)
    {
        List<List<Value>> ways = [[]];
        for (var i = 0; i < door.Parameters.Count; i++)
        {
            List<List<Value>> longer = [];
            foreach (var way in ways)
            {
                var values = await At(door.UpTo(i), [.. way.Select(v => v.Text)]) ?? throw new NoValueException(door, i);
                longer.AddRange(values.Select(value => (List<Value>)[.. way, value]));
            }

            ways = longer;
        }

        return [.. ways.Select(way => new Filled(door, door.Address([.. way.Select(v => v.Text)]), Whole(way), string.Join(' ', way.Select(v => v.Known)))).DistinctBy(f => f.Address)];
    }

    /// <summary>One foreign part makes the whole foreign.</summary>
    private static Whose Whole(List<Value> way) =>
        way.Exists(v => v.Whose == Whose.Foreign) ? Whose.Foreign : way.Exists(v => v.Whose == Whose.Own) ? Whose.Own : Whose.Nobody;

    private async Task<IReadOnlyList<Value>?> At(string path, string[] before) => path switch
    {
        "/ho-so/bieu-II-06a/cot-{}" => Open([.. SettlementForm.Columns.Take(2).Select(c => $"{c}")]),
        "/danh-gia/{}" => await Ask(db => db.Set<Survey>().ToListAsync(), s => new Value(s.Code, Whose.Nobody)),
        "/danh-gia/phieu/{}" => await Numbers(Sockets.Kind(Dossier.KindName)!),
        "/danh-muc-thu-tuc/{}/cong-khai/{}" => Open("1"),
        // The screen hangs in the hall.
        "/goi-so/{}" =>
        [
            .. (await walked.House.Ask<CaiCachDb, List<CounterGroup>>(db => db.Set<CounterGroup>().ToListAsync()))
                .GroupBy(g => g.Unit).Select(g => new Value(g.Key, Whose.Nobody, string.Join(' ', g.Select(of => of.Name)))),
        ],
        "/thu-tuc/{}" => await Numbers(Sockets.Kind(Procedure.KindName)!),
        "/tra-cuu/{}" => await Ask(
            db => db.Set<Dossier>().Where(d => d.Owner == WalkedHouse.OtherApplicant).ToListAsync(), d => new Value(d.Number, Whose.Nobody)),
        "/ho-so/cho-tiep-nhan/{}/giay-to/{}" => Open("02", "03"),
        "/ho-so/{}/giay-to/{}" => Open(DossierForms.All[0].Number),
        "/ho-so/mau-giay/{}" => Open(DossierForms.All[0].Set),
        "/ho-so/mau-giay/{}/{}" => Open(DossierForms.All[0].Number),
        "/ho-so/doi-soat/{}/{}" => Open("1"),
        "/ho-so/quy-tac-tinh/{}" => Open(CountingRules.Shipped[0].Code),
        "/ho-so/gian-doan/{}" => await Numbers(Sockets.Kind(Disruption.KindName)!),
        "/lich-su/{}" => Open([.. Sockets.Records.Select(k => k.Kind)]),
        "/lich-su/{}/{}" => await Numbers(Sockets.Kind(before[0])!),
        "/tep/{}" => await Ask(db => db.Set<Attachment>().Select(a => new { a.Id, a.Owner, a.Unit }).ToListAsync(), a => new Value(a.Id, Of(a.Owner, a.Unit))),
        "/van-ban/nhap/{}" or "/ke-hoach/{}/nhap/{}" => [.. walked.Sent.Select(s => new Value(s.Value, s.Key == sight.Account ? Whose.Own : Whose.Foreign))],
        "/bao-cao/{}/muc/{}" => await Ask(db => db.Set<Report>().Where(r => r.Id == before[0]).ToListAsync(), r => new Value(r.Sections[0].Code, Whose.Nobody)),
        "/bao-cao/{}/so/{}" => Open("people.bodies-formed", "dossiers.received"),
        "/bao-cao/{}/tai/{}" => Open([.. ReportDoors.Kinds]),
        // Whoever has the code has the printed report.
        "/kiem-tra/{}" => await Ask(db => db.Set<Report>().Where(r => r.Code != null).ToListAsync(), r => new Value(r.Code!, Whose.Nobody, $"{r.Id} {r.Digest}")),
        "/so-lieu/{}" or "/api/v1/figures/{}" => Open([.. Codes]),
        "/api/v1/reports/{}" => Open("cchc"),
        "/api/v1/reports/{}/{}" => [.. ((string[])[WalkedHouse.Own, WalkedHouse.Other, WalkedHouse.District]).Select(u => new Value(u, sight.Holds(u) ? Whose.Own : Whose.Foreign))],
        "/api/v1/reports/{}/{}/{}" => Open("2022-H1", "2022"),
        "/niem-phong/dau/{}" => await Ask(db => db.Set<JournalCheckpoint>().ToListAsync(), c => new Value($"{c.Size}", Whose.Nobody)),
        "/khoi-tao/{}" => Open("khong-phai-ma"),
        "/loi/{}" => Open("404", "403", "500"),
        "/giao-dien/ngon-ngu/{}" => Open([.. PersonalView.Languages]),
        "/giao-dien/mau/{}" => Open([.. PersonalView.Schemes]),
        "/tinh/{}" => Open(PageFiles.Address("house.css").Split('/')[2]),
        "/tinh/{}/{}" => Open("house.css"),
        _ => Sockets.Records.FirstOrDefault(k => k.Address("1.1") == path.Replace("{}", "1.1", StringComparison.Ordinal)) is { } kind ? await Numbers(kind) : null,
    };

    private Sockets Sockets => walked.House.App.Services.GetRequiredService<Sockets>();

    /// <summary>The first figure of each register: those of one register go the same way.</summary>
    private IEnumerable<string> Codes => walked.House.Get<IndicatorCatalogue>().All.Keys.GroupBy(code => code.Split('.')[0]).Select(g => g.Min(StringComparer.Ordinal)!);

    /// <summary>Of a kind: what is shared and the latest own record; the latest of the other commune and one of another unit.</summary>
    private async Task<IReadOnlyList<Value>> Numbers(RecordKind kind)
    {
        if (!_numbers.TryGetValue(kind.Kind, out var numbers))
        {
            var cards = await walked.House.Ask<CaiCachDb, List<RecordCard>>(db => kind.Cards(db).ToListAsync());
            var read = cards.ToLookup(c => Of(new RecordKey(kind.Kind, c.Number).ToString(), kind.Type == typeof(Unit) ? "" : c.Unit));
            var shared = Latest(read[Whose.Own].Where(c => !sight.Holds(c.Unit)), 1);
            var chosen = shared.Concat(Latest(read[Whose.Own].Where(c => sight.Holds(c.Unit)), 2)).Concat(Latest(read[Whose.Nobody], 1))
                .Concat(Latest(read[Whose.Foreign].Where(c => c.Unit == WalkedHouse.Other), 1)).Concat(Latest(read[Whose.Foreign].Where(c => c.Unit != WalkedHouse.Other), 1));
            _numbers[kind.Kind] = numbers = [.. chosen.Select(c => new Value(c.Number, Of(new RecordKey(kind.Kind, c.Number).ToString(), kind.Type == typeof(Unit) ? "" : c.Unit)))];
        }

        return numbers;
    }

    private static IEnumerable<RecordCard> Latest(IEnumerable<RecordCard> cards, int count) =>
        cards.OrderByDescending(c => c.Day).ThenByDescending(c => c.Number, StringComparer.Ordinal).Take(count);

    /// <summary>Catalogues, and units themselves, are public knowledge.</summary>
    private Whose Of(string key, string unit) => unit is "" or Scope.OfAll ? Whose.Nobody : sight.Reads(key, unit) ? Whose.Own : Whose.Foreign;

    private static IReadOnlyList<Value> Open(params string[] values) => [.. values.Select(v => new Value(v, Whose.Nobody))];

    private async Task<IReadOnlyList<Value>> Ask<T>(Func<CaiCachDb, Task<List<T>>> rows, Func<T, Value> value) => [.. (await walked.House.Ask(rows)).Select(value)];
}
