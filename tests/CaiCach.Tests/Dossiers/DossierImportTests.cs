using CaiCach.Dossiers;
using CaiCach.Foundation.Persistence;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Dossiers;

public sealed class DossierImportTests
{
    private static readonly string[] Head = ["Mã hồ sơ", "Mã TTHC", "Chủ hồ sơ", "Ngày nhận", "Hẹn trả", "Ngày có kết quả", "Ngày trả"];

    [Fact]
    public async Task A_bad_row_is_named_and_no_row_is_written()
    {
        await using var pages = await OneStop.OpenPages();

        var page = await pages.As(OneStop.Lan).Upload("/ho-so/nhap", await Sheets.Make(
            Head,
            ["000.00.27.H57-220405-0001", OneStop.FiveDays, "Trần Văn Thuận", "05/04/2022", "13/04/2022", null, null],
            ["220405-0002", OneStop.FiveDays, "Lê Thị Lan", "05/04/2022", "13/04/2022", null, null],
            ["000.00.27.H57-220405-0003", "9.999999", "Lê Thị Lan", "05/04/2022", "13/04/2022", null, null],
            ["000.00.27.H57-220405-0004", OneStop.FiveDays, "Lê Thị Lan", "05/04/2022", "01/04/2022", null, null],
            ["000.00.27.H57-220405-0001", OneStop.FiveDays, "Lê Thị Lan", "05/04/2022", "13/04/2022", null, null]));

        Assert.Equal(
            [
                "Dòng 3, cột “Mã hồ sơ”: “220405-0002” không đúng mẫu mã hồ sơ, như H57.99-220105-0007.",
                "Dòng 5: Ngày hẹn trả trước ngày nhận.",
                "Dòng 6: “Mã hồ sơ” trùng với dòng 2.",
                "Dòng 4: thủ tục “9.999999” không có trong danh mục ngày 05/04/2022.",
            ],
            page.QuerySelectorAll("main form li").Select(li => li.TextContent.Trim()));
        Assert.Equal(0, await pages.House.Ask<CaiCachDb, int>(db => db.Set<Dossier>().CountAsync()));
    }

    [Fact]
    public async Task A_good_file_is_looked_at_then_written_and_recognised_when_it_comes_again()
    {
        await using var pages = await OneStop.OpenPages();
        var browser = pages.As(OneStop.Lan);
        var file = await Sheets.Make(
            Head,
            ["000.00.27.H57-220405-0001", OneStop.FiveDays, "Trần Văn Thuận", "05/04/2022", "14/04/2022", "13/04/2022", "13/04/2022"],
            ["000.00.27.H57-220405-0002", OneStop.OneDay, "Lê Thị Lan", "05/04/2022", "06/04/2022", "07/04/2022", null]);

        var preview = await browser.Upload("/ho-so/nhap", file);
        Assert.Equal(0, await Count(pages.House));
        await browser.Send("/ho-so/nhap", preview, []);
        var again = await browser.Upload("/ho-so/nhap", file);

        Assert.Contains("2 hồ sơ mới sẽ vào sổ", preview.Text(), StringComparison.Ordinal);
        Assert.Equal(2, await Count(pages.House));
        Assert.Contains("Cả 2 dòng đã có trong sổ. Không ghi gì thêm.", again.Text(), StringComparison.Ordinal);
        Assert.Equal((2, 1, 1), (
            await pages.House.Value("dossiers.received", OneStop.HalfYear()), await pages.House.Value("dossiers.received-on-time", OneStop.HalfYear()),
            await pages.House.Value("dossiers.received-late", OneStop.HalfYear())));
    }

    [Fact]
    public async Task The_day_that_another_system_promised_is_kept_and_said_to_be_its()
    {
        await using var pages = await OneStop.OpenPages();
        var browser = pages.As(OneStop.Lan);
        var preview = await browser.Upload("/ho-so/nhap", await Sheets.Make(
            Head, ["000.00.27.H57-220405-0001", OneStop.FiveDays, "Trần Văn Thuận", "05/04/2022", "20/04/2022", null, null]));
        await browser.Send("/ho-so/nhap", preview, []);

        var why = (await browser.Open("/ho-so/000.00.27.H57-220405-0001/han-tra")).Text();

        Assert.Contains("20/04/2022", why, StringComparison.Ordinal);
        Assert.Contains("Ngày hẹn do phần mềm khác ghi", why, StringComparison.Ordinal);
    }

    private static Task<int> Count(Support.House house) => house.Ask<CaiCachDb, int>(db => db.Set<Dossier>().CountAsync());
}
