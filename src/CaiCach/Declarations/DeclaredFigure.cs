using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Records;

namespace CaiCach.Declarations;

/// <summary>
/// A figure that no register counts, as an office states it: for which unit and days, how much, and by which document.
/// The statement is the record behind the figure. It ends when it is corrected or withdrawn; it is never deleted.
/// </summary>
public sealed class DeclaredFigure : IRecord, IOfUnit
{
    public const string KindName = "declared-figure";
    public const int MaxNumber = 100, MaxCode = 80, MaxName = 300, MaxUnit = 80, MaxAccount = 80, MaxSource = 300, MaxNote = 1000, MaxReason = 1000;

    /// <summary>Unit, year and running number: <c>tth.quang-dien-2022-014</c>.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The unit the figure is about, with its own offices (below-codes: with the tier beneath).</summary>
    public required string Unit { get; init; }

    /// <summary>The organ whose own figure includes the unit's: the committee of an office or council; the unit itself otherwise.</summary>
    public required string Body { get; init; }

    /// <summary>Year of declaring.</summary>
    public required int Year { get; init; }

    /// <summary>Running number of the unit in the year, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>Indicator code.</summary>
    public required string Code { get; init; }

    /// <summary>What the code was called when it was declared.</summary>
    public required string Name { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly To { get; init; }

    /// <summary>A count, or whole đồng. A declared zero says that there was nothing; no declaration says that nobody knows.</summary>
    public required long Value { get; init; }

    /// <summary>The document as it is cited, <c>Kế hoạch 18/KH-UBND ngày 26/01/2022</c>; null when only a file was attached.</summary>
    public string? Source { get; init; }

    /// <summary>Key of that document's record; null when it is not registered here.</summary>
    public string? Document { get; init; }
    public string? Note { get; init; }
    public required DateOnly DeclaredOn { get; init; }

    /// <summary>Account of the declaring officer.</summary>
    public required string DeclaredBy { get; init; }

    /// <summary>Number of the declaration that this one corrects; null for a first one.</summary>
    public string? Replaces { get; init; }

    /// <summary>The day it was corrected or withdrawn; null while it holds.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Number of the declaration that took its place; null when it holds or was withdrawn.</summary>
    public string? ReplacedBy { get; private set; }
    public string? EndReason { get; private set; }

    /// <summary>What the list is searched by, folded.</summary>
    public string Folded { get; private init; } = "";

    public Guid LastAct { get; set; }
    public RecordKey Key => KeyOf(Number);

    public bool Holds => EndedOn is null;
    public Period Period => new(From, To);

    public static RecordKey KeyOf(string number) => new(KindName, number);

    /// <summary>“14/2022”.</summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"{Sequence}/{Year}");

    /// <summary>The value with its measure, as pages print it: “41 lượt”, “81.889.689.373 đ”.</summary>
    public string Print(Indicator indicator) =>
        indicator.Kind == IndicatorKind.Money ? Money.Print(Value) : $"{VietnameseNumber.Print(Value)}\u00A0{indicator.UnitOfMeasure}";

    /// <summary>A statement as it is made.</summary>
    /// <param name="body">See <see cref="Body"/>.</param>
    /// <param name="document">Key of the cited document's record.</param>
    public static DeclaredFigure Declare(
        DeclaredText text, Indicator indicator, string body, int sequence, RecordKey? document, string by, DateOnly on, string? replaces = null)
    {
        WhyNot(text).Enforce();
        return new()
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"{text.Unit}-{on.Year}-{sequence:000}"), Unit = text.Unit, Body = body,
            Year = on.Year, Sequence = sequence, Code = text.Code, Name = indicator.Name, From = text.From, To = text.To, Value = text.Value, Source = text.Source,
            Document = document?.ToString(), Note = text.Note, DeclaredOn = on, DeclaredBy = by, Replaces = replaces,
            Folded = SearchText.Fold($"{indicator.Name} {text.Code} {text.Source} {text.Note}"),
        };
    }

    /// <summary>Null when the statement is complete; the first thing that is wrong otherwise.</summary>
    public static Refusal? WhyNot(DeclaredText text) =>
        text.To < text.From ? new("declaration.period", "Ngày cuối kỳ không thể trước ngày đầu kỳ.", nameof(To))
        : text.Value < 0 ? new("declaration.negative", "Số khai báo không thể nhỏ hơn 0.", nameof(Value))
        : text.Source is null && !text.HasFile ? new("declaration.no-source", "Ghi văn bản làm căn cứ hoặc đính kèm tệp.", nameof(Source))
        : null;

    /// <summary>
    /// True when both would be counted for some of the same days: the same unit with periods that cross, or an office
    /// and its committee where the office's period is not inside the committee's. Periods that lie one inside the other are
    /// fine: the wider one is counted.
    /// </summary>
    public bool Clashes(string unit, string body, Period period)
    {
        if (period.From > To || period.To < From)
        {
            return false;
        }

        var (wider, narrower) = (From <= period.From && period.To <= To, period.From <= From && To <= period.To);
        return unit == Unit ? !wider && !narrower
            : Unit == body ? !wider
            : Body == unit && !narrower;
    }

    /// <summary>Null when it can be corrected or withdrawn.</summary>
    public Refusal? WhyNotEnd() =>
        ReplacedBy is not null ? new("declaration.replaced", "Khai báo này đã được thay bằng khai báo khác.")
        : EndedOn is not null ? new("declaration.withdrawn", "Khai báo này đã được rút.")
        : null;

    /// <summary>It was wrong and another one says what is right.</summary>
    public void Replace(DeclaredFigure by, string reason)
    {
        WhyNotEnd().Enforce();
        (EndedOn, ReplacedBy, EndReason) = (by.DeclaredOn, by.Number, reason);
    }

    /// <summary>It should not have been stated.</summary>
    public void Withdraw(string reason, DateOnly on)
    {
        WhyNotEnd().Enforce();
        (EndedOn, EndReason) = (on, reason);
    }
}

/// <summary>What an officer states.</summary>
/// <param name="Source">The document as cited; null when a file is attached instead.</param>
/// <param name="Keep">The officer was asked about a doubtful amount and keeps it.</param>
/// <param name="HasFile">A file comes with it.</param>
public sealed record DeclaredText(
    string Code, string Unit, DateOnly From, DateOnly To, long Value, string? Source, string? Note, bool Keep = false, bool HasFile = false)
{
    public Period Period => new(From, To);
}
