using CaiCach.Calendar;
using CaiCach.Foundation;

namespace CaiCach.Dossiers;

/// <summary>What another system says of a dossier's life.</summary>
/// <param name="SettledAt">When the result came, there; null while it has none.</param>
/// <param name="EndedAt">When it ended without a result, there.</param>
public sealed record OuterLife(DossierState State, DateTime? SettledAt, DateTime? ReturnedAt, DateTime? EndedAt, string? ResultNumber, bool ResultDigitised, string? Note);

/// <summary>How a dossier follows the system that keeps it elsewhere: only forward along its life, never by overwriting what is here.</summary>
public sealed partial class Dossier
{
    private static readonly DossierState[] Ends = [DossierState.NotAccepted, DossierState.Withdrawn, DossierState.Stopped, DossierState.Returned];

    /// <summary>True when a life can lead from one state to another, over any states between: two readings may lie far apart.</summary>
    public static bool CanLead(DossierState from, DossierState to) => from == to || (from, to) switch
    {
        (DossierState.Submitted, _) => true,
        (DossierState.Settled, _) => to == DossierState.Returned,
        (DossierState.Accepted, _) => to != DossierState.Submitted,
        _ => !Ends.Contains(from) && to is not (DossierState.Submitted or DossierState.Accepted),
    };

    /// <summary>Null when the dossier can become what the other system says.</summary>
    public Refusal? WhyNotFollow(OuterLife says, DateTime now) =>
        !CanLead(State, says.State)
            ? new("dossier.state-jump", $"trạng thái ở đây là {(int)State}, không thể sang {(int)says.State} theo vòng đời hồ sơ.")
        : says.SettledAt > now || says.ReturnedAt > now || says.EndedAt > now ? new("dossier.future", "có mốc chưa đến.")
        : says.SettledAt < ReceivedAt || says.EndedAt < ReceivedAt ? new("dossier.order", "ngày kết thúc xử lý trước lúc tiếp nhận ở đây.")
        : says.ReturnedAt < (SettledAt ?? says.SettledAt) ? new("dossier.order", "ngày trả trước ngày có kết quả ở đây.")
        : null;

    /// <summary>Takes over the facts that are not here yet.</summary>
    /// <param name="calendar">The edition the dossier was accepted under.</param>
    /// <param name="now">When the house learns it: a request whose time the exchange does not carry begins then.</param>
    public void Follow(OuterLife says, DateTime now, WorkingCalendar calendar)
    {
        WhyNotFollow(says, now).Enforce();
        if (says.State == State)
        {
            return;
        }

        if (WaitingSince is { } since)
        {
            var came = says.SettledAt ?? says.EndedAt ?? now;
            Answer(says.Note, came < since ? since : came, calendar);
        }

        switch (says.State)
        {
            case DossierState.AwaitingSupplement or DossierState.AwaitingPayment:
                var kind = says.State == DossierState.AwaitingPayment ? WaitKind.Payment : WaitKind.Supplement;
                Ask(new(kind, says.Note ?? "Theo hệ thống ngoài, không ghi nội dung", Why: "Theo hệ thống ngoài"), now);
                break;
            case DossierState.Settled or DossierState.Returned:
                FollowToResult(says);
                break;
            case DossierState.Withdrawn or DossierState.Stopped or DossierState.NotAccepted:
                var ending = says.State == DossierState.Withdrawn ? Dossiers.Ending.Withdrawn : says.State == DossierState.Stopped ? Dossiers.Ending.Stopped : Dossiers.Ending.Rejected;
                End(ending, says.Note ?? "Theo hệ thống ngoài, không ghi lý do", says.EndedAt!.Value);
                break;
            default:
                State = says.State;
                break;
        }
    }

    private void FollowToResult(OuterLife says)
    {
        if (SettledAt is null)
        {
            Settle(says.SettledAt!.Value, says.ResultDigitised, says.ResultNumber);
        }

        if (says.State == DossierState.Returned)
        {
            _fees.FindAll(f => !f.Paid).ForEach(f => f.Pay(receipt: null));
            Return(says.ReturnedAt!.Value);
        }
    }

    /// <summary>Null when the day promised elsewhere may replace the day here. A promise of this house stands on a slip and stays.</summary>
    public Refusal? WhyNotTakePromise(DateOnly day) =>
        !PromisedElsewhere ? new("dossier.own-promise", "Ngày hẹn này do đơn vị hứa trên giấy hẹn, không đổi theo hệ thống ngoài.")
        : day < Clock.DayOf(ReceivedAt) ? new("dossier.due-before", "Ngày hẹn trả trước ngày nhận.")
        : null;

    /// <summary>Takes over the day that the promising system has moved. The first promise stays beside it.</summary>
    public void TakePromise(DateOnly day, DateTime now, string why)
    {
        WhyNotTakePromise(day).Enforce();
        _dueChanges.Add(new(Number, _dueChanges.Count + 1, DueReason.OuterSystem, DueOn, day, now, why));
        (DueOn, DueBefore) = (day, Clock.StartOf(day.AddDays(1)));
    }
}
