namespace CaiCach.Tests.Dossiers.Attributing;

/// <summary>Something that happened to a scripted dossier, in minutes of its own count.</summary>
internal sealed record Happening(string What, int At, int Until, string Unit, int? Allowed);

/// <summary>
/// A history made together with the answer: whose each late minute is. It counts minutes of its own (480 a day, Monday to
/// Friday, from 07/02/2022 on, a stretch without holidays) and knows nothing of how the house counts.
/// </summary>
internal sealed class ScriptedHistory
{
    public const string Counter = "counter", Own = "own";
    private const int Day = 480;

    private readonly Random _random;
    private readonly List<(string Party, int Minutes)> _losses = [];
    private int _now, _due, _slack;

    public ScriptedHistory(int seed)
    {
        _random = new(seed);
        Pauses = _random.Next(4) > 0;
        Days = _random.Next(2, 7);
        Received = (_random.Next(5) * Day) + _random.Next(Day);
        _now = Received;
        _due = ((Received / Day) + Days + 1) * Day;
        Settles = _random.Next(3) == 0 ? Counter : Own;
        Live(_due - Received);
    }

    public int Days { get; }
    public bool Pauses { get; }
    public int Received { get; }

    /// <summary>The unit that settles it.</summary>
    public string Settles { get; }
    public int End { get; private set; }

    /// <summary>When the result was entered; null when at once, or when there is none yet.</summary>
    public int? Entered { get; private set; }
    public bool IsOpen { get; private set; }
    public List<Happening> Happenings { get; } = [];

    /// <summary>Late minutes by party: a unit, or one of the five other causes.</summary>
    public SortedDictionary<string, int> Answer { get; } = new(StringComparer.Ordinal);

    /// <summary>The wall time, UTC, at which so many minutes of the script have passed.</summary>
    public static DateTime Wall(int minute)
    {
        var (day, rest) = (minute / Day, minute % Day);
        var clock = rest < 240 ? TimeSpan.FromMinutes(450 + rest) : TimeSpan.FromMinutes(570 + rest);
        return DateTime.SpecifyKind(new DateTime(2022, 2, 7).AddDays((day / 5 * 7) + (day % 5)) + clock - TimeSpan.FromHours(7), DateTimeKind.Utc);
    }

    private void Live(int budget)
    {
        string[] others = [Settles == Counter ? "agency" : Own, "agency", "tax", "police"];
        var steps = _random.Next(4);
        var allowed = Enumerable.Range(0, steps).Select(_ => _random.Next(60, Math.Max(61, budget / (steps + 1)))).ToList();
        _slack = steps > 0 && _random.Next(3) == 0 ? _random.Next(1, Math.Max(2, (budget - allowed.Sum()) / 2)) : 0;
        Work(Counter, budget - allowed.Sum() - _slack, 0);
        for (var i = 0; i < steps; i++)
        {
            var unit = others[_random.Next(others.Length)];
            Happenings.Add(new("hand-over", _now, _now, unit, allowed[i]));
            Work(unit, allowed[i], _random.Next(3) == 0 ? 0 : _random.Next(1, 400));
        }

        End = _now;
        IsOpen = _random.Next(5) == 0;
        Judge();
    }

    /// <summary>One unit works off its minutes and some more; things come between.</summary>
    private void Work(string unit, int allowed, int over)
    {
        // The counter has no allowed time of its own: with steps after it, what it takes beyond its share is its own.
        over = unit == Counter && Happenings.Count == 0 && _slack == 0 ? _random.Next(0, 300) : over;
        for (var events = _random.Next(3); events > 0; events--)
        {
            var part = _random.Next(0, allowed + 1);
            (_now, allowed) = (_now + part, allowed - part);
            Interrupt(unit);
        }

        _now += allowed + over;
        _losses.Add((unit, over));
    }

    private void Interrupt(string unit)
    {
        var (what, minutes) = (_random.Next(3) switch { 0 => "outage", 1 => "storm", _ => "wait" }, _random.Next(1, 900));
        var runs = what == "wait" && Pauses && (_now / Day) < (_due / Day) - 1;
        if (runs)
        {
            // A wait of whole days while the limit runs puts off the due day by as much: nobody loses.
            minutes = _random.Next(1, 4) * Day;
            _due += minutes;
        }

        Happenings.Add(new(what, _now, _now + minutes, unit, null));
        _losses.Add((what, runs ? 0 : minutes));
        _now += minutes;
    }

    /// <summary>What was saved at first covers the first losses; the record that comes after the result is the last.</summary>
    private void Judge()
    {
        foreach (var (party, minutes) in _losses)
        {
            var covered = Math.Min(_slack, minutes);
            _slack -= covered;
            Count(party, minutes - covered);
        }

        if (!IsOpen && _random.Next(3) == 0)
        {
            Entered = End + _random.Next(1, 2000);
            Count("synchronisation", Entered.Value - Math.Max(End, Math.Min(_due, Entered.Value)));
        }
    }

    private void Count(string party, int minutes)
    {
        if (minutes > 0)
        {
            Answer[party] = Answer.GetValueOrDefault(party) + minutes;
        }
    }
}
