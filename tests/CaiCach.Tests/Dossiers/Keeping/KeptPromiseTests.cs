using CaiCach.Calendar;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Apologising;
using CaiCach.Dossiers.Asking;
using CaiCach.Dossiers.Forms;
using CaiCach.Dossiers.Receiving;
using CaiCach.Dossiers.Settling;
using CaiCach.Foundation;
using CaiCach.Procedures;
using CaiCach.Tests.Calendar;
using CaiCach.Tests.Foundation.Web;
using Xunit;

namespace CaiCach.Tests.Dossiers.Keeping;

/// <summary>
/// What an applicant was promised outlives every later change of the rules: the due day, why it is that day, the set of
/// forms and the printed slip. Only the dossier's own waits move the day, by the rules of its receipt.
/// </summary>
public sealed class KeptPromiseTests
{
    private const int Histories = 208, Seed = 20220615;

    [Fact]
    public async Task Whatever_changes_after_acceptance_a_dossier_keeps_its_day_its_reasons_its_forms_and_its_slip()
    {
        var random = new Random(Seed);
        await using var pages = await OneStop.OpenPages();
        var house = pages.House;
        OneStop.Stand(house, "2022-03-01 07:00");
        var world = new ChangingWorld(house, random);
        await world.Begin();
        List<Kept> all = [];
        for (var i = 0; i < Histories; i++)
        {
            if (i == Histories / 2)
            {
                // The set of forms changes on 15/09/2025, while dossiers are open.
                OneStop.Stand(house, "2025-09-01 07:00");
            }

            house.Time.Utc = house.Time.Utc.AddMinutes(random.Next(60, 660));
            await world.Change();
            all.Add(await Accept(house, world, random, i));
            await Live(house, all, random);
            await Live(house, all, random);
            if (i % 8 == 0)
            {
                await Compare(house, all[random.Next(all.Count)]);
            }
        }

        foreach (var kept in all)
        {
            await Compare(house, kept);
        }

        var browser = pages.As(PageHouse.Ha);
        foreach (var kept in all.Where((_, i) => i % 8 == 0))
        {
            var ledger = (await browser.Open($"/ho-so/{kept.Number}/han-tra")).QuerySelector(".cc-ledger tbody")!;
            Assert.Equal(kept.Reasons, ledger.QuerySelectorAll("th").Select(d => d.TextContent.Trim()[^10..]));
        }

        string[] kinds = ["added", "amended", "corrected", "form", "hours", "repealed", "rule", "swapped", "withdrawn"];
        Assert.Equal(kinds, world.Made.Keys.Where(k => k != "none").Order(StringComparer.Ordinal));
        Assert.True(all.Count(k => k.Moved) > 20, $"Only {all.Count(k => k.Moved)} of the days moved.");
        Assert.True(all.Count(k => k.FormSet == FormSets.Of2025) > 20 && all.Count(k => k.Apologised) > 8, "Too few of the second set of forms, or too few apologies.");
    }

    /// <summary>Receives one under what holds now, and notes it.</summary>
    private static async Task<Kept> Accept(Support.House house, ChangingWorld world, Random random, int index)
    {
        var code = world.Procedures.Where(p => p.Value.From <= Clock.DayOf(house.Time.Utc)).Select(p => p.Key).Order(StringComparer.Ordinal).ElementAt(random.Next(world.Procedures.Count));
        var terms = world.Procedures[code];
        var number = await house.Ask<ReceiveDossier, string>(act => act.Run(
            new(code, new(new($"Người nộp {index}", "046182001234"), (Channel)random.Next(3))), OneStop.Lan));
        var received = Clock.Local(house.Time.Utc);
        var kept = new Kept(
            number, received, terms, new Dictionary<DateTime, string>(world.Days), [.. world.Hours],
            received < new DateTime(2025, 9, 15) ? FormSets.Of2018 : FormSets.Of2025);
        kept.Due = kept.Count();
        await kept.Note(house);
        return kept;
    }

