using CaiCach.Dossiers;
using CaiCach.Dossiers.Settling;
using CaiCach.Foundation.Indicators;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Dossiers;

public sealed class DossierIndicatorTests
{
    [Theory]
    [InlineData("2021-12-14 23:59:59", 0)]
    [InlineData("2021-12-15 00:00", 1)]
    [InlineData("2022-06-14 23:59:59", 1)]
    [InlineData("2022-06-15 00:00", 0)]
    public async Task The_window_holds_its_first_and_last_second_of_Vietnamese_time(string receivedAt, long counted)
    {
        await using var house = await OneStop.Open();
        await house.Has(receivedAt);

        Assert.Equal(counted, await house.Value("dossiers.received", OneStop.HalfYear(new(2022, 6, 30))));
    }

    [Theory]
    [InlineData("2022-06-13 16:00", null, "dossiers.received-on-time")]
    [InlineData("2022-06-14 08:00", null, "dossiers.received-late")]
    [InlineData(null, null, "dossiers.received-open-overdue")]
    [InlineData("2022-06-15 08:00", null, "dossiers.received-open-overdue")]
    [InlineData("2022-06-09 08:00", Ending.Withdrawn, "dossiers.received-ended")]
    [InlineData("2022-06-15 08:00", Ending.Stopped, "dossiers.received-open-overdue")]
    public async Task Each_dossier_received_is_in_exactly_one_part(string? settledAt, Ending? ended, string part)
    {
        await using var house = await OneStop.Open();
        await house.Has("2022-06-06 09:00", settledAt, ended: ended);
        var question = OneStop.HalfYear();
        var catalogue = house.Get<IndicatorCatalogue>();

        Assert.Equal(1, await house.Value(part, question));
        Assert.Empty(await catalogue.CheckParts(["dossiers.received"], question, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("2022-06-07 09:00", "dossiers.received-open-in-time")] // due on the day of the question
    [InlineData("2022-06-06 09:00", "dossiers.received-open-overdue")] // due the day before
    public async Task A_dossier_due_on_the_day_of_the_question_is_still_in_time(string receivedAt, string part)
    {
        await using var house = await OneStop.Open();
        await house.Has(receivedAt);

        Assert.Equal(1, await house.Value(part, OneStop.HalfYear()));
    }

    [Fact]
    public async Task A_past_day_answers_what_was_known_on_it()
    {
        await using var house = await OneStop.Open();
        await house.Has("2022-06-06 09:00", "2022-06-10 15:00");

        Assert.Equal(1, await house.Value("dossiers.received-open-in-time", OneStop.HalfYear(new(2022, 6, 9))));
        Assert.Equal(1, await house.Value("dossiers.received-on-time", OneStop.HalfYear(new(2022, 6, 10))));
    }

    [Fact]
    public async Task Settled_counts_by_the_result_and_keeps_own_and_below_apart()
    {
        await using var house = await OneStop.Open();
        await house.Has("2021-12-10 09:00", "2021-12-16 09:00");
        await house.Has("2021-12-08 09:00", "2021-12-17 09:00");
        await house.Has("2022-03-01 09:00", "2022-03-02 09:00", OneStop.OneDay, OneStop.Minh);
        await house.Has("2022-03-01 09:00", "2022-03-03 09:00", OneStop.OneDay, OneStop.Minh);
        var question = OneStop.HalfYear();

        Assert.Equal((0, 2, 1), (
            await house.Value("dossiers.received", question), await house.Value("dossiers.settled", question), await house.Value("dossiers.settled-on-time", question)));
        Assert.Equal((2, 1), (await house.Value("dossiers.settled-below", question), await house.Value("dossiers.settled-on-time-below", question)));
    }

    [Fact]
    public async Task Late_are_those_settled_late_in_the_period_and_those_open_past_their_day()
    {
        await using var house = await OneStop.Open();
        await house.Has("2021-12-01 09:00");
        await house.Has("2022-06-06 09:00", "2022-06-14 09:00");
        await house.Has("2022-06-06 09:00", "2022-06-13 09:00");
        await house.Has("2022-06-13 09:00");

        Assert.Equal(2, await house.Value("dossiers.late", OneStop.HalfYear()));
    }

    [Fact]
    public async Task Digitised_needs_both_the_papers_and_the_result()
    {
        await using var house = await OneStop.Open();
        await house.Has("2022-06-06 09:00", "2022-06-10 09:00");
        await house.Has("2022-06-06 09:00", "2022-06-10 09:00", digitised: false);
        var open = await house.Has("2022-06-06 09:00");
        await house.Do<SettleDossier>(act => act.Run(open, resultDigitised: false, OneStop.Lan));

        Assert.Equal(1, await house.Value("dossiers.digitised", OneStop.HalfYear()));
    }

    [Fact]
    public async Task With_fee_counts_fees_above_nothing()
    {
        await using var house = await OneStop.Open();
        await house.Has("2022-06-06 09:00", fees: [new("Lệ phí", 75_000, Paid: true)]);
        await house.Has("2022-06-06 09:00", fees: [new("Miễn", 0, Paid: true)]);
        await house.Has("2022-06-06 09:00");

        Assert.Equal((1, 0), (await house.Value("dossiers.with-fee", OneStop.HalfYear()), await house.Value("dossiers.by-post", OneStop.HalfYear())));
    }
}
