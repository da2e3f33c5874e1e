using System.Text.RegularExpressions;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Records;

/// <summary>
/// Finds the one record that a person names by typing, such as “191/KH-UBND ngày 30/12/2021”, so that a module can point
/// at another module's record without knowing its table.
/// </summary>
public sealed partial class RecordLookup(CaiCachDb db, RecordDirectory directory)
{
    private const int MostWords = 8;

    /// <summary>Words between the number, the date and the issuer, which no record is found by.</summary>
    private static readonly HashSet<string> Between = ["ngay", "so", "cua", "ve"];

    /// <param name="Key">Null when nothing, or more than one record, answers to the words.</param>
    /// <param name="Problem">The sentence for the field; empty when found.</param>
    public readonly record struct Answer(RecordKey? Key, string Problem);

    /// <summary>Looks in the scope of the officer. A key as written by the house is understood, too.</summary>
    public async Task<Answer> Find(string kind, string? typed, Officer officer, CancellationToken ct = default)
    {
        var text = VietnameseText.Clean(typed);
        if (text == "")
        {
            return new(null, "Ghi số, ký hiệu và ngày của văn bản.");
        }

        if (RecordKey.TryParse(text, out var key) && key.Kind == kind)
        {
            return await directory.Card(key, officer, ct) is null ? None(text) : new(key, "");
        }

        var day = Day().Match(text) is { Success: true } written && VietnameseDate.TryRead(written.Value, out var read) ? read : (DateOnly?)null;
        var words = SearchText.Words(Day().Replace(text, " ")).Where(w => !Between.Contains(w)).Take(MostWords).ToArray();
        var found = words.Length == 0 ? [] : await Matching(kind, words, day, officer.Scope).ToListAsync(ct);
        return found switch
        {
            [] => None(text),
            [var one] => new(RecordKey.Parse(one), ""),
            _ => new(null, $"Có nhiều văn bản khớp “{text}”. Ghi thêm ngày và cơ quan ban hành."),
        };
    }

    private IQueryable<string> Matching(string kind, string[] words, DateOnly? day, Scope scope)
    {
        var entries = db.Set<SearchEntry>().In(scope).Where(e => e.Kind == kind && (day == null || e.Day == day));
        foreach (var word in words)
        {
            entries = entries.Where(e => db.Set<SearchWord>().Any(w => w.Word == word && w.Key == e.Key));
        }

        return entries.OrderBy(e => e.Key).Select(e => e.Key).Take(2);
    }

    private static Answer None(string text) => new(null, $"Không thấy “{text}” trong sổ văn bản. Đăng ký văn bản trước, rồi ghi số và ngày ở đây.");

    [GeneratedRegex(@"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}(?!/)")]
    private static partial Regex Day();
}
