namespace CaiCach.Dossiers.Attributing;

/// <summary>
/// Whose each late office minute is. Pure. The whole runs from the first instant that is too late to the result (or to
/// its record, when that came later; or to the question), and every minute of it has exactly one owner:
/// <list type="number">
/// <item>after the result was there, only its record was missing: synchronisation;</item>
/// <item>while the applicant was waited for: the applicant;</item>
/// <item>while a disruption hit the unit that held it: force majeure or outage;</item>
/// <item>when the holder has used up the time the process allows: the holder;</item>
/// <item>when the holder still has time left, somebody before has eaten it: the latest overrun, wait or disruption that the
/// limit did not make good. That is by how much each put off the end: slack helps those who came first;</item>
/// <item>and if nobody has, the process allows more than the limit: the unit that settles.</item>
/// </list>
/// A step without an allowed time may use what the limit leaves after the steps that follow it.
/// </summary>
public sealed class Attribution
{
    private readonly LateFacts _facts;
    private readonly OfficeTime _time;
    private readonly List<LateSpan> _spans = [];
    private readonly Stack<(LateCause Cause, Leg? Leg, LateProof Proof, int Minutes)> _lost = [];
    private int _madeGood;

    private Attribution(LateFacts facts, OfficeTime time)
    {
        (_facts, _time) = (facts, time);
        Minutes = time.Between(facts.DueBefore, facts.LateUntil);
        // A restart forgives everything before it, so there a wait need not be made good.
        _madeGood = facts.Restarts ? 0 : time.Between(facts.FirstDueBefore, facts.DueBefore);
        IsLate = facts.LateUntil >= facts.DueBefore;
    }

    /// <summary>Office minutes from due to end; 0 for one that is not late, or late outside office hours only.</summary>
    public int Minutes { get; }

    /// <summary>True when the end, or the record of it, came too late.</summary>
    public bool IsLate { get; }

    /// <summary>In order of time; their minutes sum to <see cref="Minutes"/>.</summary>
    public IReadOnlyList<LateSpan> Spans => _spans;

    public static Attribution Of(LateFacts facts, OfficeTime time)
    {
        var attribution = new Attribution(facts, time);
        if (attribution.Minutes > 0)
        {
            for (var i = 0; i < facts.Legs.Count; i++)
            {
                attribution.Walk(i);
            }
        }

        return attribution;
    }

    /// <summary>Minutes by owner, the greatest first.</summary>
    public IReadOnlyList<LatePart> Parts =>
        [.. _spans.GroupBy(s => (s.Cause, s.Unit, s.Account)).Select(g => new LatePart(g.Key.Cause, g.Key.Unit, g.Key.Account, g.Sum(s => s.Minutes)))
            .OrderByDescending(p => p.Minutes).ThenBy(p => p.Cause)];

    private void Walk(int index)
    {
        var leg = _facts.Legs[index];
        var end = leg.Until is { } until && until < _facts.LateUntil ? until : _facts.LateUntil;
        var (used, madeGood, start, isMeasured) = (0, _madeGood, leg.From, false);
        var credit = 0;
        foreach (var (from, to) in Pieces(leg.From, end))
        {
            if (from >= _facts.DueBefore)
            {
                credit = isMeasured ? credit : Measure(leg, index, start, used, madeGood);
                isMeasured = true;
                credit -= Late(leg, from, to, credit);
                continue;
            }

            if (_facts.Restarts && _facts.Waits.Any(w => w.Until == from))
            {
                _lost.Clear();
                (used, start) = (0, from);
            }

            used += Early(leg, from, to);
        }

        if (!isMeasured)
        {
            Measure(leg, index, start, used, madeGood);
        }
    }

    /// <summary>Before the due instant: what the holder used, what others took.</summary>
    private int Early(Leg leg, DateTime from, DateTime to)
    {
        var minutes = _time.Between(from, to);
        if (Find(_facts.Waits, from) is { } wait)
        {
            var good = Math.Min(minutes, _madeGood);
            _madeGood -= good;
            Lose(LateCause.Applicant, null, wait.Proof, minutes - good);
            return 0;
        }

        if (Find(_facts.Disruptions, from) is { } disruption)
        {
            Lose(disruption.Cause, null, disruption.Proof, minutes);
            return 0;
        }

        return minutes;
    }

