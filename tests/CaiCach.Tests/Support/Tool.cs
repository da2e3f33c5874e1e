using System.Diagnostics;
using Xunit;

namespace CaiCach.Tests.Support;

/// <summary>
/// A program of the machine that checks our files with other eyes than ours. Where it is missing a test is skipped with
/// a sentence; the pipeline (CI=true) has them all, so there it fails instead.
/// </summary>
public sealed class Tool
{
    private readonly string _path;

    private readonly Dictionary<string, string> _environment = [];

    private Tool(string path) => _path = path;

    public static Tool Find(string name)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        if (path is not null)
        {
            return new(path);
        }

        var missing = $"{name} is not installed on this machine, so nothing was checked with it.";
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", missing);
        Assert.Skip(missing);
        throw new UnreachableException();
    }

    /// <summary>Sets an environment variable for the program.</summary>
    public Tool With(string name, string value)
    {
        _environment[name] = value;
        return this;
    }

    /// <summary>Runs the program and returns what it printed; a non-zero end fails the test with its words.</summary>
    public async Task<string> Run(params IEnumerable<string> arguments)
    {
        var (code, output, errors) = await Try(arguments);
        Assert.True(code == 0, $"{Path.GetFileName(_path)} ended with {code}: {errors}{output}");
        return output;
    }

    /// <summary>Runs the program, however it ends.</summary>
    public async Task<(int Code, string Output, string Errors)> Try(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(_path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
