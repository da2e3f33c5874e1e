using CaiCach.Calendar;
using CaiCach.Foundation;

namespace CaiCach.Dossiers;

/// <summary>
/// The life of a dossier (transitions T2–T13 of the one-stop rules). Each step has its question, which pages ask before
/// they offer it, and the step itself, which asks again.
/// </summary>
public sealed partial class Dossier
{
    /// <summary>Null when it can be handed to a unit.</summary>
    public Refusal? WhyNotHandOver() => WhyNotWorked();

    /// <summary>T5: the counter gives it to the agency, or one agency to the next.</summary>
    public void HandOver(Handing handing, DateTime now)
    {
        WhyNotHandOver().Enforce();
        _handOvers.Add(new(Number, _handOvers.Count + 1, handing, now));
        State = DossierState.Processing;
    }

    /// <summary>Null when the last hand-over waits for a signature.</summary>
    public Refusal? WhyNotTake() =>
        _handOvers is [.., { TakenAt: null }] ? null : new("dossier.no-handover", "Không có lần bàn giao nào chờ ký nhận.");

    public void Take(string account, DateTime now)
    {
        WhyNotTake().Enforce();
        _handOvers[^1].Take(account, now);
    }

    /// <summary>Null when the applicant can be asked for something. A second supplement needs a reason.</summary>
    public Refusal? WhyNotAsk(Request? request = null, DateOnly? today = null) =>
        WhyNotWorked() is { } closed ? closed
        : request is null ? null
        : request.Content == "" ? new("dossier.ask-nothing", "Ghi rõ người nộp cần bổ sung hoặc nộp gì.", nameof(Request.Content))
        : request.Kind == WaitKind.Supplement && request.Why is null && _waits.Exists(w => w.Kind == WaitKind.Supplement)
            ? new("dossier.asked-before", "Hồ sơ này đã yêu cầu bổ sung một lần. Yêu cầu nữa phải ghi lý do, và hồ sơ bị tính là trễ nếu không giải quyết xong.", nameof(Request.Why))
        : request.Until < today ? new("dossier.until-past", "Hạn bổ sung đã qua.", nameof(Request.Until))
        : null;

    /// <summary>T6 and the first half of T8: from now on the applicant is waited for.</summary>
    public void Ask(Request request, DateTime now)
    {
        WhyNotAsk(request, Clock.DayOf(now)).Enforce();
        _waits.Add(new(Number, _waits.Count + 1, request, now));
        (State, WaitingSince) = (request.Kind == WaitKind.Payment ? DossierState.AwaitingPayment : DossierState.AwaitingSupplement, now);
    }

    /// <summary>Null when something is waited for.</summary>
    public Refusal? WhyNotAnswer() => WaitingSince is null ? new("dossier.not-waiting", "Hồ sơ không chờ bổ sung hay nghĩa vụ tài chính nào.") : null;

    /// <summary>T7 and the second half of T8: it came; the clock runs again by the dossier's pause policy.</summary>
    /// <param name="calendar">The edition the dossier was accepted under.</param>
    public void Answer(string? answer, DateTime now, WorkingCalendar calendar)
    {
        WhyNotAnswer().Enforce();
        var wait = _waits[^1];
        wait.Done(now, answer);
        if (wait.Kind == WaitKind.Payment)
        {
            _fees.FindAll(f => !f.Paid).ForEach(f => f.Pay(answer));
        }

        (State, WaitingSince) = (DossierState.Processing, null);
        if (!PromisedElsewhere && Promise.Explain(this, calendar) is { DueOn: { } due } deadline)
        {
            // A limit in hours may move within its day: the minute moves, the day has nothing to log.
            if (due != DueOn)
            {
                _dueChanges.Add(new(
                    Number, _dueChanges.Count + 1, wait.Kind == WaitKind.Payment ? DueReason.Payment : DueReason.Supplement, DueOn, due, now, wait.Content));
            }

            (DueOn, DueBefore) = (due, Promise.Before(deadline, LimitUnit));
        }
    }

    /// <summary>Null when a new day can be named. Only once (Nghị định 61/2018/NĐ-CP), and only for an open dossier.</summary>
    /// <param name="day">The new day; null to ask without one.</param>
    public Refusal? WhyNotApologise(DateOnly? day = null, DateOnly? today = null) =>
        WhyNotWorked() is { } closed ? closed
        : AppointedOn is not null ? new("dossier.apologised", "Hồ sơ đã hẹn lại một lần; quy định chỉ cho hẹn lại một lần.")
        : day <= DueOn ? new("dossier.apology-day", "Ngày hẹn lại phải sau ngày hẹn trả.", nameof(AppointedOn))
        : day < today ? new("dossier.apology-past", "Ngày hẹn lại đã qua.", nameof(AppointedOn))
        : null;

    /// <summary>T9: apology and one new day. The dossier stays late for every figure.</summary>
    public void Apologise(DateOnly day, string why, DateTime now)
    {
        WhyNotApologise(day, Clock.DayOf(now)).Enforce();
        _dueChanges.Add(new(Number, _dueChanges.Count + 1, DueReason.Apology, DueOn, day, now, why));
        AppointedOn = day;
    }

    /// <summary>Null when it can be settled.</summary>
    public Refusal? WhyNotSettle() =>
        EndedAt is not null ? new("dossier.ended", "Hồ sơ đã kết thúc, không giải quyết được nữa.")
        : SettledAt is not null ? new("dossier.settled", "Hồ sơ đã có kết quả.")
        : WaitingSince is not null ? new("dossier.waiting", "Hồ sơ đang chờ người nộp. Ghi nhận bổ sung trước rồi mới ghi kết quả.")
        : null;

