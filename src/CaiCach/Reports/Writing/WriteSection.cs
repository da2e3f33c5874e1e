using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Reports.Building;
using CaiCach.Reports.Templates;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reports.Writing;

/// <summary>Writes the text of an open section. Figures stay live places; what cannot be read is refused.</summary>
public sealed class WriteSection(CaiCachDb db, Acts acts, Clock clock, FigureMeasure measure)
{
    public const string Act = "reports.write-section";

    public async Task Run(string id, string code, string text, Officer officer, CancellationToken ct = default)
    {
        var report = await db.Set<Report>().In(officer.Scope).ForChange().SingleAsync(r => r.Id == id, ct);
        report.WhyNotWrite(code).Enforce();
        WhyNotText(text, measure).Enforce();

        report.Section(code)!.Write(text, officer.Account, clock.Today);

        await acts.Commit(Act, officer.Actor, ct: ct);
    }

    /// <summary>Null when the text can be taken; otherwise everything that is wrong with it, in one message.</summary>
    public static Refusal? WhyNotText(string text, FigureMeasure measure)
    {
        var problems = Narrative.Read(text, measure.Knows).Problems;
        return text.Length > ReportSection.MaxText
            ? new("report.text-long", $"Mục dài {VietnameseNumber.Print(text.Length)} ký tự, tối đa {VietnameseNumber.Print(ReportSection.MaxText)}.", "Text")
            : problems.Count > 0 ? new("report.text-problem", string.Join(" ", problems), "Text") : null;
    }
}
