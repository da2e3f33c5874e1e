using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Web.Kit;
using CaiCach.Foundation.Web;
using CaiCach.Procedures;

namespace CaiCach.Dossiers;

/// <summary>What screens call the states of a dossier.</summary>
public static class DossierWords
{
    /// <summary>A hand-over that nobody has signed for yet.</summary>
    public const string Unsigned = "Chờ ký nhận";

    public static string Of(DossierStatus status, Ending? ending = null) => status switch
    {
        DossierStatus.InProcess => "Đang giải quyết",
        DossierStatus.DueSoon => "Sắp đến hạn",
        DossierStatus.Overdue => "Quá hạn",
        DossierStatus.Waiting => "Chờ người nộp",
        DossierStatus.Settled => "Chờ trả kết quả",
        DossierStatus.Returned => "Đã trả kết quả",
        _ => Of(ending),
    };

    /// <summary>“5 ngày làm việc”.</summary>
    public static string LimitOf(Dossier dossier, Texts texts) => $"{dossier.LimitAmount} {texts[ProcedureWords.Of(dossier.LimitUnit)]}";

    /// <summary>Heads of a calendar, Monday first.</summary>
    public static IReadOnlyList<string> Weekdays { get; } = ["Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "CN"];

    public static string Of(Ending? ending) => ending switch
    {
        Ending.Withdrawn => "Đã rút",
        Ending.Stopped => "Dừng xử lý",
        Ending.Rejected => "Trả lại, không giải quyết",
        _ => "",
    };

    public static string Of(Channel channel) => channel switch
    {
        Channel.Online => "Trực tuyến",
        Channel.Post => "Bưu chính công ích",
        _ => "Trực tiếp",
    };

    public static string Of(OwnerKind kind) => kind switch
    {
        OwnerKind.Business => "Doanh nghiệp",
        OwnerKind.Agency => "Cơ quan nhà nước",
        OwnerKind.Organisation => "Tổ chức",
        OwnerKind.Other => "Khác",
        _ => "Công dân",
    };

    public static string Of(PaperSource source) => source switch
    {
        PaperSource.Scan => "Bản quét",
        PaperSource.Reuse => "Dùng lại từ kho",
        PaperSource.Database => "Lấy từ cơ sở dữ liệu",
        _ => "Bản giấy",
    };

    public static string Of(ReturnWay way) => way switch
    {
        ReturnWay.Post => "Qua bưu chính",
        ReturnWay.Electronic => "Bản điện tử",
        _ => "Tại nơi trả kết quả",
    };

    public static string Of(Receiving.FeeWhen when) => when switch
    {
        Receiving.FeeWhen.Before => "Thu ngay",
        Receiving.FeeWhen.After => "Thu khi trả kết quả",
        _ => "Không thu",
    };

    public static string Of(Bulk.BulkStep step) => step switch
    {
        Bulk.BulkStep.HandOver => "Bàn giao",
        Bulk.BulkStep.Take => "Ký nhận",
        Bulk.BulkStep.Settle => "Ghi nhận kết quả",
        _ => "Trả kết quả",
    };

    /// <summary>As the national portal names the state.</summary>
    public static string Of(DossierState state) => state switch
    {
        DossierState.Submitted => "Mới đăng ký",
        DossierState.Accepted => "Được tiếp nhận",
        DossierState.NotAccepted => "Không được tiếp nhận",
        DossierState.AwaitingSupplement => "Yêu cầu bổ sung giấy tờ",
        DossierState.AwaitingPayment => "Yêu cầu thực hiện nghĩa vụ tài chính",
        DossierState.Withdrawn => "Công dân yêu cầu rút hồ sơ",
        DossierState.Stopped => "Dừng xử lý",
        DossierState.Settled => "Đã xử lý xong",
        DossierState.Returned => "Đã trả kết quả",
        _ => "Đang xử lý",
    };

    public static string Of(WaitKind kind) => kind == WaitKind.Payment ? "Nghĩa vụ tài chính" : "Bổ sung giấy tờ";

    public static string Of(SupplementStage stage) => stage switch
    {
        SupplementStage.Intake => "Khi kiểm tra lúc tiếp nhận",
        SupplementStage.Appraisal => "Khi thẩm định",
        _ => "Theo luật chuyên ngành",
    };

    /// <summary>What asking the applicant does to the clock.</summary>
    public static string Consequence(PausePolicy policy) => policy switch
    {
        PausePolicy.RestartFull => "Thời hạn dừng từ bây giờ và tính lại từ đầu khi bổ sung xong.",
        PausePolicy.NoPause => "Thời hạn vẫn chạy trong lúc chờ.",
        _ => "Thời hạn dừng từ bây giờ; phần còn lại chạy tiếp khi bổ sung xong.",
    };

    public static string Of(DueReason reason) => reason switch
    {
        DueReason.Apology => "Xin lỗi, hẹn lại",
        DueReason.Payment => "Chờ nghĩa vụ tài chính",
        DueReason.OuterSystem => "Hệ thống đã hẹn đổi ngày",
        _ => "Chờ bổ sung",
    };

    public static string Of(DossierDate date) => date switch
    {
        DossierDate.Received => "Tiếp nhận",
        DossierDate.Settled => "Có kết quả",
        _ => "Trả kết quả",
    };
}

/// <summary>How the promise of a dossier stands on a day, for the screen.</summary>
/// <param name="Days">Working days left, late or early; null when not counted.</param>
/// <param name="DoneOn">The day of the result; null while there is none.</param>
public sealed record DossierDue(DueState State, int? Days, DateOnly? DoneOn)
{
    public static DossierDue Of(Dossier dossier, DateOnly today, WorkingCalendar calendar)
    {
        if (dossier.SettledAt is { } at)
        {
            var done = Clock.DayOf(at);
            var early = calendar.Between(done, dossier.DueOn);
            return done > dossier.DueOn ? new(DueState.DoneLate, -early, done) : early > 0 ? new(DueState.DoneEarly, early, done) : new(DueState.DoneInTime, 0, done);
        }

        var left = calendar.Between(today, dossier.DueOn);
        return dossier.EndedAt is not null || dossier.WaitingSince is not null ? new(DueState.Ok, null, null)
            : dossier.DueOn < today ? new(DueState.Late, -left, null)
            : dossier.DueOn == today ? new(DueState.Today, 0, null)
            : new(left <= Dossier.SoonDays ? DueState.Soon : DueState.Ok, left, null);
    }
}
