using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;
using CaiCach.Foundation.Web;

namespace CaiCach.Dossiers.Figuring.Settlement;

/// <summary>Form II.06a as a spreadsheet.</summary>
internal static class FormDoors
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(DossiersModule.Address + "/bieu-II-06a/xuat-excel", Export).WithMetadata(new RequiresAttribute(Permission.ReadDossiers));

    private static async Task<IResult> Export(HttpContext http, SettlementForms forms, PeriodQuestions questions, CurrentOfficer current)
    {
        if (await questions.Read(http.Request.Query["don-vi"], http.Request.Query["ky"], current.Officer, http.RequestAborted) is not { } asked)
        {
            return Results.NotFound();
        }

        var form = await forms.Of(asked, current.Officer.Scope, http.RequestAborted);
        Sheet.Head(http.Response, $"bieu-II-06a-{asked.Period.Code}.xlsx");
        await SheetWriter.Write(http.Response.Body, "Biểu II.06a", Columns, form.Lines.Append(form.Total), http.RequestAborted);
        return Results.Empty;
    }

    private static IReadOnlyList<SheetColumn<FormLine>> Columns =>
    [
        new("Cấp", l => FormWords.Of(l.Level), 12), new("Lĩnh vực", l => l.Field, 36),
        .. SettlementForm.Columns.Select(c => new SheetColumn<FormLine>($"({c}) {FormWords.Of(c)}", l => (long?)l[c], 14)),
    ];
}
