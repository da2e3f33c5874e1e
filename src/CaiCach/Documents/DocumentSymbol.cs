namespace CaiCach.Documents;

/// <summary>The shapes that the number and symbol of a document can have.</summary>
public enum DocumentSymbolKind
{
    /// <summary>191/KH-UBND: a typed administrative document.</summary>
    Admin,

    /// <summary>188/SNV-CCHC: a công văn, issuer and drafting unit or field.</summary>
    Letter,

    /// <summary>401/UBND: a công văn without unit or field. Met in practice, not as the decree wants it.</summary>
    LetterShort,

    /// <summary>34/2019/QĐ-UBND: a normative document below law; the year is its mark.</summary>
    Normative,

    /// <summary>80/2015/QH13: a law or resolution of the National Assembly, with its term.</summary>
    Law,

    /// <summary>18-NQ/TW: a document of the Party.</summary>
    Party,

    /// <summary>07/SY-UBND: a copy.</summary>
    Copy,
}

/// <summary>
/// Number and symbol (số, ký hiệu) of a document, taken apart (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3). It does not
/// identify a document: the key is issuer, type, number and year.
/// </summary>
/// <param name="Year">Only normative documents and laws carry one; null otherwise.</param>
/// <param name="Type">The abbreviation, in its right spelling where it is known; null for letters and laws.</param>
/// <param name="Issuer">The abbreviation of the body; empty when the symbol names none. For laws "QH13".</param>
/// <param name="Unit">Drafting unit or field of a letter; null otherwise.</param>
/// <param name="Warnings">What does not conform, one Vietnamese sentence each; empty when all is right.</param>
public sealed record DocumentSymbol(
    DocumentSymbolKind Kind, int Number, int? Year, string? Type, string Issuer, string? Unit, IReadOnlyList<string> Warnings)
{
    public DocumentSymbol(DocumentSymbolKind kind, int number, int? year, string? type, string issuer, string? unit)
        : this(kind, number, year, type, issuer, unit, [])
    {
    }

    /// <summary>Reads what people type or other offices print. Wrong but understandable symbols are read with warnings.</summary>
    /// <param name="reason">Empty when read; otherwise the sentence for the field.</param>
    public static bool TryParse(string? text, out DocumentSymbol symbol, out string reason) =>
        DocumentSymbolReading.TryRead(text, out symbol, out reason);

    /// <summary>Null when the symbol is as the decree wants it; otherwise the sentence that says what is missing.</summary>
    public string? WhyNotEmit() => this switch
    {
        { Number: < 1 } => "Số văn bản bắt đầu từ 01.",
        { Kind: DocumentSymbolKind.LetterShort } => $"Công văn cần đơn vị soạn thảo hoặc lĩnh vực, như {Number:00}/{Issuer}-VP.",
        { Kind: DocumentSymbolKind.Letter, Unit: null or "" } => "Công văn cần đơn vị soạn thảo hoặc lĩnh vực.",
        { Issuer: "" } => "Thiếu chữ viết tắt tên cơ quan ban hành.",
        { Kind: DocumentSymbolKind.Normative or DocumentSymbolKind.Law, Year: null } => "Văn bản quy phạm pháp luật cần năm ban hành.",
        { Kind: not (DocumentSymbolKind.Normative or DocumentSymbolKind.Law), Year: not null } => "Chỉ văn bản quy phạm pháp luật mới ghi năm trong số, ký hiệu.",
        { Kind: DocumentSymbolKind.Admin } when DocumentType.All.All(t => t.Abbreviation != Type) => UnknownType(),
        { Kind: DocumentSymbolKind.Copy } when DocumentType.Copies.All(t => t.Abbreviation != Type) => UnknownType(),
        { Kind: DocumentSymbolKind.Normative } when DocumentType.Normative.All(t => t.Abbreviation != Type) => UnknownType(),
        { Kind: DocumentSymbolKind.Party, Type: null or "" } => UnknownType(),
        _ => null,
    };

    /// <summary>The symbol as the decree wants it: numbers below 10 with one 0 before, no blanks.</summary>
    /// <exception cref="InvalidOperationException">When <see cref="WhyNotEmit"/> has an answer.</exception>
    public string Emit()
    {
        if (WhyNotEmit() is { } why)
        {
            throw new InvalidOperationException(why);
        }

        return Kind switch
        {
            DocumentSymbolKind.Letter => $"{Number:00}/{Issuer}-{Unit}",
            DocumentSymbolKind.Normative => $"{Number:00}/{Year}/{Type}-{Issuer}",
            DocumentSymbolKind.Law => $"{Number:00}/{Year}/{Issuer}",
            DocumentSymbolKind.Party => $"{Number:00}-{Type}/{Issuer}",
            _ => $"{Number:00}/{Type}-{Issuer}",
        };
    }

    public bool Equals(DocumentSymbol? other) => other is not null
        && (Kind, Number, Year, Type, Issuer, Unit) == (other.Kind, other.Number, other.Year, other.Type, other.Issuer, other.Unit);

    public override int GetHashCode() => HashCode.Combine(Kind, Number, Year, Type, Issuer, Unit);

    private string UnknownType() => $"“{Type}” không có trong bảng chữ viết tắt tên loại văn bản.";
}
