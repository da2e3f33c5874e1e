using CaiCach.Declarations;
using CaiCach.Directives;
using CaiCach.Documents;
using CaiCach.Dossiers;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Sheets;
using CaiCach.Plans;
using CaiCach.Tests.Declarations;
using CaiCach.Tests.Directives;
using CaiCach.Tests.Documents;
using CaiCach.Tests.Dossiers;
using CaiCach.Tests.Plans;
using CaiCach.Units.Catalogue;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Documents.Registers;
using static CaiCach.Tests.Plans.PlanSamples;

namespace CaiCach.Tests.Stories;

/// <summary>Registers as the command line brings and takes them.</summary>
public sealed class RegisterFileTests
{
    private static readonly string[] OfDocuments = ["Hướng", "Số, ký hiệu", "Tên loại", "Cơ quan ban hành", "Ngày văn bản", "Trích yếu"];
    private static readonly string[] OfTasks = ["Lĩnh vực", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Hạn", "Kết quả phải có"];
    private static readonly string[] Decree = ["Viện dẫn", "34/2019/NĐ-CP", "Nghị định", "Chính phủ", "24/04/2019", "cán bộ cấp xã"];
    private static readonly string[] Nameless = ["Đi", "", "Đề án", "UBND huyện Quảng Điền", "", "xã thông minh"];
    private static readonly string[] Review = ["Cải cách thể chế", "Rà soát văn bản", Justice, "30/09/2022", "Báo cáo rà soát"];

    private static readonly string[] OfDirectives = ["Nội dung", "Văn bản giao", "Ngày giao", "Chủ trì"];
    private static readonly string[] Order = ["Báo cáo tiến độ", "Công văn 900/UBND", "04/05/2022", "Phòng Tư pháp"];
    private static readonly string[] OfDossiers = ["Mã hồ sơ", "Mã thủ tục", "Người nộp", "Ngày nhận", "Ngày hẹn trả"];
    private static readonly string[] Permit = ["H57.99-220502-0900", OneStop.FiveDays, "Nguyễn Thị Hạnh", "02/05/2022", "10/05/2022"];

    private static readonly string[] OfFigures = ["Mã chỉ số", "Đơn vị", "Từ ngày", "Đến ngày", "Giá trị", "Văn bản căn cứ"];
    private static readonly string[] Places = [Stating.Trained, Stating.Commune, "15/12/2021", "14/06/2022", "12", "Kế hoạch 22/KH-UBND"];

    [Fact]
    public async Task Documents_of_all_directions_are_exported_and_known_again()
    {
        await using var house = await Support.House.Open();
        await house.Has(Direction.Outgoing, Plan("191/KH-UBND", new(2021, 12, 30)));
        await house.Has(Direction.Incoming, Plan("12/KH-UBND", new(2022, 1, 5)) with { Issuer = "UBND tỉnh" }, new(2022, 1, 7));
        await house.Has(Direction.Outgoing, Plan("3/KH-UBND", new(2022, 2, 1)), officer: OfficerOf("khac", "tth.quang-dien.quang-tho"));

        var file = await Export(house, "documents", Clerk);

        Assert.Equal(["191/KH-UBND", "12/KH-UBND"], await Column(file, "Số, ký hiệu"));
        Assert.Equal((0, 2, ""), await Import(house, "documents", Clerk, file));
        Assert.Equal(3, await Count<Document>(house));
    }

    [Fact]
    public async Task Documents_of_a_file_are_written_once()
    {
        await using var house = await Support.House.Open();
        var file = await File(OfDocuments, Decree, Nameless);

        Assert.Equal((2, 0, ""), await Import(house, "documents", Clerk, file));
        Assert.Equal((0, 2, ""), await Import(house, "documents", Clerk, file));

        Assert.Equal(2, await Count<Document>(house));
        Assert.Equal(1, await Count<JournalEntry>(house));
    }

    [Fact]
    public async Task A_bad_document_keeps_the_whole_file_out()
    {
        await using var house = await Support.House.Open();

        var outcome = await Import(house, "documents", Clerk, await File(OfDocuments, Decree, [.. Nameless[..5], ""]));

        Assert.Equal((0, 0, "Dòng 3: thiếu cột “Trích yếu”."), outcome);
        Assert.Equal(0, await Count<Document>(house));
    }

    [Fact]
    public async Task Documents_go_into_the_register_of_the_house_and_nobody_writes_it_from_outside()
    {
        await using var house = await HouseOfTheDistrict();
        var file = await File(OfDocuments, Decree);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Import(house, "documents", Jurist, file));
        await Import(house, "documents", OfficerOf("noivu", "tth.quang-dien.noi-vu", District), file);

        Assert.Equal("document.unit", refused.Refusal.Code);
        Assert.Equal(District, (await house.Get<CaiCachDb>().Set<Document>().SingleAsync()).Unit);
    }

