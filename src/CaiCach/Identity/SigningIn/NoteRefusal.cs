using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.SigningIn;

/// <summary>Writes down that an officer asked for a page without the right to it.</summary>
public sealed class NoteRefusal(CaiCachDb db, Acts acts, Clock clock, Door door)
{
    public const string Act = "identity.refuse-page";

    // Somebody who reloads a forbidden page tells nothing new, and must not be able to fill the journal.
    private static readonly TimeSpan SameAgain = TimeSpan.FromMinutes(1);

    /// <param name="page">Pattern of the address, without the numbers of records.</param>
    public async Task Run(Permission missing, string page, Officer officer, Caller caller, CancellationToken ct = default)
    {
        var since = clock.RealNow - SameAgain;
        var detail = $"{missing} {page}";
        if (!await db.Set<SignInEvent>().AnyAsync(e => e.Account == officer.Account && e.At > since && e.Detail == detail, ct))
        {
            acts.Request = null;
            door.Note(DoorEvent.Refused, officer.Account, caller, detail);
            await acts.Commit(Act, officer.Actor, ct: ct);
        }
    }
}
