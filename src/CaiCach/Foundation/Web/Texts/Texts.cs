using System.Collections.Concurrent;
using System.Globalization;

namespace CaiCach.Foundation.Web;

/// <summary>
/// What pages say, in the language of the person. The Vietnamese sentence is the key; its English is one line of
/// <c>en.txt</c>. A sentence without English is shown in Vietnamese and remembered in <see cref="Missing"/>.
/// </summary>
public sealed class Texts(PersonalView view)
{
    // Values come printed by the house's own printers; what is not text yet is printed without a culture.
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private static readonly ConcurrentDictionary<string, byte> NotFound = new();

    /// <summary>Sentences asked for in English that have none.</summary>
    public static IReadOnlyCollection<string> Missing => [.. NotFound.Keys];

    public string Language => view.Language;

    /// <summary>A sentence, also one that was filled already: “Đã có 3 dòng” finds the line of “Đã có {0} dòng”.</summary>
    public string this[string vietnamese] => vietnamese == "" || Language != "en" ? vietnamese : English(vietnamese);

    /// <summary>A sentence with places <c>{0}</c>, <c>{1}</c>; the values are shown as they are.</summary>
    public string this[string vietnamese, params object?[] values] =>
        string.Format(Plain, Language == "en" ? English(vietnamese) : vietnamese, values);

    private static string English(string vietnamese)
    {
        if (EnglishTexts.Of(vietnamese) is { } english)
        {
            return english;
        }

        NotFound.TryAdd(vietnamese, 0);
        return vietnamese;
    }
}
