using System.Text.Json;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Settling;
using CaiCach.Dossiers.Synchronising;
using CaiCach.Dossiers.Synchronising.Reconciling;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Dossiers.Synchronising;

public sealed class ReconciliationTests
{
    [Fact]
    public async Task Register_and_file_that_agree_have_no_difference()
    {
        await using var house = await OneStop.Open();
        var file = Exchange.Json(Exchange.Row(), Exchange.Row("H57.99-220405-0002", ("TrangThaiHoSo", "9"), ("NgayKetThucXuLy", "12/04/2022 10:00:00")));
        await house.Sync(file);

        var compared = await Compare(house, file);

        Assert.True(compared.IsEqual);
        Assert.Equal((2, 2), (compared.InFile, compared.Equal));
    }

    [Fact]
    public async Task Each_kind_of_difference_is_found_once()
    {
        await using var house = await OneStop.Open();
        var same = await house.Has("2022-04-05 08:15");
        var state = await house.Has("2022-04-05 08:15", settledAt: "2022-04-07 10:00");
        var time = await house.Has("2022-04-05 08:15", settledAt: "2022-04-07 10:00");
        var promise = await house.Has("2022-04-05 08:15");
        var only = await house.Has("2022-04-05 08:15");
        var outside = await house.Has("2022-04-12 08:15");
        OneStop.Stand(house, "2022-06-01 08:00");

        var compared = await Compare(house, Exchange.Json(
            Exchange.Row(same, ("TrangThaiHoSo", "2")), Exchange.Row(state), Exchange.Row(promise, ("TrangThaiHoSo", "2"), ("NgayHenTra", "20/04/2022")),
            Exchange.Row(time, ("TrangThaiHoSo", "9"), ("NgayKetThucXuLy", "07/04/2022 16:00:00")), Exchange.Row("H57.99-220405-0099")));

        Assert.Equal(
            [(DifferenceKind.State, state), (DifferenceKind.Promise, promise), (DifferenceKind.Time, time), (DifferenceKind.MissingHere, "H57.99-220405-0099"), (DifferenceKind.MissingThere, only)],
            compared.Differences.Select(d => (d.Kind, d.Dossier)));
        Assert.Equal(1, compared.Equal);
        Assert.DoesNotContain(outside, compared.Differences.Select(d => d.Dossier));
    }

    [Fact]
    public async Task A_result_in_time_that_the_other_system_dates_after_the_due_day_is_late_by_synchronisation_with_its_proof()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-04-05 08:15", settledAt: "2022-04-12 10:00");
        OneStop.Stand(house, "2022-06-01 08:00");

        var difference = Assert.Single((await Compare(house, Exchange.Json(Exchange.Row(number, ("TrangThaiHoSo", "9"), ("NgayKetThucXuLy", "16/04/2022 08:00:00"))))).Differences);
        var act = await house.Ask<CaiCachDb, string>(db => db.Set<JournalEntry>().Where(e => e.Id == difference.Entry).Select(e => e.Act).SingleAsync());

