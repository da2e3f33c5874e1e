using System.Runtime.CompilerServices;
using CaiCach.Figures.Asking;
using CaiCach.Figures.Opening;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Sheets;
using CaiCach.Foundation.Web;
using Microsoft.AspNetCore.Mvc;

namespace CaiCach.Figures.Doors;

/// <summary>The records behind a figure as a spreadsheet: all that is filtered and within reach, not one page.</summary>
internal static class FigureSheet
{
    /// <summary>Rows fetched at a time.</summary>
    private const int Chunk = 500;

    public static void Map(IEndpointRouteBuilder app) => app
        .MapGet(FiguresModule.Address + "/{code}/xuat", Answer)
        .WithMetadata(new RequiresAttribute(Permission.ReadFigures));

    private static async Task Answer(
        HttpContext http, string code, [FromQuery(Name = "don-vi")] string? unit, [FromQuery(Name = "ky")] string? period, string? tim, string? cua,
        FigureQuestions questions, IndicatorCatalogue catalogue, Backing backing, CurrentOfficer current)
    {
        var ct = http.RequestAborted;
        if (await questions.Read(unit, period, current.Officer, ct) is not { } asked || catalogue.Find(code) is not { } indicator)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        SheetColumn<(FoundCard Card, long Weight)>[] columns =
        [
            new("Mã bản ghi", r => r.Card.Card.Number, 26), new("Nội dung", r => r.Card.Card.Title, 60), new("Chi tiết", r => r.Card.Card.Detail, 40),
            new("Đơn vị", r => asked.NameOf(r.Card.Card.Unit), 30), new("Ngày", r => r.Card.Card.Day, 12),
            new(indicator.UnitOfMeasure, r => (long?)r.Weight, 18),
        ];
        Sheet.Head(http.Response, $"can-cu-{code}-{asked.Period.Code}.xlsx");
        await SheetWriter.Write(http.Response.Body, indicator.Name, columns, Rows(backing, indicator, asked, new(tim, cua), current.Officer, ct), ct);
    }

    private static async IAsyncEnumerable<(FoundCard, long)> Rows(
        Backing backing, Indicator indicator, Asked asked, Backing.Filter filter, Officer officer, [EnumeratorCancellation] CancellationToken ct)
    {
        string? after = null;
        do
        {
            var page = await backing.Page(indicator, asked.Question, filter, after, officer, Chunk, ct);
            foreach (var row in page.Rows)
            {
                yield return row;
            }

            after = page.Next;
        }
        while (after is not null);
    }
}
