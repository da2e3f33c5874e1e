using CaiCach.Calendar;
using CaiCach.Foundation.Web.Kit;

namespace CaiCach.Directives;

/// <summary>What screens call the states of a directive.</summary>
public static class DirectiveWords
{
    public static string Of(DirectiveStatus status) => status switch
    {
        DirectiveStatus.DoneOnTime or DirectiveStatus.DoneUndated => "Hoàn thành",
        DirectiveStatus.DoneLate => "Trễ hạn",
        DirectiveStatus.InTerm or DirectiveStatus.OpenUndated => "Đang làm",
        DirectiveStatus.DueSoon => "Sắp đến hạn",
        DirectiveStatus.Overdue => "Quá hạn",
        DirectiveStatus.Returned => "Đã trả lại",
        _ => "Đã hủy",
    };

    public static string Of(OuterMeaning meaning) => meaning switch
    {
        OuterMeaning.DoneOnTime => "Hoàn thành đúng hạn hoặc trước hạn",
        OuterMeaning.DoneLate => "Hoàn thành quá hạn",
        OuterMeaning.OpenInTerm => "Đang thực hiện, trong hạn",
        OuterMeaning.OpenOverdue => "Đang thực hiện, quá hạn",
        _ => "Không nói về hạn",
    };

    /// <summary>What the words of an outer system mean, as those in use put it.</summary>
    public static OuterMeaning Meaning(string status)
    {
        var text = Foundation.SearchText.Fold(status);
        var done = text.Contains("hoan thanh", StringComparison.Ordinal) && !text.Contains("chua hoan thanh", StringComparison.Ordinal);
        var late = text.Contains("qua han", StringComparison.Ordinal) || text.Contains("tre han", StringComparison.Ordinal) || text.Contains("tre", StringComparison.Ordinal);
        var inTime = text.Contains("dung han", StringComparison.Ordinal) || text.Contains("truoc han", StringComparison.Ordinal) || text.Contains("trong han", StringComparison.Ordinal);
        return (done, late, inTime) switch
        {
            (true, true, _) => OuterMeaning.DoneLate,
            (true, _, true) => OuterMeaning.DoneOnTime,
            (false, true, _) => OuterMeaning.OpenOverdue,
            (false, _, true) => OuterMeaning.OpenInTerm,
            _ => OuterMeaning.Unknown,
        };
    }
}

/// <summary>How the due day of a directive stands on a day, for the screen.</summary>
/// <param name="Days">Working days left, late or early; null when not counted.</param>
public sealed record DirectiveDue(DueState State, int? Days)
{
    /// <summary>Null when it has no due day.</summary>
    public static DirectiveDue? Of(Directive directive, DateOnly today, WorkingCalendar calendar)
    {
        if (directive.DueOn is not { } due)
        {
            return null;
        }

        if (directive.DoneOn is { } done)
        {
            var early = calendar.Between(done, due);
            return done > due ? new(DueState.DoneLate, -early) : early > 0 ? new(DueState.DoneEarly, early) : new(DueState.DoneInTime, 0);
        }

        var left = calendar.Between(today, due);
        return directive.IsEnded ? new(DueState.Ok, null)
            : due < today ? new(DueState.Late, -left)
            : due == today ? new(DueState.Today, 0)
            : new(left <= Directive.SoonDays ? DueState.Soon : DueState.Ok, left);
    }
}
