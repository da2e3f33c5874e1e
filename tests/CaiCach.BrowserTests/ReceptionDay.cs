using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace CaiCach.BrowserTests;

/// <summary>A day at the counter: one applicant from the number in the hall to what they say when it is over, on a desk and on a phone.</summary>
public sealed class ReceptionDay(DemoHouse house)
{
    private const string Office = "tth.quang-dien.tu-phap", Hall = "tth.quang-dien.trung-tam-hcc";

    /// <summary>The queue in which nobody waits when the demo house opens.</summary>
    private const string Queue = "B";

    /// <summary>The invitation is the house's own work after the return; a fresh demo house has thousands of returns to look at first.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData(1280, "7")]
    [InlineData(390, "8")]
    public async Task An_applicant_takes_a_number_is_served_supplements_waits_gets_the_result_and_says_how_it_was(int width, string window)
    {
        string number;
        await using (var motcua = await Visitor.Come(house, width))
        {
            await motcua.SignIn("motcua");
            await Call(motcua, await TakeNumber(motcua), window);
            number = await Receive(motcua, $"Trần Thị Bích {width}");
            await Step(motcua, number, "ban-giao", []);
        }

        await using (var tuphap = await Visitor.Come(house, width))
        {
            await tuphap.SignIn("tuphap");
            await Step(tuphap, number, "ky-nhan", []);
            await Step(tuphap, number, "yeu-cau", new() { ["Content"] = "Bản chính giấy chứng sinh\nTờ khai có chữ ký" });
        }

        await using var clerk = await Visitor.Come(house, width);
        await clerk.SignIn("motcua");
        await clerk.Open("/viec-cua-toi");
        await Step(clerk, number, "da-bo-sung", new() { ["Answer"] = "Đủ hai giấy" });
        await Step(clerk, number, "xin-loi", new() { ["Day"] = "30/12/2022", ["Reason"] = "Chờ xác minh ở xã" });
        await Step(clerk, number, "ket-qua", new() { ["ResultNumber"] = "12/GKS" });
        await Step(clerk, number, "thu-phi", new() { ["Receipt"] = "BL 0012" });
        await Step(clerk, number, "tra-ket-qua", new() { ["Proof"] = "Ký sổ trả" });
        await clerk.Open($"/ho-so/{number}");
        await clerk.Picture("reception-returned", full: true);
        Assert.Contains("10 · Đã trả kết quả", await clerk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        var code = await Invited(clerk, number);
        await using (var applicant = await Visitor.Come(house, width))
        {
            await Say(applicant, code);
        }

        await clerk.Open("/danh-gia");
        await clerk.Picture("survey-answers", full: true);
        Assert.Contains(number, await clerk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_pages_of_the_counter_fit_and_read_well(int width)
    {
        await using var motcua = await Visitor.Come(house, width);
        await motcua.SignIn("motcua");
        foreach (var (name, address) in new[]
        {
            ("dossiers-filtered", "/ho-so?con=sau&kenh=InPerson"), ("dossier-board", "/ho-so/bang"), ("submissions", "/ho-so/cho-tiep-nhan"),
            ("submission", "/ho-so/cho-tiep-nhan/H57.99-220614-N0001"), ("submission-new", "/ho-so/cho-tiep-nhan/moi"), ("submission-refuse", "/ho-so/cho-tiep-nhan/H57.99-220614-N0002/tu-choi"),
            ("submission-guide", "/ho-so/cho-tiep-nhan/H57.99-220614-N0002/huong-dan"), ("submission-accept", "/ho-so/tiep-nhan?luot-nop=H57.99-220614-N0003"),
        })
        {
            await motcua.Open(address);
            await motcua.Picture(name);
        }

        await motcua.Open("/ho-so?trang-thai=dang");
        await motcua.Page.Locator("input[name=chon]").First.CheckAsync();
        await motcua.Page.Locator("button[name=viec]").First.ClickAsync();
        await motcua.Page.WaitForURLAsync("**/hang-loat*");
        await motcua.Look();
        await motcua.Picture("dossiers-bulk");
    }

    /// <summary>At the kiosk. Gives the number as the hall calls it.</summary>
    private static async Task<string> TakeNumber(Visitor clerk)
    {
        await clerk.Open("/lay-so");
        await clerk.Picture("kiosk");
        await clerk.Page.Locator($"button[name='Typed.Group'][value='{Queue}']").ClickAsync();
        await clerk.Page.WaitForURLAsync("**/lay-so/*");
        await clerk.Look();
        await clerk.Picture("kiosk-number");
        return await clerk.Page.Locator("h1 .number").InnerTextAsync();
    }

    /// <summary>The number is called to a window, shown in the hall, and its person begins to hand in.</summary>
    private static async Task Call(Visitor clerk, string number, string window)
    {
        var page = clerk.Page;
        await clerk.Open($"/quay?quay={window}&nhom={Queue}");
        await page.Locator("button[value=next]").ClickAsync();
        await page.Locator(".cc-number").WaitForAsync();
        Assert.Equal(number, await page.Locator(".cc-number").InnerTextAsync());
        await clerk.Look();
        await clerk.Picture("window-called");
        await clerk.Open($"/goi-so/{Hall}");
        await clerk.Picture("hall");
        Assert.Equal(number, await page.Locator(".calls [data-latest] b").InnerTextAsync());
        await clerk.Open($"/quay?quay={window}&nhom={Queue}");
        await page.Locator("button[value=intake]").ClickAsync();
        await page.WaitForURLAsync("**/ho-so/tiep-nhan");
    }

    /// <summary>The slip that goes out with the result. Gives its code.</summary>
    private static async Task<string> Invited(Visitor clerk, string number)
    {
        var watch = Stopwatch.StartNew();
        do
        {
            await clerk.Page.GotoAsync($"/danh-gia/phieu/{number}");
            if (await clerk.Page.Locator(".cc-invite .cc-number").CountAsync() > 0)
            {
                await clerk.Look();
                await clerk.Picture("survey-slip");
                return await clerk.Page.Locator(".cc-invite .cc-number").InnerTextAsync();
            }

            await Task.Delay(500);
        }
        while (watch.Elapsed < Patience);
        throw new TimeoutException($"Nobody was invited to speak of {number} within {Patience}.");
    }

    /// <summary>The applicant answers, without an account.</summary>
    private static async Task Say(Visitor applicant, string code)
    {
        var page = applicant.Page;
        await applicant.Open($"/danh-gia/{code}");
        foreach (var (factor, mark) in new[] { ("Access", 4), ("Procedure", 3), ("Officer", 5), ("Result", 2), ("Feedback", 4) })
        {
            await page.Locator($"[name='Typed.{factor}'][value='{mark}']").CheckAsync();
        }

        await page.Locator("[name='Typed.Comment']").FillAsync("Xin lỗi rồi nhưng vẫn trễ");
        await applicant.Picture("survey", full: true);
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.Locator(".cc-note").WaitForAsync();
        await applicant.Look();
        Assert.Equal(0, await page.Locator("main form").CountAsync());
    }

    /// <summary>By the keyboard alone, as a clerk works.</summary>
    private static async Task<string> Receive(Visitor clerk, string owner)
    {
        var page = clerk.Page;
        await clerk.Open("/ho-so/tiep-nhan");
        await page.Keyboard.TypeAsync("khai sinh yeu to nuoc ngoai 2.000528");
        await clerk.Picture("intake-find");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**thu-tuc=*");
        await clerk.Look();
        await page.Keyboard.TypeAsync("nguyen van");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("button[name='Typed.Fill']").First.WaitForAsync();
        await clerk.Look();
        await clerk.Picture("intake-person", full: true);
        await page.Locator("[name='Typed.Owner']").FillAsync(owner);
        await page.Locator("[name='Typed.Phone']").FillAsync("090512331");
        await page.Locator("[name='Typed.OtherPapers']").FillAsync("Tờ khai đăng ký khai sinh\nGiấy chứng sinh");
        await page.Locator("[name='Typed.Fees[0].When']").SelectOptionAsync("After");
        await page.Locator("[name='Typed.Fees[0].Amount']").FillAsync("75.000");
        await page.Locator("[name='Typed.CompetentUnit']").SelectOptionAsync(Office);
        await page.Locator("[name='Typed.Owner']").PressAsync("Enter");
        await page.Locator("[name='Typed.Phone'][aria-invalid=true]").WaitForAsync();
        await clerk.Look();
        await clerk.Picture("intake-errors", full: true);
        await page.Locator("[name='Typed.Phone']").FillAsync("0905123318");
        await page.Locator("[name='Typed.Fees[0].Why']").FillAsync("Nghị quyết của HĐND tỉnh");
        await page.Locator("[name='Typed.Owner']").PressAsync("Enter");
        await page.WaitForURLAsync("**moi=1");
        await clerk.Look();
        await clerk.Picture("intake-done");
        return new Regex("ho-so/([^?]+)").Match(page.Url).Groups[1].Value;
    }

    /// <summary>Opens the step from the dossier's page, fills its fields and sends it.</summary>
    private static async Task Step(Visitor visitor, string number, string part, Dictionary<string, string> typed)
    {
        var page = visitor.Page;
        await visitor.Open($"/ho-so/{number}");
        Assert.NotEqual(0, await page.Locator($"main a[href='/ho-so/{number}/{part}']").CountAsync());
        await visitor.Open($"/ho-so/{number}/{part}");
        foreach (var (field, value) in typed)
        {
            await page.Locator($"[name='Typed.{field}']").FillAsync(value);
        }

        await visitor.Picture($"step-{part}");
        await page.Locator("main form[method=post] button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync($"**/ho-so/{number}");
        await visitor.Look();
    }
}
