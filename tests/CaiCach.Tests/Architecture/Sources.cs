using System.Runtime.CompilerServices;
using Xunit;

namespace CaiCach.Tests.Architecture;

/// <summary>The sources of the project, for rules that read them and for pages that are generated from the program.</summary>
internal static class Sources
{
    public static string Root { get; } = Find();

    /// <summary>
    /// Compares a generated page with the one in docs; with CAICACH_WRITE_DOCS=1 it is written instead.
    /// </summary>
    public static void AssertGenerated(string page, string text)
    {
        var path = Path.Combine(Root, "docs", page);
        if (Environment.GetEnvironmentVariable("CAICACH_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == text, $"docs/{page} is not what the program says. Run the tests once with CAICACH_WRITE_DOCS=1.");
    }

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "CaiCach.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The sources are not where the tests were built.");
    }
}