    [Fact]
    public async Task Tasks_are_exported_with_their_plan_and_known_again()
    {
        await using var house = await HouseOfTheDistrict();
        await house.HasPlan(Task("Kiểm tra văn bản", with: "tth.quang-dien.noi-vu"), Task("Sắp xếp bộ máy", ReformArea.Organisation, lead: "tth.quang-dien.noi-vu"));
        house.Time.Set(new(2022, 3, 1), new(9, 0));

        var file = await Export(house, "plan-tasks", Planner);

        Assert.Equal(["Kiểm tra văn bản", "Sắp xếp bộ máy"], await Column(file, "Nội dung nhiệm vụ"));
        Assert.Equal(["2022", "2022"], await Column(file, "Kế hoạch năm"));
        Assert.Equal(["Kiểm tra văn bản"], await Column(await Export(house, "plan-tasks", Jurist), "Nội dung nhiệm vụ"));
        Assert.Equal((0, 2, ""), await Import(house, "plan-tasks", Planner, file));
    }

    [Fact]
    public async Task Tasks_of_an_office_go_once_into_the_plan_of_the_house()
    {
        await using var house = await HouseOfTheDistrict();
        var plan = await house.HasPlan();
        house.Time.Set(new(2022, 3, 1), new(9, 0));
        var (office, file) = (OfficerOf("noivu", "tth.quang-dien.noi-vu", District, Justice), await File(OfTasks, Review));

        Assert.Equal((1, 0, ""), await Import(house, "plan-tasks", office, file));
        Assert.Equal((0, 1, ""), await Import(house, "plan-tasks", office, file));

        var task = await house.Get<CaiCachDb>().Set<PlanTask>().SingleAsync(t => t.Title == Review[1]);
        Assert.Equal((plan, Justice, new DateOnly(2022, 9, 30)), (task.Plan, task.Unit, task.DueOn));
        Assert.Equal(2, await Count<PlanTask>(house));
    }

    [Fact]
    public async Task A_bad_task_keeps_the_whole_file_out()
    {
        await using var house = await HouseOfTheDistrict();
        await house.HasPlan();
        house.Time.Set(new(2022, 3, 1), new(9, 0));

        var outcome = await Import(house, "plan-tasks", Planner, await File(OfTasks, Review, [Review[0], "Việc khác", "Phòng Không có", .. Review[3..]]));

        Assert.Equal((0, 0, "Dòng 3, cột “Đơn vị chủ trì”: không có đơn vị nào tên “Phòng Không có”."), outcome);
        Assert.Equal(1, await Count<PlanTask>(house));
    }

    [Fact]
    public async Task Without_a_plan_of_the_year_tasks_are_refused_with_a_sentence()
    {
        await using var house = await HouseOfTheDistrict();
        await house.HasPlan();
        house.Time.Set(new(2023, 3, 1), new(9, 0));
        var file = await File(OfTasks, Review);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Import(house, "plan-tasks", Planner, file));

