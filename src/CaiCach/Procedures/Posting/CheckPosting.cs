using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Procedures.Posting;

/// <summary>Records what was found at a place where a unit posts its procedures.</summary>
public sealed class CheckPosting(CaiCachDb db, Acts acts, UnitProcedures procedures, Clock clock)
{
    public const string Act = "procedures.check-posting";

    /// <returns>The id of the check.</returns>
    public async Task<string> Run(PostingFacts facts, Officer officer, CancellationToken ct = default)
    {
        (officer.Scope.Holds(facts.Unit) ? null : new Refusal("posting.unit", "Đơn vị này không thuộc phạm vi của tài khoản.", nameof(facts.Unit))).Enforce();
        var expected = (await procedures.Of(facts.Unit, facts.CheckedOn, ct)).ToDictionary(v => v.Procedure, v => v.Name, StringComparer.Ordinal);
        PostingCheck.WhyNot(facts, expected, clock.Today).Enforce();
        await using var transaction = await acts.Begin($"procedures/posting/{facts.Unit}", ct);
        var number = (await db.Set<PostingCheck>().In(Scope.All).Where(c => c.Unit == facts.Unit).MaxAsync(c => (int?)c.Number, ct) ?? 0) + 1;
        var check = PostingCheck.Of(string.Create(CultureInfo.InvariantCulture, $"{facts.Unit}.{number}"), number, facts, expected);
        db.Add(check);
        await acts.Commit(Act, officer.Actor, ct: ct);
        await transaction.Done(ct);
        return check.Id;
    }
}
