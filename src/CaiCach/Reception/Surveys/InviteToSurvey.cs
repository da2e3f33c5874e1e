using System.Security.Cryptography;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reception.Surveys;

/// <summary>After a result was handed over: one invitation for each dossier. Returns that were entered more than a week ago are let be.</summary>
public sealed class InviteToSurvey(CaiCachDb db, Clock clock) : IReaction
{
    public const string Act = "reception.invite";

    private static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    public string Name => Act;

    /// <summary>By its permanent name: the module of the dossiers is not known here.</summary>
    string IReaction.Act => "dossiers.return-result";

    public async Task React(SealedAct act, CancellationToken ct)
    {
        if (act.Unit is not { } unit || clock.Now - act.At > Fresh)
        {
            return;
        }

        foreach (var about in act.Records.Select(r => r.ToString()))
        {
            if (!await db.Set<Survey>().In(Scope.All).AnyAsync(s => s.About == about, ct))
            {
                db.Add(new Survey { Code = RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTUVWXYZ23456789", 10), Unit = unit, About = about, InvitedAt = clock.Now });
            }
        }
    }
}
