using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Declarations.Declaring;

/// <summary>Takes a declaration back. The figure is then not kept, unless others stated it.</summary>
public sealed class WithdrawDeclaration(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "declarations.withdraw";

    public async Task Run(string number, string reason, Officer officer, CancellationToken ct = default)
    {
        var declared = await db.Set<DeclaredFigure>().In(officer.Scope).ForChange().SingleAsync(d => d.Number == number, ct);

        declared.Withdraw(reason, clock.Today);

        await acts.Commit(Act, officer.Actor, reason, ct: ct);
    }
}
