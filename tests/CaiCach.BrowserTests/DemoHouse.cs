using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(CaiCach.BrowserTests.DemoHouse))]

namespace CaiCach.BrowserTests;

/// <summary>
/// The real program with the demo house in a folder of its own, and one real browser. It is started as an office
/// would start it: a process with a folder and an address.
/// </summary>
public sealed class DemoHouse : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("caicach-browser-").FullName;
    private Process? _process;
    private IPlaywright? _playwright;

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CaiCach.dll");
        _process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--demo", "--data", Path.Combine(_folder, "house"), "--urls", Address])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Ready();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.CloseAsync();
        }

        _playwright?.Dispose();
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task Ready()
    {
        using var client = new HttpClient();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromMinutes(4))
        {
            try
            {
                if ((await client.GetAsync(new Uri($"{Address}/health/ready"))).StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            if (_process!.HasExited)
            {
                throw new InvalidOperationException($"The house ended with {_process.ExitCode} before it was ready.");
            }

            await Task.Delay(300);
        }

        throw new TimeoutException("The demo house was not ready after four minutes.");
    }

    private static string Chromium() =>
        new[] { Environment.GetEnvironmentVariable("CAICACH_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(p => p is not null && File.Exists(p))
        ?? throw new InvalidOperationException("Chromium is not installed (Debian: apt-get install chromium), or name it in CAICACH_CHROMIUM.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
