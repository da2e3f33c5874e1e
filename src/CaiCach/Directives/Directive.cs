using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Directives;

/// <summary>Where a directive stands, read off its own dates. Only dated ones enter rates.</summary>
public enum DirectiveStatus { DoneOnTime, DoneLate, InTerm, DueSoon, Overdue, DoneUndated, OpenUndated, Returned, Cancelled }

/// <summary>
/// An instruction from above (ý kiến chỉ đạo) with its lead unit, due day and proof. What the superior's system says
/// of it, what its own dates say, and a reasoned correction are three facts kept apart: none overwrites another.
/// </summary>
public sealed class Directive : IRecord, IOfUnit
{
    public const string KindName = "directive";

    /// <summary>Working days before the due day from which it is due soon.</summary>
    public const int SoonDays = 2;

    private readonly List<CooperatingUnit> _cooperating = [];
    private readonly List<DirectiveExtension> _extensions = [];
    private readonly List<DirectiveCorrection> _corrections = [];

    /// <summary>Unit, year and running number: <c>tth.quang-dien-2022-041</c>.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The unit that was instructed, and that reports on it.</summary>
    public required string Unit { get; init; }

    /// <summary>Year of assignment.</summary>
    public required int Year { get; init; }

    /// <summary>Running number of the unit in the year, from 1.</summary>
    public required int Sequence { get; init; }
    public required string Content { get; init; }

    /// <summary>The instructing document as it is cited, <c>Công văn 2231/UBND-CCHC</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Key of that document in the register; null when it is not registered here.</summary>
    public string? SourceDocument { get; init; }
    public required DateOnly AssignedOn { get; init; }

    /// <summary>The unit that answers for it.</summary>
    public required string LeadUnit { get; init; }
    public IReadOnlyList<CooperatingUnit> Cooperating => _cooperating;

    /// <summary>The day it is owed, extensions included; null when none was set.</summary>
    public DateOnly? DueOn { get; private set; }
    public DateOnly? AcceptedOn { get; private set; }

    /// <summary>The day the result was reported upwards.</summary>
    public DateOnly? ReportedOn { get; private set; }

    /// <summary>The day it was done, once confirmed with evidence.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Key of the record that proves it was done.</summary>
    public string? DoneEvidence { get; private set; }

    /// <summary>Sent back to who assigned it (not ours to do); null when it was not.</summary>
    public DateOnly? ReturnedOn { get; private set; }

    /// <summary>Cancelled by who assigned it.</summary>
    public DateOnly? CancelledOn { get; private set; }

    /// <summary>Why it was sent back or cancelled.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Word for word what the superior's system says; null when it was never read.</summary>
    public string? OuterStatus { get; private set; }

    /// <summary>What that means for the count of that system.</summary>
    public OuterMeaning OuterMeaning { get; private set; }

    /// <summary>The day of completion in that system.</summary>
    public DateOnly? OuterDoneOn { get; private set; }

    /// <summary>The day it was read there.</summary>
    public DateOnly? OuterReadOn { get; private set; }

    public IReadOnlyList<DirectiveExtension> Extensions => _extensions;
    public IReadOnlyList<DirectiveCorrection> Corrections => _corrections;

    public Guid LastAct { get; set; }
    public RecordKey Key => KeyOf(Number);

    public static RecordKey KeyOf(string number) => new(KindName, number);

