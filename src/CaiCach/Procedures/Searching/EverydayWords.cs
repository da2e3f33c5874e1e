using System.Text.Json;
using CaiCach.Foundation;

namespace CaiCach.Procedures.Searching;

/// <summary>What somebody asks for.</summary>
/// <param name="Typed">Words as typed, folded, without idle ones and those of phrases that were understood.</param>
/// <param name="Meant">Words of the catalogue for the phrases.</param>
/// <param name="Phrases">Runs of words that make a name fit better when it holds them as they are.</param>
public sealed record Asked(IReadOnlyList<string> Typed, IReadOnlyList<string> Meant, IReadOnlyList<string> Phrases);

/// <summary>What people say and what the catalogue calls it, <c>data/procedures-words.json</c>; marks and case do not count.</summary>
public sealed class EverydayWords
{
    private const string Resource = "data/procedures-words.json";

    /// <summary>What people ask for most; offered before anything is typed.</summary>
    public static IReadOnlyList<string> Examples { get; } = ["khai sinh cho con", "đăng ký kết hôn", "sao y bản chính", "sổ đỏ", "xây nhà", "mở quán", "hộ khẩu", "khai tử"];

    private static readonly JsonSerializerOptions Reading = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly HashSet<string> _idle;
    private readonly List<(string[] Say, string[] Means)> _phrases;

    public EverydayWords()
    {
        using var file = typeof(EverydayWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        var book = JsonSerializer.Deserialize<Book>(file, Reading)!;
        _idle = [.. book.Idle.SelectMany(w => SearchText.Words(w))];
        _phrases = [.. book.Words.SelectMany(w => w.Say.Select(s => (Split(s), Split(w.Means)))).OrderByDescending(p => p.Item1.Length)];
    }

    /// <summary>The words to look for: those typed that say something, and what the phrases among them mean.</summary>
    public Asked Read(string? text)
    {
        var all = Split(text ?? "");
        var phrases = _phrases.Where(p => Holds(all, p.Say)).Take(3).ToList();
        var meant = phrases.SelectMany(p => p.Means).Distinct(StringComparer.Ordinal).ToList();
        // What was translated is not looked for as it was said: a photo is no “công chứng” to the catalogue.
        var said = phrases.SelectMany(p => p.Say).ToHashSet(StringComparer.Ordinal);
        var typed = all.Where(w => !_idle.Contains(w) && !said.Contains(w)).Distinct(StringComparer.Ordinal).ToList();
        return new(
            typed.Count == 0 && meant.Count == 0 ? [.. all.Distinct(StringComparer.Ordinal)] : typed, meant,
            [.. phrases.Select(p => string.Join(' ', p.Means)).Append(string.Join(' ', typed)).Where(p => p.Contains(' ', StringComparison.Ordinal))]);
    }

    internal static string[] Split(string text) =>
        SearchText.Fold(text).Split([' ', ',', '.', ';', ':', '?', '!', '(', ')', '/', '-', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries);

    private static bool Holds(string[] all, string[] phrase) =>
        Enumerable.Range(0, Math.Max(0, all.Length - phrase.Length + 1)).Any(start => all.AsSpan(start, phrase.Length).SequenceEqual(phrase));

    private sealed record Book(List<string> Idle, List<Phrase> Words);

    private sealed record Phrase(List<string> Say, string Means);
}