    /// <summary>T10: the result is signed and at the counter.</summary>
    public void Settle(DateTime now, bool resultDigitised, string? resultNumber = null)
    {
        WhyNotSettle().Enforce();
        (State, SettledAt, ResultDigitised, ResultNumber) = (DossierState.Settled, now, resultDigitised, resultNumber);
    }

    /// <summary>Null when the result can be handed over.</summary>
    public Refusal? WhyNotReturn() =>
        EndedAt is not null ? new("dossier.ended", "Hồ sơ đã kết thúc, không có kết quả để trả.")
        : SettledAt is null ? new("dossier.open", "Hồ sơ chưa có kết quả.")
        : ReturnedAt is not null ? new("dossier.returned", "Kết quả đã được trả.")
        : _fees.Exists(f => !f.Paid) ? new("dossier.unpaid", "Hồ sơ còn phí, lệ phí chưa thu.")
        : null;

    /// <summary>T11: the applicant has it.</summary>
    /// <param name="proof">Who took it, or the proof of delivery; null when it was not noted.</param>
    public void Return(DateTime now, string? proof = null)
    {
        WhyNotReturn().Enforce();
        (State, ReturnedAt, ReturnProof) = (DossierState.Returned, now, proof);
    }

    /// <summary>Null when something is still to be paid.</summary>
    public Refusal? WhyNotCollect() =>
        EndedAt is not null ? new("dossier.ended", "Hồ sơ đã kết thúc.")
        : _fees.Exists(f => !f.Paid) ? null
        : new("dossier.nothing-due", "Hồ sơ không còn phí, lệ phí phải thu.");

    /// <summary>Collects what is due with the result.</summary>
    public void Collect(string? receipt)
    {
        WhyNotCollect().Enforce();
        _fees.FindAll(f => !f.Paid).ForEach(f => f.Pay(receipt));
    }

    /// <summary>Null when it can end without a result.</summary>
    public Refusal? WhyNotEnd() =>
        EndedAt is not null ? new("dossier.ended", "Hồ sơ đã kết thúc.")
        : SettledAt is not null ? new("dossier.settled", "Hồ sơ đã có kết quả, không rút hay dừng được nữa.")
        : null;

    /// <summary>T12, T13, and a dossier given back.</summary>
    public void End(Ending ending, string reason, DateTime now)
    {
        WhyNotEnd().Enforce();
        (Ending, EndReason, EndedAt, WaitingSince) = (ending, reason, now, null);
        State = StateOf(ending);
    }

    /// <summary>Null when the last step can be undone: a result that is not handed over, or an ending.</summary>
    public Refusal? WhyNotReopen() =>
        ReturnedAt is not null ? new("dossier.returned", "Kết quả đã trả cho người nộp, không mở lại hồ sơ được.")
        : IsOpen ? new("dossier.open", "Hồ sơ đang mở.")
        : null;

    /// <summary>Takes back a result or an ending that was entered wrongly; only as a correction, with a document.</summary>
    public void Reopen()
    {
        WhyNotReopen().Enforce();
        (SettledAt, ResultNumber, ResultDigitised, EndedAt, Ending, EndReason) = (null, null, false, null, null, null);
        State = DossierState.Processing;
    }

    /// <summary>Null when the date can be put right to the instant.</summary>
    public Refusal? WhyNotCorrect(DossierDate date, DateTime at, DateTime now)
    {
        var (received, settled, returned) = Dates(date, at);
        return DateOf(date) is null ? new("dossier.no-date", "Hồ sơ chưa có mốc này, nên không đính chính được.")
            : at > now ? new("dossier.future", "Mốc đính chính không thể muộn hơn bây giờ.", "At")
            : settled < received ? new("dossier.order", "Ngày có kết quả không thể trước lúc tiếp nhận.", "At")
            : returned < settled ? new("dossier.order", "Ngày trả không thể trước ngày có kết quả.", "At")
            : EndedAt < received ? new("dossier.order", "Ngày kết thúc không thể trước lúc tiếp nhận.", "At")
            : null;
    }

    /// <summary>Puts a business date right. The promised day stays: it stands on the slip the applicant holds.</summary>
    public void Correct(DossierDate date, DateTime at, DateTime now)
    {
        WhyNotCorrect(date, at, now).Enforce();
        (ReceivedAt, SettledAt, ReturnedAt) = Dates(date, at);
    }

    /// <summary>The date as it stands; null when it has not happened.</summary>
    public DateTime? DateOf(DossierDate date) => date switch
    {
        DossierDate.Received => ReceivedAt, DossierDate.Settled => SettledAt, _ => ReturnedAt,
    };

    private (DateTime Received, DateTime? Settled, DateTime? Returned) Dates(DossierDate date, DateTime at) => date switch
    {
        DossierDate.Received => (at, SettledAt, ReturnedAt),
        DossierDate.Settled => (ReceivedAt, at, ReturnedAt),
        _ => (ReceivedAt, SettledAt, at),
    };

    private Refusal? WhyNotWorked() =>
        EndedAt is not null ? new("dossier.ended", "Hồ sơ đã kết thúc.")
        : SettledAt is not null ? new("dossier.settled", "Hồ sơ đã có kết quả.")
        : WaitingSince is not null ? new("dossier.waiting", "Hồ sơ đang chờ người nộp.")
        : null;

    private static DossierState StateOf(Ending ending) => ending switch
    {
        Dossiers.Ending.Withdrawn => DossierState.Withdrawn,
        Dossiers.Ending.Stopped => DossierState.Stopped,
        _ => DossierState.NotAccepted,
    };
}

/// <summary>The business dates that can be put right with a document.</summary>
public enum DossierDate { Received, Settled, Returned }
