using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Figuring.Ruling;

/// <summary>Sets how something is counted from a day on. Figures of days before stay under the rule before.</summary>
public sealed class SetCountingRule(CaiCachDb db, Acts acts)
{
    public const string Act = "dossiers.set-counting-rule";

    /// <param name="Confirmed">True when the text named as source has been read and says it.</param>
    public sealed record Input(string Code, string Value, DateOnly From, string Source, bool Confirmed);

    public async Task Run(Input input, Officer officer, CancellationToken ct = default)
    {
        (officer.Scope.Everywhere ? null : new Refusal("counting-rule.scope", "Chỉ người có phạm vi toàn hệ thống được đặt quy tắc tính.")).Enforce();
        CountingRule.WhyNot(input.Code, input.Value).Enforce();
        var id = CountingRule.IdOf(input.Code, input.From);
        if (await db.Set<CountingRule>().ForChange().SingleOrDefaultAsync(r => r.Id == id, ct) is { } rule)
        {
            (rule.Value, rule.Source, rule.Confirmed) = (input.Value, input.Source, input.Confirmed);
        }
        else
        {
            db.Add(new CountingRule { Id = id, Code = input.Code, From = input.From, Value = input.Value, Source = input.Source, Confirmed = input.Confirmed });
        }

        await acts.Commit(Act, officer.Actor, reason: input.Source, ct: ct);
    }
}
