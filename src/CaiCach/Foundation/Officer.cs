namespace CaiCach.Foundation;

/// <summary>Who can act: an officer, a citizen, the house itself (timers, reactions), or an outside system.</summary>
public enum ActorKind { Officer, Citizen, House, Outside }

/// <summary>Who does an act. <paramref name="Unit"/> is the permanent id of the unit acted for; null for the house.</summary>
/// <param name="Id">The account or system name; never a person's name, since it stands in the sealed header for ever.</param>
public sealed record Actor(ActorKind Kind, string Id, string? Unit)
{
    /// <summary>The house itself: what runs on a timer or as a reaction.</summary>
    public static Actor House { get; } = new(ActorKind.House, "house", null);

    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}/{Id}";
}

/// <summary>A signed-in officer with what the roles of today allow.</summary>
/// <param name="Account">Permanent account name.</param>
/// <param name="Name">The person's name, for the screen.</param>
/// <param name="Unit">Permanent id of the officer's unit.</param>
/// <param name="UnitName">The unit's name today, for the screen.</param>
/// <param name="Post">What the officer is, for the screen; null when not recorded.</param>
public sealed record Officer(
    string Account, string Name, string Unit, string UnitName, string? Post, Scope Scope, IReadOnlySet<Permission> Permissions)
{
    public Actor Actor => new(ActorKind.Officer, Account, Unit);

    public bool May(Permission permission) => Permissions.Contains(permission);
}