        Assert.True(difference.LateBySync);
        Assert.Equal((OuterFact.Settled, WhoseClock.There, OneStop.Instant("2022-04-12 10:00"), SettleDossier.Act), (difference.Fact, difference.Clock, difference.RecordedAt, act));
    }

    [Fact]
    public void A_time_that_was_written_down_later_here_is_doubtful_here()
    {
        var written = new Written(Guid.CreateVersion7(), CaiCach.Dossiers.Correcting.CorrectDossier.Act, OneStop.Instant("2022-05-01 09:00"));
        var difference = new Difference(DifferenceKind.Time, "x", "a", "b") { Fact = OuterFact.Settled, OursAt = OneStop.Instant("2022-04-12 10:00") };

        Assert.Equal(WhoseClock.Here, RecordedBy.Whose(difference, written));
        Assert.Equal(WhoseClock.There, RecordedBy.Whose(difference, written with { At = OneStop.Instant("2022-04-12 10:04") }));
    }

    [Theory]
    [InlineData("12/04/2022", true)]
    [InlineData("12/04/2022 10:00:59", true)]
    [InlineData("12/04/2022 10:01:00", false)]
    [InlineData("13/04/2022", false)]
    public async Task Less_than_a_minute_or_the_same_day_without_its_time_is_the_same(string theirs, bool same)
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-04-05 08:15", settledAt: "2022-04-12 10:00");
        OneStop.Stand(house, "2022-06-01 08:00");

        var compared = await Compare(house, Exchange.Json(Exchange.Row(number, ("TrangThaiHoSo", "9"), ("NgayKetThucXuLy", theirs))));

        Assert.Equal(same, compared.IsEqual);
    }

    [Fact]
    public async Task Theirs_takes_the_missing_dossier_in_and_ours_changes_nothing()
    {
        await using var pages = await OneStop.OpenPages();
        var house = pages.House;
        var number = await house.Has("2022-04-05 08:15", settledAt: "2022-04-12 10:00");
        OneStop.Stand(house, "2022-06-01 08:00");
        var browser = pages.As(OneStop.Lan);
        using var sent = await browser.Upload("/ho-so/doi-soat", "Typed.File", "tinh.json", Exchange.Json(
            Exchange.Row("H57.99-220405-0077"), Exchange.Row(number, ("TrangThaiHoSo", "9"), ("NgayKetThucXuLy", "11/04/2022 08:00:00"))));
        var ledger = new Uri(browser.Client.BaseAddress!, sent.Headers.Location!).AbsolutePath;

        using var noReason = await browser.Submit($"{ledger}/1", new() { ["Typed.Decision"] = "Theirs" });
        var refused = (await Browser.Page(noReason)).Text();
        using var taken = await browser.Submit($"{ledger}/1", new() { ["Typed.Decision"] = "Theirs", ["Typed.Note"] = "Hồ sơ nhận ở tỉnh" });
        using var kept = await browser.Submit($"{ledger}/2", new() { ["Typed.Decision"] = "Ours" });
        var rows = await house.Ask<CaiCachDb, List<ReconciliationRow>>(db => db.Set<ReconciliationRow>().OrderBy(r => r.Number).ToListAsync());

        Assert.Contains("Ghi lý do ghi theo hệ thống ngoài", refused, StringComparison.Ordinal);
        Assert.Equal([Decision.Theirs, Decision.Ours], rows.Select(r => r.Decision));
        Assert.True((await house.Life("H57.99-220405-0077")).PromisedElsewhere);
        Assert.Equal(OneStop.Instant("2022-04-12 10:00"), (await house.Life(number)).SettledAt);
    }

    [Fact]
    public async Task Theirs_corrects_a_time_but_never_moves_a_promise_of_this_house()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-04-05 08:15", settledAt: "2022-04-12 10:00");
        OneStop.Stand(house, "2022-06-01 08:00");
        var id = await Keep(house, Exchange.Json(Exchange.Row(number, ("TrangThaiHoSo", "9"), ("NgayKetThucXuLy", "11/04/2022 08:00:00"), ("NgayHenTra", "30/04/2022"))));

        await house.Do<DecideDifference>(act => act.Run(id, 1, new(Decision.Theirs, "Văn bản ký ngày 11/4"), OneStop.Lan));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Do<DecideDifference>(act => act.Run(id, 2, new(Decision.Theirs, "x"), OneStop.Lan)));
        var again = await Assert.ThrowsAsync<RefusedException>(() => house.Do<DecideDifference>(act => act.Run(id, 1, new(Decision.Open, null), OneStop.Lan)));

        Assert.Equal(("dossier.own-promise", "reconcile.taken"), (refused.Refusal.Code, again.Refusal.Code));
        Assert.Equal((OneStop.Instant("2022-04-11 08:00"), new DateOnly(2022, 4, 13)), ((await house.Life(number)).SettledAt, (await house.Life(number)).DueOn));
    }

    [Fact]
    public async Task A_promise_of_the_other_system_moves_with_it_when_a_person_says_so()
    {
        await using var house = await OneStop.Open();
        await house.Sync(Exchange.Json(Exchange.Row()));
        var id = await Keep(house, Exchange.Json(Exchange.Row(more: ("NgayHenTra", "30/04/2022"))));

        await house.Do<DecideDifference>(act => act.Run(id, 1, new(Decision.Theirs, "Tỉnh gia hạn"), OneStop.Lan));
        var dossier = await house.Life("H57.99-220405-0001");

        Assert.Equal((new DateOnly(2022, 4, 30), new DateOnly(2022, 4, 13), DueReason.OuterSystem), (dossier.DueOn, dossier.FirstDueOn, Assert.Single(dossier.DueChanges).Reason));
    }

    [Fact]
    public async Task The_ledger_filters_exports_and_hides_from_other_units()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-04-05 08:15", settledAt: "2022-04-12 10:00");
        OneStop.Stand(pages.House, "2022-06-01 08:00");
        var id = await Keep(pages.House, Exchange.Json(
            Exchange.Row("H57.99-220405-0077"), Exchange.Row(number, ("TrangThaiHoSo", "9"), ("NgayKetThucXuLy", "16/04/2022 08:00:00"))));
        var browser = pages.As(OneStop.Lan);

        var times = (await browser.Open($"/ho-so/doi-soat/{id}?loai=Time")).QuerySelectorAll("main tbody tr").Length;
        using var export = await browser.Client.GetAsync(new Uri($"/ho-so/doi-soat/{id}/xuat-excel?dong-bo=co", UriKind.Relative));
        var sheet = await Sheets.Read(export);
        using var other = await pages.As(OneStop.Minh).Client.GetAsync(new Uri($"/ho-so/doi-soat/{id}", UriKind.Relative));
        using var otherExport = await pages.As(OneStop.Minh).Client.GetAsync(new Uri($"/ho-so/doi-soat/{id}/xuat-excel", UriKind.Relative));
        using var otherRow = await pages.As(OneStop.Minh).Client.GetAsync(new Uri($"/ho-so/doi-soat/{id}/1", UriKind.Relative));

        Assert.Equal(1, times);
        Assert.Equal(2, sheet.Count);
        Assert.Contains(number, sheet[1]);
        Assert.Equal([404, 404, 404], new[] { other, otherExport, otherRow }.Select(r => (int)r.StatusCode));
    }

    [Fact]
    public async Task The_json_says_what_programs_read()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-04-05 08:15", settledAt: "2022-04-12 10:00");
        OneStop.Stand(house, "2022-06-01 08:00");

        using var json = JsonDocument.Parse(ReconciliationJson.Of(
            await Compare(house, Exchange.Json(Exchange.Row(number, ("TrangThaiHoSo", "9"), ("NgayKetThucXuLy", "16/04/2022 08:00:00")), Exchange.Row("x")))));
        var difference = json.RootElement.GetProperty("differences")[0];

        Assert.Equal(("time", "settled", "there", true), (
            difference.GetProperty("kind").GetString(), difference.GetProperty("fact").GetString(), difference.GetProperty("clock").GetString(),
            difference.GetProperty("lateBySynchronisation").GetBoolean()));
        Assert.Equal("2022-04-16T01:00:00Z", difference.GetProperty("theirsAt").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("problems").GetArrayLength());
    }

    private static Task<Compared> Compare(Support.House house, byte[] file) =>
        house.Ask<Reconciler, Compared>(r => r.Compare(new MemoryStream(file), OneStop.Lan.Scope));

    private static async Task<string> Keep(Support.House house, byte[] file)
    {
        await house.Do<CaiCach.Foundation.Files.FileStore>(store => store.Save(new MemoryStream(file)));
        var compared = await Compare(house, file);
        return await house.Ask<Reconcile, string>(act => act.Run(compared, "tinh.json", OneStop.Lan));
    }
}
