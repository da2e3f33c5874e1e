using System.Buffers;
using System.Globalization;
using System.Text;
using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;
using CaiCach.Identity.Accounts;
using CaiCach.Tests.Architecture;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaiCach.Tests.Stories.Rights;

/// <summary>Texts that must not reach somebody: any of them in an answer is a leak.</summary>
internal sealed class Secrets
{
    /// <summary>Shorter texts also occur by chance.</summary>
    private const int Shortest = 8;

    /// <summary>Persons of the page that shows all pieces of the screens.</summary>
    private const string Samples = "src/CaiCach/Foundation/Web/Gallery/Samples.cs";

    /// <summary>What pages say of themselves: their words, the form of the report, and the report that was printed in 2022.</summary>
    private static readonly string[] Shipped =
    [
        "src/CaiCach/Foundation/Web/Texts/en.txt", Samples, "data/report-cchc.json", "data/indicator-codes.json", "data/seed-figures.json", "data/report-2022-differences.json",
    ];

    /// <summary>Words of the program, filled in: how a report begins, and why a figure has no value.</summary>
    private static readonly string[] Common = ["Kế hoạch năm 2022", "Chưa có sổ và chưa ai khai báo số này cho kỳ 15/12/2021 – 14/06/2022."];

    private readonly SearchValues<string> _any;
    private readonly string[] _all;

    private Secrets(IEnumerable<string> texts)
    {
        _all = [.. texts.Distinct(StringComparer.Ordinal)];
        _any = SearchValues.Create(_all, StringComparison.Ordinal);
    }

    public int Count => _all.Length;

    /// <summary>The first secret in an answer; null when there is none.</summary>
    /// <param name="asked">What the asker said; it may come back as an echo.</param>
    public string? In(string answer, string asked)
    {
        while (answer.AsSpan().IndexOfAny(_any) is >= 0 and var at)
        {
            var found = _all.Where(s => answer.AsSpan(at).StartsWith(s, StringComparison.Ordinal)).MaxBy(s => s.Length)!;
            if (!asked.Contains(found, StringComparison.Ordinal))
            {
                return $"“{found}” in “…{answer[Math.Max(0, at - 80)..Math.Min(answer.Length, at + found.Length + 40)].ReplaceLineEndings(" ")}…”";
            }

            answer = answer.Replace(found, "", StringComparison.Ordinal);
        }

        return null;
    }

    /// <summary>
    /// Everything that the database says of records beyond a reach, except what is said of own records, too, stands in a
    /// catalogue or is a word of the pages.
    /// </summary>
    public static async Task<Secrets> Beyond(WalkedHouse walked, Sight sight)
    {
        await using var scope = walked.House.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaiCachDb>();
        var units = new Dictionary<string, string>();
        var (foreign, open) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var type in db.Model.GetEntityTypes().OrderBy(t => typeof(IPart).IsAssignableFrom(t.ClrType)))
        {
            if (typeof(IRecord).IsAssignableFrom(type.ClrType) || typeof(IPart).IsAssignableFrom(type.ClrType))
            {
                await foreach (var row in RowReader.Read(db, type, default))
                {
                    var key = (row is IRecord record ? record.Key : ((IPart)row).Owner).ToString();
                    var unit = row is Unit or Account ? "" : row is IOfUnit of ? of.Unit : units.GetValueOrDefault(key, "");
                    units.TryAdd(key, unit);
                    (sight.Reads(OwnerOf(row) ?? key, unit) ? open : foreign).UnionWith(Texts(type, row).Append(row is IRecord && unit != "" ? key : ""));
                }
            }
        }

        var words = new StringBuilder();
        foreach (var file in Shipped)
        {
            words.Append(await File.ReadAllTextAsync(Path.Combine(Sources.Root, file)));
        }

        foreach (var said in open.Concat(scope.ServiceProvider.GetRequiredService<IndicatorCatalogue>().All.Values.Select(i => $"{i.Code} {i.Name} {i.Definition} {i.LegalBasis}")))
        {
            words.Append('\n').Append(said);
        }

        var known = words.ToString();
        return new(foreign.Where(text => text.Length >= Shortest && !IsWord(text) && !Common.Contains(text) && !open.Contains(text) && !known.Contains(text, StringComparison.Ordinal)));
    }

    /// <summary>What modules call personal in their records, for those who may not read it.</summary>
    public static async Task<Secrets> OfPersons(WalkedHouse walked)
    {
        await using var scope = walked.House.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaiCachDb>();
        var samples = await File.ReadAllTextAsync(Path.Combine(Sources.Root, Samples));
        var officers = await db.Set<Account>().Select(a => a.PersonName).ToListAsync();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fields in scope.ServiceProvider.GetRequiredService<Sockets>().Records.SelectMany(k => k.Fields).Where(f => f.Personal).GroupBy(f => f.Type))
        {
            var type = db.Model.FindEntityType(fields.Key)!;
            await foreach (var row in RowReader.Read(db, type, default))
            {
                texts.UnionWith(fields.Select(f => type.FindProperty(f.Property)!.GetGetter().GetClrValue(row)?.ToString()).OfType<string>());
            }
        }

        return new(texts.Where(text => text.Length >= Shortest
            && !officers.Exists(o => o.Contains(text, StringComparison.Ordinal)) && !samples.Contains(text, StringComparison.Ordinal)));
    }

    /// <summary>“quyet-dinh”, “96,68 %”, a date or the address of the house: says nothing about a record.</summary>
    private static bool IsWord(string text) =>
        DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) || text.All(c => char.IsAsciiLetterLower(c) || c == '-') || text.EndsWith('%') || text.StartsWith("http", StringComparison.Ordinal);

    /// <summary>A file is read under the right to the record it belongs to.</summary>
    private static string? OwnerOf(object row) => row is Attachment file ? file.Owner : null;

    private static IEnumerable<string> Texts(IEntityType type, object row) =>
        type.GetProperties().Where(p => p.ClrType == typeof(string)).Select(p => (string?)p.GetGetter().GetClrValue(row)).OfType<string>();
}
