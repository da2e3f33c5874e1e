using CaiCach.Calendar;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Asking;
using CaiCach.Dossiers.Correcting;
using CaiCach.Dossiers.Receiving;
using CaiCach.Dossiers.Settling;
using CaiCach.Dossiers.Synchronising;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Procedures;
using CaiCach.Procedures.Announcing;
using CaiCach.Procedures.Processing;
using CaiCach.Tests.Dossiers.Synchronising;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Procedures;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Dossiers;

/// <summary>What nobody may enter into the one-stop shop: each is refused with a code and a sentence, and the journal stays as it was.</summary>
public sealed class BadInputTests
{
    [Fact]
    public async Task A_receipt_that_lies_ahead_cannot_be_corrected_to_nor_imported()
    {
        await using var house = await OneStop.Open();
        var document = await house.HasDocument();
        var number = await house.Has("2022-06-14 09:00");

        await Refused(house, "dossier.future", "Mốc đính chính không thể muộn hơn bây giờ.", () => house.Do<CorrectDossier>(act =>
            act.Run(number, new(DossierDate.Received, OneStop.Instant("2022-06-14 09:01"), "Ghi nhầm", document), PageHouse.Ha)));
        var plan = await house.Plan(Exchange.Json(Exchange.Row(more: [("NgayTiepNhan", "15/06/2022 08:00:00"), ("NgayHenTra", "20/06/2022")])));
        await Refused(house, "dossier.import", "Tệp còn chỗ cần sửa.", () => house.Do<SyncDossiers>(act => act.Run(plan, "tinh.json", OneStop.Lan)));

        Assert.Contains("chưa đến", Assert.Single(plan.Problems).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_before_the_receipt_is_refused()
    {
        await using var house = await OneStop.Open();
        var document = await house.HasDocument();
        var number = await house.Has("2022-06-13 09:00", "2022-06-14 09:00");

        await Refused(house, "dossier.order", "Ngày có kết quả không thể trước lúc tiếp nhận.", () => house.Do<CorrectDossier>(act =>
            act.Run(number, new(DossierDate.Settled, OneStop.Instant("2022-06-13 08:59"), "Ghi nhầm", document), PageHouse.Ha)));
        await Refused(house, "dossier.order", "Ngày có kết quả không thể trước lúc tiếp nhận.", () => house.Do<CorrectDossier>(act =>
            act.Run(number, new(DossierDate.Received, OneStop.Instant("2022-06-14 09:01"), "Ghi nhầm", document), PageHouse.Ha)), at: "2022-06-15 08:00");

        Assert.Equal(OneStop.Instant("2022-06-14 09:00"), (await house.Life(number)).SettledAt);
    }

    [Fact]
    public async Task Nothing_is_asked_or_taken_in_after_the_result()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-06-13 09:00", "2022-06-14 09:00");

        await Refused(house, "dossier.settled", "Hồ sơ đã có kết quả.", () => house.Do<AskApplicant>(act => act.Run(number, new(WaitKind.Supplement, "Đơn"), OneStop.Lan)));
        await Refused(house, "dossier.not-waiting", "Hồ sơ không chờ bổ sung hay nghĩa vụ tài chính nào.", () => house.Do<TakeAnswer>(act => act.Run(number, "Đơn", OneStop.Lan)));

        Assert.Empty((await house.Life(number)).Waits);
    }

    [Fact]
    public async Task A_wait_without_an_end_stays_open_and_the_page_says_that_no_day_is_known()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-06-06 09:00");
        OneStop.Stand(pages.House, "2022-06-07 09:00");
        await pages.House.Do<AskApplicant>(act => act.Run(number, new(WaitKind.Supplement, "Đơn"), OneStop.Lan));
        OneStop.Stand(pages.House, "2022-08-01 09:00");

        await Refused(pages.House, "dossier.waiting", "Hồ sơ đang chờ người nộp. Ghi nhận bổ sung trước rồi mới ghi kết quả.", () => pages.House.Do<SettleDossier>(act => act.Run(number, true, OneStop.Lan)));

        var dossier = await pages.House.Life(number);
        var calendar = await pages.House.Ask<Calendars, WorkingCalendar>(c => c.Edition(dossier.CalendarEdition));
        Assert.Null(Promise.Explain(dossier, calendar).Due);
        Assert.Equal((4, DossierStatus.Waiting, false), (Promise.Explain(dossier, calendar).Left, dossier.StatusOn(new(2022, 8, 1), new(2022, 8, 3)), dossier.IsLateOn(new(2022, 8, 1))));
        var page = (await pages.As(OneStop.Lan).Open($"/ho-so/{number}/han-tra")).Text();
        Assert.Contains("Đang chờ người nộp: ngày trả chưa xác định, còn 4 ngày làm việc kể từ khi bổ sung xong.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_is_longer_than_the_limit_is_not_approved()
    {
        await using var house = await OneStop.Open();
        StepInput[] steps = [new(1, "Thẩm định", "Phòng", "Chuyên viên", new(6, LimitUnit.WorkingDays), [])];
        var id = await house.Ask<DraftProcess, string>(act => act.Run(new(OneStop.FiveDays, 1, OneStop.District, null, null), steps, PageHouse.Ha));
        var document = await house.HasDocument();

        await Refused(house, "process.sum", "quy trình dài hơn 1 ngày làm việc.", () => house.Do<ApproveProcess>(act => act.Run(id, new(2022, 6, 14), document, PageHouse.Ha)));

        Assert.Null((await house.Ask<CaiCachDb, InternalProcess>(db => db.Set<InternalProcess>().SingleAsync(p => p.Id == id))).ApprovedOn);
    }

    [Theory]
    [InlineData("10.000", "", "Số tiền khác danh mục hoặc danh mục chưa rõ. Ghi lý do hoặc căn cứ thu.")]
    [InlineData("-8000", "Theo đơn", "tiền")]
    [InlineData("0", "Theo đơn", "Ghi số tiền, hoặc chọn không thu.")]
    public async Task A_fee_other_than_the_catalogue_says_needs_its_reason(string amount, string why, string sentence)
    {
        await using var pages = await OneStop.OpenPages();
        await pages.House.Do<PublishVersion>(act => act.Run(
            "1.001193", OneStop.Text("Đăng ký khai sinh", "Hộ tịch", 1) with { Fees = [new(null, null, 8000, null, FeeMode.After)] }, new(2020, 1, 1), Actor.House));

        await Unchanged(pages.House, async () =>
        {
            var page = await Browser.Page(await pages.As(OneStop.Lan).Submit("/ho-so/tiep-nhan?thu-tuc=1.001193", new()
            {
                ["Typed.Owner"] = "Trần Văn Thuận", ["Typed.Fees[0].When"] = "After", ["Typed.Fees[0].Amount"] = amount, ["Typed.Fees[0].Why"] = why,
            }));
            Assert.Contains(sentence, page.Text(), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("04618200123a")]
    public async Task A_number_that_is_no_identity_number_is_refused(string identity)
    {
        await using var pages = await OneStop.OpenPages();

        await Unchanged(pages.House, async () =>
        {
            var page = await Browser.Page(await pages.As(OneStop.Lan).Submit($"/ho-so/tiep-nhan?thu-tuc={OneStop.FiveDays}", new() { ["Typed.Owner"] = "Trần Văn Thuận", ["Typed.IdentityNumber"] = identity }));
            Assert.Contains("Số định danh có 12 hoặc 9 chữ số", page.Text(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_same_submission_again_is_refused_and_names_the_dossier_it_met()
    {
        await using var pages = await OneStop.OpenPages();
        var first = await pages.House.Has("2022-06-06 09:00");
        ReceiveDossier.Input again = new(OneStop.FiveDays, new(new("Nguyễn Thị Hạnh", "046182001234"), Channel.InPerson)) { RefuseTwin = true };

        await Refused(pages.House, "dossier.twin", "Người này đã nộp thủ tục này hôm nay.", () => pages.House.Do<ReceiveDossier>(act => act.Run(again, OneStop.Lan)));

        var shown = await pages.House.Ask<KnownApplicants, List<Dossier>>(k => k.Twins(OneStop.Centre, OneStop.FiveDays, again.Intake.Applicant, new(2022, 6, 6), OneStop.Lan));
        Assert.Equal([first], shown.Select(d => d.Number));
    }

    [Fact]
    public async Task A_file_with_an_unknown_procedure_or_a_jump_of_state_changes_nothing()
    {
        await using var house = await OneStop.Open();
        await house.Sync(Exchange.Json(Exchange.Row(more: [("TrangThaiHoSo", "9"), ("NgayKetThucXuLy", "12/04/2022 16:40:00")])));
        var file = Exchange.Json(Exchange.Row("H57.99-220405-0002"), Exchange.Row("H57.99-220405-0003", ("MaTTHC", "9.999999")), Exchange.Row());

        var plan = await house.Plan(file);
        await Refused(house, "dossier.import", "Tệp còn chỗ cần sửa.", () => house.Sync(file));

        string[] said = [.. plan.Problems.Select(p => p.Sentence).Order(StringComparer.Ordinal)];
        Assert.Equal(2, said.Length);
        Assert.Contains("9.999999", said[0], StringComparison.Ordinal);
        Assert.Contains("trạng thái ở đây là 9, không thể sang 4", said[1], StringComparison.Ordinal);
    }

    private static Task Refused(Support.House house, string code, string sentence, Func<Task> act, string? at = null) => Unchanged(house, async () =>
    {
        house.Time.Utc = at is null ? house.Time.Utc : OneStop.Instant(at);
        var refusal = (await Assert.ThrowsAsync<RefusedException>(act)).Refusal;
        Assert.Equal(code, refusal.Code);
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    });

    private static async Task Unchanged(Support.House house, Func<Task> act)
    {
        var before = await Entries();
        await act();
        Assert.Equal(before, await Entries());

        Task<int> Entries() => house.Ask<CaiCachDb, int>(db => db.Set<JournalEntry>().CountAsync());
    }
}
