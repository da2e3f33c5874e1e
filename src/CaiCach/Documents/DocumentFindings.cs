namespace CaiCach.Documents;

/// <summary>What is not as the decree wants it, read off the document itself; the house registers it all the same.</summary>
public static class DocumentFindings
{
    /// <summary>One Vietnamese sentence each, those of the registrar last; empty when all is right.</summary>
    public static IReadOnlyList<string> Of(Document document) =>
    [
        .. Missing(document),
        .. OfSymbol(document),
        .. (document.Remarks ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    ];

    private static IEnumerable<string> Missing(Document document)
    {
        if (RegisteredType.Of(document.Type).CitedByName)
        {
            yield break;
        }

        if (document.Symbol is null)
        {
            yield return "Văn bản không ghi số, ký hiệu.";
        }

        if (document.IssuedOn is null)
        {
            yield return "Văn bản không ghi ngày ban hành.";
        }
    }

    private static IEnumerable<string> OfSymbol(Document document)
    {
        if (document.Symbol is not { } text)
        {
            return [];
        }

        return DocumentSymbol.TryParse(text, out var symbol, out var reason)
            ? [.. symbol.Warnings, .. Against(document, symbol)]
            : [reason];
    }

    private static IEnumerable<string> Against(Document document, DocumentSymbol symbol)
    {
        var type = RegisteredType.Of(document.Type);
        if (symbol.Kind is DocumentSymbolKind.Admin or DocumentSymbolKind.Normative or DocumentSymbolKind.Copy
            && type.Abbreviation is { } expected && symbol.Type != expected && symbol.Type != "CTTr")
        {
            yield return $"Ký hiệu ghi “{symbol.Type}”, loại văn bản là {type.Name} (“{expected}”).";
        }

        if (document.IsNormative && symbol.Kind is not (DocumentSymbolKind.Normative or DocumentSymbolKind.Law))
        {
            yield return "Văn bản quy phạm pháp luật mà số, ký hiệu không có năm ban hành.";
        }

        if (!document.IsNormative && symbol.Kind is DocumentSymbolKind.Normative or DocumentSymbolKind.Law)
        {
            yield return "Số, ký hiệu có năm ban hành như văn bản quy phạm pháp luật, sổ ghi là văn bản cá biệt.";
        }

        if (symbol.Year is { } year && document.IssuedOn is { } day && day.Year != year)
        {
            yield return $"Số, ký hiệu ghi năm {year}, ngày ban hành thuộc năm {day.Year}.";
        }
    }
}
