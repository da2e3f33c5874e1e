using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Paper;
using CaiCach.Foundation.Persistence;
using CaiCach.Reports.Templates;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reports.Building;

/// <summary>Builds papers: drafts measured now, straight from the form or from a report that is written, and locked ones as they were.</summary>
public sealed class ReportBuilder(
    CaiCachDb db, FigureMeasure measure, UnitDirectories directories, DocumentLinks documents, Clock clock, PaperAddress address)
{
    /// <summary>The form that is meant when none is named.</summary>
    public const string DefaultTemplate = "cchc";

    /// <summary>A draft for which no record need exist.</summary>
    /// <param name="unit">Permanent id (<c>tth.quang-dien</c>) or official area code (<c>477</c>).</param>
    /// <param name="period">Name of a period (<c>2022-H1</c>).</param>
    /// <exception cref="RefusedException">Unit, period or form is not known; the sentence says which.</exception>
    public async Task<ReportPaper> Draft(string unit, string period, string template = DefaultTemplate, CancellationToken ct = default)
    {
        var asked = ReadPeriod(period);
        var form = ReportTemplates.For(template, asked);
        var subject = await Subject(unit, asked, asked.AsOf(clock.Today), ct);
        return await Measured(subject, form, form.Written.ToDictionary(s => s.Code, s => s.TextFor(subject.Unit.Id, asked)), ct);
    }

    /// <summary>A report as it reads now, or as it was locked.</summary>
    /// <param name="report">With its locked figures, when it is locked.</param>
    public async Task<ReportPaper> Of(Report report, CancellationToken ct = default)
    {
        var period = ReportPeriod.Parse(report.Period);
        var subject = await Subject(report.Unit, period, report.AsOf ?? period.AsOf(clock.Today), ct);
        var texts = report.Sections.ToDictionary(s => s.Code, s => s.Text);
        var paper = report.LockedAt is null
            ? await Measured(subject, report.Form, texts, ct)
            : await Locked(subject, report, texts, ct);
        return paper with { Report = report.Id, Version = report.Version };
    }

    /// <summary>What a report asks the registers.</summary>
    public async Task<Question> Ask(ReportSubject subject, CancellationToken ct = default)
    {
        var directory = await directories.Current(ct);
        return new(subject.Unit.Id, subject.Window, subject.AsOf, directory.Own(subject.Unit.Id, subject.AsOf), directory.Below(subject.Unit.Id, subject.AsOf));
    }

    /// <summary>The unit of a report by id or area code, on the last day of its window.</summary>
    public async Task<ReportSubject> Subject(string unit, ReportPeriod period, DateOnly asOf, CancellationToken ct = default)
    {
        var directory = await directories.Current(ct);
        var window = period.Window();
        var found = directory.ById(unit) ?? directory.Find(CodeSchemes.Area, unit, window.To)
            ?? throw new RefusedException(new("report.no-unit", $"Không có đơn vị “{unit}”.", "Unit"));
        return new(found, period, window, asOf);
    }

    /// <exception cref="RefusedException">It is not the name of a period.</exception>
    public static ReportPeriod ReadPeriod(string typed) => ReportPeriod.TryParse(typed, out var period)
        ? period
        : throw new RefusedException(new("report.no-period", $"“{typed}” không phải là một kỳ báo cáo. Kỳ viết như 2022-06, 2022-Q1, 2022-H1, 2022-9M, 2022.", "Period"));

    /// <summary>Entries of the journal now; those that are not sealed yet will get the next positions.</summary>
    public async Task<long> JournalSize(CancellationToken ct = default)
    {
        var sealedEntries = await db.Set<JournalCheckpoint>().MaxAsync(c => (long?)c.Size, ct) ?? 0;
        return sealedEntries + await db.Set<JournalEntry>().LongCountAsync(e => e.Position == null, ct);
    }

    private async Task<ReportPaper> Measured(ReportSubject subject, ReportTemplate form, Dictionary<string, string> texts, CancellationToken ct)
    {
        var read = Read(texts);
        var wanted = measure.Wanted(form, read.Values.SelectMany(n => n.Codes));
        var figures = await measure.Measure(wanted, await Ask(subject, ct), ct);
        return await Compose(subject, form, read, figures, ct) with { Position = await JournalSize(ct) };
    }

    private async Task<ReportPaper> Locked(ReportSubject subject, Report report, Dictionary<string, string> texts, CancellationToken ct)
    {
        var figures = new ReportFigures(report.Figures.OrderBy(f => f.Place).Select(Locking.LockFigures.Read));
        return await Compose(subject, report.Form, Read(texts), figures, ct) with
        {
            Position = report.Position!.Value, House = new(report.Address!),
            Lock = new(report.LockedAt!.Value, report.LockedBy!, report.Digest!, report.Code!),
        };
    }

    private Dictionary<string, Narrative> Read(Dictionary<string, string> texts) => texts.ToDictionary(t => t.Key, t => Narrative.Read(t.Value, measure.Knows));

    private async Task<ReportPaper> Compose(
        ReportSubject subject, ReportTemplate form, Dictionary<string, Narrative> read, ReportFigures figures, CancellationToken ct)
    {
        var opening = Narrative.Read(
            string.Join('\n', form.Opening.Where(p => p.Fits(subject.Unit.Id, subject.Period)).Select(p => p.Text)), measure.Knows);
        var directory = await directories.Current(ct);
        var text = new PaperText(subject, figures, await Documents(read.Values.Append(opening), subject, ct), documents.AddressOf);
        return new()
        {
            Subject = subject, Form = form, Names = PaperNaming.Of(subject, form, directory), Figures = figures, Position = 0, House = address.House,
            Opening = text.Paragraphs(opening), Closing = text.Paragraphs(Narrative.Read(form.Closing, measure.Knows)),
            Sections = [.. form.Outline.Select(s => text.Section(s, read.GetValueOrDefault(s.Code) ?? new([], [])))],
        };
    }

    /// <summary>Where documents lead that are not fixed yet.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Documents(IEnumerable<Narrative> texts, ReportSubject subject, CancellationToken ct = default)
    {
        var symbols = texts.SelectMany(n => n.Paragraphs).SelectMany(p => p.Pieces).OfType<DocumentPiece>()
            .Where(d => d.Record is null).Select(d => d.Symbol).Distinct().ToArray();
        var directory = await directories.Current(ct);
        return await documents.Find(symbols, directory.Own(subject.Unit.Id, subject.AsOf), subject.Window.To, ct);
    }
}
