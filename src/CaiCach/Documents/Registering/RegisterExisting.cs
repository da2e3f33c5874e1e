using CaiCach.Foundation;
using CaiCach.Foundation.Journal;

namespace CaiCach.Documents.Registering;

/// <summary>
/// Puts a document that has its number already into the register: one from before the house, or one that is only cited.
/// The unit's own series run on above it.
/// </summary>
public sealed class RegisterExisting(Acts acts, Clock clock, Register register)
{
    public const string Act = "documents.register-existing";

    /// <param name="ReceivedOn">Incoming only.</param>
    /// <param name="ArrivalNumber">Incoming only; null when the old book has none.</param>
    /// <param name="Id">Given by an import; null makes one.</param>
    public sealed record Input(
        string Unit, Direction Direction, DocumentFacts Facts, DateOnly? ReceivedOn = null, int? ArrivalNumber = null, string? Id = null);

    /// <returns>The id of the document.</returns>
    public async Task<string> Run(Input input, Officer officer, CancellationToken ct = default)
    {
        Register.WhyNotWrite(input.Unit, officer).Enforce();
        WhyNot(input, clock.Today).Enforce();
        await using var transaction = await acts.Begin(Register.Lock(input.Unit), ct);

        var document = await register.Enter(
            input.Unit, input.Direction, FactsOf(input), input.ReceivedOn, input.ArrivalNumber, id: input.Id, ct: ct);
        await register.Reach(document, ct);

        await acts.Commit(Act, officer.Actor, ct: ct);
        await transaction.Done(ct);
        return document.Id;
    }

    /// <summary>What the unit issued itself is issued by it, however its name was printed.</summary>
    internal static DocumentFacts FactsOf(Input input) =>
        input.Direction is Direction.Outgoing or Direction.Internal ? input.Facts with { IssuerUnit = input.Unit } : input.Facts;

    public static Refusal? WhyNot(Input input, DateOnly today) => input switch
    {
        { Direction: not Direction.Incoming } and ({ ReceivedOn: not null } or { ArrivalNumber: not null }) =>
            new("document.not-incoming", "Chỉ văn bản đến có ngày đến và số đến.", nameof(input.ReceivedOn)),
        { Direction: Direction.Incoming, ReceivedOn: null } => new("document.received-on", "Ghi ngày đến.", nameof(input.ReceivedOn)),
        { ReceivedOn: { } day } when day > today => new("document.received-later", $"Ngày {VietnameseDate.Print(day)} chưa đến.", nameof(input.ReceivedOn)),
        { ReceivedOn: { } day } when input.Facts.IssuedOn > day => new("document.received-before", "Ngày đến trước ngày của văn bản.", nameof(input.ReceivedOn)),
        { ArrivalNumber: < 1 } => new("document.arrival-number", "Số đến bắt đầu từ 1.", nameof(input.ArrivalNumber)),
        _ => input.Facts.WhyNot(today),
    };
}
