using System.Linq.Expressions;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;

namespace CaiCach.Documents.Registering;

/// <summary>What is typed about a document; each page shows the fields that it needs.</summary>
public sealed class DocumentForm
{
    public string? Unit { get; set; }
    public string? Direction { get; set; }
    public string? Type { get; set; }
    public string? Symbol { get; set; }
    public string? Issuer { get; set; }

    /// <summary>Abbreviation of the issuing body; asked for only where the house gives the number.</summary>
    public string? IssuerSymbol { get; set; }
    public string? Field { get; set; }
    public bool Internal { get; set; }
    public string? IssuedOn { get; set; }
    public string? ReceivedOn { get; set; }
    public string? ArrivalNumber { get; set; }
    public string? Subject { get; set; }
    public string? Signer { get; set; }
    public string? Urgency { get; set; }
    public string? Copies { get; set; }
    public string? Recipients { get; set; }
    public string? HandedTo { get; set; }
    public string? HandedOn { get; set; }
    public bool IsNormative { get; set; }
    public string? Note { get; set; }
    public string? Remarks { get; set; }

    /// <summary>Why it is corrected, and on which document; asked for only then.</summary>
    public string? Reason { get; set; }
    public string? Document { get; set; }

    public static DocumentForm Of(Document document) => new()
    {
        Type = document.Type, Symbol = document.Symbol, Issuer = document.Issuer, IssuedOn = Print(document.IssuedOn), Subject = document.Subject,
        Signer = document.Signer, Urgency = document.Urgency.ToString(), Copies = document.Copies?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Recipients = document.Recipients, HandedTo = document.HandedTo, HandedOn = Print(document.HandedOn), IsNormative = document.IsNormative,
        Note = document.Note, Remarks = document.Remarks,
    };

    /// <summary>Null when something is wrong; the form then says what.</summary>
    /// <param name="issuerUnit">Permanent id of the issuer when the page knows it.</param>
    public DocumentFacts? Read(FormState form, string? issuerUnit = null)
    {
        form.Need(RegisteredType.Find(Type) is not null, () => Type, "Chọn loại văn bản trong danh mục.");
        form.Need(VietnameseText.Clean(Subject) != "", () => Subject, "Ghi trích yếu nội dung.");
        form.Need(VietnameseText.Clean(Issuer) != "", () => Issuer, "Ghi cơ quan ban hành.");
        var (issuedOn, handedOn, copies) = (ReadDay(form, () => IssuedOn, IssuedOn), ReadDay(form, () => HandedOn, HandedOn), ReadNumber(form, () => Copies, Copies));

        return !form.IsFine ? null : new(Type!, Text(Symbol), VietnameseText.Clean(Issuer), issuedOn, VietnameseText.Clean(Subject))
        {
            IssuerUnit = issuerUnit, Signer = Text(Signer), Urgency = Enum.TryParse<Urgency>(Urgency, out var urgency) && Enum.IsDefined(urgency) ? urgency : default,
            Copies = copies, Recipients = Lines(Recipients), HandedTo = Text(HandedTo), HandedOn = handedOn, IsNormative = IsNormative,
            Note = Text(Note), Remarks = Lines(Remarks),
        };
    }

    public Direction ReadDirection(FormState form)
    {
        form.Need(Enum.TryParse<Direction>(this.Direction, out var direction) && Enum.IsDefined(direction), () => Direction, "Chọn hướng của văn bản.");
        return direction;
    }

    public string? ReadReason(FormState form) =>
        form.Need(VietnameseText.Clean(Reason) != "", () => Reason, "Ghi lý do.") ? VietnameseText.Clean(Reason) : null;

    public DateOnly? NeedReceivedOn(FormState form) =>
        form.Need(VietnameseText.Clean(ReceivedOn) != "", () => ReceivedOn, "Ghi ngày đến.") ? ReadReceivedOn(form) : null;

    public DateOnly? ReadReceivedOn(FormState form) => ReadDay(form, () => ReceivedOn, ReceivedOn);

    public int? ReadArrivalNumber(FormState form) => ReadNumber(form, () => ArrivalNumber, ArrivalNumber);

    /// <summary>The document that orders or proves the correction; null when it was not found, and the form says so.</summary>
    public async Task<RecordKey?> ReadDocument(FormState form, RecordLookup lookup, Officer officer)
    {
        var found = await lookup.Find(Documents.Document.KindName, Document, officer);
        form.Need(found.Key is not null, () => Document, found.Problem);
        return ReadReason(form) is null ? null : found.Key;
    }

    private static DateOnly? ReadDay(FormState form, Expression<Func<string?>> field, string? typed) =>
        VietnameseText.Clean(typed) == "" ? null
        : form.Need(VietnameseDate.TryRead(typed, out var day, out var problem), field, problem) ? day
        : null;

    private static int? ReadNumber(FormState form, Expression<Func<string?>> field, string? typed)
    {
        if (VietnameseText.Clean(typed) == "")
        {
            return null;
        }

        var isNumber = VietnameseNumber.TryRead(typed, out var number, out var problem);
        return form.Need(isNumber, field, problem) && form.Need(number is > 0 and <= 999_999, field, "Ghi số nguyên từ 1 đến 999.999.") ? (int)number : null;
    }

    private static string? Print(DateOnly? day) => day is { } d ? VietnameseDate.Print(d) : null;

    private static string? Text(string? typed) => VietnameseText.Clean(typed) is { Length: > 0 } text ? text : null;

    private static string? Lines(string? typed) => VietnameseText.CleanLines(typed) is { Length: > 0 } text ? text : null;
}
