using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Plans;

/// <summary>What a task is on a day; read off its dates, never stored.</summary>
public enum PlanTaskStatus { NotStarted, UnderWay, DueSoon, Late, Done, DoneLate, Dropped }

/// <summary>What a plan asks of a task.</summary>
/// <param name="Lead">Permanent id of the unit that owes it.</param>
/// <param name="Cooperators">Permanent ids of the units that help; the lead is not among them.</param>
/// <param name="Output">What shall be there in the end.</param>
public sealed record TaskFacts(ReformArea Area, string Title, string Lead, IReadOnlyList<string> Cooperators, DateOnly DueOn, string Output)
{
    public const int MaxTitle = 500, MaxOutput = 500;

    /// <summary>Null when the facts can stand in the plan; otherwise the reason the page shows.</summary>
    public Refusal? WhyNot(Plan plan) => this switch
    {
        { Title: "" } => new("task.title", "Ghi nội dung nhiệm vụ.", nameof(Title)),
        { Title.Length: > MaxTitle } => new("task.title-long", $"Nội dung dài quá {MaxTitle} chữ.", nameof(Title)),
        { Lead: "" } => new("task.lead", "Chọn đơn vị chủ trì.", nameof(Lead)),
        { Output: "" } => new("task.output", "Ghi kết quả, sản phẩm phải có.", nameof(Output)),
        { Output.Length: > MaxOutput } => new("task.output-long", $"Kết quả dài quá {MaxOutput} chữ.", nameof(Output)),
        _ when Cooperators.Contains(Lead) => new("task.cooperator", "Đơn vị chủ trì không đồng thời là đơn vị phối hợp.", nameof(Cooperators)),
        _ when DueOn < plan.IssuedOn => new("task.due-before", $"Hạn trước ngày ban hành kế hoạch {VietnameseDate.Print(plan.IssuedOn)}.", nameof(DueOn)),
        _ when DueOn.Year > plan.Year + 1 => new("task.due-far", $"Hạn quá xa so với kế hoạch năm {plan.Year}.", nameof(DueOn)),
        _ => null,
    };
}

/// <summary>
/// One task of a plan. It stands in the scope of the unit that owes it; <see cref="PlanUnit"/> says whose plan counts
/// it. Extensions and progress keep their own days, so that a past day can be asked what it knew.
/// </summary>
public sealed class PlanTask : IRecord, IOfUnit
{
    public const string KindName = "plan-task";

    /// <summary>A task is called due soon this many days before its day.</summary>
    public const int SoonDays = 7;

    private readonly List<PlanTaskCooperator> _cooperators = [];
    private readonly List<PlanTaskExtension> _extensions = [];
    private readonly List<PlanTaskProgress> _progress = [];

    public required string Id { get; init; }
    public required string Plan { get; init; }

    /// <summary>The unit that leads: it owes the task.</summary>
    public required string Unit { get; set; }

    /// <summary>The unit whose plan it is.</summary>
    public required string PlanUnit { get; init; }
    public required int Year { get; init; }

    /// <summary>Place in the plan, from 1.</summary>
    public required int Number { get; init; }
    public required ReformArea Area { get; set; }
    public required string Title { get; set; }
    public required string Output { get; set; }

    /// <summary>The day first given; extensions do not change it.</summary>
    public required DateOnly FirstDueOn { get; set; }

    /// <summary>The day it is owed now, extensions included.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>The day from which it belongs to the plan.</summary>
    public required DateOnly AddedOn { get; init; }

    /// <summary>The day it left the plan; null while it belongs to it.</summary>
    public DateOnly? DroppedOn { get; private set; }
    public DateOnly? StartedOn { get; private set; }

    /// <summary>The day the output was there; null while it is not.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Key of the document that proves the output; null while it is not done.</summary>
    public string? Evidence { get; private set; }

    /// <summary>Account that reported it done; another one must confirm.</summary>
    public string? DoneBy { get; private set; }
    public DateOnly? ConfirmedOn { get; private set; }

    public IReadOnlyList<PlanTaskCooperator> Cooperators => _cooperators;
    public IReadOnlyList<PlanTaskExtension> Extensions => _extensions;
    public IReadOnlyList<PlanTaskProgress> Progress => _progress;

    public Guid LastAct { get; set; }
    public RecordKey Key => new(KindName, Id);

