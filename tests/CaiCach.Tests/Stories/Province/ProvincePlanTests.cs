using AngleSharp.Html.Dom;
using CaiCach.Calendar.Days;
using CaiCach.Dossiers.Receiving;
using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Stories.Province;

/// <summary>No page reads a register whole to show a screen of it: each statement it sends enters the large tables by an index.</summary>
public sealed class ProvincePlanTests(ProvinceHouse province) : IClassFixture<ProvinceHouse>
{
    [Theory]
    [InlineData("/viec-cua-toi")]
    [InlineData("/ho-so")]
    [InlineData("/ho-so?sap-xep=-han")]
    [InlineData("/ho-so?sap-xep=so")]
    [InlineData("/ho-so?trang-thai=dang")]
    [InlineData("/ho-so?trang-thai=sap")]
    [InlineData("/ho-so?trang-thai=qua-han")]
    [InlineData("/ho-so?trang-thai=cho-bo-sung")]
    [InlineData("/ho-so?trang-thai=tre")]
    [InlineData("/ho-so?trang-thai=chua-xong-hoac-tre")]
    [InlineData("/ho-so?trang-thai=cho-tra")]
    [InlineData("/ho-so?trang-thai=ket-thuc")]
    [InlineData("/ho-so?con=hom-nay&kenh=Online")]
    [InlineData("/ho-so?quoc-gia=Processing")]
    [InlineData("/ho-so?kenh=Post")]
    [InlineData("/ho-so?giu=mc100")]
    [InlineData("/ho-so?buoc=Ky+duyet")]
    [InlineData("/ho-so?linh-vuc=Ho+tich&tu=01/06/2022&den=05/06/2022")]
    [InlineData("/ho-so?q=nguyen+thi+lan")]
    [InlineData("/ho-so?q=220601-0001")]
    [InlineData("/ho-so/bang")]
    [InlineData("/tim?q=nguyen+thi+lan")]
    [InlineData("/tim?q=le&loai=dossier")]
    public Task Lists_enter_by_an_index(string address) => province.ByIndex(async () =>
    {
        await province.Pages.As(province.Clerk).Open(address);
        await province.Pages.As(province.Leader).Open(address);
    });

    [Theory]
    [InlineData("")]
    [InlineData("/han-tra")]
    [InlineData("/giay-to")]
    [InlineData("/giay-hen")]
    [InlineData("/tre-vi-sao")]
    [InlineData("/diem")]
    public Task A_dossier_enters_by_an_index(string page) =>
        province.ByIndex(() => province.Pages.As(province.Clerk).Open($"/ho-so/{province.Number}{page}"));

    [Theory]
    [InlineData("/ho-so/bieu-II-06a?ky=2022-05")]
    [InlineData("/ho-so/chat-luong?ky=2022-05")]
    [InlineData("/ho-so/tre-han?ky=2022-05")]
    [InlineData("/ho-so/so-theo-doi?ky=2022-05")]
    [InlineData("/ho-so/cho-tiep-nhan")]
    [InlineData("/ho-so/tiep-nhan")]
    public Task Figures_of_a_unit_enter_by_an_index(string address) =>
        province.ByIndex(() => province.Pages.As(province.Clerk).Open(address));

    [Fact]
    public async Task The_second_page_and_the_one_before_it_enter_by_an_index()
    {
        var browser = province.Pages.As(province.Leader);
        var first = await browser.Open("/ho-so");
        var second = Led(first, "sau=");

        await province.ByIndex(async () =>
        {
            var page = await browser.Open(second);
            await browser.Open(Led(page, "truoc="));
        });
    }

    private static string Led(IHtmlDocument page, string query) =>
        new Uri(page.QuerySelector($"a[href*='{query}']")!.GetAttribute("href")!).PathAndQuery;

    [Fact]
    public Task A_person_met_before_is_found_by_an_index() => province.ByIndex(async () =>
    {
        await province.Pages.Do<KnownApplicants>(known => known.Find("nguyen thi lan", province.Clerk));
        await province.Pages.Do<KnownApplicants>(known => known.Find("046965123456", province.Clerk));
        await province.Pages.Do<KnownApplicants>(known => known.Twins(province.Clerk.Unit, "1.001193", new("Nguyễn Thị Lan"), new(2022, 6, 1), province.Clerk));
    });

    [Fact]
    public Task What_a_day_off_would_move_is_found_by_an_index() =>
        province.ByIndex(() => province.Pages.Do<IOpenPromises>(open => open.Around(new(2022, 6, 15), default)));

    [Fact]
    public async Task The_house_is_as_the_acts_would_have_made_it()
    {
        await province.Pages.Do<IServiceProvider>(async services =>
        {
            var verdict = await new JournalCheck(
                services.GetRequiredService<CaiCachDb>(), (await services.GetRequiredService<HouseSigner>().Key()).Key.Public, services.GetRequiredService<FileStore>()).Run();
            Assert.Empty(verdict.Findings);
            Assert.True(verdict.Entries > 10_000, $"{verdict.Entries} entries");

            var db = services.GetRequiredService<CaiCachDb>();
            var words = await db.OpenWords().CountAsync();
            await using var undone = await db.Database.BeginTransactionAsync();
            await Derived.Rebuild(db, services.GetRequiredService<Sockets>());
            Assert.Equal(words, await db.OpenWords().CountAsync());
        });
    }
}
