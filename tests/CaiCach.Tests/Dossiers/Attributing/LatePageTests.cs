using System.Net;
using CaiCach.Documents;
using CaiCach.Documents.Registering;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Attributing;
using CaiCach.Dossiers.Attributing.Disrupting;
using CaiCach.Dossiers.Correcting;
using CaiCach.Dossiers.HandingOver;
using CaiCach.Dossiers.Settling;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Dossiers.Attributing;

/// <summary>Late dossiers through acts, the journal and the pages.</summary>
public sealed class LatePageTests
{
    private const string Agency = "tth.quang-dien.kinh-te-ha-tang";

    [Fact]
    public async Task A_result_entered_late_and_put_right_is_synchronisation_with_its_document()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-05-05 09:00", "2022-05-13 08:30");
        var document = await Document(pages);
        OneStop.Stand(pages.House, "2022-05-16 08:00");
        await pages.House.Do<CorrectDossier>(act => act.Run(number, new(DossierDate.Settled, OneStop.Instant("2022-05-12 16:00"), "Ký ngày 12/5", document), OneStop.Lan));

        var late = (await Late(pages, number))!;
        var page = (await pages.As(OneStop.Lan).Open($"/ho-so/{number}/tre-vi-sao")).Text();

        var span = Assert.Single(late.Attribution.Spans);
        Assert.Equal((LateCause.Synchronisation, 60, document), (span.Cause, span.Minutes, span.Proof.Document));
        Assert.False(late.IsLateInFact);
        Assert.Contains("Kết quả có trong hạn", page, StringComparison.Ordinal);
        Assert.Contains("12/BC-TTHCC", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_hand_over_is_the_counters_and_an_outage_is_nobodys()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-05-05 07:30", competent: Agency);
        var document = await Document(pages);
        OneStop.Stand(pages.House, "2022-05-12 17:30");
        await pages.House.Do<HandOverDossier>(act => act.Run(number, new(Agency, "Thẩm định", AllowedMinutes: 480), OneStop.Lan));
        OneStop.Stand(pages.House, "2022-05-13 09:30");
        await pages.House.Do<RecordDisruption>(act => act.Run(
            new(DisruptionKind.Outage, Agency, "Mất điện", OneStop.Instant("2022-05-13 08:30"), OneStop.Instant("2022-05-13 09:30"), document), PageHouse.Ha));
        OneStop.Stand(pages.House, "2022-05-16 08:40");
        await pages.House.Do<SettleDossier>(act => act.Run(number, true, OneStop.Lan));

        var parts = (await Late(pages, number))!.Attribution.Parts;
        var ledger = (await pages.As(OneStop.Lan).Open($"/ho-so/{number}/han-tra")).QuerySelector("#chang")!.TextContent;

        Assert.Equal([(LateCause.OtherUnit, "lan", 480), (LateCause.Outage, null, 60), (LateCause.OwnUnit, null, 10)], parts.Select(p => (p.Cause, p.Account, p.Minutes)));
        Assert.Contains("Thẩm định", ledger, StringComparison.Ordinal);
        Assert.Contains("quá 10 phút", ledger, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_narrows_to_an_owner_and_the_export_has_a_row_for_each_span()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-05-05 09:00", "2022-05-13 08:30");
        await pages.House.Has("2022-05-05 09:00", "2022-05-12 08:30");
        OneStop.Stand(pages.House, "2022-06-15 08:00");
        var browser = pages.As(OneStop.Lan);

        var all = (await browser.Open("/ho-so/tre-han?ky=2022-H1")).Text();
        var none = (await browser.Open("/ho-so/tre-han?ky=2022-H1&ly-do=Applicant")).Text();
        var rows = await Sheets.Read(await browser.Client.GetAsync(new Uri("/ho-so/tre-han/xuat-excel?ky=2022-H1", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Contains(number, all, StringComparison.Ordinal);
        Assert.Contains("Kỳ này không có hồ sơ trễ hạn.", none, StringComparison.Ordinal);
        Assert.Equal([number], rows.Skip(1).Select(r => r[0]));
    }

    [Fact]
    public async Task The_list_and_the_reasons_of_one_dossier_are_printed_with_the_head_of_the_unit()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-05-05 09:00", "2022-05-13 08:30");
        var onTime = await pages.House.Has("2022-05-05 09:00", "2022-05-12 08:30");
        OneStop.Stand(pages.House, "2022-06-15 08:00");
        var browser = pages.As(OneStop.Lan);

        var list = (await browser.Open("/ho-so/tre-han/in?ky=2022-H1")).Text();
        var one = (await browser.Open($"/ho-so/{number}/tre-vi-sao/in")).Text();
        using var none = await browser.Client.GetAsync(new Uri($"/ho-so/{onTime}/tre-vi-sao/in", UriKind.Relative), TestContext.Current.CancellationToken);
        using var unknown = await browser.Client.GetAsync(new Uri("/ho-so/tre-han/in?ky=2022-13", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", list, StringComparison.Ordinal);
        Assert.Contains(number, list, StringComparison.Ordinal);
        Assert.DoesNotContain(onTime, list, StringComparison.Ordinal);
        Assert.Contains(number, one, StringComparison.Ordinal);
        Assert.Contains("100,0", one, StringComparison.Ordinal);
        Assert.Equal((404, 404), ((int)none.StatusCode, (int)unknown.StatusCode));
    }

    [Fact]
    public async Task A_disruption_is_entered_with_a_document_ended_and_taken_back()
    {
        await using var pages = await OneStop.OpenPages();
        await pages.House.Do<CaiCach.Units.Catalogue.LoadUnits>(act => act.Run(Actor.House));
        await Document(pages);
        OneStop.Stand(pages.House, "2022-05-16 08:00");
        var browser = pages.As(PageHouse.Ha);
        Dictionary<string, string> typed = new()
        {
            ["Typed.Kind"] = "ForceMajeure", ["Typed.Unit"] = Agency, ["Typed.What"] = "Lũ", ["Typed.FromDay"] = "13/05/2022", ["Typed.FromTime"] = "7:30", ["Typed.Document"] = "12/BC-TTHCC",
        };

        var future = (await Browser.Page(await browser.Submit("/ho-so/gian-doan/them", new(typed) { ["Typed.FromDay"] = "20/05/2022" }))).Text();
        await browser.Submit("/ho-so/gian-doan/them", typed);
        var id = await pages.House.Ask<CaiCachDb, string>(db => db.Set<Disruption>().Select(d => d.Id).SingleAsync());
        await browser.Submit($"/ho-so/gian-doan/{id}/het", new() { ["Typed.UntilDay"] = "13/05/2022", ["Typed.UntilTime"] = "17:30" });
        await browser.Submit($"/ho-so/gian-doan/{id}/rut", new() { ["Typed.Reason"] = "Ghi nhầm" });

        Assert.Contains("Lúc bắt đầu gián đoạn chưa đến.", future, StringComparison.Ordinal);
        var disruption = await pages.House.Ask<CaiCachDb, Disruption>(db => db.Set<Disruption>().SingleAsync());
        Assert.Equal((DisruptionKind.ForceMajeure, OneStop.Instant("2022-05-13 17:30"), true), (disruption.Kind, disruption.Until, disruption.WithdrawnAt is not null));
        Assert.Contains("Đã rút", (await browser.Open("/ho-so/gian-doan")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_a_dossier_of_another_unit_is_late_is_not_found()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await pages.House.Has("2022-05-05 09:00", "2022-05-13 08:30");

        var answer = await pages.As(OneStop.Minh).Client.GetAsync(new Uri($"/ho-so/{number}/tre-vi-sao", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<LateDossier?> Late(PageHouse pages, string number)
    {
        var dossier = await pages.House.Life(number);
        return await pages.House.Ask<LateDossiers, LateDossier?>(late => late.Of(dossier, pages.House.Time.Utc));
    }

    private static async Task<RecordKey> Document(PageHouse pages)
    {
        var facts = new DocumentFacts("BC", "12/BC-TTHCC", "Trung tâm Hành chính công", new(2022, 5, 4), "Báo cáo");
        await pages.House.Do<RegisterExisting>(act => act.Run(new(OneStop.Centre, Direction.Incoming, facts, new(2022, 5, 4)), OneStop.Lan));
        return await pages.House.Ask<CaiCachDb, RecordKey>(async db => (await db.Set<Document>().SingleAsync()).Key);
    }
}
