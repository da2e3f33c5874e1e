using System.Net;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Forms;
using CaiCach.Dossiers.Forms.Registers;
using CaiCach.Dossiers.HandingOver;
using CaiCach.Dossiers.Settling;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Tests.Foundation.Paper;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Dossiers.Forms;

public sealed class RegisterTests
{
    [Fact]
    public async Task A_row_tells_all_that_the_form_asks_in_its_fifteen_columns()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-05-05 09:00");
        OneStop.Stand(pages.House, "2022-05-06 09:00");
        await pages.House.Do<HandOverDossier>(act => act.Run(number, new(OneStop.Centre), OneStop.Lan));
        OneStop.Stand(pages.House, "2022-05-16 09:00");
        await pages.House.Do<SettleDossier>(act => act.Run(number, true, OneStop.Lan));
        OneStop.Stand(pages.House, "2022-05-17 09:00");
        await pages.House.Do<ReturnResult>(act => act.Run(number, OneStop.Lan));

        var page = await pages.As(OneStop.Lan).Open("/ho-so/so-theo-doi/in?tu=01/05/2022&den=31/05/2022");

        Assert.Equal(15, page.QuerySelectorAll("thead th").Length);
        Assert.Equal(
            ["1", number, "Gia hạn giấy phép xây dựng", "1", "Nguyễn Thị Hạnh", "Quảng Điền; 0905123456", OneStop.Centre, "05/05/2022", "12/05/2022", "06/05/2022", "16/05/2022", "17/05/2022", "Trực tiếp", "", "Quá hạn"],
            page.QuerySelectorAll("tbody td").Select(td => td.TextContent));
        Assert.Contains("Tổng số: 1 hồ sơ.", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_unit_and_the_days_that_are_asked_for_are_listed()
    {
        await using var pages = await OneStop.OpenPages();
        await pages.House.Has("2022-05-04 23:59");
        var inside = await pages.House.Has("2022-05-05 00:00");
        await pages.House.Has("2022-05-06 00:00");
        await pages.House.Has("2022-05-05 09:00", at: OneStop.Minh);

        var page = await pages.As(OneStop.Lan).Open("/ho-so/so-theo-doi?tu=05/05/2022&den=05/05/2022");

        Assert.Equal([inside], page.QuerySelectorAll("tbody .cc-code").Select(c => c.TextContent));
    }

    [Fact]
    public async Task The_screen_turns_pages_and_the_print_has_all_rows_with_the_heading_on_each_page()
    {
        await using var pages = await OneStop.OpenPages();
        for (var i = 0; i < 60; i++)
        {
            await pages.House.Has("2022-05-05 09:00", procedure: OneStop.OneDay);
        }

        var browser = pages.As(OneStop.Lan);
        var first = await browser.Open("/ho-so/so-theo-doi?tu=01/05/2022");
        var second = await browser.Open(new Uri(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!).PathAndQuery);
        var pdf = await browser.Client.GetByteArrayAsync(new Uri("/ho-so/so-theo-doi/pdf?tu=01/05/2022", UriKind.Relative), TestContext.Current.CancellationToken);
        var again = await browser.Client.GetByteArrayAsync(new Uri("/ho-so/so-theo-doi/pdf?tu=01/05/2022", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((50, 10), (first.QuerySelectorAll("tbody tr").Length, second.QuerySelectorAll("tbody tr").Length));
        Assert.Equal(pdf, again);
        var printed = await PrintedText.Pages(pdf);
        Assert.True(printed.Length > 1);
        Assert.All(printed, p => Assert.Contains("Mã hồ sơ", p, StringComparison.Ordinal));
        Assert.Equal(60, printed.Sum(p => p.Split("Chứng thực bản sao").Length - 1));
    }

    [Fact]
    public async Task Names_are_masked_for_those_who_may_not_read_them_and_each_print_is_written_down()
    {
        await using var pages = await OneStop.OpenPages();
        await pages.House.Has("2022-05-05 09:00");

        var masked = (await pages.As(OneStop.At(OneStop.Centre, Permission.ReadDossiers)).Open("/ho-so/so-theo-doi/in")).Text();
        await pages.As(OneStop.Lan).Open("/ho-so/so-theo-doi/in");

        Assert.DoesNotContain("Thị Hạnh", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("0905123456", masked, StringComparison.Ordinal);
        Assert.Equal("Sổ theo dõi hồ sơ, 1 dòng, trang in", (await pages.House.Ask<CaiCachDb, PersonalDataRead>(db => db.Set<PersonalDataRead>().SingleAsync())).What);
    }

    [Theory]
    [InlineData("tu=31/04/2022", "tháng Tư")]
    [InlineData("tu=02/05/2022&den=01/05/2022", "Ngày đầu phải trước ngày cuối.")]
    public async Task Days_that_cannot_be_are_said_and_nothing_is_printed(string query, string said)
    {
        await using var pages = await OneStop.OpenPages();

        var page = await pages.As(OneStop.Lan).Open("/ho-so/so-theo-doi?" + query);

        Assert.Contains(said, page.Text(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/ho-so/so-theo-doi/pdf?" + query)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/ho-so/so-theo-doi/in?" + query)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/ho-so/so-theo-doi/pdf?don-vi=" + OneStop.Commune)).StatusCode);

        Task<HttpResponseMessage> Get(string address) => pages.As(OneStop.Lan).Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("2025-09-14", "06")]
    [InlineData("2025-09-15", "07")]
    public void The_register_is_the_form_of_its_last_day(string to, string number)
    {
        var question = new RegisterQuestion(OneStop.Centre, new(2025, 1, 1), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((number, FormKind.Register), (question.Form.Number, question.Form.Kind));
    }
}
