using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;

namespace CaiCach.Dossiers.Attributing.Disrupting;

/// <summary>Enters an outage or force majeure with the document that says so.</summary>
public sealed class RecordDisruption(CaiCachDb db, Acts acts, RecordDirectory directory, Clock clock)
{
    public const string Act = "dossiers.record-disruption";

    /// <param name="Unit">The unit that was hit, with all beneath it.</param>
    /// <param name="Until">Null while it lasts.</param>
    public sealed record Input(DisruptionKind Kind, string Unit, string What, DateTime From, DateTime? Until, RecordKey Document);

    /// <returns>The id of the disruption.</returns>
    public async Task<string> Run(Input input, Officer officer, CancellationToken ct = default)
    {
        (officer.Scope.Holds(input.Unit) ? null : new Refusal("disruption.scope", "Đơn vị này không thuộc phạm vi của tài khoản.", nameof(Input.Unit))).Enforce();
        (await directory.Card(input.Document, officer, ct) is null
            ? new Refusal("disruption.no-document", "Không tìm thấy văn bản làm căn cứ.", nameof(Input.Document)) : null).Enforce();

        var id = Guid.CreateVersion7(clock.RealNow).ToString("N");
        db.Add(Disruption.Begin(id, input.Kind, input.Unit, input.What, input.From, input.Until, input.Document, clock.Now));

        await acts.Commit(Act, officer.Actor, document: input.Document, ct: ct);
        return id;
    }
}
