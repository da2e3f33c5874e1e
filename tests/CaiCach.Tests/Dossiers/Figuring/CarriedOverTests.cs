using CaiCach.Calendar;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Figuring;
using CaiCach.Dossiers.Figuring.Settlement;
using CaiCach.Dossiers.Receiving;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Procedures;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Identity;
using CaiCach.Tests.Support;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Dossiers.Figuring;

/// <summary>
/// Form II.06a over periods that follow each other: what a period carries in is what the one before left open, in every
/// field and in all, and every cell is what a plain count of the same lives gives.
/// </summary>
public sealed class CarriedOverTests
{
    private const int Lives = 700, Seed = 766;

    /// <summary>A life as the test made it up, in Vietnamese time.</summary>
    private sealed record Life(
        string Number, string Unit, UnitLevel Level, string Field, bool Online, DateTime Received, DateTime Due, DateTime? Settled, DateTime? Ended, List<(DateTime From, DateTime? Until)> Waits);

    [Fact]
    public async Task Every_cell_is_what_a_plain_count_gives_and_each_period_takes_over_what_the_one_before_left()
    {
        await using var house = await OneStop.Open();
        await house.HasUnits();
        OneStop.Stand(house, "2022-12-20 08:00");
        var lives = await Live(house, new Random(Seed));
        var carriedOn = 0;
        foreach (var unit in new[] { OneStop.District, OneStop.Centre, OneStop.Commune })
        {
            List<string> reach = unit == OneStop.District ? [OneStop.Centre, OneStop.Commune] : [unit];
            foreach (var periods in Chains())
            {
                SettlementForm? before = null;
                foreach (var period in periods)
                {
                    var form = (await Check(house, unit, period)).Form;
                    var window = period.Window();
                    var counted = Count(lives.Where(l => reach.Contains(l.Unit)), window.From.ToDateTime(default), window.To.AddDays(1).ToDateTime(default));

                    Assert.True(form.Closes);
                    Assert.Equal(counted, Cells(form));
                    if (before is not null)
                    {
                        Assert.Equal(before.Lines.Where(l => l[11] > 0).Select(l => (l.Level, l.Field, l[11])), form.Lines.Where(l => l[6] > 0).Select(l => (l.Level, l.Field, l[6])));
                        carriedOn += form.Total[6] > 0 ? 1 : 0;
                    }

                    before = form;
                }
            }
        }

        Assert.True(carriedOn > 30, $"Only {carriedOn} periods carried something in.");
    }

