using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace CaiCach.Foundation.Web;

/// <summary>The English lines: <c>Vietnamese = English</c>, one a line, sorted by ordinal; <c>\n</c>, <c>\=</c> and <c>\\</c> are escapes.</summary>
internal static partial class EnglishTexts
{
    public static FrozenDictionary<string, string> All { get; } = Load();

    private static readonly Lazy<IReadOnlyList<(Regex Vietnamese, string English)>> Filled = new(() =>
        [.. All.Where(l => Place().IsMatch(l.Key)).OrderByDescending(l => l.Key.Length).Select(l => (Pattern(l.Key), l.Value))]);

    [GeneratedRegex(@"\{(?<n>\d+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    /// <summary>The English of a sentence or of a filled sentence; null when there is none.</summary>
    public static string? Of(string vietnamese)
    {
        if (All.TryGetValue(vietnamese, out var english))
        {
            return english;
        }

        foreach (var (pattern, line) in Filled.Value)
        {
            if (pattern.Match(vietnamese) is { Success: true } match)
            {
                return Place().Replace(line, place => match.Groups["p" + place.Groups["n"].Value].Value);
            }
        }

        return null;
    }

    /// <summary>Reads lines; used by the test as well, so that it sees what the house sees.</summary>
    public static IEnumerable<(string Vietnamese, string English)> Read(string text)
    {
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l != ""))
        {
            var (left, right) = Halves(line);
            yield return (left, right);
        }
    }

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(EnglishTexts).Assembly.GetManifestResourceStream("texts/en.txt")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd()).DistinctBy(l => l.Vietnamese).ToFrozenDictionary(l => l.Vietnamese, l => l.English);
    }

    private static (string Left, string Right) Halves(string line)
    {
        var parts = new[] { new StringBuilder(), new StringBuilder() };
        var side = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length)
            {
                parts[side].Append(line[++i] == 'n' ? '\n' : line[i]);
            }
            else if (line[i] == '=' && side == 0)
            {
                side = 1;
            }
            else
            {
                parts[side].Append(line[i]);
            }
        }

        return side == 1 ? (parts[0].ToString().Trim(' '), parts[1].ToString().Trim(' ')) : throw new FormatException($"No '=' in the line: {line}");
    }

    // What stands at a place is free text, also none.
    private static Regex Pattern(string vietnamese) =>
        new("^" + Place().Replace(Regex.Escape(vietnamese).Replace(@"\{", "{", StringComparison.Ordinal), m => $"(?<p{m.Groups["n"].Value}>.*?)") + "$",
            RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromMilliseconds(200));
}
