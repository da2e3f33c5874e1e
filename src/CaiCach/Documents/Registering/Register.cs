using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Documents.Registering;

/// <summary>
/// What every way into a register shares: no document twice, ids that people can read, numbers that run on. Tracks what
/// it makes; the act commits it. To be used behind <see cref="Lock"/>.
/// </summary>
public sealed class Register(CaiCachDb db, Clock clock)
{
    /// <summary>Name of the lock behind which one register is written, so that no number is given twice.</summary>
    public static string Lock(string unit) => $"documents/{unit}";

    /// <summary>Null when the officer may write the register; otherwise the reason the page shows.</summary>
    public static Refusal? WhyNotWrite(string unit, Officer officer) => officer.Scope.Holds(unit)
        ? null
        : new("document.unit", "Sổ này không thuộc phạm vi của tài khoản.", "Unit");

    /// <summary>The running number of a register, made when it is asked for the first time.</summary>
    public async Task<DocumentSeries> Series(string unit, int year, string code, CancellationToken ct = default)
    {
        var id = DocumentSeries.IdOf(unit, year, code);
        var series = db.Set<DocumentSeries>().Local.FirstOrDefault(s => s.Id == id)
            ?? await db.Set<DocumentSeries>().ForChange().SingleOrDefaultAsync(s => s.Id == id, ct);
        return series ?? db.Add(new DocumentSeries { Id = id, Unit = unit, Year = year, Code = code }).Entity;
    }

    /// <summary>Puts a document into the register of a unit.</summary>
    /// <param name="id">Given by an import; null makes one from issuer, type, number and year.</param>
    /// <exception cref="RefusedException">It stands there already, or the facts do not hold.</exception>
    public async Task<Document> Enter(
        string unit, Direction direction, DocumentFacts facts, DateOnly? receivedOn = null, int? arrivalNumber = null,
        bool numberedHere = false, string? id = null, CancellationToken ct = default)
    {
        facts.WhyNot(clock.Today).Enforce();
        var wanted = id ?? NumberedId(unit, facts) ?? $"{unit}.{TypeOf(facts)}-{Tail()}";
        var identity = facts.Identity;
        var near = await db.Set<Document>().Where(d => (d.Unit == unit && d.Identity == identity && identity != null) || d.Id == wanted)
            .Select(d => new { d.Id, d.Identity, d.Unit, d.Symbol, d.IssuedOn }).ToListAsync(ct);
        if (near.Find(d => d.Unit == unit && d.Identity == identity && identity is not null) is { } twin)
        {
            throw new RefusedException(Twice(twin.Symbol, twin.IssuedOn));
        }

        var document = new Document
        {
            Id = near.Count == 0 && db.Set<Document>().Local.FindEntry(wanted) is null ? wanted : $"{wanted}-{Tail()}", Unit = unit, Direction = direction, NumberedHere = numberedHere,
            Type = facts.Type, Issuer = facts.Issuer, Subject = facts.Subject,
            ReceivedOn = receivedOn, ArrivalNumber = arrivalNumber, RegisteredOn = clock.Today,
        };
        document.Write(facts);
        db.Add(document);
        return document;
    }

    /// <summary>Lets the unit's own series run on above a number that was given outside the house.</summary>
    public async Task Reach(Document document, CancellationToken ct = default)
    {
        if (document is { Direction: Direction.Outgoing or Direction.Internal, Number: { } number, Year: { } year })
        {
            var series = await Series(document.Unit, year, DocumentSeries.CodeOf(document.Type, document.IsNormative), ct);
            series.Reach(number, document.IssuedOn);
        }

        if (document is { ArrivalNumber: { } arrival, ReceivedOn: { } day })
        {
            (await Series(document.Unit, day.Year, DocumentSeries.Arrivals, ct)).Reach(arrival, day);
        }
    }

    internal static Refusal Twice(string? symbol, DateOnly? issuedOn)
    {
        var issued = issuedOn is { } day ? $" ngày {VietnameseDate.Print(day)}" : "";
        return new("document.twice", $"Số {symbol}{issued} đã có trong sổ. Mở văn bản đó hoặc sửa số này.", nameof(DocumentFacts.Symbol));
    }

    /// <summary>
    /// <c>tth.quang-dien.2021-ke-hoach-191</c>; documents of others carry their issuer as well. Null without number or year.
    /// </summary>
    internal static string? NumberedId(string unit, DocumentFacts facts)
    {
        var issuer = facts.IssuerUnit == unit ? "" : $".{DocumentFacts.Cut(RegisteredType.SlugOf(facts.Issuer), 30)}";
        return (facts.Year, facts.Number) is ({ } year, { } number)
            ? string.Create(CultureInfo.InvariantCulture, $"{unit}.{year}-{TypeOf(facts)}-{number}{issuer}")
            : null;
    }

    private static string TypeOf(DocumentFacts facts) =>
        RegisteredType.Of(facts.Type).Slug + (facts.IsNormative && facts.Type is ("QĐ" or "NQ" or "CT") ? "-qppl" : "");

    /// <summary>Random, since a time would repeat within an import.</summary>
    private string Tail() => Guid.CreateVersion7(clock.RealNow).ToString("N")[20..];
}
