using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Documents.Registering;

/// <summary>Cancels a number that was given. It stays in the register as a cancelled row and is never given again.</summary>
public sealed class WithdrawNumber(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "documents.withdraw-number";

    public async Task Run(string id, string reason, Officer officer, CancellationToken ct = default)
    {
        var document = await db.Set<Document>().In(officer.Scope).ForChange().SingleAsync(d => d.Id == id, ct);
        (reason == "" ? new Refusal("document.reason", "Ghi lý do hủy số.", "Reason") : null).Enforce();

        document.Withdraw(clock.Today);

        await acts.Commit(Act, officer.Actor, reason, ct: ct);
    }
}
