using System.Globalization;
using System.Text;
using CaiCach.Foundation;
using Xunit;

namespace CaiCach.Tests.Architecture;

/// <summary>Pages of docs that are made from the program and cannot lie.</summary>
public sealed class GeneratedDocs
{
    [Fact]
    public void The_map_is_the_rule()
    {
        var text = new StringBuilder("# Modules and arrows\n\nMade from `tests/CaiCach.Tests/Architecture/ModuleMap.cs`, which a test compares with the compiled program.\n\n| Module | May use |\n|---|---|\n");
        foreach (var (module, uses) in ModuleMap.Arrows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {module}{(ModuleMap.Readers.Contains(module) ? " (reader: nothing depends on it)" : "")} | {(uses.Length == 0 ? "nothing" : string.Join(", ", uses))} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(", ", ModuleMap.Tops)} | everything; nobody uses them |\n");
        Sources.AssertGenerated("map.md", text.ToString());
    }

    [Fact]
    public async Task The_list_of_acts_is_what_modules_plug()
    {
        await using var house = await Support.House.Open();
        var text = new StringBuilder("# Acts\n\nEvery change of a record is one of these acts. Their names are permanent: the journal stores them. Made from the program.\n\n| Act | Sentence | Class |\n|---|---|---|\n");
        foreach (var act in house.App.Services.GetRequiredService<Sockets>().Acts.OrderBy(a => a.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{act.Name}` | {act.Sentence} | `{act.Type.FullName!["CaiCach.".Length..]}` |\n");
        }

        Sources.AssertGenerated("acts.md", text.ToString());
    }
}
