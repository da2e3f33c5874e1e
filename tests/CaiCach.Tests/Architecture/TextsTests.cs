using System.Text;
using System.Text.RegularExpressions;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using Xunit;

namespace CaiCach.Tests.Architecture;

/// <summary>Each sentence a person can meet has its English, pages hold no bare Vietnamese, and no English line is idle.</summary>
public sealed partial class TextsTests
{
    private const string Literal = """(?<fill>\$?)"(?<text>(?:[^"\\]|\\.)*)"(?!")""";

    // Where a sentence that will be shown stands in the sources.
    private static readonly Regex[] Shown =
    [
        new($@"\b(?:T|texts)\[\s*{Literal}", RegexOptions.ExplicitCapture),
        new($@"RecordField\.Of\w*\(\s*\([^)]*\)\s*=>\s*[^,]+,\s*{Literal}", RegexOptions.ExplicitCapture),
        new($@"\bnew(?:\s+Refusal)?\(\s*""[a-z0-9-]+(?:\.[a-z0-9-]+)+""\s*,\s*{Literal}", RegexOptions.ExplicitCapture),
        new($@"\.Need\((?:(?!\.Need\()[^;])*?,\s*{Literal}\s*\)", RegexOptions.ExplicitCapture | RegexOptions.Singleline),
        new($@"\.Refuse\(\s*{Literal}", RegexOptions.ExplicitCapture),
        new($@"\.Menu\(\s*[^,]+,\s*\d+\s*,\s*{Literal}", RegexOptions.ExplicitCapture),
        new($@"\.Act<\w+>\(\s*[^,]+,\s*{Literal}", RegexOptions.ExplicitCapture),
        new($@"\.Record<\w+>\(\s*[^,]+,\s*{Literal}", RegexOptions.ExplicitCapture),
    ];

    // Whole sentences that rules and readers of typed text answer with; papers, sheets and demo data are never translated.
    private static readonly Regex Answered = new($@"(?:=>|\breturn|\breason\s*=|[?:])\s*{Literal}", RegexOptions.ExplicitCapture);
    private static readonly string[] Untranslated = ["src/CaiCach/Demo/", "Dossiers/Forms/DossierValues", "Foundation/Paper/", "Foundation/Sheets/", "Foundation/Encodings/", "Foundation/LegacyEncoding"];

    [GeneratedRegex(@"\bT\[\s*""(?:[^""\\]|\\.)*""")]
    private static partial Regex Lookup();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex MarkupComment();

    [GeneratedRegex(@"(?<![:""'])//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex CodeComment();

    [Fact]
    public void Texts_are_translated()
    {
        var missing = Sources("*.cs", "*.razor")
            .SelectMany(file => Sentences(file.Text).Concat(Answers(file)).Select(s => (file.Name, Sentence: s)))
            .Concat(MenuGroups.All.Select(g => (Name: "MenuGroups", Sentence: g)))
            .Where(s => !EnglishTexts.All.ContainsKey(s.Sentence))
            .Select(s => $"{s.Name}: {s.Sentence}")
            .Distinct()
            .ToList();

        Assert.True(missing.Count == 0, "No English in en.txt for:\n" + string.Join('\n', missing));
    }

    [Fact]
    public void Pages_hold_no_bare_Vietnamese()
    {
        var bare = Sources("*.razor")
            .SelectMany(file => CodeComment().Replace(MarkupComment().Replace(Lookup().Replace(file.Text, ""), ""), "")
                .Split('\n')
                .Where(HasVietnamese)
                .Where(line => !line.Contains("lang=\"vi\"", StringComparison.Ordinal)) // the language's own name
                .Select(line => $"{file.Name}: {line.Trim()}"))
            .ToList();

        Assert.True(bare.Count == 0, "Put these through T[…]:\n" + string.Join('\n', bare));
    }

    [Fact]
    public void No_line_is_idle()
    {
        var sources = Sources("*.cs", "*.razor").Select(f => f.Text.Replace("\\\"", "\"", StringComparison.Ordinal)).ToList();

        // A line is in use when one file holds all that stands between its places.
        var idle = EnglishTexts.All.Keys
            .Where(key => Regex.Split(key.Replace("\n", "\\n", StringComparison.Ordinal), @"\{\d+\}") is var parts
                && !sources.Exists(text => parts.All(part => text.Contains(part, StringComparison.Ordinal))))
            .ToList();

        Assert.True(idle.Count == 0, "Nothing says any more:\n" + string.Join('\n', idle));
    }

    [Fact]
    public void The_lines_are_sorted_unique_and_in_one_normal_form()
    {
        var text = File.ReadAllText(Path.Combine(Root, "src/CaiCach/Foundation/Web/Texts/en.txt"));
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        // To mend it: LC_ALL=C sort -u -o en.txt en.txt
        Assert.Equal(lines.Order(StringComparer.Ordinal).Distinct(), lines);
        Assert.Empty(EnglishTexts.Read(text).GroupBy(l => l.Vietnamese).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.True(text.IsNormalized(NormalizationForm.FormC));
        Assert.DoesNotContain(EnglishTexts.Read(text), l => l.English == "");
    }

    [Fact]
    public void English_fills_no_place_that_Vietnamese_lacks()
    {
        var uneven = EnglishTexts.All.Where(l => !Places(l.Value).IsSubsetOf(Places(l.Key))).Select(l => l.Key);

        Assert.Empty(uneven);
    }

    private static HashSet<string> Places(string text) => [.. Regex.Matches(text, @"\{\d+\}").Select(m => m.Value)];

    private static IEnumerable<string> Sentences(string source) =>
        Shown.SelectMany(shape => shape.Matches(source)).Select(Sentence).Where(s => s != "");

    private static IEnumerable<string> Answers((string Name, string Text) file) =>
        !file.Name.EndsWith(".cs", StringComparison.Ordinal) || Untranslated.Any(u => file.Name.Contains(u, StringComparison.Ordinal))
            ? []
            : Answered.Matches(file.Text).Select(Sentence).Where(s => s.EndsWith('.') && HasVietnamese(s));

    /// <summary>The literal as the running program has it; values filled in become {0}, {1} …</summary>
    private static string Sentence(Match match)
    {
        var text = Regex.Replace(match.Groups["text"].Value, @"\\(n|""|\\|u00A0|t)", m => m.Groups[1].Value switch
        {
            "n" => "\n",
            "t" => "\t",
            "u00A0" => "\u00A0",
            var same => same,
        });
        var place = 0;
        return match.Groups["fill"].Value == "" ? text : Regex.Replace(text, @"\{(?:[^{}]|\{[^{}]*\})+\}", _ => $"{{{place++}}}");
    }

    private static bool HasVietnamese(string line) =>
        line.Any(c => c is 'đ' or 'Đ' || (char.IsLetter(c) && c > 0x7F && c.ToString().Normalize(NormalizationForm.FormD).Length > 1));

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CaiCach.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The sources are not beside the tests.");
    }

    private static IEnumerable<(string Name, string Text)> Sources(params string[] patterns)
    {
        var src = Path.Combine(Root, "src", "CaiCach");
        return patterns.SelectMany(p => Directory.EnumerateFiles(src, p, SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(f => (Path.GetRelativePath(Root, f).Replace('\\', '/'), File.ReadAllText(f)));
    }
}
