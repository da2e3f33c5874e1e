using System.Text;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Settling;
using CaiCach.Dossiers.Synchronising;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Dossiers.Synchronising;

public sealed class SyncTests
{
    private const string Number = "H57.99-220405-0001";

    [Fact]
    public async Task The_three_formats_say_the_same()
    {
        await using var house = await OneStop.Open();
        var rows = new[]
        {
            Exchange.Row(), Exchange.Row("H57.99-220405-0002", ("KenhThucHien", "2"), ("ChuHoSo", "Công ty \"Tín; Phát\", Huế"), ("TrangThaiHoSo", "10"),
                ("NgayKetThucXuLy", "12/04/2022 10:00:00"), ("NgayTra", "13/04/2022 09:00:00"), ("DanhSachLePhi", "[{\"Gia\":15000},{\"Gia\":0}]")),
        };

        var plans = new List<SyncPlan>();
        foreach (var file in new[] { Exchange.Json(rows), Exchange.Csv(',', rows), Exchange.Csv(';', rows), Exchange.Csv('\t', rows), await Exchange.Xlsx(rows) })
        {
            plans.Add(await house.Plan(file));
        }

        Assert.All(plans, plan => Assert.Empty(plan.Problems));
        Assert.All(plans, plan => Assert.Equal(
            plans[0].New.Select(r => r with { Place = "", Row = 0, Fees = [] }), plan.New.Select(r => r with { Place = "", Row = 0, Fees = [] })));
        Assert.All(plans, plan => Assert.Equal([15000, 0], plan.New[1].Fees));
    }

    [Fact]
    public async Task A_new_dossier_keeps_the_promise_of_its_system_and_the_second_time_nothing_happens()
    {
        await using var house = await OneStop.Open();
        var file = Exchange.Json(Exchange.Row(more: ("NgayHenTra", "20/04/2022 17:00:00")));

        await house.Sync(file);
        var entries = await Entries(house);
        var again = await house.Sync(file);
        var dossier = await house.Life(Number);

        Assert.Equal((0, 0, 1), (again.New.Count, again.Newer.Count, again.Known));
        Assert.Equal(entries, await Entries(house));
        Assert.Equal(
            (OneStop.Centre, DossierState.Processing, true, new DateOnly(2022, 4, 20), OneStop.Instant("2022-04-05 08:15")),
            (dossier.Unit, dossier.State, dossier.PromisedElsewhere, dossier.FirstDueOn, dossier.ReceivedAt));
    }

    [Fact]
    public async Task What_is_newer_is_taken_over_and_both_times_are_kept()
    {
        await using var house = await OneStop.Open();
        OneStop.Stand(house, "2022-04-06 09:00");
        await house.Sync(Exchange.Json(Exchange.Row(more: ("TrangThaiHoSo", "2"))));
        OneStop.Stand(house, "2022-04-08 09:00");
        await house.Sync(Exchange.Json(Exchange.Row(more: ("TrangThaiHoSo", "5"))));
        OneStop.Stand(house, "2022-05-20 09:00");
        await house.Sync(Exchange.Json(Exchange.Row(more: [("TrangThaiHoSo", "10"), ("NgayKetThucXuLy", "12/04/2022 16:40:00"), ("NgayTra", "13/04/2022 08:00:00")])));

        var dossier = await house.Life(Number);
        var settled = (await house.Ask<CaiCachDb, OuterDossier>(db => db.Set<OuterDossier>().Include(d => d.News).SingleAsync())).News.Single(n => n.Fact == OuterFact.Settled);

        Assert.Equal((DossierState.Returned, OneStop.Instant("2022-04-12 16:40"), OneStop.Instant("2022-04-13 08:00")), (dossier.State, dossier.SettledAt, dossier.ReturnedAt));
        Assert.Equal(OneStop.Instant("2022-04-08 09:00"), Assert.Single(dossier.Waits).AskedAt);
        Assert.Equal((OneStop.Instant("2022-04-12 16:40"), OneStop.Instant("2022-05-20 09:00")), (settled.HappenedAt, settled.LearntAt));
        Assert.Equal(new DateOnly(2022, 4, 13), dossier.DueOn);
    }

    [Fact]
    public async Task What_this_house_knows_better_stands_and_is_named()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-04-05 08:15", settledAt: "2022-04-07 10:00");
        OneStop.Stand(house, "2022-05-20 09:00");

