using CaiCach.Calendar;
using CaiCach.Demo;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Receiving;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Bench.OneStop;

/// <summary>
/// The dossiers that the counters of a province's communes receive in one year, with all that became of them until the
/// house opens. The records change by their own rules and the entries are those the acts would write; only the saving is
/// done in bulk. Equal seeds give equal dossiers.
/// </summary>
internal sealed class ProvinceYear(CaiCachDb db, Sockets sockets, IReadOnlyList<Counter> counters, BulkRows rows, BulkJournal journal)
{
    private static readonly DateOnly From = new(2021, 6, 15), To = new(2022, 6, 14);
    private static readonly string[] Papers = ["Tờ khai theo mẫu", "Giấy tờ tùy thân", "Giấy tờ chứng minh nơi cư trú", "Văn bản ủy quyền"];

    private readonly WorkingCalendar _calendar = HolidayFile.Calendar();
    private readonly Random _random = new(2022);
    private readonly ProcedureVersion[] _procedures = [.. DemoProcedures.Versions().Values.Where(v => v.AtCommune)];
    private readonly PriorityQueue<DrawnLife, DateTime> _open = new();
    private readonly Dictionary<string, int> _sequences = [];
    private DemoNames? _names;

    public async Task Make(int dossiers)
    {
        _names = new(_random);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        List<DateOnly> days = [.. Enumerable.Range(From.DayNumber, To.DayNumber - From.DayNumber + 1).Select(DateOnly.FromDayNumber).Where(_calendar.IsWorking)];
        for (var day = 0; day < days.Count; day++)
        {
            var count = (int)(((long)dossiers * (day + 1) / days.Count) - ((long)dossiers * day / days.Count));
            foreach (var at in Enumerable.Range(0, count).Select(_ => DemoHours.Draw(days[day], _random)).Order())
            {
                await GoOn(at);
                await Receive(at);
            }
        }

        await GoOn(Clock.StartOf(To.AddDays(1)));
        foreach (var (life, _) in _open.UnorderedItems)
        {
            await Keep(life.Dossier);
        }

        await rows.Flush();
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private async Task Receive(DateTime at)
    {
        var counter = counters[_random.Next(counters.Count)];
        var procedure = _procedures[_random.Next(_procedures.Length)];
        var promise = Promise.For(at, procedure.LimitFor(Channel.InPerson, null)!, new(1, _calendar), policy: procedure.PausePolicy);
        var series = DossierNumber.SeriesOf(counter.Code, Clock.DayOf(at));
        var number = new DossierNumber(series, _sequences[series] = _sequences.GetValueOrDefault(series) + 1);
        var dossier = Dossier.Receive(number, counter, promise, procedure, Intake(counter, procedure));
        var clerk = new Actor(ActorKind.Officer, Furnishing.ClerkOf(counter), counter.Unit);
        db.Add(dossier);
        await journal.Write(ReceiveDossier.Act, clerk, at);
        await Find(dossier);
        db.ChangeTracker.Clear();
        await Wait(DrawnLife.Draw(dossier, clerk, _calendar, _random));
    }

    private Intake Intake(Counter counter, ProcedureVersion procedure)
    {
        var district = counter.Unit[..counter.Unit.LastIndexOf('.')];
        return new(_names!.Draw(procedure.Field, "xã " + counter.Code), _random.Next(3) == 0 ? Channel.Online : Channel.InPerson)
        {
            CompetentUnit = _random.Next(10) == 0 ? district : null,
            Papers = [.. Papers.Take(2 + _random.Next(3)).Select(p => new PaperIn(p, 1, 0, _random.Next(2) == 0 ? PaperSource.Scan : PaperSource.Paper))],
            Fees = _random.Next(2) == 0 ? [new FeeIn("Lệ phí", 1000 * _random.Next(2, 50), _random.Next(3) > 0)] : [],
        };
    }

    /// <summary>The words by which the search finds it.</summary>
    private async Task Find(Dossier dossier)
    {
        var words = new WordChanges();
        await Findables.Store(db, dossier.Key, sockets.Find(dossier)!, isNew: true, words, default);
        foreach (var entry in words.Entries)
        {
            await rows.Add(entry);
        }

        foreach (var (word, key) in words.Added)
        {
            await rows.Add(new SearchWord { Word = word.TrimStart(WordChanges.PersonalMark), Key = key, Personal = word[0] == WordChanges.PersonalMark });
        }
    }

    /// <summary>Everything that happens before an instant, in order of time.</summary>
    private async Task GoOn(DateTime until)
    {
        while (_open.TryPeek(out var life, out var at) && at < until)
        {
            _open.Dequeue();
            var step = life.Steps.Dequeue();
            db.Attach(life.Dossier);
            step.Do(life.Dossier, step.At);
            await journal.Write(step.Act, life.Clerk, step.At);
            db.ChangeTracker.Clear();
            await Wait(life);
        }
    }

    private async Task Wait(DrawnLife life)
    {
        if (life.Steps.TryPeek(out var next))
        {
            _open.Enqueue(life, next.At);
        }
        else
        {
            await Keep(life.Dossier);
        }
    }

    /// <summary>The rows as the last act left them.</summary>
    private async Task Keep(Dossier dossier)
    {
        await rows.Add(dossier);
        foreach (var part in dossier.Papers.Concat<object>(dossier.Fees).Concat(dossier.Waits).Concat(dossier.HandOvers).Concat(dossier.DueChanges))
        {
            await rows.Add(part);
        }
    }
}
