using System.Net;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Asking;
using CaiCach.Dossiers.HandingOver;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity.Accounts;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Dossiers;

/// <summary>The list at work: filters that are kept, many dossiers at once, the board.</summary>
public sealed class DossierListTests
{
    [Theory]
    [InlineData("kenh=Online", 0)]
    [InlineData("kenh=InPerson", 5)]
    [InlineData("con=qua-han", 1)]
    [InlineData("con=hom-nay", 1)]
    [InlineData("con=1-2", 1)]
    [InlineData("con=sau", 1)]
    [InlineData("con=cho", 1)]
    [InlineData("quoc-gia=AwaitingSupplement", 1)]
    [InlineData("giu=lan&buoc=Th%E1%BA%A9m+%C4%91%E1%BB%8Bnh", 1)]
    [InlineData("giu=khac", 0)]
    [InlineData("con=khong-co&kenh=9", 5)]
    public async Task The_list_is_narrowed_by_channel_time_left_state_holder_and_step(string query, int rows)
    {
        await using var pages = await Five();

        Assert.Equal(rows, (await pages.As(OneStop.Lan).Open($"/ho-so?{query}")).QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("lan", 1)]
    [InlineData("thi lan", 1)]
    [InlineData("Thị", 1)]
    [InlineData("lang", 0)]
    public async Task The_holder_is_found_by_account_or_by_words_of_the_name(string typed, int rows)
    {
        await using var pages = await Five();
        await pages.House.Do<IServiceProvider>(async services =>
        {
            services.GetRequiredService<CaiCachDb>().Add(new Account { Name = "lan", PersonName = "Hồ Thị Lan", Unit = OneStop.Centre, From = new(2022, 1, 1) });
            await services.GetRequiredService<Acts>().Commit("identity.create-account", Actor.House);
        });

        var list = await pages.As(OneStop.Lan).Open($"/ho-so?giu={Uri.EscapeDataString(typed)}");

        Assert.Equal(rows, list.QuerySelectorAll("tbody tr").Length);
        if (rows > 0)
        {
            var dossier = await pages.As(OneStop.Lan).Open(list.QuerySelector("tbody a")!.GetAttribute("href")!);
            Assert.Contains(dossier.QuerySelectorAll("span[title='lan']"), name => name.TextContent == "Hồ Thị Lan");
        }
    }

    [Fact]
    public async Task The_board_counts_every_open_dossier_once_and_each_number_opens_its_list()
    {
        await using var pages = await Five();
        var browser = pages.As(OneStop.Lan);

        var board = await browser.Open("/ho-so/bang");

        var links = board.QuerySelectorAll("td a[href^='/ho-so?']").ToList();
        Assert.Equal(5, links.Where(l => l.GetAttribute("href")!.Contains("quoc-gia", StringComparison.Ordinal)).Sum(l => int.Parse(l.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        foreach (var link in links)
        {
            Assert.Equal(link.TextContent, (await browser.Open(link.GetAttribute("href")!)).QuerySelectorAll("tbody tr").Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Contains("Không có hồ sơ nào đang mở.", (await pages.As(OneStop.Minh).Open("/ho-so/bang")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_is_kept_for_its_officer_and_dropped_again()
    {
        await using var pages = await OneStop.OpenPages();
        var browser = pages.As(OneStop.Lan);
        const string Filtered = "/ho-so?trang-thai=qua-han", Form = "main form.cc-applied[method=post]";

        var nameless = await Browser.Page(await browser.Submit(Filtered, new() { ["Typed.Name"] = " " }, Form));
        await browser.Submit(Filtered, new() { ["Typed.Name"] = "Việc gấp" }, Form);
        await browser.Submit(Filtered, new() { ["Typed.Name"] = "Việc gấp" }, Form);
        var kept = (await browser.Open("/ho-so")).QuerySelectorAll(".chip a").Single(a => a.TextContent == "Việc gấp");
        var id = (await browser.Open("/ho-so")).QuerySelector("button[name='Typed.Drop']")!.GetAttribute("value")!;
        var stranger = pages.As(OneStop.Lan with { Account = "khac" });
        var others = (await stranger.Open(Filtered)).Text();
        await stranger.Submit(Filtered, new() { ["Typed.Drop"] = id }, Form);
        Assert.Contains("Việc gấp", (await pages.As(OneStop.Lan).Open("/ho-so")).Text(), StringComparison.Ordinal);
        await browser.Submit("/ho-so", new() { ["Typed.Drop"] = id }, Form);

        Assert.Contains("Đặt tên cho bộ lọc.", nameless.Text(), StringComparison.Ordinal);
        Assert.Equal(Filtered, kept.GetAttribute("href"));
        Assert.DoesNotContain("Việc gấp", others, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc gấp", (await browser.Open("/ho-so")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_for_many_says_the_result_of_each_and_sent_twice_acts_once()
    {
        await using var pages = await OneStop.OpenPages();
        var (first, second) = (await pages.House.Has("2022-06-06 09:00"), await pages.House.Has("2022-06-06 10:00"));
        var settled = await pages.House.Has("2022-06-06 11:00", "2022-06-07 09:00");
        var foreign = await pages.House.Has("2022-06-06 09:00", at: OneStop.Minh);
        var browser = pages.As(OneStop.Lan);
        var address = $"/ho-so/hang-loat?viec=Settle&chon={first}&chon={second}&chon={settled}&chon={foreign}";

        var opened = await browser.Open(address);
        var results = await Browser.Page(await Send());
        var again = await Browser.Page(await Send());

        Assert.Equal(3, opened.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Đã làm 2 trên 3 hồ sơ", results.Text(), StringComparison.Ordinal);
        Assert.Contains("Hồ sơ đã có kết quả.", results.Text(), StringComparison.Ordinal);
        Assert.Contains("hồ sơ", again.Text(), StringComparison.Ordinal);
        Assert.Equal((DossierState.Settled, DossierState.Settled, DossierState.Accepted), (await State(first), await State(second), await State(foreign)));

        async Task<DossierState> State(string number) => (await pages.House.Life(number)).State;

        // The page sends one field for each dossier; the browser of the tests keeps one value for a name.
        async Task<HttpResponseMessage> Send()
        {
            var fields = opened.QuerySelectorAll("main form[method=post] input[name]").Where(i => i.GetAttribute("type") != "radio")
                .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Append(KeyValuePair.Create("Typed.Step", "Settle"));
            using var content = new FormUrlEncodedContent(fields);
            return await browser.Client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_hand_over_of_many_needs_its_unit_and_steps_for_many_need_the_right()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00");
        var address = $"/ho-so/hang-loat?viec=HandOver&chon={number}";

        var refused = await Browser.Page(await pages.As(OneStop.Lan).Submit(address, []));
        var forbidden = await pages.As(OneStop.At(OneStop.Centre, Permission.ReadDossiers)).Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("Chọn đơn vị nhận hồ sơ.", refused.Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Empty((await pages.House.Life(number)).HandOvers);
    }

    [Fact]
    public async Task The_export_has_every_fact_and_masks_people_for_those_who_may_not_read_them()
    {
        await using var pages = await OneStop.OpenPages();
        await pages.House.Has("2022-06-06 09:00", competent: OneStop.Commune);

        var seen = await Rows(OneStop.Lan);
        var masked = await Rows(OneStop.At(OneStop.Centre, Permission.ReadDossiers));

        Assert.Equal(34, seen[0].Length);
        Assert.Contains("0905123456", seen[1]);
        Assert.DoesNotContain("0905123456", masked[1]);
        Assert.Contains("09•••••456", masked[1]);

        async Task<List<string[]>> Rows(Officer officer) => [.. (await Sheets.Read(await pages.As(officer).Client.GetAsync(
            new Uri("/ho-so/xuat-excel", UriKind.Relative), TestContext.Current.CancellationToken))).Select(r => r.ToArray())];
    }

    /// <summary>On 15/06/2022: one overdue, one due today, one due tomorrow, one due late, one that waits.</summary>
    private static async Task<PageHouse> Five()
    {
        var pages = await OneStop.OpenPages();
        var house = pages.House;
        await house.Has("2022-06-06 09:00");
        await house.Has("2022-06-08 09:00");
        await house.Has("2022-06-09 09:00");
        var handed = await house.Has("2022-06-14 09:00", procedure: OneStop.TenDays);
        await house.Do<HandOverDossier>(act => act.Run(handed, new(OneStop.Centre, "Thẩm định"), OneStop.Lan));
        await house.Do<TakeDossier>(act => act.Run(handed, OneStop.Lan));
        var waiting = await house.Has("2022-06-14 10:00", procedure: OneStop.TenDays);
        await house.Do<AskApplicant>(act => act.Run(waiting, new(WaitKind.Supplement, "Đơn"), OneStop.Lan));
        OneStop.Stand(house, "2022-06-15 08:00");
        return pages;
    }
}
