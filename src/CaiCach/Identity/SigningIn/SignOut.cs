using CaiCach.Foundation;
using CaiCach.Foundation.Journal;

namespace CaiCach.Identity.SigningIn;

/// <summary>Ends the session of this browser.</summary>
public sealed class SignOut(Acts acts, Sessions sessions, Door door)
{
    public const string Act = "identity.sign-out";

    /// <param name="sessionHash">The session to end; nothing happens when it has ended already.</param>
    public async Task Run(string sessionHash, Officer officer, Caller caller, CancellationToken ct = default)
    {
        if (await sessions.End(officer.Account, sessionHash, ct))
        {
            door.Note(DoorEvent.SignedOut, officer.Account, caller, detail: null);
            await acts.Commit(Act, officer.Actor, ct: ct);
        }
    }
}

/// <summary>Ends every session of the officer: after a lost phone, or when the list shows a browser nobody knows.</summary>
public sealed class SignOutEverywhere(Acts acts, Sessions sessions, Door door)
{
    public const string Act = "identity.sign-out-everywhere";

    public async Task Run(Officer officer, Caller caller, CancellationToken ct = default)
    {
        await sessions.EndAll(officer.Account, ct: ct);
        door.Note(DoorEvent.SignedOutEverywhere, officer.Account, caller, detail: null);
        await acts.Commit(Act, officer.Actor, ct: ct);
    }
}
