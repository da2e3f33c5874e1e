using System.Text.Json;
using Xunit;

namespace CaiCach.Tests.Foundation;

/// <summary>The rows of Data/vi-text-cases.json.</summary>
internal static class TextCases
{
    private static readonly JsonElement Root = Load();

    public static IEnumerable<JsonElement> Rows(params string[] path) => Node(path).EnumerateArray();

    public static JsonElement Node(params string[] path) => path.Aggregate(Root, (node, name) => node.GetProperty(name));

    public static string Text(this JsonElement row, string name) => row.GetProperty(name).GetString()!;

    public static string[] Texts(this JsonElement row) => [.. row.EnumerateArray().Select(e => e.GetString()!)];

    /// <summary>Two named texts of every row, as test data.</summary>
    public static TheoryData<string, string> Pairs(string first, string second, params string[] path)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in Rows(path))
        {
            data.Add(row.Text(first), row.Text(second));
        }

        return data;
    }

    private static JsonElement Load()
    {
        using var stream = typeof(TextCases).Assembly.GetManifestResourceStream("data/vi-text-cases.json")!;
        return JsonDocument.Parse(stream).RootElement.Clone();
    }
}
