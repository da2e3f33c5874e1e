using CaiCach.Foundation;
using CaiCach.Foundation.Journal;

namespace CaiCach.Documents.Registering;

/// <summary>
/// Puts a document that arrived into the register, under the next arrival number (Nghị định 30/2020/NĐ-CP, Điều 22).
/// What others printed is taken as it is; what does not conform is shown as a finding.
/// </summary>
public sealed class RegisterIncoming(Acts acts, Clock clock, Register register)
{
    public const string Act = "documents.register-incoming";

    public sealed record Input(string Unit, DocumentFacts Facts, DateOnly ReceivedOn, string? Id = null);

    /// <returns>The id of the document.</returns>
    public async Task<string> Run(Input input, Officer officer, CancellationToken ct = default)
    {
        Register.WhyNotWrite(input.Unit, officer).Enforce();
        WhyNot(input, clock.Today).Enforce();
        await using var transaction = await acts.Begin(Register.Lock(input.Unit), ct);
        var arrivals = await register.Series(input.Unit, input.ReceivedOn.Year, DocumentSeries.Arrivals, ct);

        var document = await register.Enter(
            input.Unit, Direction.Incoming, input.Facts, input.ReceivedOn, arrivals.Next(input.ReceivedOn), id: input.Id, ct: ct);

        await acts.Commit(Act, officer.Actor, ct: ct);
        await transaction.Done(ct);
        return document.Id;
    }

    public static Refusal? WhyNot(Input input, DateOnly today) =>
        input.ReceivedOn > today ? new("document.received-later", $"Ngày {VietnameseDate.Print(input.ReceivedOn)} chưa đến.", nameof(input.ReceivedOn))
        : input.Facts.IssuedOn > input.ReceivedOn ? new("document.received-before", "Ngày đến trước ngày của văn bản.", nameof(input.ReceivedOn))
        : input.Facts.WhyNot(today);
}
