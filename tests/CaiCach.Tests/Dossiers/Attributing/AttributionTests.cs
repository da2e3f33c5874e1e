using CaiCach.Calendar;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Attributing;
using CaiCach.Foundation;
using CaiCach.Procedures;
using CaiCach.Units;
using Xunit;

namespace CaiCach.Tests.Dossiers.Attributing;

/// <summary>Histories whose answer is known because they were made from it, against the rule.</summary>
public sealed class AttributionTests
{
    private static readonly WorkingCalendar Calendar = HolidayFile.Calendar();

    [Fact]
    public void Five_hundred_scripted_histories_come_back_to_the_minute()
    {
        var late = 0;
        for (var seed = 1; seed <= 500; seed++)
        {
            var script = new ScriptedHistory(seed);
            var (attribution, _) = Ask(script);

            Assert.True(Same(script.Answer, attribution), $"History {seed}: {Say(script.Answer)}; the house says {Say(Parts(attribution))}.");
            Assert.Equal(attribution.Minutes, attribution.Spans.Sum(s => s.Minutes));
            Assert.All(attribution.Spans.Zip(attribution.Spans.Skip(1)), pair => Assert.True(pair.First.Until <= pair.Second.From));
            late += attribution.Minutes > 0 ? 1 : 0;
        }

        Assert.InRange(late, 400, 500);
    }

    [Fact]
    public void Every_owner_occurs_in_the_scripts()
    {
        var parties = Enumerable.Range(1, 500).SelectMany(seed => new ScriptedHistory(seed).Answer.Keys).ToHashSet();

        Assert.Superset(new HashSet<string> { "counter", "own", "agency", "tax", "police", "wait", "outage", "storm", "synchronisation" }, parties);
    }

    [Fact]
    public void A_mix_of_61_percent_synchronisation_and_39_percent_staff_comes_back_as_such()
    {
        var shares = new Dictionary<LateCause, int>();
        for (var i = 0; i < 100; i++)
        {
            // Due at the end of Monday 14/02; a thousand late minutes each, 61 of 100 dossiers only by their record.
            var (came, entered) = i < 61 ? (ScriptedHistory.Wall(2400), ScriptedHistory.Wall(2880 + 1000)) : (ScriptedHistory.Wall(2880 + 1000), (DateTime?)null);
            var dossier = Received(5, ScriptedHistory.Wall(100), "own", PausePolicy.Pause);
            dossier.Settle(entered ?? came, true);
            if (entered is { } at)
            {
                dossier.Correct(DossierDate.Settled, came, at.AddDays(1));
            }

            foreach (var part in Attribute(dossier, entered, [], ScriptedHistory.Wall(9000)).Parts)
            {
                shares[part.Cause] = shares.GetValueOrDefault(part.Cause) + part.Minutes;
            }
        }

        Assert.Equal(61_000, shares[LateCause.Synchronisation]);
        Assert.Equal(39_000, shares[LateCause.OtherUnit]);
        Assert.Equal(2, shares.Count);
    }

    [Fact]
    public void What_happens_after_the_question_is_not_known()
    {
        var dossier = Received(5, ScriptedHistory.Wall(100), "counter", PausePolicy.Pause);
        dossier.Settle(ScriptedHistory.Wall(2880 + 900), true);

        Assert.Equal(300, Attribute(dossier, null, [], ScriptedHistory.Wall(2880 + 300)).Minutes);
        Assert.False(Attribute(dossier, null, [], ScriptedHistory.Wall(2800)).IsLate);
    }

    [Fact]
    public void Nothing_is_owed_while_the_applicant_is_waited_for()
    {
        var dossier = Received(5, ScriptedHistory.Wall(100), "counter", PausePolicy.Pause);
        dossier.Ask(new(WaitKind.Supplement, "Bản vẽ"), ScriptedHistory.Wall(600));

        Assert.Null(LateStory.Of(dossier, new(null, null), [], UnitDirectory.Of([]), Calendar, ScriptedHistory.Wall(9000)));
    }