        var plan = await house.Plan(Exchange.Json(Exchange.Row(number)));

        Assert.Equal([number], plan.Differing);
        Assert.False(plan.Writes);
    }

    [Fact]
    public async Task A_dossier_of_this_house_goes_on_when_the_other_system_went_on()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-04-05 08:15");
        OneStop.Stand(house, "2022-05-20 09:00");

        await house.Sync(Exchange.Json(Exchange.Row(number, ("TrangThaiHoSo", "9"), ("NgayKetThucXuLy", "12/04/2022 16:40:00"))));
        var dossier = await house.Life(number);

        Assert.Equal((OneStop.Instant("2022-04-12 16:40"), false), (dossier.SettledAt, dossier.PromisedElsewhere));
    }

    [Theory]
    [InlineData("MaHoSo", "220405-0001", "không đúng mẫu mã hồ sơ")]
    [InlineData("MaHoSo", "H57.12-220405-0001", "không phải mã của bộ phận tiếp nhận nào")]
    [InlineData("MaTTHC", "9.999999", "không đúng mẫu mã thủ tục")]
    [InlineData("MaTTHC", "1.999999", "không có trong danh mục ngày 05/04/2022")]
    [InlineData("TrangThaiHoSo", "11", "không phải số từ 1 đến 10")]
    [InlineData("TrangThaiHoSo", null, "thiếu, cần số từ 1 đến 10")]
    [InlineData("TrangThaiHoSo", "9", "trạng thái 9 phải có ngày kết thúc xử lý")]
    [InlineData("TrangThaiHoSo", "7", "trạng thái 7 phải có ngày kết thúc xử lý hoặc ngày từ chối")]
    [InlineData("KenhThucHien", "4", "không phải số từ 1 đến 3")]
    [InlineData("NgayTiepNhan", "31/02/2022 08:00:00", "không")]
    [InlineData("NgayTiepNhan", "05/07/2022 08:00:00", "chưa đến")]
    [InlineData("NgayTiepNhan", null, "phải có ngày tiếp nhận")]
    [InlineData("NgayHenTra", "01/04/2022", "ngày hẹn trả trước ngày tiếp nhận")]
    [InlineData("NgayKetThucXuLy", "12/04/2022", "là hồ sơ đang giải quyết")]
    [InlineData("NgayTra", "12/04/2022", "chưa có kết quả")]
    [InlineData("ChuHoSo", null, "thiếu chủ hồ sơ")]
    [InlineData("SoDinhDanh", "12345", "số định danh có 12 hoặc 9")]
    [InlineData("HoSoCoThanhPhanSoHoa", "yes", "không phải số từ 0 đến 1")]
    [InlineData("DanhSachLePhi", "[1,2]", "không phải một mảng JSON của các đối tượng")]
    [InlineData("NgayNopHoSo", "06/04/2022", "ngày tiếp nhận trước ngày nộp")]
    public async Task A_wrong_field_is_named_with_its_place_and_nothing_is_written(string field, string? value, string sentence)
    {
        await using var house = await OneStop.Open();
        var file = Exchange.Json(Exchange.Row("H57.99-220405-0009"), Exchange.Row(more: (field, value)));

        var plan = await house.Plan(file);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Sync(file));

        Assert.Contains("Mục 2", Assert.Single(plan.Problems).Sentence, StringComparison.Ordinal);
        Assert.Contains(sentence, plan.Problems[0].Sentence, StringComparison.Ordinal);
        Assert.Equal("dossier.import", refused.Refusal.Code);
        Assert.Equal(0, await house.Ask<CaiCachDb, int>(db => db.Set<Dossier>().CountAsync()));
    }

    [Theory]
    [InlineData("12/04/2022 16:40:00", "05/04/2022 07:00:00", "ngày trả trước ngày kết thúc xử lý")]
    [InlineData("04/04/2022 16:40:00", "13/04/2022 07:00:00", "ngày kết thúc xử lý trước lúc tiếp nhận")]
    [InlineData("05/04/2022 08:14:59", "13/04/2022 07:00:00", "ngày kết thúc xử lý trước lúc tiếp nhận")]
    public async Task The_order_of_the_dates_holds(string settled, string returned, string sentence)
    {
        await using var house = await OneStop.Open();

        var plan = await house.Plan(Exchange.Json(Exchange.Row(more: [("TrangThaiHoSo", "10"), ("NgayKetThucXuLy", settled), ("NgayTra", returned)])));

        Assert.Contains(sentence, Assert.Single(plan.Problems).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_stands_twice_and_a_jump_backwards_are_refused()
    {
        await using var house = await OneStop.Open();
        await house.Sync(Exchange.Json(Exchange.Row(more: [("TrangThaiHoSo", "9"), ("NgayKetThucXuLy", "12/04/2022 16:40:00")])));

        var twice = await house.Plan(Exchange.Json(Exchange.Row("H57.99-220405-0003"), Exchange.Row("H57.99-220405-0003")));
        var back = await house.Plan(Exchange.Json(Exchange.Row(Number)));

        Assert.Contains("trùng với Mục 1", Assert.Single(twice.Problems).Sentence, StringComparison.Ordinal);
        Assert.Contains("trạng thái ở đây là 9, không thể sang 4", Assert.Single(back.Problems).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "không có hồ sơ nào|Không thấy dòng tiêu đề")]
    [InlineData("[]", "Tệp không có hồ sơ nào")]
    [InlineData("[{\"MaHoSo\":", "Tệp JSON bị hỏng")]
    [InlineData("{\"MaHoSo\":1}", "phải là một mảng")]
    [InlineData("[[1]]", "phải là một mảng")]
    [InlineData("a,b\n1,2", "Không thấy dòng tiêu đề")]
    [InlineData("MaHoSo,MaTTHC,TrangThaiHoSo\n\"x,1", "dấu ngoặc kép mở mà không đóng")]
    [InlineData("MaHoSo,MaTTHC,TrangThaiHoSo,MaHoSo\n1,2,3,4", "có hai cột")]
    public async Task A_file_that_is_none_is_told(string content, string sentence)
    {
        await using var house = await OneStop.Open();

        var plan = await house.Plan(Encoding.UTF8.GetBytes(content));

        Assert.Contains(sentence.Split('|'), s => Assert.Single(plan.Problems).Sentence.Contains(s, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Binary_rubbish_and_a_file_that_is_too_large_are_refused()
    {
        await using var house = await OneStop.Open();

        var rubbish = await house.Plan([0x89, 0x50, 0x4E, 0x47, 0xFF, 0xFE, 0x00]);
        var large = await house.Plan(Encoding.UTF8.GetBytes("[" + new string(' ', SyncFile.MaxBytes) + "]"));

        Assert.Contains("không phải JSON, CSV", Assert.Single(rubbish.Problems).Sentence, StringComparison.Ordinal);
        Assert.Contains("Tệp lớn hơn 25 MB", Assert.Single(large.Problems).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_units_dossiers_are_out_of_reach()
    {
        await using var house = await OneStop.Open();
        await house.Sync(Exchange.Json(Exchange.Row()));

        var plan = await house.Plan(Exchange.Json(Exchange.Row(), Exchange.Row("H57.99-220405-0002")), OneStop.Minh);

        Assert.Equal(2, plan.Problems.Count);
        Assert.Contains("ngoài phạm vi tài khoản", plan.Problems[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_accepted_yet_stays_outside_the_register()
    {
        await using var house = await OneStop.Open();

        var plan = await house.Sync(Exchange.Json(
            Exchange.Row(more: [("TrangThaiHoSo", "1"), ("NgayTiepNhan", null), ("NgayHenTra", null), ("NgayNopHoSo", "05/04/2022 20:00:00")]), Exchange.Row("H57.99-220405-0002")));

        Assert.Equal((1, 1), (plan.NotAccepted, plan.New.Count));
    }

    [Fact]
    public async Task The_page_looks_first_and_writes_when_it_is_told()
    {
        await using var pages = await OneStop.OpenPages();
        var browser = pages.As(OneStop.Lan);

        var preview = await browser.Upload("/ho-so/dong-bo", Exchange.Json(Exchange.Row()), "ho-so.json");
        var before = await pages.House.Ask<CaiCachDb, int>(db => db.Set<Dossier>().CountAsync());
        await browser.Send("/ho-so/dong-bo", preview, []);

        Assert.Contains("Hồ sơ mới vào sổ", preview.Text(), StringComparison.Ordinal);
        Assert.Equal((0, 1), (before, await pages.House.Ask<CaiCachDb, int>(db => db.Set<Dossier>().CountAsync())));
    }

    private static Task<int> Entries(Support.House house) => house.Ask<CaiCachDb, int>(db => db.Set<JournalEntry>().CountAsync());
}
