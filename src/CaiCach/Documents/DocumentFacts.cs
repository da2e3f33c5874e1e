using System.Globalization;
using CaiCach.Foundation;

namespace CaiCach.Documents;

/// <summary>What a document says of itself and what the registrar adds; checked before it is written.</summary>
/// <param name="Type">Code of a <see cref="RegisteredType"/>.</param>
/// <param name="Symbol">Number and symbol as printed; null when there is none.</param>
/// <param name="Issuer">Issuing body as printed.</param>
/// <param name="IssuedOn">Null when the document bears no date.</param>
public sealed record DocumentFacts(string Type, string? Symbol, string Issuer, DateOnly? IssuedOn, string Subject)
{
    public string? IssuerUnit { get; init; }
    public string? Signer { get; init; }
    public Urgency Urgency { get; init; }
    public int? Copies { get; init; }
    public string? Recipients { get; init; }
    public string? HandedTo { get; init; }
    public DateOnly? HandedOn { get; init; }
    public bool IsNormative { get; init; }
    public string? Note { get; init; }
    public string? Remarks { get; init; }

    /// <summary>The symbol taken apart; null when there is none or it cannot be read.</summary>
    internal DocumentSymbol? Read => DocumentSymbol.TryParse(Symbol, out var read, out _) ? read : null;

    internal int? Number => Read?.Number;

    internal int? Year => Read is { } read ? read.Year ?? IssuedOn?.Year : null;

    /// <summary>
    /// Issuer, type, number and year: what makes a document one (the number alone does not: 34/2019/QĐ-UBND and
    /// 34/2019/NĐ-CP are two). Individual and normative decisions run in two series.
    /// </summary>
    internal string? Identity => (Number, Year) is ({ } number, { } year)
        ? string.Create(CultureInfo.InvariantCulture, $"{IssuerUnit ?? Cut(RegisteredType.SlugOf(Issuer), 80)}|{Type}{(IsNormative ? "*" : "")}|{number}|{year}")
        : null;

    /// <summary>Null when the facts can stand in a register on that day; otherwise the reason the page shows.</summary>
    public Refusal? WhyNot(DateOnly today) => this switch
    {
        _ when RegisteredType.Find(Type) is null => new("document.type", "Chọn loại văn bản trong danh mục.", nameof(Type)),
        { Subject: "" } => new("document.subject", "Ghi trích yếu nội dung.", nameof(Subject)),
        { Subject.Length: > DocumentTable.MaxSubject } => new("document.subject-long", $"Trích yếu dài quá {DocumentTable.MaxSubject} chữ.", nameof(Subject)),
        { Issuer: "" } => new("document.issuer", "Ghi cơ quan ban hành.", nameof(Issuer)),
        { Issuer.Length: > DocumentTable.MaxIssuer } => new("document.issuer-long", $"Tên cơ quan dài quá {DocumentTable.MaxIssuer} chữ.", nameof(Issuer)),
        { Symbol.Length: > DocumentTable.MaxSymbol } => new("document.symbol-long", $"Số, ký hiệu dài quá {DocumentTable.MaxSymbol} chữ.", nameof(Symbol)),
        { Symbol: "" } => new("document.symbol", "Số, ký hiệu để trống khi văn bản không có.", nameof(Symbol)),
        { IssuedOn: { } day } when day > today => new("document.issued-later", $"Ngày {VietnameseDate.Print(day)} chưa đến.", nameof(IssuedOn)),
        { Copies: < 1 } => new("document.copies", "Số bản từ 1 trở lên.", nameof(Copies)),
        _ => null,
    };

    internal static string Cut(string text, int length) => text.Length <= length ? text : text[..length].TrimEnd('-');
}