    [Fact]
    public void A_restart_forgives_what_was_overrun_before_it()
    {
        var dossier = Received(5, ScriptedHistory.Wall(0), "own", PausePolicy.RestartFull);
        dossier.HandOver(new("counter", "c", "own", AllowedMinutes: 480), ScriptedHistory.Wall(1000));
        dossier.Ask(new(WaitKind.Supplement, "Bản vẽ"), ScriptedHistory.Wall(1900));
        dossier.Answer(null, ScriptedHistory.Wall(3840), Calendar);
        dossier.HandOver(new("own", "o", "tax", AllowedMinutes: 300), ScriptedHistory.Wall(4000));
        dossier.Settle(ScriptedHistory.Wall(6800), true);

        var part = Assert.Single(Attribute(dossier, null, [], ScriptedHistory.Wall(9000)).Parts);

        Assert.Equal((LateCause.OtherUnit, "tax", 80), (part.Cause, part.Unit, part.Minutes));
    }

    private static (Attribution Attribution, Dossier Dossier) Ask(ScriptedHistory script)
    {
        var dossier = Received(script.Days, ScriptedHistory.Wall(script.Received), script.Settles, script.Pauses ? PausePolicy.Pause : PausePolicy.NoPause);
        var disruptions = new List<Disruption>();
        foreach (var happening in script.Happenings)
        {
            var (at, until) = (ScriptedHistory.Wall(happening.At), ScriptedHistory.Wall(happening.Until));
            switch (happening.What)
            {
                case "hand-over":
                    dossier.HandOver(new("counter", "c", happening.Unit, AllowedMinutes: happening.Allowed), at);
                    break;
                case "wait":
                    dossier.Ask(new(WaitKind.Supplement, "Giấy tờ", Why: "Theo luật chuyên ngành"), at);
                    dossier.Answer(null, until, Calendar);
                    break;
                default:
                    var kind = happening.What == "storm" ? DisruptionKind.ForceMajeure : DisruptionKind.Outage;
                    disruptions.Add(Disruption.Begin($"d{disruptions.Count}", kind, happening.Unit, "Sự cố", at, until, new("document", "1"), until));
                    break;
            }
        }

        if (!script.IsOpen)
        {
            dossier.Settle(ScriptedHistory.Wall(script.End), true);
        }

        var asked = ScriptedHistory.Wall(script.IsOpen ? script.End : script.End + 5000);
        return (Attribute(dossier, script.Entered is { } entered ? ScriptedHistory.Wall(entered) : null, disruptions, asked), dossier);
    }

    private static Attribution Attribute(Dossier dossier, DateTime? entered, IReadOnlyList<Disruption> disruptions, DateTime asked)
    {
        var record = entered is { } at ? new LateRecord(at, new(ProofKind.Act, dossier.Key)) : null;
        var facts = LateStory.Of(dossier, new(null, record), disruptions, UnitDirectory.Of([]), Calendar, asked);
        return Attribution.Of(facts!, new(Calendar, DayHours.Standard));
    }

    private static Dossier Received(int days, DateTime at, string settles, PausePolicy policy)
    {
        var procedure = new Procedure { Code = OneStop.FiveDays };
        var version = procedure.Publish(OneStop.Text("Gia hạn giấy phép xây dựng", "Hoạt động xây dựng", days), new(2020, 1, 1));
        return Dossier.Receive(
            new("H57.99-220207", 1), new() { Unit = ScriptedHistory.Counter, Code = "H57.99" },
            Promise.For(at, new(days, LimitUnit.WorkingDays), new NewestCalendar(1, Calendar), policy: policy), version,
            new(new("Nguyễn Thị Hạnh"), Channel.InPerson, Digitised: true) { CompetentUnit = settles == ScriptedHistory.Counter ? null : settles });
    }

    private static bool Same(SortedDictionary<string, int> answer, Attribution attribution) => answer.SequenceEqual(Parts(attribution));

    private static SortedDictionary<string, int> Parts(Attribution attribution)
    {
        var parts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var span in attribution.Spans)
        {
            var party = span.Cause switch
            {
                LateCause.Applicant => "wait", LateCause.Outage => "outage", LateCause.ForceMajeure => "storm", LateCause.Synchronisation => "synchronisation", _ => span.Unit!,
            };
            parts[party] = parts.GetValueOrDefault(party) + span.Minutes;
        }

        return parts;
    }

    private static string Say(SortedDictionary<string, int> parts) => string.Join(", ", parts.Select(p => $"{p.Key} {p.Value}"));
}