    public static string NumberOf(string unit, int year, int sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{unit}-{year}-{sequence:000}");

    /// <summary>“Số 41/2022”.</summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"Số {Sequence}/{Year}");

    /// <summary>An instruction as it is entered.</summary>
    public static Directive Register(string unit, int sequence, DirectiveText text)
    {
        WhyNot(text).Enforce();
        var directive = new Directive
        {
            Number = NumberOf(unit, text.AssignedOn.Year, sequence), Unit = unit, Year = text.AssignedOn.Year, Sequence = sequence,
            Content = text.Content, Source = text.Source, SourceDocument = text.SourceDocument?.ToString(), AssignedOn = text.AssignedOn,
            LeadUnit = text.LeadUnit, DueOn = text.DueOn,
        };
        directive._cooperating.AddRange(text.Cooperating.Distinct().Where(u => u != text.LeadUnit)
            .Select(u => new CooperatingUnit { Directive = directive.Number, Unit = u }));
        return directive;
    }

    /// <summary>Null when it can be entered.</summary>
    public static Refusal? WhyNot(DirectiveText text) =>
        text.DueOn < text.AssignedOn ? new("directive.due-before", "Hạn không thể trước ngày giao.", nameof(DirectiveText.DueOn)) : null;

    public bool IsDone => DoneOn is not null;
    public bool IsEnded => ReturnedOn is not null || CancelledOn is not null;
    public bool IsOpen => !IsDone && !IsEnded;

    /// <summary>Its own status on a day.</summary>
    /// <param name="soon">The last day that counts as soon: <see cref="SoonDays"/> working days from today.</param>
    public DirectiveStatus StatusOn(DateOnly today, DateOnly soon) => this switch
    {
        { CancelledOn: not null } => DirectiveStatus.Cancelled,
        { ReturnedOn: not null } => DirectiveStatus.Returned,
        { DueOn: null } => IsDone ? DirectiveStatus.DoneUndated : DirectiveStatus.OpenUndated,
        { DoneOn: { } done } => done <= DueOn ? DirectiveStatus.DoneOnTime : DirectiveStatus.DoneLate,
        _ => DueOn < today ? DirectiveStatus.Overdue : DueOn <= soon ? DirectiveStatus.DueSoon : DirectiveStatus.InTerm,
    };

    /// <summary>True when the superior's system counts it late although our own dates say it was on time.</summary>
    public bool OuterDisagrees => OuterMeaning is OuterMeaning.DoneLate or OuterMeaning.OpenOverdue && DoneOn <= DueOn;

    private Refusal? WhyEnded() =>
        CancelledOn is not null ? new("directive.cancelled", "Ý kiến này đã bị hủy.")
        : ReturnedOn is not null ? new("directive.returned", "Ý kiến này đã được trả lại.")
        : IsDone ? new("directive.done", "Ý kiến này đã được xác nhận hoàn thành.")
        : null;

    /// <summary>Null when it can be accepted.</summary>
    public Refusal? WhyNotAccept() => WhyEnded() ?? (AcceptedOn is null ? null : new("directive.accepted", "Ý kiến này đã được nhận."));

    public void Accept(DateOnly on)
    {
        WhyNotAccept().Enforce();
        AcceptedOn = on;
    }

    /// <summary>Null when a result can be reported.</summary>
    public Refusal? WhyNotReport() => WhyEnded() ?? (AcceptedOn is null ? new("directive.not-accepted", "Cần nhận việc trước khi báo cáo kết quả.") : null);

    public void Report(DateOnly on)
    {
        WhyNotReport().Enforce();
        ReportedOn = on;
    }

    /// <summary>Null when it can be confirmed as done.</summary>
    public Refusal? WhyNotConfirm() => WhyEnded();

    public void Confirm(DateOnly doneOn, RecordKey evidence, DateOnly today)
    {
        WhyNotConfirm().Enforce();
        WhyNotDoneOn(doneOn, today).Enforce();
        (DoneOn, DoneEvidence) = (doneOn, evidence.ToString());
    }

    private Refusal? WhyNotDoneOn(DateOnly doneOn, DateOnly today) =>
        doneOn < AssignedOn ? new("directive.done-before", "Ngày hoàn thành không thể trước ngày giao.", nameof(DoneOn))
        : doneOn > today ? new("directive.done-later", "Ngày hoàn thành không thể sau hôm nay.", nameof(DoneOn))
        : null;

    /// <summary>Null when a later due day can be granted.</summary>
    public Refusal? WhyNotExtend() => WhyEnded() ?? (DueOn is null ? new("directive.undated", "Ý kiến này không có hạn nên không gia hạn.") : null);

    public void Extend(DateOnly to, string reason, RecordKey? document, DateOnly today)
    {
        WhyNotExtend().Enforce();
        (to > DueOn ? null : new Refusal("directive.not-later", $"Hạn mới phải sau hạn đang có, {VietnameseDate.Print(DueOn!.Value)}.", nameof(DueOn))).Enforce();
        _extensions.Add(new()
        {
            Directive = Number, Sequence = _extensions.Count + 1, From = DueOn!.Value, To = to, Reason = reason, Document = document?.ToString(), On = today,
        });
        DueOn = to;
    }

    /// <summary>Null when it can be sent back or cancelled.</summary>
    public Refusal? WhyNotEnd() => WhyEnded();

    public void Return(string reason, DateOnly on)
    {
        WhyNotEnd().Enforce();
        (ReturnedOn, EndReason) = (on, reason);
    }

    public void Cancel(string reason, DateOnly on)
    {
        WhyNotEnd().Enforce();
        (CancelledOn, EndReason) = (on, reason);
    }

    /// <summary>Keeps what the superior's system says, beside our own status.</summary>
    public void ReadOuter(string status, OuterMeaning meaning, DateOnly? doneOn, DateOnly on) =>
        (OuterStatus, OuterMeaning, OuterDoneOn, OuterReadOn) = (status, meaning, doneOn, on);

    /// <summary>Null when it can be said, with proof, that the superior's system is wrong.</summary>
    public Refusal? WhyNotCorrect() =>
        OuterStatus is null ? new("directive.no-outer", "Chưa ghi hệ thống cấp trên nói gì về ý kiến này.")
        : DoneOn is null ? new("directive.not-done", "Cần xác nhận hoàn thành với bằng chứng trước khi đính chính trạng thái.")
        : null;

    public void Correct(string reason, RecordKey evidence, string by, DateOnly on)
    {
        WhyNotCorrect().Enforce();
        _corrections.Add(new()
        {
            Directive = Number, Sequence = _corrections.Count + 1, OuterStatus = OuterStatus!, Reason = reason, Evidence = evidence.ToString(), By = by, On = on,
        });
    }
}

/// <summary>What is entered about an instruction.</summary>
public sealed record DirectiveText(
    string Content, string Source, RecordKey? SourceDocument, DateOnly AssignedOn, string LeadUnit, IReadOnlyList<string> Cooperating, DateOnly? DueOn);
