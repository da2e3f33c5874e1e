using System.Net.Mime;
using System.Text;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;

namespace CaiCach.Audit.Histories;

/// <summary>The proof of a record as a file, in the format that anybody can check.</summary>
public static class ProofDoor
{
    public static void Map(IEndpointRouteBuilder app) => app
        .MapGet("/lich-su/{kind}/{number}/bang-chung", Answer)
        .WithMetadata(new RequiresAttribute(Permission.UseHouse));

    private static async Task<IResult> Answer(string kind, string number, HandedProof handed, CurrentOfficer current, CancellationToken ct)
    {
        var record = RecordHistory.Record(kind, number);
        return await handed.Of(record, current.Officer, ct) is { } proof
            ? Results.File(Encoding.UTF8.GetBytes(proof.ToText()), MediaTypeNames.Application.Json, $"bang-chung-{kind}-{FileName(record.Number)}.json")
            : Results.NotFound();
    }

    private static string FileName(string number) => string.Concat(number.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-'));
}
