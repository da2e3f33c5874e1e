using System.Text;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Web;
using CaiCach.Reports.Building;
using CaiCach.Calendar;
using CaiCach.Reports.Reading;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reports.Papers;

/// <summary>Files of a report and the API of its figures.</summary>
public static class ReportDoors
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>What a report can be taken away as.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["docx", "pdf", "html", "json"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(ReportsModule.Address + "/{id}/tai/{kind}", File).WithMetadata(new RequiresAttribute(Permission.ReadReports));
        app.MapGet("/api/v1/reports/{template}/{unit}/{period}", Figures).WithMetadata(new RequiresAttribute(Permission.ReadReports));
    }

    private static async Task<IResult> File(string id, string kind, ReportView view, CurrentOfficer current, CancellationToken ct)
    {
        if (!Kinds.Contains(kind) || await view.Load(id, current.Officer, ct: ct) is not { Paper: var paper })
        {
            return Results.NotFound();
        }

        var name = $"{paper.FileName}.{kind}";
        return kind switch
        {
            "docx" => Results.File(paper.ToDocx(), Docx, name),
            "pdf" => Results.File(paper.ToPdf(), "application/pdf", name),
            "html" => Results.File(Encoding.UTF8.GetBytes(paper.ToHtml()), "text/html; charset=utf-8", name),
            _ => Results.File(Encoding.UTF8.GetBytes(paper.ToJson()), "application/json; charset=utf-8", name),
        };
    }

    /// <summary>The last locked version's figures; measured now when nothing is locked, or when <paramref name="draft"/> is asked for.</summary>
    private static async Task<IResult> Figures(
        string template, string unit, string period, bool? draft, CaiCachDb db, ReportBuilder builder, CurrentOfficer current, CancellationToken ct)
    {
        try
        {
            var asked = ReportBuilder.ReadPeriod(period);
            var subject = await builder.Subject(unit, asked, asked.Window().To, ct);
            if (!current.Officer.Scope.Holds(subject.Unit.Id))
            {
                return Results.NotFound();
            }

            var locked = draft == true ? null : await db.Set<Report>().In(current.Officer.Scope).Include(r => r.Figures).AsSplitQuery()
                .Where(r => r.Template == template && r.Unit == subject.Unit.Id && r.Period == asked.Code && r.LockedAt != null)
                .OrderByDescending(r => r.Version).FirstOrDefaultAsync(ct);
            var paper = locked is null ? await builder.Draft(subject.Unit.Id, period, template, ct) : await builder.Of(locked, ct);
            return Results.Content(paper.ToJson(), "application/json", Encoding.UTF8);
        }
        catch (RefusedException refused)
        {
            var status = refused.Refusal.Code.StartsWith("report.no-period", StringComparison.Ordinal) ? StatusCodes.Status400BadRequest : StatusCodes.Status404NotFound;
            return Results.Json(new { code = refused.Refusal.Code, message = refused.Refusal.Message }, statusCode: status);
        }
    }
}
