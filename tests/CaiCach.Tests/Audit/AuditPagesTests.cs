using System.Net;
using System.Text.Json;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Schedule;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using CaiCach.Units.Catalogue;
using CaiCach.Units.Changes;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Audit;

public sealed class AuditPagesTests
{
    private const string Unit = "tth.quang-dien.quang-tho";

    private static readonly Officer Other = PageHouse.Ha with { Scope = new(false, ["tth.quang-dien.sia"]) };

    [Fact]
    public async Task Everybody_can_read_the_seal_and_check_that_the_journal_only_grew()
    {
        await using var house = await Furnished();
        var browser = house.As(null);
        var ct = TestContext.Current.CancellationToken;

        var page = await browser.Open("/niem-phong");
        var note = await browser.Client.GetStringAsync(new Uri("/niem-phong/dau/1", UriKind.Relative), ct);
        var last = Checkpoint.Parse(SignedNote.Parse(await browser.Client.GetStringAsync(new Uri("/niem-phong/dau", UriKind.Relative), ct)).Text);
        var pem = await browser.Client.GetStringAsync(new Uri("/niem-phong/khoa.pem", UriKind.Relative), ct);
        var proof = JsonDocument.Parse(await browser.Client.GetStringAsync(new Uri("/niem-phong/nhat-quan?tu=1", UriKind.Relative), ct)).RootElement;

        var first = Checkpoint.Open(note, HousePublicKey.FromPem(last.Origin, pem));
        Assert.Equal(last.RootInGroups(), page.QuerySelector(".cc-sealcard code")!.TextContent);
        Assert.Equal([$"/niem-phong/dau/{last.Size}", "/niem-phong/dau/1"], page.QuerySelectorAll("table a").Select(a => a.GetAttribute("href")));
        Assert.True(MerkleTree.IsConsistent(
            1, last.Size, first.Root.Span, last.Root.Span, [.. proof.GetProperty("consistency").EnumerateArray().Select(h => h.GetBytesFromBase64())]));
        Assert.Equal(note, proof.GetProperty("firstCheckpoint").GetString());
        Assert.Null(page.QuerySelector(".cc-note"));
    }

    [Theory]
    [InlineData("/niem-phong/nhat-quan", HttpStatusCode.BadRequest)]
    [InlineData("/niem-phong/nhat-quan?tu=0&den=1", HttpStatusCode.BadRequest)]
    [InlineData("/niem-phong/nhat-quan?tu=2&den=1", HttpStatusCode.BadRequest)]
    [InlineData("/niem-phong/nhat-quan?tu=1&den=999999", HttpStatusCode.BadRequest)]
    [InlineData("/niem-phong/dau/999999", HttpStatusCode.NotFound)]
    public async Task What_was_never_sealed_is_not_proved(string address, HttpStatusCode expected)
    {
        await using var house = await Furnished();

        var response = await house.As(null).Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("12 entries, 30 rows: whole.", "success")]
    [InlineData("NOT WHOLE: entry 3: changed", "danger")]
    [InlineData("Failed: no disk", "warning")]
    public async Task Officers_see_how_the_nightly_check_went(string result, string colour)
    {
        await using var house = await Furnished();
        await house.Do<CaiCachDb>(async db =>
        {
            db.Add(new JobState { Name = "journal.check", LastAt = new DateTime(2022, 6, 15, 2, 0, 0, DateTimeKind.Utc), LastResult = result });
            await db.SaveWork();
        });

        Assert.Equal(colour, (await house.As(PageHouse.Ha).Open("/niem-phong")).QuerySelector("main .cc-note")!.GetAttribute("data-color"));
        Assert.Null((await house.As(null).Open("/niem-phong")).QuerySelector("main .cc-note"));
    }

    [Fact]
    public async Task Before_the_first_act_the_seal_page_says_that_there_is_none()
    {
        await using var house = await PageHouse.Open();

        Assert.NotNull((await house.As(null).Open("/niem-phong")).QuerySelector(".cc-empty"));
        Assert.Equal(HttpStatusCode.NotFound, (await house.As(null).Client.GetAsync(new Uri("/niem-phong/khoa.pem", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_records_history_is_a_page_and_its_proof_a_file_for_those_who_may_read_it()
    {
        await using var house = await Furnished();
        var ct = TestContext.Current.CancellationToken;
        var browser = house.As(PageHouse.Ha);

        var page = await browser.Open($"/lich-su/unit/{Unit}");
        var proof = await browser.Client.GetStringAsync(new Uri($"/lich-su/unit/{Unit}/bang-chung", UriKind.Relative), ct);

        Assert.Contains("đổi tên đơn vị", page.QuerySelector(".cc-hist")!.TextContent, StringComparison.Ordinal);
        Assert.True(ProofCheck.Verify(proof).IsFine);
        foreach (var address in new[] { $"/lich-su/unit/{Unit}", $"/lich-su/unit/{Unit}/bang-chung", "/lich-su/unit/khong-co" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await house.As(Other).Client.GetAsync(new Uri(address, UriKind.Relative), ct)).StatusCode);
        }
    }

    [Fact]
    public async Task The_journal_page_needs_its_right_and_shows_acts_with_their_records()
    {
        await using var house = await Furnished();
        var refused = await house.As(PageHouse.Ha with { Permissions = new HashSet<Permission> { Permission.UseHouse } })
            .Client.GetAsync(new Uri("/nhat-ky", UriKind.Relative), TestContext.Current.CancellationToken);

        var page = await house.As(PageHouse.Ha).Open($"/nhat-ky?ban-ghi=unit/{Unit}&tu=31/02/2022");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("đổi tên đơn vị", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"tbody a[href='/lich-su/unit/{Unit}']"));
        Assert.NotNull(page.QuerySelector(".cc-note[data-color=warning]"));
        Assert.NotNull((await house.As(Other).Open("/nhat-ky")).QuerySelector(".cc-empty"));
    }

    /// <summary>A house with a name, units, a renamed commune and two seals.</summary>
    private static async Task<PageHouse> Furnished()
    {
        var house = await PageHouse.Open();
        await house.Do<IServiceProvider>(async services =>
        {
            services.GetRequiredService<CaiCachDb>().Add(new HouseSettings { Name = "Thử", Origin = "caicach/thu" });
            await services.GetRequiredService<Acts>().Commit("house.found", Actor.House);
        });
        await house.Do<CurrentHouse>(h => h.Load());
        await house.Do<Sealer>(s => s.Seal());
        await house.Do<LoadUnits>(load => load.Run(Actor.House));
        await house.Do<RenameUnit>(act => act.Run(
            Unit, new("Ủy ban nhân dân xã Quảng Thọ mới", "UBND xã Quảng Thọ mới", new(2022, 7, 1), "Nghị quyết thử"), PageHouse.Ha));
        await house.Do<Sealer>(s => s.Seal());
        return house;
    }
}