    public static PlanTask Of(Plan plan, int number, TaskFacts facts, DateOnly addedOn)
    {
        var task = new PlanTask
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{plan.Id}.{number:00}"), Plan = plan.Id, PlanUnit = plan.Unit, Year = plan.Year,
            Number = number, Unit = facts.Lead, Area = facts.Area, Title = facts.Title, Output = facts.Output,
            FirstDueOn = facts.DueOn, DueOn = facts.DueOn, AddedOn = addedOn,
        };
        task.Cooperate(facts.Cooperators);
        return task;
    }

    public PlanTaskStatus StatusOn(DateOnly day) => this switch
    {
        { DroppedOn: { } dropped } when dropped <= day => PlanTaskStatus.Dropped,
        { DoneOn: { } done } when done <= day => done <= DueOn ? PlanTaskStatus.Done : PlanTaskStatus.DoneLate,
        _ when day > DueOn => PlanTaskStatus.Late,
        _ when day >= DueOn.AddDays(-SoonDays) => PlanTaskStatus.DueSoon,
        { StartedOn: { } started } when started <= day => PlanTaskStatus.UnderWay,
        _ => PlanTaskStatus.NotStarted,
    };

    /// <summary>Null when work on the task can still be reported; otherwise the reason the page shows.</summary>
    public Refusal? WhyNotReport() => this switch
    {
        { DroppedOn: not null } => new("task.dropped", "Nhiệm vụ đã đưa ra khỏi kế hoạch."),
        { DoneOn: not null } => new("task.done", "Nhiệm vụ đã hoàn thành."),
        _ => null,
    };

    public void ReportProgress(DateOnly on, string note)
    {
        WhyNotReport().Enforce();
        (on < AddedOn ? new Refusal("task.before-plan", "Ngày này trước khi nhiệm vụ vào kế hoạch.", "On") : null).Enforce();
        StartedOn = StartedOn is { } started && started < on ? started : on;
        _progress.Add(new PlanTaskProgress { Task = Id, Number = _progress.Count + 1, On = on, Note = note });
    }

    public void Complete(DateOnly on, RecordKey evidence, string account)
    {
        WhyNotReport().Enforce();
        (on < AddedOn ? new Refusal("task.before-plan", "Ngày này trước khi nhiệm vụ vào kế hoạch.", "DoneOn") : null).Enforce();
        StartedOn = StartedOn is { } started && started < on ? started : on;
        (DoneOn, Evidence, DoneBy) = (on, evidence.ToString(), account);
    }

    /// <summary>Null when this account may confirm the task; otherwise the reason the page shows.</summary>
    public Refusal? WhyNotConfirm(string account) => this switch
    {
        { DroppedOn: not null } => new("task.dropped", "Nhiệm vụ đã đưa ra khỏi kế hoạch."),
        { DoneOn: null } => new("task.not-done", "Nhiệm vụ chưa báo hoàn thành."),
        { ConfirmedOn: not null } => new("task.confirmed", "Kết quả đã được xác nhận."),
        _ when DoneBy == account => new("task.confirm-own", "Người báo hoàn thành không tự xác nhận."),
        _ => null,
    };

    public void Confirm(DateOnly on, string account)
    {
        WhyNotConfirm(account).Enforce();
        ConfirmedOn = on;
    }

    /// <summary>Null when the task can be opened again; otherwise the reason the page shows.</summary>
    public Refusal? WhyNotReopen() => DoneOn is null ? new("task.not-done", "Nhiệm vụ chưa báo hoàn thành.") : null;

    /// <summary>Takes the completion back; the journal keeps it.</summary>
    public void Reopen()
    {
        WhyNotReopen().Enforce();
        (DoneOn, Evidence, DoneBy, ConfirmedOn) = (null, null, null, null);
    }

    public void Extend(DateOnly to, DateOnly decidedOn, RecordKey document)
    {
        WhyNotReport().Enforce();
        (to <= DueOn ? new Refusal("task.extension", $"Hạn mới phải sau hạn đang có {VietnameseDate.Print(DueOn)}.", "To") : null).Enforce();
        (_extensions.Exists(e => e.DecidedOn > decidedOn) ? new Refusal("task.extension-order", "Đã có lần gia hạn quyết định sau ngày này.", "DecidedOn") : null).Enforce();
        _extensions.Add(new PlanTaskExtension { Task = Id, Number = _extensions.Count + 1, DecidedOn = decidedOn, To = to, Document = document.ToString() });
        DueOn = to;
    }

    public void Correct(TaskFacts facts)
    {
        WhyNotDrop().Enforce();
        (Area, Title, Unit, Output) = (facts.Area, facts.Title, facts.Lead, facts.Output);
        if (_extensions.Count == 0)
        {
            (FirstDueOn, DueOn) = (facts.DueOn, facts.DueOn);
        }
        else
        {
            (facts.DueOn != DueOn ? new Refusal("task.extended", "Hạn đã gia hạn theo văn bản, không sửa tay được.", nameof(facts.DueOn)) : null).Enforce();
        }

        Cooperate(facts.Cooperators);
    }

    /// <summary>Null when the task still belongs to the plan; otherwise the reason the page shows.</summary>
    public Refusal? WhyNotDrop() => DroppedOn is null ? null : new("task.dropped", "Nhiệm vụ đã đưa ra khỏi kế hoạch.");

    public void Drop(DateOnly on)
    {
        WhyNotDrop().Enforce();
        DroppedOn = on;
    }

    private void Cooperate(IReadOnlyList<string> units)
    {
        _cooperators.RemoveAll(c => !units.Contains(c.Unit));
        _cooperators.AddRange(units.Except(_cooperators.Select(c => c.Unit)).Select(u => new PlanTaskCooperator { Task = Id, Unit = u }));
    }
}