    [Fact]
    public async Task The_page_shows_both_figures_and_leads_to_the_period_before()
    {
        await using var pages = await OneStop.OpenPages();
        await pages.House.Has("2022-04-10 09:00"); // left open in April and in May
        await pages.House.Has("2022-05-12 09:00", procedure: OneStop.TenDays);
        await pages.House.Has("2022-05-13 09:00", "2022-06-02 09:00", OneStop.TenDays);
        OneStop.Stand(pages.House, "2022-06-20 08:00");
        var browser = pages.As(OneStop.Lan);

        var june = await browser.Open("/ho-so/bieu-II-06a?ky=2022-06");
        var before = june.QuerySelector("main a[href*='ky=2022-05']")!;
        var may = (await browser.Open(before.GetAttribute("href")!)).Text();
        var rows = await Sheets.Read(await browser.Client.GetAsync(new Uri("/ho-so/bieu-II-06a/xuat-excel?ky=2022-06", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Contains("Kỳ trước: cột 6 kỳ này 3 hồ sơ, cột 11 của tháng 5 năm 2022 3 hồ sơ. Bằng nhau ở từng dòng.", june.Text(), StringComparison.Ordinal);
        Assert.Contains("15/04/2022 – 14/05/2022", may, StringComparison.Ordinal);
        Assert.Equal(["3", "0", "0", "3", "1", "0", "0", "1", "2", "0", "2"], rows[^1].TakeLast(11)); // ten days from 13/05 end on 27/05
        Assert.Contains(rows, r => r[1] == "Quảng cáo" && r.TakeLast(11).ElementAt(3) == "2");
    }

    private static IEnumerable<IEnumerable<ReportPeriod>> Chains() =>
    [
        Enumerable.Range(1, 12).Select(m => new ReportPeriod(PeriodKind.Month, 2022, m)),
        Enumerable.Range(1, 4).Select(q => new ReportPeriod(PeriodKind.Quarter, 2022, q)),
        [new(PeriodKind.HalfOne, 2022), new(PeriodKind.HalfTwo, 2022)],
        [new(PeriodKind.Year, 2021), new(PeriodKind.Year, 2022)],
    ];

    private static Task<CheckedForm> Check(Support.House house, string unit, ReportPeriod period) => house.Ask<IServiceProvider, CheckedForm>(async services =>
    {
        var asked = await services.GetRequiredService<PeriodQuestions>().Read(unit, period.Code, PageHouse.Ha);
        return await services.GetRequiredService<SettlementForms>().Check(asked!, Scope.All);
    });

    private static SortedDictionary<string, string> Cells(SettlementForm form) => new(form.Lines.Append(form.Total).ToDictionary(
        l => $"{l.Level}|{l.Field}", l => string.Join(' ', SettlementForm.Columns.Select(c => l[c]))), StringComparer.Ordinal);

    /// <summary>Counts each life by hand into the eleven columns of its field, its level and the whole.</summary>
    private static SortedDictionary<string, string> Count(IEnumerable<Life> lives, DateTime start, DateTime end)
    {
        var sums = new Dictionary<string, int[]> { ["|"] = new int[14] };
        foreach (var life in lives)
        {
            if (life.Received >= end || life.Settled < start || life.Ended < start)
            {
                continue;
            }

            foreach (var line in new[] { $"{life.Level}|{life.Field}", $"{life.Level}|", "|" })
            {
                var row = sums.TryGetValue(line, out var known) ? known : sums[line] = new int[14];
                row[3]++;
                row[life.Received < start ? 6 : life.Online ? 4 : 5]++;
                if (life.Settled < end)
                {
                    row[7]++;
                    row[life.Settled.Value.Date < life.Due ? 8 : life.Settled.Value.Date == life.Due ? 9 : 10]++;
                }
                else if (life.Ended < end)
                {
                    row[7]++;
                    row[9]++;
                }
                else
                {
                    row[11]++;
                    var waits = life.Waits.Exists(w => w.From < end && (w.Until is null || w.Until >= end));
                    row[!waits && life.Due < end.AddDays(-1) ? 13 : 12]++;
                }
            }
        }

        return new(sums.ToDictionary(s => s.Key, s => string.Join(' ', s.Value[3..])), StringComparer.Ordinal);
    }

    /// <summary>Makes up lives of a year and a half and writes them as records.</summary>
    private static async Task<List<Life>> Live(Support.House house, Random random)
    {
        var lives = new List<Life>();
        await house.Do<IServiceProvider>(async services =>
        {
            var (db, calendar) = (services.GetRequiredService<CaiCachDb>(), (await services.GetRequiredService<Calendars>().Newest()).Calendar);
            string[] codes = [OneStop.FiveDays, OneStop.OneDay, OneStop.TenDays];
            var procedures = await db.Set<Procedure>().Where(p => codes.Contains(p.Code)).ToListAsync();
            for (var i = 1; i <= Lives; i++)
            {
                var (unit, level, code) = random.Next(3) == 0 ? (OneStop.Commune, UnitLevel.Commune, "H57.99.1") : (OneStop.Centre, UnitLevel.District, "H57.99");
                var version = procedures[random.Next(procedures.Count)].Newest!;
                var life = Draw(random, $"{code}-210701-{i:0000}", unit, level, version.Field);
                lives.Add(life);
                db.Add(Record(life, new Counter { Unit = unit, Code = code }, version, i, calendar));
            }

            await services.GetRequiredService<Acts>().Commit(ReceiveDossier.Act, Actor.House);
        });
        return lives;
    }

    private static Life Draw(Random random, string number, string unit, UnitLevel level, string field)
    {
        var received = new DateTime(2021, 7, 1).AddMinutes(random.Next(520 * 1440));
        // Some exactly where a period ends and the next begins.
        received = random.Next(12) == 0 ? new DateTime(received.Year, received.Month, 15).AddMinutes(random.Next(2) - 1) : received;
        var due = received.Date.AddDays(random.Next(1, 40));
        var waits = new List<(DateTime, DateTime?)>();
        var at = received;
        if (random.Next(4) == 0)
        {
            var asked = received.AddMinutes(random.Next(60, 20 * 1440));
            at = asked.AddMinutes(random.Next(60, 60 * 1440));
            var open = random.Next(4) == 0;
            waits.Add((asked, open ? null : at));
            if (open)
            {
                return new(number, unit, level, field, random.Next(2) == 0, received, due, null, null, waits);
            }
        }

        var done = at.AddMinutes(random.Next(1, 70 * 1440));
        DateTime? end = done < new DateTime(2022, 12, 15) ? done : null;
        var ended = random.Next(6) == 0;
        return new(number, unit, level, field, random.Next(2) == 0, received, due, ended ? null : end, ended ? end : null, waits);
    }

    private static Dossier Record(Life life, Counter counter, ProcedureVersion version, int sequence, WorkingCalendar calendar)
    {
        var (due, received) = (DateOnly.FromDateTime(life.Due), Utc(life.Received));
        var promise = Promise.For(received, new(5, LimitUnit.WorkingDays), new NewestCalendar(1, calendar)) with { DueOn = due, DueBefore = Clock.StartOf(due.AddDays(1)) };
        var dossier = Dossier.Receive(
            new($"{counter.Code}-210701", sequence), counter, promise, version, new(new("Nguyễn Thị Hạnh"), life.Online ? Channel.Online : Channel.Post) { PromisedElsewhere = true });
        foreach (var (from, until) in life.Waits)
        {
            dossier.Ask(new(WaitKind.Supplement, "Đơn"), Utc(from));
            if (until is { } came)
            {
                dossier.Answer("Đơn", Utc(came), calendar);
            }
        }

        if (life.Settled is { } settled)
        {
            dossier.Settle(Utc(settled), resultDigitised: true);
        }

        if (life.Ended is { } ended)
        {
            dossier.End(Ending.Withdrawn, "Rút", Utc(ended));
        }

        return dossier;
    }

    private static DateTime Utc(DateTime local) => Clock.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
}
