using System.Text.Json;
using CaiCach.Calendar;
using CaiCach.Calendar.Days;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Reports;
using CaiCach.Reports.Building;
using CaiCach.Reports.Locking;
using CaiCach.Reports.Writing;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Reports.ReportHouse;

namespace CaiCach.Tests.Reports;

public sealed class LockReportTests
{
    private const string Id = "cchc-2022-H1-tth.quang-dien-1";

    private static async Task<Support.House> WithReport(bool confirmed = true)
    {
        var house = await ReportHouse.Open();
        house.Time.Set(new(2022, 6, 15), new(8, 30));
        await house.Do<StartReport>(act => act.Run(new(District, ReportPeriod.Parse("2022-H1")), Lan));
        if (confirmed)
        {
            await house.ConfirmsAll(Id);
        }

        return house;
    }

    private static Task<Report> Load(Support.House house, string id = Id) => house.Ask<CaiCachDb, Report>(db => db.Set<Report>().Include(r => r.Figures).SingleAsync(r => r.Id == id));

    private static async Task<ReportPaper> Paper(Support.House house)
    {
        var report = await Load(house);
        return await house.Ask<ReportBuilder, ReportPaper>(b => b.Of(report));
    }

    private static async Task<string> Refused(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Refusal.Code;

    [Fact]
    public async Task A_new_report_has_the_words_of_the_form_and_the_offices_that_write_them()
    {
        await using var house = await WithReport(confirmed: false);

        var report = await Load(house);

        Assert.Equal(ReportState.Writing, report.State);
        Assert.Equal(report.Form.Written.Count(), report.Sections.Count);
        Assert.Equal("tth.quang-dien.tu-phap", report.Section("II.1")!.Responsible);
        Assert.Contains("{dossiers.received}", report.Section("II.2")!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_report_of_the_period_is_refused()
    {
        await using var house = await WithReport(confirmed: false);

        Assert.Equal("report.exists", await Refused(() => house.Do<StartReport>(a => a.Run(new(District, ReportPeriod.Parse("2022-H1")), Lan))));
        Assert.Equal("report.foreign-unit", await Refused(() => house.Do<StartReport>(a => a.Run(new("tth.phu-vang", ReportPeriod.Parse("2022-H1")), Lan))));
    }

    [Fact]
    public async Task Open_sections_are_named_and_stop_the_lock()
    {
        await using var house = await WithReport();
        await house.Do<ReopenSection>(act => act.Run(Id, "II.2", "Sai số", Lan));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Do<LockReport>(a => a.Run(Id, null, Lan)));

        Assert.Equal(("report.sections-open", "Còn 1 mục chưa chốt: II.2 Cải cách TTHC."), (refused.Refusal.Code, refused.Refusal.Message));
    }

    [Fact]
    public async Task A_period_whose_data_still_come_in_is_not_locked()
    {
        await using var house = await WithReport();
        house.Time.Set(new(2022, 6, 14), new(23, 0));

        Assert.Equal("report.period-open", await Refused(() => house.Do<LockReport>(a => a.Run(Id, null, Lan))));
    }

    [Fact]
    public async Task Parts_that_do_not_make_up_their_whole_are_named_and_stop_the_lock()
    {
        await using var house = await WithReport();
        await house.AddsDay(new(2022, 6, 1), "Lạc");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Do<LockReport>(a => a.Run(Id, null, Lan)));

        Assert.Equal("report.parts-gap", refused.Refusal.Code);
        Assert.Contains("day-off/2022-06-01", refused.Refusal.Message, StringComparison.Ordinal);
        Assert.Null((await Load(house)).LockedAt);
    }

    [Fact]
    public async Task The_lock_keeps_values_prints_and_every_key()
    {
        await using var house = await WithReport();

        await house.Do<LockReport>(act => act.Run(Id, "Gửi Sở Nội vụ", Lan));

        var report = await Load(house);
        var figure = report.Figures.Single(f => f.Code == "people.bodies-formed");
        Assert.Equal((4L, "4", 4L, 1), (figure.Value, figure.Printed, figure.EvidenceCount, figure.Edition));
        Assert.Equal(("93,70\u00A0%", "half-up"), report.Figures.Where(f => f.Code == "finance.revenue-share").Select(f => (f.Printed, f.Rounding)).Single());
        var keys = await house.Ask<DriftFinder, IReadOnlyList<CaiCach.Foundation.Indicators.Evidence>>(d => d.LockedRows(Id, "people.bodies-formed"));
        Assert.Equal(Days.Select(d => $"day-off/{d:yyyy-MM-dd}"), keys.Select(k => k.Key));
        Assert.Equal((ReportSeal.DigestOf(report), ReportSeal.CodeOf(report.Digest!)), (report.Digest, report.Code));
        Assert.Equal((new DateOnly(2022, 6, 14), "lan"), (report.AsOf, report.LockedBy));
    }

    [Fact]
    public async Task The_digest_of_the_whole_stands_in_the_journal()
    {
        await using var house = await WithReport();
        await house.Do<LockReport>(act => act.Run(Id, null, Lan));

        var report = await Load(house);
        var entry = await house.Ask<CaiCachDb, JournalEntry>(db => db.Set<JournalEntry>().SingleAsync(e => e.Id == report.LastAct));

        Assert.Equal(LockReport.Act, entry.Act);
        Assert.Contains(report.Digest!, entry.Payload!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_paper_keeps_its_bytes_when_records_change()
    {
        await using var house = await WithReport();
        await house.Do<LockReport>(act => act.Run(Id, null, Lan));
        var before = await Paper(house);
        await house.Do<WithdrawDayOff>(act => act.Run(Days[0], "Nhập nhầm", Lan));
        house.Time.Set(new(2022, 7, 5), new(9, 0));

        var after = await Paper(house);

        Assert.Equal(before.ToPdf(), after.ToPdf());
        Assert.Equal(before.ToDocx(), after.ToDocx());
        Assert.Equal(before.ToJson(), after.ToJson());
        Assert.Equal(before.ToHtml(), after.ToHtml());
        Assert.Equal("4", after.Figures.Find("people.bodies-formed")!.Printed);
    }

    [Fact]
    public async Task The_drift_names_the_record_and_the_act_that_moved_it()
    {
        await using var house = await WithReport();
        await house.Do<LockReport>(act => act.Run(Id, null, Lan));
        house.Time.Set(new(2022, 6, 20), new(10, 5));
        await house.Do<WithdrawDayOff>(act => act.Run(Days[1], "Nhập nhầm", Lan));
        await house.AddsDay(new(2022, 6, 10));
        var (report, paper) = (await Load(house), await Paper(house));

        var drift = await house.Ask<DriftFinder, Drift>(d => d.Find(report, paper));

        var bodies = drift.Figures.Single(f => f.Locked.Code == "people.bodies-formed");
        Assert.Equal(("4", "4"), (bodies.Locked.Printed, bodies.Now.Printed));
        Assert.Equal([("day-off/2022-04-11", DriftKind.Gone), ("day-off/2022-06-10", DriftKind.New)], bodies.Records.Select(r => (r.Key, r.Kind)));
        Assert.Contains("II.3", drift.Sections);
        Assert.Contains("finance.revenue-share", drift.Codes);
        var causes = await house.Ask<DriftCauses, ILookup<string, DriftCause>>(c => c.Of(report, drift.Keys));
        Assert.Equal([("rút ngày khỏi lịch làm việc", "officer/lan")], causes["day-off/2022-04-11"].Select(c => (c.Sentence, c.Actor)));
        Assert.Equal(["thêm ngày vào lịch làm việc"], causes["day-off/2022-06-10"].Select(c => c.Sentence));
    }

    [Fact]
    public async Task Without_a_change_nothing_has_drifted()
    {
        await using var house = await WithReport();
        await house.Do<LockReport>(act => act.Run(Id, null, Lan));
        house.Time.Set(new(2023, 1, 5), new(9, 0));
        var (report, paper) = (await Load(house), await Paper(house));

        Assert.True((await house.Ask<DriftFinder, Drift>(d => d.Find(report, paper))).None);
    }

    [Fact]
    public async Task A_locked_report_is_never_written_again_but_renewed()
    {
        await using var house = await WithReport();
        await house.Do<LockReport>(act => act.Run(Id, null, Lan));

        Assert.Equal("report.locked", await Refused(() => house.Do<WriteSection>(a => a.Run(Id, "V", "Khác.", Lan))));
        Assert.Equal("report.locked", await Refused(() => house.Do<ReopenSection>(a => a.Run(Id, "V", "Sửa", Lan))));
        Assert.Equal("report.locked", await Refused(() => house.Do<LockReport>(a => a.Run(Id, null, Lan))));
        var second = await house.Ask<RenewReport, string>(a => a.Run(Id, "Bổ sung mục V", Lan));

        var renewed = await Load(house, second);
        Assert.Equal((2, ReportState.Writing), (renewed.Version, renewed.State));
        Assert.Contains("{doc 188/SNV-CCHC}", renewed.Form.Opening[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("|}", renewed.Section("I.1")!.Text, StringComparison.Ordinal);
        Assert.Equal("report.renewed", await Refused(() => house.Do<RenewReport>(a => a.Run(Id, "Nữa", Lan))));
    }

    [Fact]
    public async Task Text_with_an_unknown_place_is_refused()
    {
        await using var house = await WithReport(confirmed: false);

        Assert.Equal("report.text-problem", await Refused(() => house.Do<WriteSection>(a => a.Run(Id, "V", "Có {xyz.abc}.", Lan))));
    }

    [Theory]
    [InlineData("0", "0000-0000-0000")]
    [InlineData("f", "ZZZZ-ZZZZ-ZZZZ")]
    public void A_code_is_made_of_the_first_sixty_bits(string digit, string code)
    {
        Assert.Equal(code, ReportSeal.CodeOf(string.Concat(Enumerable.Repeat(digit, 64))));
        Assert.Equal(code, ReportSeal.Read($" {code.ToLowerInvariant().Replace("0", "o", StringComparison.Ordinal)} "));
    }

    [Fact]
    public void Keys_come_back_as_they_were_packed()
    {
        CaiCach.Foundation.Indicators.Evidence[] rows = [new() { Key = "b/2", Weight = -5 }, new() { Key = "a/1", Weight = 125_009_000_000 }, new() { Key = "a/1 x", Weight = 1 }];

        var (packed, digest) = EvidenceKeys.Pack(rows);

        Assert.Equal([("a/1", 125_009_000_000), ("a/1 x", 1), ("b/2", -5)], EvidenceKeys.Unpack(packed).Select(r => (r.Key, r.Weight)));
        Assert.Equal(digest, EvidenceKeys.DigestOf(packed));
        Assert.Equal(digest, EvidenceKeys.Pack(rows.Reverse()).Digest);
    }

    [Fact]
    public async Task The_json_of_a_locked_report_states_the_position_of_its_figures()
    {
        await using var house = await WithReport();
        var before = await house.Ask<ReportBuilder, long>(b => b.JournalSize());
        await house.Do<LockReport>(act => act.Run(Id, null, Lan));

        using var json = JsonDocument.Parse((await Paper(house)).ToJson());

        Assert.Equal(before, json.RootElement.GetProperty("position").GetInt64());
    }
}
