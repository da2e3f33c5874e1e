using CaiCach.Documents;
using CaiCach.Documents.Registering;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Tests.Documents;

/// <summary>Registers with sensible defaults; a test names only what matters to it.</summary>
internal static class Registers
{
    public const string District = "tth.quang-dien";

    public static Officer Clerk { get; } = OfficerOf("vanthu", District);

    public static Officer OfficerOf(string account, string unit, params string[] more) =>
        new(account, "Người thử", unit, unit, null, new Scope(false, [unit, .. more]), Enum.GetValues<Permission>().ToHashSet());

    public static DocumentFacts Plan(string? symbol = null, DateOnly? issuedOn = null, string subject = "kiểm tra công tác CCHC năm 2022") =>
        new("KH", symbol, "UBND huyện Quảng Điền", issuedOn, subject);

    public static async Task<Document> Issues(
        this Support.House house, DocumentFacts? facts = null, string issuer = "UBND", string? field = null, Officer? officer = null)
    {
        var by = officer ?? Clerk;
        var id = await house.Ask<IssueDocument, string>(act => act.Run(
            new(by.Unit, facts ?? Plan(issuedOn: new(2022, 6, 15)), issuer, field), by));
        return await house.Document(id);
    }

    public static async Task<Document> Has(this Support.House house, Direction direction, DocumentFacts facts, DateOnly? receivedOn = null, Officer? officer = null)
    {
        var by = officer ?? Clerk;
        return await house.Document(await house.Ask<RegisterExisting, string>(act => act.Run(new(by.Unit, direction, facts, receivedOn), by)));
    }

    public static Task<Document> Document(this Support.House house, string id) =>
        house.Ask<CaiCachDb, Document>(db => db.Set<Document>().SingleAsync(d => d.Id == id));
}
