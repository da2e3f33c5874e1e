using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Directives.Assigning;

/// <summary>Enters an instruction from above under the next number of the unit and the year.</summary>
public sealed class RegisterDirective(CaiCachDb db, Acts acts)
{
    public const string Act = "directives.register";

    /// <returns>The directive's number.</returns>
    public async Task<string> Run(string unit, DirectiveText text, Officer officer, CancellationToken ct = default)
    {
        (officer.Scope.Holds(unit) ? null : new Refusal("directive.scope", "Đơn vị này không thuộc phạm vi của tài khoản.")).Enforce();
        var year = text.AssignedOn.Year;
        await using var transaction = await acts.Begin($"directives/{unit}/{year}", ct);
        var last = await db.Set<Directive>().In(Scope.All).Where(d => d.Unit == unit && d.Year == year).MaxAsync(d => (int?)d.Sequence, ct) ?? 0;
        var directive = Directive.Register(unit, last + 1, text);
        db.Add(directive);
        await acts.Commit(Act, officer.Actor, document: text.SourceDocument, ct: ct);
        await transaction.Done(ct);

        return directive.Number;
    }
}
