using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Reports.Templates;

namespace CaiCach.Reports;

/// <summary>How far a report is. Read off its dates, never stored.</summary>
public enum ReportState { Writing, Ready, Locked }

/// <summary>
/// One version of a unit's report for a period. While it is written its figures are measured on each view; once locked
/// nothing of it changes, and a change of mind is a new version.
/// </summary>
public sealed class Report : IRecord, IOfUnit
{
    public const string KindName = "report";
    public const int MaxId = 110;

    private readonly List<ReportSection> _sections = [];
    private readonly List<LockedFigure> _figures = [];

    /// <summary>Form, period, unit and version: <c>cchc-2022-H1-tth.quang-dien-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The reporting unit.</summary>
    public required string Unit { get; init; }
    public required string Template { get; init; }
    public required int Edition { get; init; }

    /// <summary>Code of a <see cref="ReportPeriod"/>.</summary>
    public required string Period { get; init; }

    /// <summary>From 1; a new version is begun when a locked one has to be mended.</summary>
    public required int Version { get; init; }
    public required DateOnly StartedOn { get; init; }

    /// <summary>When it was locked, UTC; null while it is written.</summary>
    public DateTime? LockedAt { get; private set; }

    /// <summary>Account of the officer who locked it.</summary>
    public string? LockedBy { get; private set; }

    /// <summary>The day the locked figures look from; null while it is written.</summary>
    public DateOnly? AsOf { get; private set; }

    /// <summary>Number of journal entries when the figures were counted; null while it is written.</summary>
    public long? Position { get; private set; }

    /// <summary>SHA-256 over text and figures, hexadecimal; see <see cref="Locking.ReportSeal"/>.</summary>
    public string? Digest { get; private set; }

    /// <summary>What a reader of the print types on the page of verification.</summary>
    public string? Code { get; private set; }

    /// <summary>Address of the house as printed, so that the file can be made again with the same bytes.</summary>
    public string? Address { get; private set; }

    public IReadOnlyList<ReportSection> Sections => _sections;

    /// <summary>The figures as locked; not loaded with the report unless asked for.</summary>
    public IReadOnlyList<LockedFigure> Figures => _figures;

    public Guid LastAct { get; set; }
    public RecordKey Key => KeyOf(Id);

    public ReportState State => LockedAt is not null ? ReportState.Locked
        : _sections.Count > 0 && _sections.TrueForAll(s => s.ConfirmedOn is not null) ? ReportState.Ready
        : ReportState.Writing;

    public static RecordKey KeyOf(string id) => new(KindName, id);

    public static string IdOf(string template, ReportPeriod period, string unit, int version) => $"{template}-{period.Code}-{unit}-{version}";

    public ReportTemplate Form => ReportTemplates.Get(Template, Edition);

    public ReportSection? Section(string code) => _sections.Find(s => s.Code == code);

    public void Add(ReportSection section) => _sections.Add(section);

    /// <summary>Null when a section may be written; the reason otherwise.</summary>
    public Refusal? WhyNotWrite(string code) => WhyNotChange(code) ?? (Section(code)!.ConfirmedOn is null ? null
        : new("report.section-confirmed", "Mục này đã chốt. Mở lại mục rồi mới sửa."));

    /// <summary>Null when a section may be confirmed; the reason otherwise.</summary>
    public Refusal? WhyNotConfirm(string code) => WhyNotChange(code) ?? (Section(code) switch
    {
        { ConfirmedOn: not null } => new("report.section-confirmed", "Mục này đã chốt."),
        { Text: var text } when string.IsNullOrWhiteSpace(text) => new("report.section-empty", "Mục chưa có nội dung, chưa chốt được."),
        _ => null,
    });

    /// <summary>Null when a confirmed section may be opened again; the reason otherwise.</summary>
    public Refusal? WhyNotReopen(string code) => WhyNotChange(code) ?? (Section(code)!.ConfirmedOn is null
        ? new("report.section-open", "Mục này đang mở.") : null);

    /// <summary>Null when it may be locked today; the reason otherwise.</summary>
    public Refusal? WhyNotLock(DateOnly today)
    {
        var end = ReportPeriod.Parse(Period).Window().To;
        var open = _sections.Where(s => s.ConfirmedOn is null).Select(s => Form.Section(s.Code)!).Select(s => $"{s.Code} {s.Short}").ToList();
        var names = string.Join("; ", open);
        return LockedAt is not null ? Locked
            : today <= end ? new("report.period-open", $"Kỳ số liệu còn mở đến hết ngày {VietnameseDate.Print(end)}, chưa khóa được.")
            : open.Count > 0 ? new("report.sections-open", $"Còn {open.Count} mục chưa chốt: {names}.")
            : null;
    }

    /// <summary>Null when a new version may be begun from this one; the reason otherwise.</summary>
    public Refusal? WhyNotRenew() => LockedAt is null
        ? new("report.not-locked", "Bản này chưa khóa, sửa thẳng vào bản này.") : null;

    /// <summary>Takes the figures in and closes the report for good.</summary>
    internal void Lock(LockOrder order, IEnumerable<LockedFigure> figures)
    {
        WhyNotLock(Clock.DayOf(order.At)).Enforce();
        _figures.AddRange(figures);
        (LockedAt, LockedBy, AsOf, Position, Address) = (order.At, order.By, order.AsOf, order.Position, order.Address);
        Digest = Locking.ReportSeal.DigestOf(this);
        Code = Locking.ReportSeal.CodeOf(Digest);
    }

    private Refusal? WhyNotChange(string code) => LockedAt is not null ? Locked
        : Section(code) is null ? new("report.no-section", "Báo cáo không có mục này.") : null;

    private static Refusal Locked => new("report.locked", "Bản này đã khóa, không đổi nữa. Muốn sửa thì lập bản mới.");
}

/// <summary>Who locks, when, and what the figures look from.</summary>
internal sealed record LockOrder(DateTime At, string By, DateOnly AsOf, long Position, string Address);
