using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Directives;

/// <summary>A proof must exist and be readable for who names it.</summary>
internal static class Proof
{
    /// <summary>Kind of the records of the document register.</summary>
    public const string Kind = "document";

    public static async Task Enforce(RecordDirectory directory, RecordKey evidence, Officer officer, CancellationToken ct) =>
        (await directory.Card(evidence, officer, ct) is null
            ? new Refusal("directive.no-evidence", "Không tìm thấy văn bản làm bằng chứng.", "Evidence")
            : null).Enforce();
}
