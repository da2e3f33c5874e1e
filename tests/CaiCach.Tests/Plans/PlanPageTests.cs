using System.Net;
using CaiCach.Documents;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Sheets;
using CaiCach.Plans;
using CaiCach.Tests.Documents;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using CaiCach.Units.Catalogue;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Plans.PlanSamples;

namespace CaiCach.Tests.Plans;

public sealed class PlanPageTests
{
    private const string PlanAddress = "/ke-hoach/tth.quang-dien.2022";
    private const string TaskAddress = "/ke-hoach/nhiem-vu/tth.quang-dien.2022.01";
    private static readonly Officer Stranger = Registers.OfficerOf("quangtho", "tth.quang-dien.quang-tho");
    private static readonly Officer Reader = Planner with { Permissions = new HashSet<Permission> { Permission.UseHouse, Permission.ReadPlans } };

    [Fact]
    public async Task A_plan_shows_its_tasks_by_field_and_three_ways_to_say_how_far_it_is()
    {
        await using var house = await Opened();
        var proof = await house.House.HasProof();
        await house.Do<CaiCach.Plans.Doing.CompleteTask>(act => act.Run("tth.quang-dien.2022.02", new(new(2022, 6, 15), proof), Planner));

        var page = await house.As(Planner).Open(PlanAddress);

        Assert.Equal(["Cải cách thể chế", "Cải cách tài chính công"], page.QuerySelectorAll("main tbody tr.group").Select(g => g.TextContent.Trim()));
        Assert.Equal(["1/3", "0/1", "1/1"], page.QuerySelectorAll("main .cc-stat .cc-fig").Select(f => f.TextContent.Trim().Split(' ')[0].Trim()));
        Assert.All(page.QuerySelectorAll("main .cc-stat a"), a => Assert.StartsWith("/so-lieu/plans.", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(["3. Ba xã"], await Titles(house.As(Planner), $"{PlanAddress}?linh-vuc=the-che&trang-thai=con-lai&tim=BA+XA"));
        Assert.Equal(["1. Một"], await Titles(house.As(Planner), $"{PlanAddress}?trang-thai=qua-han"));
        Assert.Contains("1/3", (await house.As(Planner).Open("/ke-hoach")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_completed_with_the_document_named_as_it_is_cited()
    {
        await using var house = await Opened();
        var proof = await house.House.Issues(Registers.Plan(issuedOn: new(2022, 6, 15), subject: "kết quả kiểm tra") with { Type = "BC" });
        var browser = house.As(Planner);
        var typed = new Dictionary<string, string> { ["Typed.DoneOn"] = "14/6/2022", ["Typed.Document"] = "77/BC-UBND" };

        var wrong = await Browser.Page(await browser.Submit($"{TaskAddress}/hoan-thanh", typed));
        Assert.Equal("14/6/2022", wrong.QuerySelector("input[name='Typed.DoneOn']")!.GetAttribute("value"));
        Assert.Contains("Không thấy “77/BC-UBND” trong sổ", wrong.Body!.TextContent, StringComparison.Ordinal);
        typed["Typed.Document"] = "01/BC-UBND ngày 15/06/2022";
        await browser.Submit($"{TaskAddress}/hoan-thanh", typed);

        var task = await house.House.Task("tth.quang-dien.2022.01");
        Assert.Equal((new DateOnly(2022, 6, 14), proof.Key.ToString()), (task.DoneOn, task.Evidence));
        var page = await browser.Open(TaskAddress);
        Assert.Contains("Hoàn thành trễ", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main a[href='/van-ban/{proof.Id}']"));
        Assert.Null(page.QuerySelector("main .actions a[href$='/hoan-thanh']"));
        Assert.Null(page.QuerySelector("main .actions a[href$='/xac-nhan']"));
    }

    [Fact]
    public async Task The_life_of_a_task_goes_through_its_pages()
    {
        await using var house = await Opened();
        await house.House.Issues(Registers.Plan(issuedOn: new(2022, 6, 15)) with { Type = "BC" });
        var browser = house.As(Planner);
        const string Document = "01/BC-UBND";

        await browser.Submit($"{TaskAddress}/tien-do", new() { ["Typed.On"] = "10/06/2022", ["Typed.Note"] = "Đã kiểm tra 5 xã" });
        await browser.Submit($"{TaskAddress}/gia-han", new() { ["Typed.To"] = "31/07/2022", ["Typed.DecidedOn"] = "14/06/2022", ["Typed.Reason"] = "Chờ tỉnh", ["Typed.Document"] = Document });
        await browser.Submit($"{TaskAddress}/dinh-chinh", new() { ["Typed.Title"] = "Kiểm tra văn bản cấp xã", ["Typed.Reason"] = "Ghi thiếu", ["Typed.Document"] = Document });
        await browser.Submit($"{TaskAddress}/hoan-thanh", new() { ["Typed.DoneOn"] = "15/06/2022", ["Typed.Document"] = Document });
        await house.As(Planner with { Account = "lanhdao" }).Submit($"{TaskAddress}/xac-nhan", []);
        var confirmed = await house.House.Task("tth.quang-dien.2022.01");
        await house.As(Planner).Submit($"{TaskAddress}/mo-lai", new() { ["Typed.Reason"] = "Nhầm", ["Typed.Document"] = Document });
        await house.As(Planner).Submit($"{TaskAddress}/rut", new() { ["Typed.Reason"] = "Tỉnh bỏ", ["Typed.Document"] = Document });
        var dropped = await house.House.Task("tth.quang-dien.2022.01");

        Assert.Equal(("Kiểm tra văn bản cấp xã", new DateOnly(2022, 7, 31), new DateOnly(2022, 6, 15)), (confirmed.Title, confirmed.DueOn, confirmed.ConfirmedOn));
        Assert.Equal((null, new DateOnly(2022, 6, 15)), (dropped.DoneOn, dropped.DroppedOn));
        Assert.Contains("Đã kiểm tra 5 xã", (await house.As(Planner).Open(TaskAddress)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_and_tasks_are_made_on_pages()
    {
        await using var house = await PageHouse.Open();
        await house.Do<LoadUnits>(load => load.Run(Actor.House));
        await house.House.Has(Direction.Outgoing, Registers.Plan("191/KH-UBND", new(2021, 12, 30)));
        var browser = house.As(Planner);

        await browser.Submit("/ke-hoach/moi", new()
        {
            ["Typed.Unit"] = Registers.District, ["Typed.Year"] = "2022", ["Typed.Title"] = "Kế hoạch CCHC năm 2022",
            ["Typed.Document"] = "191/KH-UBND", ["Typed.IssuedOn"] = "30/12/2021",
        });
        var wrong = await Browser.Page(await browser.Submit($"{PlanAddress}/them", new()
        {
            ["Typed.Area"] = "the-che", ["Typed.Title"] = "Kiểm tra văn bản", ["Typed.Lead"] = Justice, ["Typed.Cooperators"] = "Phòng Không Có",
            ["Typed.DueOn"] = "30/09/2022", ["Typed.Output"] = "Báo cáo",
        }));
        Assert.Contains("Không có đơn vị nào tên “Phòng Không Có”.", wrong.Body!.TextContent, StringComparison.Ordinal);
        await browser.Submit($"{PlanAddress}/them", new()
        {
            ["Typed.Area"] = "the-che", ["Typed.Title"] = "Kiểm tra văn bản", ["Typed.Lead"] = Justice, ["Typed.Cooperators"] = "UBND xã Quảng Thọ",
            ["Typed.DueOn"] = "30/09/2022", ["Typed.Output"] = "Báo cáo",
        });

        Assert.Equal(["tth.quang-dien.quang-tho"], (await house.House.Task("tth.quang-dien.2022.01")).Cooperators.Select(c => c.Unit));
    }

    [Fact]
    public async Task Pages_are_closed_to_those_without_the_right_and_blind_to_other_units()
    {
        await using var house = await Opened();
        string[] acts = ["tien-do", "hoan-thanh", "xac-nhan", "mo-lai", "gia-han", "rut", "dinh-chinh"];
        string[] writes = ["/ke-hoach/moi", $"{PlanAddress}/them", $"{PlanAddress}/nhap", .. acts.Select(a => $"{TaskAddress}/{a}")];

        foreach (var address in new[] { PlanAddress, TaskAddress, $"{PlanAddress}/xuat" }.Concat(writes[1..]))
        {
            Assert.Equal(HttpStatusCode.NotFound, await DocumentPageTests.Status(house.As(Stranger), address));
        }

        foreach (var address in writes)
        {
            Assert.Equal(HttpStatusCode.Forbidden, await DocumentPageTests.Status(house.As(Reader), address));
        }

        Assert.Equal(HttpStatusCode.OK, await DocumentPageTests.Status(house.As(Jurist), PlanAddress));
        Assert.Equal(HttpStatusCode.NotFound, await DocumentPageTests.Status(house.As(Jurist), $"{PlanAddress}/them"));
    }

    [Fact]
    public async Task Tasks_are_exported_and_imported_again()
    {
        await using var house = await Opened();
        var browser = house.As(Planner);
        var exported = await browser.Client.GetByteArrayAsync(new Uri($"{PlanAddress}/xuat", UriKind.Relative), TestContext.Current.CancellationToken);

        var again = await browser.Open(await Send(browser, exported));
        Assert.Contains("3 dòng đã có trong kế hoạch", again.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(again.QuerySelector("main form button"));

        string[] good = ["Báo cáo", "30/09/2022", "Phòng Nội vụ; UBND xã Quảng Thọ", "Phòng Tư pháp", "Bốn", "Cải cách thể chế"];
        await browser.Submit(await Send(browser, await Sheet(good)), []);
        var fourth = await house.House.Task("tth.quang-dien.2022.04");
        Assert.Equal(("Bốn", Justice, 2), (fourth.Title, fourth.Unit, fourth.Cooperators.Count));
    }

    [Fact]
    public async Task One_bad_row_keeps_all_tasks_out()
    {
        await using var house = await Opened();
        var browser = house.As(Planner);
        string[] good = ["Báo cáo", "30/09/2022", "", "Phòng Tư pháp", "Bốn", "Cải cách thể chế"];
        string[] early = ["Báo cáo", "01/01/2020", "", "Phòng Tư pháp", "Năm", "Cải cách thể chế"];
        string[] nobody = ["Báo cáo", "30/09/2022", "", "Phòng Lạ", "Sáu", "Cải cách gì"];

        var page = await browser.Open(await Send(browser, await Sheet(good, early, nobody)));

        Assert.Contains("Dòng 3: Hạn trước ngày ban hành kế hoạch 30/12/2021.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("không có đơn vị nào tên “Phòng Lạ”", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form[method=post]"));
        Assert.Equal(3, await house.Ask<CaiCachDb, int>(db => db.Set<PlanTask>().CountAsync()));
    }

    /// <summary>A house with units and a plan of three tasks, at 15/06/2022.</summary>
    private static async Task<PageHouse> Opened()
    {
        var house = await PageHouse.Open();
        await house.Do<LoadUnits>(load => load.Run(Actor.House));
        await house.House.HasPlan(
            Task("Một", due: new(2022, 6, 10)), Task("Hai", ReformArea.Finance, lead: "tth.quang-dien.noi-vu"), Task("Ba xã", due: new(2022, 9, 30)));
        house.House.Time.Set(new(2022, 6, 15), new(9, 0));
        return house;
    }

    private static async Task<List<string>> Titles(Browser browser, string address) =>
        [.. (await browser.Open(address)).QuerySelectorAll("main tbody tr:not(.group) th a").Select(a => a.TextContent.Trim())];

    private static async Task<byte[]> Sheet(params string[][] rows)
    {
        string[] titles = ["Kết quả phải có", "Hạn", "Đơn vị phối hợp", "Đơn vị chủ trì", "Nội dung nhiệm vụ", "Lĩnh vực"];
        using var file = new MemoryStream();
        await SheetWriter.Write(file, "Nhiệm vụ", [.. titles.Select((t, i) => new SheetColumn<string[]>(t, r => r[i]))], rows);
        return file.ToArray();
    }

    private static async Task<string> Send(Browser browser, byte[] file)
    {
        using var response = await browser.Upload($"{PlanAddress}/nhap", "Typed.File", "nhiem-vu.xlsx", file);
        return new Uri(new Uri("http://localhost"), response.Headers.Location!).PathAndQuery;
    }
}
