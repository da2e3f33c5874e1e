using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Web.Kit;
using CaiCach.Foundation.Web;
using CaiCach.Procedures;

namespace CaiCach.Dossiers;

/// <summary>What screens call the states of a dossier.</summary>
public static class DossierWords
{
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
