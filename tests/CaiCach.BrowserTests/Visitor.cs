using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CaiCach.BrowserTests;

/// <summary>Somebody in front of a screen of a given width.</summary>
internal sealed class Visitor(IBrowserContext context, IPage page, int width) : IAsyncDisposable
{
    private readonly List<string> _errors = [];

    public IPage Page => page;

    public static async Task<Visitor> Come(DemoHouse house, int width, bool script = true)
    {
        var context = await house.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 }, JavaScriptEnabled = script, Locale = "vi-VN", BaseURL = house.Address,
        });
        context.SetDefaultTimeout(60_000);
        var visitor = new Visitor(context, await context.NewPageAsync(), width);
        visitor.Page.PageError += (_, error) => visitor._errors.Add(error);
        visitor.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                visitor._errors.Add($"{visitor.Page.Url}: {message.Text}");
            }
        };
        return visitor;
    }

    public async Task SignIn(string account)
    {
        await page.GotoAsync("/dang-nhap");
        await page.Locator("input[autocomplete=username]").FillAsync(account);
        await page.Locator("input[type=password]").FillAsync("CaiCach-demo-2022");
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/dang-nhap", StringComparison.Ordinal));
    }

    /// <summary>Opens a page and looks at it: it answers, fits the width, has one heading and no axe violation.</summary>
    public async Task Open(string address)
    {
        var response = await page.GotoAsync(address);
        Assert.True(response!.Ok, $"{address}: {response.Status}");
        await Look();
    }

    /// <summary>What must hold for every page, whatever it shows.</summary>
    public async Task Look()
    {
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.True(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth + 1"), $"{page.Url} scrolls sideways at {width}.");
        var axe = await page.RunAxe(new Deque.AxeCore.Commons.AxeRunOptions
        {
            RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        });
        Assert.True(axe.Violations.Length == 0, $"{page.Url} at {width}: " + string.Join("; ", axe.Violations.Select(v => $"{v.Id}: {v.Help} ({v.Nodes.FirstOrDefault()?.Html})")));
        Assert.True(_errors.Count == 0, string.Join("; ", _errors));
    }

    /// <summary>Keeps a picture for the documentation when CAICACH_SCREENSHOTS names a folder.</summary>
    public async Task Picture(string name, bool full = false)
    {
        if (Environment.GetEnvironmentVariable("CAICACH_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = full });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
    }
}
