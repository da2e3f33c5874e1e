using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Procedures;

/// <summary>Looks whether a document that shall approve something is in a register of the house.</summary>
public sealed class ApprovingDocument(CaiCachDb db, Sockets sockets)
{
    public const string Kind = "document";

    /// <summary>Null when the key names a document of the house; otherwise the reason the page shows.</summary>
    /// <param name="field">The field of the form that named it.</param>
    public async Task<Refusal?> WhyNot(RecordKey document, string field, CancellationToken ct = default) =>
        document.Kind == Kind && sockets.Kind(Kind) is { } kind && await kind.Cards(db).AnyAsync(c => c.Number == document.Number, ct)
            ? null
            : new("procedure.document", "Văn bản này không có trong sổ. Đăng ký văn bản trước, rồi ghi số ở đây.", field);
}