    /// <summary>What the holder may still use without being at fault; what was used beyond is lost to those who follow.</summary>
    /// <param name="madeGood">Minutes by which waits from the start on move the due day: the applicant's time, not the holder's.</param>
    private int Measure(Leg leg, int index, DateTime start, int used, int madeGood)
    {
        var left = _time.Between(start, _facts.DueBefore) - madeGood - _facts.Legs.Skip(index + 1).Sum(l => l.Allowed ?? 0);
        var allowed = leg.Allowed ?? Math.Max(left, 0);
        Lose(CauseOf(leg), leg, leg.Proof, used - allowed);
        return Math.Max(allowed - used, 0);
    }

    /// <summary>After the due instant: owners of the minutes.</summary>
    /// <returns>How much of the credit was used.</returns>
    private int Late(Leg leg, DateTime from, DateTime to, int credit)
    {
        var minutes = _time.Between(from, to);
        if (_facts.Recorded is { } recorded && _facts.Ended <= from)
        {
            Add(from, to, minutes, LateCause.Synchronisation, null, recorded.Proof);
            return 0;
        }

        if ((Find(_facts.Waits, from) ?? Find(_facts.Disruptions, from)) is { } stretch)
        {
            Add(from, to, minutes, stretch.Cause, null, stretch.Proof);
            return 0;
        }

        var forgiven = Math.Min(minutes, credit);
        for (var left = forgiven; left > 0;)
        {
            if (!_lost.TryPop(out var lost))
            {
                lost = (LateCause.OwnUnit, leg with { Unit = _facts.OwnUnit, Account = null }, leg.Proof, left);
            }

            var share = Math.Min(lost.Minutes, left);
            Lose(lost.Cause, lost.Leg, lost.Proof, lost.Minutes - share);
            from = Add(from, to, share, lost.Cause, lost.Leg, lost.Proof);
            left -= share;
        }

        Add(from, to, minutes - forgiven, CauseOf(leg), leg, leg.Proof);
        return forgiven;
    }

    /// <summary>The stretches of one holder in which nothing changes.</summary>
    private IEnumerable<(DateTime From, DateTime To)> Pieces(DateTime from, DateTime to)
    {
        DateTime?[] marks = [_facts.DueBefore, _facts.Ended, .. _facts.Waits.Concat(_facts.Disruptions).SelectMany(s => new[] { s.From, s.Until })];
        foreach (var mark in marks.OfType<DateTime>().Where(m => from < m && m < to).Distinct().Order().Append(to).ToList())
        {
            if (from < mark)
            {
                yield return (from, mark);
            }

            from = mark;
        }
    }

    private void Lose(LateCause cause, Leg? leg, LateProof proof, int minutes)
    {
        if (minutes > 0)
        {
            _lost.Push((cause, leg, proof, minutes));
        }
    }

    private DateTime Add(DateTime from, DateTime to, int minutes, LateCause cause, Leg? holder, LateProof proof)
    {
        if (minutes <= 0)
        {
            return from;
        }

        var until = _time.After(from, minutes, to);
        if (_spans is [.., var last] && (last.Cause, last.Unit, last.Account, last.Proof) == (cause, holder?.Unit, holder?.Account, proof))
        {
            _spans[^1] = last with { Until = until, Minutes = last.Minutes + minutes };
        }
        else
        {
            _spans.Add(new(from, until, minutes, cause, holder?.Unit, holder?.Account, proof));
        }

        return until;
    }

    private LateCause CauseOf(Leg leg) => leg.Unit == _facts.OwnUnit ? LateCause.OwnUnit : LateCause.OtherUnit;

    // Force majeure stands before an outage, so that a storm with a power cut is one storm.
    private static Stretch? Find(IReadOnlyList<Stretch> stretches, DateTime at) =>
        stretches.Where(s => s.Covers(at)).MaxBy(s => s.Cause);
}
