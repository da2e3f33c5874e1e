namespace CaiCach.Dossiers.Attributing;

/// <summary>A leg with what was used of it.</summary>
/// <param name="Until">When it ended, or the instant of the question.</param>
/// <param name="Used">Office minutes the holder could work on it.</param>
/// <param name="Held">Office minutes in which the applicant was waited for or a disruption hit the unit.</param>
public sealed record UsedLeg(Leg Leg, DateTime Until, bool IsOpen, int Used, int Held)
{
    /// <summary>Minutes beyond the allowed ones, negative when some are left; null when the process does not say.</summary>
    public int? Over => Used - Leg.Allowed;

    /// <summary>In order; used and held of all legs together are the office minutes from receipt to the end.</summary>
    /// <param name="until">The result or the ending, or the instant of the question.</param>
    public static IReadOnlyList<UsedLeg> Of(IReadOnlyList<Leg> legs, IReadOnlyList<Stretch> held, DateTime until, bool isOpen, OfficeTime time) =>
    [
        .. legs.Select((leg, i) =>
        {
            var end = leg.Until is { } given && given < until ? given : until;
            var lost = Lost(held, leg.From, end, time);
            return new UsedLeg(leg, end, isOpen && i == legs.Count - 1, time.Between(leg.From, end) - lost, lost);
        }),
    ];

    private static int Lost(IReadOnlyList<Stretch> held, DateTime from, DateTime end, OfficeTime time)
    {
        var (lost, at) = (0, from);
        foreach (var stretch in held.OrderBy(s => s.From))
        {
            var starts = stretch.From > at ? stretch.From : at;
            var ends = stretch.Until is { } until && until < end ? until : end;
            if (starts < ends)
            {
                lost += time.Between(starts, ends);
                at = ends;
            }
        }

        return lost;
    }
}

/// <summary>All legs of one unit together.</summary>
/// <param name="Allowed">Null when the process does not say it for one of them.</param>
public sealed record AgencyUse(string Unit, int Legs, int? Allowed, int Used)
{
    /// <summary>In the order in which they first held it.</summary>
    public static IReadOnlyList<AgencyUse> Of(IReadOnlyList<UsedLeg> legs) =>
    [
        .. legs.GroupBy(l => l.Leg.Unit).Select(g => new AgencyUse(
            g.Key, g.Count(), g.All(l => l.Leg.Allowed is not null) ? g.Sum(l => l.Leg.Allowed) : null, g.Sum(l => l.Used))),
    ];
}
