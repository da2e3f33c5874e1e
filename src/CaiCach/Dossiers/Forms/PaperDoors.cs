using CaiCach.Dossiers.Forms.Registers;
using CaiCach.Dossiers.Showing;
using CaiCach.Dossiers.Submitting;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Web;

namespace CaiCach.Dossiers.Forms;

/// <summary>The papers as PDF files.</summary>
internal static class PaperDoors
{
    private const string Kind = "application/pdf";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(DossiersModule.Address + "/{number}/giay-to/{form}/pdf", Slip).WithMetadata(new RequiresAttribute(Permission.ReadDossiers));
        app.MapGet(DossiersModule.Address + "/cho-tiep-nhan/{number}/giay-to/{form}/pdf", Answer).WithMetadata(new RequiresAttribute(Permission.ReadDossiers));
        app.MapGet(DossiersModule.RegisterAddress + "/pdf", Register).WithMetadata(new RequiresAttribute(Permission.ReadDossiers));
    }

    /// <summary>The page of a paper.</summary>
    public static string Page(string dossier, DossierPrint print) => $"{DossiersModule.Address}/{dossier}/giay-to/{print.Form.Number}{Turn(print)}";

    /// <summary>Its file.</summary>
    public static string Pdf(string dossier, DossierPrint print) => $"{DossiersModule.Address}/{dossier}/giay-to/{print.Form.Number}/pdf{Turn(print)}";

    private static string Turn(DossierPrint print) => print.Turn == 1 ? "" : $"?lan={print.Turn}";

    private static async Task<IResult> Slip(
        string number, string form, int? lan, HttpContext http, OpenDossier open, FormPrinter printer, PersonalDataLog log, CurrentOfficer current)
    {
        var (officer, ct) = (current.Officer, http.RequestAborted);
        if (await open.Find(number, ct) is not { } dossier || DossierPrint.Find(dossier, form, lan ?? 1) is not { } print)
        {
            return Results.NotFound();
        }

        var paper = await printer.Of(dossier, print, officer, ct);
        if (officer.May(Permission.ReadPersonalData))
        {
            await log.Note(officer, dossier.Key, Shown.Paper(print.Form.Name, pdf: true), ct);
        }

        return File(http, paper.ToPdf(), $"{number}-mau-{form}.pdf");
    }

    private static async Task<IResult> Answer(
        string number, string form, HttpContext http, OpenSubmission open, SubmissionPrinter printer, PersonalDataLog log, CurrentOfficer current)
    {
        var (officer, ct) = (current.Officer, http.RequestAborted);
        if (await open.Find(number, ct) is not { } submission || SubmissionPrint.Find(submission, form) is not { } print)
        {
            return Results.NotFound();
        }

        var paper = await printer.Of(submission, print, officer, ct);
        if (officer.May(Permission.ReadPersonalData))
        {
            await log.Note(officer, submission.Key, Shown.Paper(print.Form.Name, pdf: true), ct);
        }

        return File(http, paper.ToPdf(), $"{number}-mau-{form}.pdf");
    }

    private static async Task<IResult> Register(
        HttpContext http, DossierRegister register, CaiCachDb db, PersonalDataLog log, CurrentOfficer current, Clock clock)
    {
        var (officer, ct) = (current.Officer, http.RequestAborted);
        if (await RegisterAddress.Read(http.Request.Query, db, officer, clock.Today, ct) is not { Question: { } question })
        {
            return Results.NotFound();
        }

        var (paper, total) = await register.Print(question, officer, ct);
        if (officer.May(Permission.ReadPersonalData))
        {
            await log.Note(officer, null, Shown.Paper(paper.Name, pdf: true, Math.Min(total, DossierRegister.Most)), ct);
        }

        return File(http, paper.ToPdf(), $"so-theo-doi-{question.From:yyyyMMdd}-{question.To:yyyyMMdd}.pdf");
    }

    /// <summary>Opens in the browser, from which it is printed; it names people, so nothing between keeps a copy.</summary>
    private static IResult File(HttpContext http, byte[] pdf, string name)
    {
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{name}\"";
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(pdf, Kind);
    }
}