    /// <summary>Sometimes something happens to one of the dossiers themselves.</summary>
    private static async Task Live(Support.House house, List<Kept> all, Random random)
    {
        var kept = all[Math.Max(0, all.Count - 1 - random.Next(8))];
        var (number, now) = (kept.Number, Clock.Local(house.Time.Utc));
        switch (random.Next(8))
        {
            case <= 6 when kept.Waits is [.., { Until: null } open]:
                await house.Do<TakeAnswer>(act => act.Run(number, "Đã bổ sung", OneStop.Lan));
                kept.Waits[^1] = (open.From, now);
                kept.Due = kept.Count();
                break;
            case <= 5 when !kept.Settled && kept.Waits is not [.., { Until: null }]:
                var kind = random.Next(3) == 0 ? WaitKind.Payment : WaitKind.Supplement;
                await house.Do<AskApplicant>(act => act.Run(number, new(kind, "Bản vẽ", Why: "Luật chuyên ngành"), OneStop.Lan));
                kept.Waits.Add((now, null));
                break;
            case 6 when !kept.Settled && !kept.Apologised && kept.Waits is not [.., { Until: null }]:
                var day = DateOnly.FromDateTime(kept.Due > now ? kept.Due : now).AddDays(1 + random.Next(10));
                await house.Do<Apologise>(act => act.Run(number, day, "Thiếu người", OneStop.Lan));
                kept.Apologised = true;
                break;
            case 7 when !kept.Settled && kept.Waits is not [.., { Until: null }]:
                await house.Do<SettleDossier>(act => act.Run(number, true, OneStop.Lan));
                kept.Settled = true;
                break;
            default:
                return;
        }

        await kept.Note(house);
    }

    private static async Task Compare(Support.House house, Kept kept)
    {
        var dossier = await house.Life(kept.Number);
        Assert.True(DateOnly.FromDateTime(kept.Due) == dossier.DueOn, $"{kept}: counted {kept.Due:s}, here {dossier.DueOn:O}");
        Assert.Equal((kept.Number, kept.FirstDue, kept.FormSet), (dossier.Number, dossier.FirstDueOn, dossier.FormSet));
        var tooLate = kept.Terms.Unit == LimitUnit.Hours ? kept.Due.AddMinutes(1) : kept.Due.Date.AddDays(1);
        Assert.Equal((kept.Number, tooLate), (dossier.Number, Clock.Local(dossier.DueBefore)));
        var (reasons, slip) = await Kept.Read(house, dossier);
        Assert.Equal(kept.Reasons, reasons);
        Assert.Equal(kept.Slip, slip);
    }

    /// <summary>A dossier as the test remembers it.</summary>
    private sealed class Kept(string number, DateTime received, Terms terms, Dictionary<DateTime, string> days, int[] hours, string formSet)
    {
        public string Number { get; } = number;
        public Terms Terms { get; } = terms;
        public string FormSet { get; } = formSet;
        public List<(DateTime From, DateTime? Until)> Waits { get; } = [];
        public bool Apologised { get; set; }
        public bool Settled { get; set; }

        /// <summary>The last minute in time, counted on the fingers.</summary>
        public DateTime Due { get; set; }
        public DateOnly FirstDue { get; private set; }
        public bool Moved => DateOnly.FromDateTime(Due) != FirstDue;

        /// <summary>The days of the explanation, and the slip, as they stood when something last happened to the dossier itself.</summary>
        public List<string> Reasons { get; private set; } = [];
        public string Slip { get; private set; } = "";

        public override string ToString() => $"{Number} received {received:s}, {Terms}, waits {string.Join(' ', Waits.Select(w => $"{w.From:s}..{w.Until:s}"))}";

        /// <summary>By the counter that knows nothing of the product, under the calendar, hours and terms of the receipt.</summary>
        public DateTime Count()
        {
            var unit = Terms.Unit switch { LimitUnit.Hours => "hours", LimitUnit.WorkingDays => "working-days", LimitUnit.CalendarDays => "calendar-days", _ => "months" };
            var policy = Terms.Policy switch { PausePolicy.Pause => "pause", PausePolicy.RestartFull => "restart", _ => "none" };
            int[] counted = Terms.Unit == LimitUnit.Hours ? hours : [450, 690, 810, 1050, 0];
            return new PlainCounter(days) { Hours = counted }.Due(received, Terms.Amount, unit, policy, Waits)!.Value;
        }

        public async Task Note(Support.House house)
        {
            var dossier = await house.Life(Number);
            FirstDue = Waits.Count == 0 ? DateOnly.FromDateTime(Due) : FirstDue;
            (Reasons, Slip) = await Read(house, dossier);
        }

        public static async Task<(List<string> Reasons, string Slip)> Read(Support.House house, Dossier dossier)
        {
            var calendar = await house.Ask<Calendars, WorkingCalendar>(c => c.Edition(dossier.CalendarEdition));
            var reasons = Promise.Explain(dossier, calendar).Explain.Select(l => VietnameseDate.Print(l.Date)).ToList();
            var print = DossierPrint.Of(dossier).Single(p => p.Form.Kind is FormKind.Receipt);
            var paper = await house.Ask<FormPrinter, CaiCach.Foundation.Paper.SlipPaper>(p => p.Of(dossier, print, PageHouse.Ha));
            return (reasons, string.Join('\n', paper.Heading.Append(paper.Code).Append($"{paper.MadeAt:O}")) + System.Text.Json.JsonSerializer.Serialize(paper.Body.Cast<object>())
                + System.Text.Json.JsonSerializer.Serialize(paper.Notes));
        }
    }
}
