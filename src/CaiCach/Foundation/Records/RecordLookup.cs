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

        var words = SearchText.Words(Day().Replace(text, " ")).Where(w => !Between.Contains(w)).Take(MostWords).ToArray();
        var found = words.Length == 0 ? [] : await Matching(kind, words, DayIn(text), officer).ToListAsync(ct);
        return found switch
        {
            [] => None(text),
            [var one] => new(RecordKey.Parse(one), ""),
            _ => new(null, $"Có nhiều văn bản khớp “{text}”. Ghi thêm ngày và cơ quan ban hành."),
        };
    }

    /// <summary>
    /// The record whose symbol a sentence cites (“theo Kế hoạch 18/KH-UBND ngày 26/01/2022 về văn hóa công sở”). Symbols begin
    /// anew each year, so the day decides between equal ones.
    /// </summary>
    /// <returns>Null when the sentence has no symbol or several, or when none or several records fit: a doubt stays text.</returns>
    public async Task<RecordKey?> Cited(string kind, string? sentence, Officer officer, CancellationToken ct = default)
    {
        var symbols = SearchText.Words(sentence).Where(IsSymbol).ToArray();
        var found = symbols.Length == 1 ? await Matching(kind, symbols, DayIn(VietnameseText.Clean(sentence)), officer).ToListAsync(ct) : [];
        return found is [var one] ? RecordKey.Parse(one) : null;
    }

    /// <summary>191/kh-ubnd is one; 26/01/2022 is a day.</summary>
    private static bool IsSymbol(string word) => word.Contains('/', StringComparison.Ordinal) && char.IsAsciiDigit(word[0]) && word.Any(char.IsLetter);

    private static DateOnly? DayIn(string text) =>
        Day().Match(text) is { Success: true } written && VietnameseDate.TryRead(written.Value, out var day) ? day : null;

    private IQueryable<string> Matching(string kind, string[] words, DateOnly? day, Officer officer)
    {
        var known = db.WordsFor(officer);
        var entries = db.Set<SearchEntry>().In(officer.Scope).Where(e => e.Kind == kind && (day == null || e.Day == day));
        foreach (var word in words)
        {
            entries = entries.Where(e => known.Any(w => w.Word == word && w.Key == e.Key));
        }

        return entries.OrderBy(e => e.Key).Select(e => e.Key).Take(2);
    }

    private static Answer None(string text) => new(null, $"Không thấy “{text}” trong sổ văn bản. Đăng ký văn bản trước, rồi ghi số và ngày ở đây.");

    [GeneratedRegex(@"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}(?!/)")]
    private static partial Regex Day();
}
