using CaiCach.Calendar;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Apologising;
using CaiCach.Dossiers.Asking;
using CaiCach.Dossiers.Correcting;
using CaiCach.Dossiers.Figuring.Quality;
using CaiCach.Dossiers.HandingOver;
using CaiCach.Dossiers.Receiving;
using CaiCach.Dossiers.Settling;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Procedures.Announcing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Dossiers;

/// <summary>The transitions of a dossier, through the acts.</summary>
public sealed class LifeTests
{
    private const string TakenAt = "2022-05-05 09:00";

    [Fact]
    public async Task A_hand_over_is_signed_by_giver_and_taker()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has(TakenAt);

        await house.Do<HandOverDossier>(act => act.Run(number, new(OneStop.Centre, "Thẩm định", AllowedMinutes: 960), OneStop.Lan));
        Assert.Equal(DossierState.Processing, (await house.Life(number)).State);
        await house.Do<TakeDossier>(act => act.Run(number, OneStop.Lan));

        var handOver = Assert.Single((await house.Life(number)).HandOvers);
        Assert.Equal(("lan", "lan", OneStop.Centre, 960), (handOver.Giver, handOver.Taker, handOver.ToUnit, handOver.AllowedMinutes));
        Assert.NotNull(handOver.TakenAt);
        await Refused("dossier.no-handover", () => house.Do<TakeDossier>(act => act.Run(number, OneStop.Lan)));
    }

    [Fact]
    public async Task A_supplement_holds_the_clock_and_moves_the_day_by_its_wait()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has(TakenAt, procedure: OneStop.TenDays);

        OneStop.Stand(house, "2022-05-11 10:00");
        await house.Do<AskApplicant>(act => act.Run(number, new(WaitKind.Supplement, "Bản vẽ hoàn công", SupplementStage.Appraisal), OneStop.Lan));
        var waiting = await house.Life(number);
        Assert.Equal((DossierState.AwaitingSupplement, new DateOnly(2022, 5, 19)), (waiting.State, waiting.DueOn));
        Assert.False(waiting.IsLateOn(new(2022, 6, 1)));
        Assert.Equal("dossier.waiting", waiting.WhyNotSettle()?.Code);

        OneStop.Stand(house, "2022-05-16 15:00");
        await house.Do<TakeAnswer>(act => act.Run(number, "Bản vẽ", OneStop.Lan));
        var resumed = await house.Life(number);
        Assert.Equal((DossierState.Processing, new DateOnly(2022, 5, 24), new DateOnly(2022, 5, 19)), (resumed.State, resumed.DueOn, resumed.FirstDueOn));
        Assert.Equal(DueReason.Supplement, Assert.Single(resumed.DueChanges).Reason);
    }

    [Fact]
    public async Task A_wait_within_the_day_moves_the_minute_of_a_limit_in_hours()
    {
        await using var house = await OneStop.Open();
        await house.Do<PublishVersion>(act => act.Run(
            "1.001193", OneStop.Text("Đăng ký khai sinh", "Hộ tịch", 1) with { Limits = [new(null, null, new(4, LimitUnit.Hours))] }, new(2020, 1, 1), Actor.House));
        var number = await house.Has("2022-05-05 07:30", procedure: "1.001193");
        OneStop.Stand(house, "2022-05-05 08:00");
        await house.Do<AskApplicant>(act => act.Run(number, new(WaitKind.Supplement, "Đơn"), OneStop.Lan));
        OneStop.Stand(house, "2022-05-05 10:00");
        await house.Do<TakeAnswer>(act => act.Run(number, "Đơn", OneStop.Lan));

        var dossier = await house.Life(number);
        Assert.Equal((new DateOnly(2022, 5, 5), OneStop.Instant("2022-05-05 15:31")), (dossier.DueOn, dossier.DueBefore));
        Assert.Empty(dossier.DueChanges);
    }

    [Fact]
    public async Task A_second_supplement_needs_a_reason()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has(TakenAt);
        await house.Do<AskApplicant>(act => act.Run(number, new(WaitKind.Supplement, "Đơn"), OneStop.Lan));
        await Refused("dossier.waiting", () => house.Do<AskApplicant>(act => act.Run(number, new(WaitKind.Supplement, "Đơn khác"), OneStop.Lan)));
        await house.Do<TakeAnswer>(act => act.Run(number, null, OneStop.Lan));

        await Refused("dossier.asked-before", () => house.Do<AskApplicant>(act => act.Run(number, new(WaitKind.Supplement, "Đơn khác"), OneStop.Lan)));
        await house.Do<AskApplicant>(act => act.Run(number, new(WaitKind.Supplement, "Đơn khác", Why: "Luật chuyên ngành"), OneStop.Lan));

        Assert.Equal(2, (await house.Life(number)).Waits.Count);
    }

    [Fact]
    public async Task An_apology_names_one_new_day_and_the_dossier_stays_late()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has(TakenAt);
        OneStop.Stand(house, "2022-05-11 10:00");
        await Refused("dossier.apology-day", () => house.Do<Apologise>(act => act.Run(number, new(2022, 5, 12), "Thiếu người", OneStop.Lan)));

        await house.Do<Apologise>(act => act.Run(number, new(2022, 5, 17), "Thiếu người", OneStop.Lan));
        await Refused("dossier.apologised", () => house.Do<Apologise>(act => act.Run(number, new(2022, 5, 18), "Thiếu người", OneStop.Lan)));
        OneStop.Stand(house, "2022-05-16 10:00");
        await house.Do<SettleDossier>(act => act.Run(number, true, OneStop.Lan, "12/GP-UBND"));

        var dossier = await house.Life(number);
        Assert.Equal((new DateOnly(2022, 5, 17), new DateOnly(2022, 5, 12), "12/GP-UBND"), (dossier.AppointedOn, dossier.DueOn, dossier.ResultNumber));
        Assert.True(dossier.IsLateOn(new(2022, 5, 16)));
    }

    [Fact]
    public async Task A_result_waits_until_the_fee_is_collected()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has(TakenAt, fees: [new("Lệ phí", 75_000, Paid: false)]);
        await house.Do<SettleDossier>(act => act.Run(number, true, OneStop.Lan));

        await Refused("dossier.unpaid", () => house.Do<ReturnResult>(act => act.Run(number, OneStop.Lan)));
        await house.Do<CollectFee>(act => act.Run(number, "0001234", OneStop.Lan));
        await house.Do<ReturnResult>(act => act.Run(number, OneStop.Lan, "Nguyễn Văn A ký nhận"));

        Assert.Equal((DossierState.Returned, "Nguyễn Văn A ký nhận"), ((await house.Life(number)).State, (await house.Life(number)).ReturnProof));
    }

    [Fact]
    public async Task A_result_is_recorded_and_handed_over_in_one_step_or_not_at_all()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has(TakenAt, fees: [new("Lệ phí", 75_000, Paid: false)]);

        await Refused("dossier.unpaid", () => house.Do<SettleAndReturn>(act => act.Run(number, true, OneStop.Lan)));
        Assert.Equal((DossierState.Accepted, (DateTime?)null), ((await house.Life(number)).State, (await house.Life(number)).SettledAt));
        await house.Do<CollectFee>(act => act.Run(number, "0001234", OneStop.Lan));
        await house.Do<SettleAndReturn>(act => act.Run(number, true, OneStop.Lan, "7/CT"));

        var dossier = await house.Life(number);
        Assert.Equal((DossierState.Returned, "7/CT", dossier.SettledAt), (dossier.State, dossier.ResultNumber, dossier.ReturnedAt));
        var load = Assert.Single(await house.Ask<Workload, IReadOnlyList<OfficerLoad>>(w => w.Of(DateTime.MinValue, DateTime.MaxValue, [OneStop.Centre])));
        Assert.Equal((1, 1, 1), (load.Of(ReceiveDossier.Act), load.Of(SettleDossier.Act), load.Of(ReturnResult.Act)));
    }

    [Theory]
    [InlineData(Ending.Withdrawn, DossierState.Withdrawn)]
    [InlineData(Ending.Stopped, DossierState.Stopped)]
    [InlineData(Ending.Rejected, DossierState.NotAccepted)]
    public async Task An_ending_has_the_national_state_of_its_kind(Ending ending, DossierState state)
    {
        await using var house = await OneStop.Open();
        var number = await house.Has(TakenAt);

        await house.Do<EndDossier>(act => act.Run(number, ending, "Theo đơn", OneStop.Lan));

        Assert.Equal(state, (await house.Life(number)).State);
        await Refused("dossier.ended", () => house.Do<AskApplicant>(act => act.Run(number, new(WaitKind.Supplement, "Đơn"), OneStop.Lan)));
    }

    [Fact]
    public async Task Only_a_document_opens_a_settled_dossier_again()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has(TakenAt);
        await house.Do<SettleDossier>(act => act.Run(number, true, OneStop.Lan));

        await Refused("dossier.no-document", () => house.Do<ReopenDossier>(act => act.Run(number, "Ghi nhầm", new("document", "không-có"), OneStop.Lan)));

        Assert.Equal(DossierState.Settled, (await house.Life(number)).State);
    }

    [Fact]
    public async Task An_agency_that_settles_sees_the_dossier_of_the_counter_and_others_do_not()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has(TakenAt, competent: "tth.quang-dien.kinh-te-ha-tang");

        Assert.NotNull(await house.Seen(number, "tth.quang-dien.kinh-te-ha-tang"));
        Assert.Null(await house.Seen(number, OneStop.Commune));
    }

    private static async Task Refused(string code, Func<Task> act) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(act)).Refusal.Code);
}
