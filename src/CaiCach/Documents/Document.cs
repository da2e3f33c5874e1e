using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Documents;

/// <summary>How a document came into a register.</summary>
public enum Direction
{
    /// <summary>Issued by the unit (văn bản đi).</summary>
    Outgoing,

    /// <summary>Received from elsewhere (văn bản đến), with an arrival number.</summary>
    Incoming,

    /// <summary>Issued and kept inside the unit.</summary>
    Internal,

    /// <summary>Only cited: a law, a decree, a decision of a higher level (văn bản viện dẫn).</summary>
    Reference,
}

/// <summary>How fast it must go (Nghị định 30/2020/NĐ-CP, Phụ lục I): khẩn, thượng khẩn, hỏa tốc.</summary>
public enum Urgency { None, Urgent, VeryUrgent, Flash }

/// <summary>
/// A document in the register of a unit (Nghị định 30/2020/NĐ-CP, Chương II, III). Number, symbol and date can be
/// missing on what others wrote; that is shown as a finding. What the house numbers itself is always complete.
/// </summary>
public sealed class Document : IRecord, IOfUnit
{
    public const string KindName = "document";

    public required string Id { get; init; }

    /// <summary>Permanent id of the unit whose register it stands in.</summary>
    public required string Unit { get; init; }
    public required Direction Direction { get; init; }

    /// <summary>The house gave the number: it never changes and is never given again.</summary>
    public bool NumberedHere { get; init; }

    /// <summary>Code of a <see cref="RegisteredType"/>.</summary>
    public required string Type { get; set; }

    /// <summary>Number and symbol as printed, such as 191/KH-UBND; null when there is none.</summary>
    public string? Symbol { get; private set; }

    /// <summary>The number in <see cref="Symbol"/>; null when there is none or it cannot be read.</summary>
    public int? Number { get; private set; }

    /// <summary>Year in which the number runs: of the symbol, else of the date; null when neither is there.</summary>
    public int? Year { get; private set; }

    /// <summary>Issuing body as printed.</summary>
    public required string Issuer { get; set; }

    /// <summary>Permanent id of the issuer when it is a unit of the house; null otherwise.</summary>
    public string? IssuerUnit { get; set; }

    /// <summary>Date of the document; null when it bears none.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>Day of arrival; incoming only.</summary>
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>Arrival number (số đến) of the unit and year; incoming only.</summary>
    public int? ArrivalNumber { get; init; }

    /// <summary>What it is about (trích yếu).</summary>
    public required string Subject { get; set; }
    public string? Signer { get; set; }
    public Urgency Urgency { get; set; }

    /// <summary>Number of copies; null when not written.</summary>
    public int? Copies { get; set; }

    /// <summary>Nơi nhận, as written.</summary>
    public string? Recipients { get; set; }

    /// <summary>Who keeps the office copy (outgoing) or to whom it was passed (incoming).</summary>
    public string? HandedTo { get; set; }

    /// <summary>The day it was sent or passed on.</summary>
    public DateOnly? HandedOn { get; set; }

    /// <summary>A legal normative document (văn bản quy phạm pháp luật).</summary>
    public bool IsNormative { get; set; }
    public string? Note { get; set; }

    /// <summary>What the registrar noticed, one sentence on each line; null when nothing.</summary>
    public string? Remarks { get; set; }

    public required DateOnly RegisteredOn { get; init; }

    /// <summary>The day by which lists order it: arrival, else issue, else registration.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The day its number was withdrawn; the number stays used. Null while it stands.</summary>
    public DateOnly? CancelledOn { get; private set; }

    /// <summary>Issuer, type, number and year as one text, unique in a register; null when one of them is missing.</summary>
    public string? Identity { get; private set; }

    public Guid LastAct { get; set; }
    public RecordKey Key => new(KindName, Id);

    /// <summary>“191/KH-UBND ngày 30/12/2021”, or the type and subject when there is no number.</summary>
    public string Name => NameOf(Type, Symbol, IssuedOn, Subject);

    /// <summary>Puts the facts in; keeps what is derived from them (number, year, identity, day) in step.</summary>
    public void Write(DocumentFacts facts)
    {
        (Type, Issuer, IssuerUnit, Subject) = (facts.Type, facts.Issuer, facts.IssuerUnit, facts.Subject);
        (Signer, Urgency, Copies, Recipients) = (facts.Signer, facts.Urgency, facts.Copies, facts.Recipients);
        (HandedTo, HandedOn, IsNormative) = (facts.HandedTo, facts.HandedOn, facts.IsNormative);
        (Note, Remarks) = (facts.Note, facts.Remarks);
        (Symbol, IssuedOn) = (facts.Symbol, facts.IssuedOn);
        (Number, Year, Identity) = (facts.Number, facts.Year, facts.Identity);
        Day = ReceivedOn ?? IssuedOn ?? RegisteredOn;
    }

    /// <summary>Null when the facts may be written over the present ones; otherwise the reason the page shows.</summary>
    public Refusal? WhyNotCorrect(DocumentFacts? facts = null) => this switch
    {
        { CancelledOn: not null } => new("document.cancelled", $"Số {Symbol} đã hủy, không sửa nữa."),
        { NumberedHere: true } when facts is not null && facts.Symbol != Symbol =>
            new("document.numbered-here", "Số do sổ cấp thì không đổi. Hủy số này rồi ban hành số khác.", nameof(facts.Symbol)),
        { NumberedHere: true } when facts is not null && (facts.Type != Type || facts.IsNormative != IsNormative || facts.IssuedOn?.Year != Year) =>
            new("document.series-fixed", "Loại và năm gắn với dãy số đã cấp, không đổi được.", nameof(facts.Type)),
        _ => null,
    };

    /// <summary>Null when the number can be withdrawn; otherwise the reason the page shows.</summary>
    public Refusal? WhyNotWithdraw() => this switch
    {
        { CancelledOn: not null } => new("document.cancelled", $"Số {Symbol} đã hủy từ trước."),
        { NumberedHere: false } => new("document.not-numbered-here", "Chỉ hủy được số do sổ này cấp."),
        _ => null,
    };

    public void Withdraw(DateOnly today)
    {
        WhyNotWithdraw().Enforce();
        CancelledOn = today;
    }

    internal static string NameOf(string type, string? symbol, DateOnly? issuedOn, string subject) =>
        (symbol, issuedOn) switch
        {
            (not null, { } day) => $"{symbol} ngày {VietnameseDate.Print(day)}",
            (not null, null) => symbol,
            _ => $"{RegisteredType.Of(type).Name} {subject}",
        };
}
