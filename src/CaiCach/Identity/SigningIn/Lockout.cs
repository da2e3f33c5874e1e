namespace CaiCach.Identity.SigningIn;

/// <summary>When too many wrong attempts close the door for a while. Pure: the same for accounts that do not exist.</summary>
public static class Lockout
{
    /// <summary>Wrong attempts within <see cref="Span"/> that lock an account.</summary>
    public const int PerAccount = 5;

    /// <summary>Wrong attempts within <see cref="Span"/> that slow an address; an office may share one.</summary>
    public const int PerAddress = 50;

    /// <summary>The attempts are counted within this span, and the lock lasts as long.</summary>
    public static TimeSpan Span { get; } = TimeSpan.FromMinutes(15);

    /// <summary>How far back attempts still matter.</summary>
    public static TimeSpan Memory { get; } = Span + Span;

    /// <summary>The instant until which the door stays closed; null when it is open.</summary>
    /// <param name="wrong">Instants of wrong attempts, in any order.</param>
    public static DateTime? Until(IEnumerable<DateTime> wrong, int limit, DateTime now)
    {
        var times = wrong.Order().ToList();
        for (var last = times.Count - 1; last >= limit - 1; last--)
        {
            if (times[last] - times[last - limit + 1] <= Span)
            {
                var until = times[last] + Span;
                return until > now ? until : null;
            }
        }

        return null;
    }
}