        Assert.Equal("plan.none", refused.Refusal.Code);
    }

    [Fact]
    public async Task Directives_are_exported_and_those_of_a_file_written_once()
    {
        await using var house = await HouseOfTheDistrict();
        await house.HasDirective();
        house.Time.Set(new(2022, 6, 1), new(9, 0));
        var file = await File(OfDirectives, Order);

        Assert.Equal(["Hoàn thành số hóa sổ hộ tịch giai đoạn 1"], await Column(await Export(house, "directives", Instructions.Ha), "Nội dung"));
        Assert.Equal((1, 0, ""), await Import(house, "directives", Instructions.Ha, file));
        Assert.Equal((0, 1, ""), await Import(house, "directives", Instructions.Ha, file));
        Assert.Equal(2, await Count<Directive>(house));
    }

    [Fact]
    public async Task A_bad_directive_keeps_the_whole_file_out()
    {
        await using var house = await HouseOfTheDistrict();

        var outcome = await Import(house, "directives", Instructions.Ha, await File(OfDirectives, Order, ["Việc khác", .. Order[1..3], "Phòng Không có"]));

        Assert.Equal((0, 0, "Dòng 3: không có đơn vị “Phòng Không có”."), outcome);
        Assert.Equal(0, await Count<Directive>(house));
    }

    [Fact]
    public async Task Dossiers_are_exported_and_those_of_a_file_written_once()
    {
        await using var house = await OneStop.Open();
        var here = await house.Has("2022-05-04 08:00");
        house.Time.Set(new(2022, 6, 1), new(9, 0));
        var file = await File(OfDossiers, Permit);

        Assert.Equal([here], await Column(await Export(house, "dossiers", OneStop.Lan), "Mã hồ sơ"));
        Assert.Equal(1, await Count<PersonalDataRead>(house));
        Assert.Equal((1, 0, ""), await Import(house, "dossiers", OneStop.Lan, file));
        Assert.Equal((0, 1, ""), await Import(house, "dossiers", OneStop.Lan, file));
        Assert.Equal(2, await Count<Dossier>(house));
    }

    [Fact]
    public async Task A_bad_dossier_keeps_the_whole_file_out()
    {
        await using var house = await OneStop.Open();
        string[] unpromised = ["H57.99-220502-0901", .. Permit[1..4], "01/01/2022"];

        var outcome = await Import(house, "dossiers", OneStop.Lan, await File(OfDossiers, Permit, unpromised));

        Assert.Equal((0, 0, "Dòng 3: Ngày hẹn trả trước ngày nhận."), outcome);
        Assert.Equal(0, await Count<Dossier>(house));
    }

    [Fact]
    public async Task Declared_figures_are_exported_and_those_of_a_file_written_once()
    {
        await using var house = await Stating.Open();
        await house.Declares(Stating.Trained, 40);
        var file = await File(OfFigures, Places);

        Assert.Equal(["40"], await Column(await Export(house, "declared-figures", Stating.Ha), "Giá trị"));
        Assert.Equal((1, 0, ""), await Import(house, "declared-figures", Stating.Ha, file));
        Assert.Equal((0, 1, ""), await Import(house, "declared-figures", Stating.Ha, file));
        Assert.Equal(2, await Count<DeclaredFigure>(house));
    }

    [Fact]
    public async Task A_figure_of_another_value_keeps_the_whole_file_out()
    {
        await using var house = await Stating.Open();
        await house.Declares(Stating.Trained, 40);
        string[] other = [Stating.Trained, Stating.District, "15/12/2021", "14/06/2022", "41", "Kế hoạch 22/KH-UBND"];

        var outcome = await Import(house, "declared-figures", Stating.Ha, await File(OfFigures, Places, other));

        Assert.StartsWith("Dòng 3: Số này của đơn vị cho kỳ này đã có ở khai báo", outcome.Problems, StringComparison.Ordinal);
        Assert.Equal(1, await Count<DeclaredFigure>(house));
    }

    /// <summary>With the catalogue of units, and of the district.</summary>
    private static async Task<Support.House> HouseOfTheDistrict()
    {
        var house = await Support.House.Open();
        await house.Ask<LoadUnits, int>(load => load.Run(Actor.House));
        var services = house.Get<IServiceProvider>();
        services.GetRequiredService<CaiCachDb>().Add(new HouseSettings { Name = "UBND huyện Quảng Điền", Origin = "caicach/test", Unit = District });
        await services.GetRequiredService<Acts>().Commit("house.set-up", Actor.House);
        await house.App.Services.GetRequiredService<CurrentHouse>().Load();
        return house;
    }

    private static IRegisterFile Register(Support.House house, string name) => house.Get<IEnumerable<IRegisterFile>>().Single(r => r.Register == name);

    private static async Task<byte[]> Export(Support.House house, string register, Officer officer)
    {
        using var file = new MemoryStream();
        await Register(house, register).Export(file, officer, TestContext.Current.CancellationToken);
        return file.ToArray();
    }

    private static async Task<(int Added, int Known, string Problems)> Import(Support.House house, string register, Officer officer, byte[] content)
    {
        using var file = new MemoryStream(content);
        var outcome = await Register(house, register).Import(file, "tep.xlsx", officer, TestContext.Current.CancellationToken);
        return (outcome.Added, outcome.Known, string.Join('\n', outcome.Problems));
    }

    private static async Task<byte[]> File(string[] titles, params string[][] rows)
    {
        using var file = new MemoryStream();
        await SheetWriter.Write(file, "Sổ", [.. titles.Select((t, i) => new SheetColumn<string[]>(t, r => r[i]))], rows);
        return file.ToArray();
    }

    /// <summary>The texts under a title of the first row.</summary>
    private static async Task<string[]> Column(byte[] content, string title)
    {
        using var sheet = await SheetReader.Open(new MemoryStream(content));
        var rows = sheet.Rows(TestContext.Current.CancellationToken).ToList();
        var place = rows[0].Cells.Single(c => c.Text == title).Column;
        return [.. rows.Skip(1).Select(r => r.At(place).Text)];
    }

    private static Task<int> Count<T>(Support.House house) where T : class => house.Ask<CaiCachDb, int>(db => db.Set<T>().CountAsync());
}
