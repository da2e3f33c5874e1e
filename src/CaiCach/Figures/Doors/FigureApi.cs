using CaiCach.Figures.Asking;
using CaiCach.Figures.Opening;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Web;

namespace CaiCach.Figures.Doors;

/// <summary>What other systems may ask: a figure, and page by page the records behind it.</summary>
internal static class FigureApi
{
    private const int MaxPage = 500;

    public static void Map(IEndpointRouteBuilder app)
    {
        var figures = app.MapGroup("/api/v1/figures/{code}").WithMetadata(new RequiresAttribute(Permission.ReadFigures));
        figures.MapGet("", Figure);
        figures.MapGet("/evidence", Evidence);
    }

    private static async Task<IResult> Figure(
        string code, string? unit, string? period, FigureQuestions questions, IndicatorCatalogue catalogue, CurrentOfficer current, CancellationToken ct)
    {
        if (await questions.Read(unit, period, current.Officer, ct) is not { } asked || catalogue.Find(code) is not { } indicator)
        {
            return Results.NotFound();
        }

        var measured = await catalogue.Measure(code, asked.Question, ct);
        return Results.Json(new FigureAnswer(
            code, indicator.Edition, indicator.Name, indicator.Definition, indicator.UnitOfMeasure, indicator.Kind.ToString().ToLowerInvariant(), indicator.LegalBasis,
            asked.Unit, asked.UnitName, asked.Period.Code, asked.Question.Period.From, asked.Question.Period.To, asked.Question.AsOf,
            measured.Value, measured.EvidenceCount, measured.Declared, measured.NotKeptBecause));
    }

    private static async Task<IResult> Evidence(
        string code, string? unit, string? period, string? after, int? limit,
        FigureQuestions questions, IndicatorCatalogue catalogue, Backing backing, CurrentOfficer current, CancellationToken ct)
    {
        if (await questions.Read(unit, period, current.Officer, ct) is not { } asked || catalogue.Find(code) is not { } indicator)
        {
            return Results.NotFound();
        }

        var size = Math.Clamp(limit ?? Backing.PageSize, 1, MaxPage);
        var page = await backing.Page(indicator, asked.Question, new(), after, current.Officer, size, ct);
        var count = await backing.Count(indicator, asked.Question, current.Officer, ct);
        return Results.Json(new EvidenceAnswer(
            [.. page.Rows.Select(r => new EvidenceItem(r.Card.Key.ToString(), r.Card.Card.Title, r.Card.Card.Detail, r.Card.Card.Unit, r.Card.Card.Day, r.Weight, r.Card.Address))],
            page.Next, count.Records, count.Unseen));
    }

    /// <param name="Value">Null when nothing is kept, and then the reason is given; a kept zero is 0.</param>
    private sealed record FigureAnswer(
        string Code, int Edition, string Name, string Definition, string UnitOfMeasure, string Kind, string? LegalBasis,
        string Unit, string UnitName, string Period, DateOnly From, DateOnly To, DateOnly AsOf,
        long? Value, long? EvidenceCount, bool Declared, string? NotKeptBecause);

    private sealed record EvidenceItem(string Key, string Title, string? Detail, string Unit, DateOnly? Day, long Weight, string Address);

    /// <param name="Next">To be sent as <c>after</c>; null on the last page.</param>
    /// <param name="Records">All records behind the figure.</param>
    /// <param name="NotShown">Those that the asker may not see.</param>
    private sealed record EvidenceAnswer(IReadOnlyList<EvidenceItem> Items, string? Next, long Records, long NotShown);
}
