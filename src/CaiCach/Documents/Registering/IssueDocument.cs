using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;

namespace CaiCach.Documents.Registering;

/// <summary>
/// Gives an outgoing document the next number of its series and puts it into the register. Numbers have no gaps and no
/// doubles, whoever asks at the same time; the symbol is exactly what the decree wants.
/// </summary>
public sealed class IssueDocument(Acts acts, Clock clock, Register register)
{
    public const string Act = "documents.issue";

    /// <param name="Facts">Without symbol: the house makes it. The date is needed.</param>
    /// <param name="IssuerSymbol">Abbreviation of the issuing body: UBND.</param>
    /// <param name="Field">Drafting unit or field, for a công văn; null for other types.</param>
    /// <param name="Internal">Stays inside the unit.</param>
    public sealed record Input(string Unit, DocumentFacts Facts, string IssuerSymbol, string? Field, bool Internal = false);

    /// <returns>The id of the document.</returns>
    public async Task<string> Run(Input input, Officer officer, CancellationToken ct = default)
    {
        Register.WhyNotWrite(input.Unit, officer).Enforce();
        WhyNot(input, clock.Today).Enforce();
        var day = input.Facts.IssuedOn!.Value;
        await using var transaction = await acts.Begin(Register.Lock(input.Unit), ct);
        var series = await register.Series(input.Unit, day.Year, DocumentSeries.CodeOf(input.Facts.Type, input.Facts.IsNormative), ct);

        var facts = input.Facts with { Symbol = SymbolOf(input, series.Next(day)).Emit(), IssuerUnit = input.Unit };
        var document = await register.Enter(
            input.Unit, input.Internal ? Direction.Internal : Direction.Outgoing, facts, numberedHere: true, ct: ct);

        await acts.Commit(Act, officer.Actor, ct: ct);
        await transaction.Done(ct);
        return document.Id;
    }

    /// <summary>Null when the document can be numbered; otherwise the reason the page shows.</summary>
    public static Refusal? WhyNot(Input input, DateOnly today) =>
        input.Facts.IssuedOn is null ? new("document.issued-on", "Ghi ngày ban hành.", nameof(DocumentFacts.IssuedOn))
        : input.Facts.Symbol is not null ? new("document.symbol-given", "Số do sổ cấp. Văn bản đã có số thì đăng ký vào sổ.", nameof(DocumentFacts.Symbol))
        : input.Facts.WhyNot(today) ?? WhyNoSymbol(input);

    private static Refusal? WhyNoSymbol(Input input)
    {
        var symbol = SymbolOf(input, 1);
        if (symbol.WhyNotEmit() is { } why)
        {
            return new("document.symbol-form", why, symbol.Kind == DocumentSymbolKind.Letter && input.IssuerSymbol != "" ? nameof(input.Field) : nameof(input.IssuerSymbol));
        }

        // What is emitted must be read back as the same, else a blank or a slash slipped into an abbreviation.
        return DocumentSymbol.TryParse(symbol.Emit(), out var read, out _) && read.Warnings.Count == 0 && read.Equals(symbol)
            ? null
            : new("document.symbol-form", "Chữ viết tắt chỉ gồm chữ cái, nối bằng gạch ngang, như UBND hoặc VP.", nameof(input.IssuerSymbol));
    }

    private static DocumentSymbol SymbolOf(Input input, int number)
    {
        var abbreviation = RegisteredType.Of(input.Facts.Type).Abbreviation;
        var (issuer, field) = (VietnameseText.Clean(input.IssuerSymbol), VietnameseText.Clean(input.Field));
        return abbreviation is null
            ? new(DocumentSymbolKind.Letter, number, null, null, issuer, field)
            : input.Facts.IsNormative
                ? new(DocumentSymbolKind.Normative, number, input.Facts.IssuedOn!.Value.Year, abbreviation, issuer, null)
                : new(DocumentType.Copies.Any(c => c.Abbreviation == abbreviation) ? DocumentSymbolKind.Copy : DocumentSymbolKind.Admin,
                    number, null, abbreviation, issuer, null);
    }
}
