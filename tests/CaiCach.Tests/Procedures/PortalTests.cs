using System.Net;
using CaiCach.Foundation;
using CaiCach.Procedures;
using CaiCach.Procedures.Announcing;
using CaiCach.Procedures.Shipping;
using CaiCach.Tests.Support;
using Xunit;
using static CaiCach.Tests.Procedures.Catalogues;

namespace CaiCach.Tests.Procedures;

/// <summary>What somebody without an account finds and reads about a procedure.</summary>
public sealed class PortalTests
{
    [Fact]
    public async Task Anybody_finds_a_procedure_in_everyday_words_and_reads_what_to_bring()
    {
        await using var house = await OpenPages();
        var anybody = house.As(null);

        var found = await anybody.Open("/thu-tuc?tim=xay+nha");
        var page = (await anybody.Open($"/thu-tuc/{Permit}")).Text();

        Assert.Equal($"/thu-tuc/{Permit}", found.QuerySelector(".pub-list a")!.GetAttribute("href"));
        foreach (var told in new[] { "Cần mang theo", "Đơn đề nghị", "1 bản chính", "5 ngày làm việc", "50.000 đồng một giấy phép", "Bộ phận một cửa", "Giấy phép xây dựng" })
        {
            Assert.Contains(told, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_unknown_or_assumed_is_said_so()
    {
        await using var house = await OpenPages();
        await house.Do<LoadCatalogue>(act => act.Run(Actor.House));
        var anybody = house.As(null);

        Assert.Contains("tạm tính", (await anybody.Open($"/thu-tuc/{Birth}")).Text(), StringComparison.Ordinal);
        var later = (await anybody.Open("/thu-tuc/2.000282")).Text();
        Assert.Contains("Chưa rõ, hỏi bộ phận một cửa", later, StringComparison.Ordinal);
        Assert.Contains("Thủ tục này áp dụng từ 01/07/2025.", later, StringComparison.Ordinal);
        Assert.DoesNotContain("Trang nghiệp vụ", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_on_the_poster_leads_to_the_list_of_the_unit()
    {
        await using var house = await OpenPages();

        var poster = await house.As(Ha).Open($"/niem-yet-thu-tuc/ap-phich?don-vi={Commune}&quay=Qu%E1%BA%A7y+2");
        var address = poster.QuerySelector(".poster-address")!.TextContent;
        var list = await house.As(null).Open(new Uri(address).PathAndQuery);

        Assert.Contains("Quầy 2", poster.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(poster.QuerySelector(".cc-qr svg"));
        Assert.Equal(["Đăng ký khai sinh"], list.QuerySelectorAll(".pub-list a").Select(a => a.TextContent));
        Assert.Contains("thị trấn Sịa", list.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_what_to_try()
    {
        await using var house = await OpenPages();

        Assert.Contains("Thử nói ngắn hơn", (await house.As(null).Open("/thu-tuc?tim=zzqx")).Text(), StringComparison.Ordinal);
        Assert.NotEmpty((await house.As(null).Open("/thu-tuc")).QuerySelectorAll(".chips a"));
    }

    [Fact]
    public async Task English_readers_get_english_words_around_the_official_text()
    {
        await using var house = await OpenPages();
        var reader = house.As(null);
        await reader.Client.GetAsync(new Uri("/giao-dien/ngon-ngu/en?ve=/", UriKind.Relative), TestContext.Current.CancellationToken);

        var page = (await reader.Open($"/thu-tuc/{Permit}")).Text();

        Assert.Contains("What to bring", page, StringComparison.Ordinal);
        Assert.Contains("5 working days", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_to_post_is_a_file_of_the_unit()
    {
        await using var house = await OpenPages();

        using var pdf = await house.As(Ha).Client.GetAsync(new Uri($"/niem-yet-thu-tuc/danh-sach.pdf?don-vi={Commune}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var closed = await house.As(null).Client.GetAsync(new Uri($"/niem-yet-thu-tuc/danh-sach.pdf?don-vi={Commune}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(("application/pdf", HttpStatusCode.Unauthorized), (pdf.Content.Headers.ContentType!.MediaType, closed.StatusCode));
    }
}
