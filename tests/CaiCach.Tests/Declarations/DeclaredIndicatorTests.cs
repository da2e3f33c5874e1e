using CaiCach.Declarations;
using CaiCach.Declarations.Declaring;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Declarations.Stating;

namespace CaiCach.Tests.Declarations;

public sealed class DeclaredIndicatorTests
{
    [Fact]
    public async Task Nobody_said_anything_differs_from_a_declared_zero()
    {
        await using var house = await Open();
        var question = await house.About();

        var silent = await house.Measures("feedback.received", question);
        await house.Declares("feedback.received", 0);
        var zero = await house.Measures("feedback.received", question);

        Assert.Equal((null, null, true, "Chưa có sổ và chưa ai khai báo số này cho kỳ 15/12/2021 – 14/06/2022."),
            (silent.Value, silent.EvidenceCount, silent.Declared, silent.NotKeptBecause));
        Assert.Equal((0L, 1L, true, null), (zero.Value, zero.EvidenceCount, zero.Declared, zero.NotKeptBecause));
    }

    [Fact]
    public async Task Months_add_up_and_a_wider_period_counts_instead_of_those_inside_it()
    {
        await using var house = await Open();
        await house.Declares(Trained, 7, from: new(2022, 1, 1), to: new(2022, 1, 31));
        await house.Declares(Trained, 11, from: new(2022, 2, 1), to: new(2022, 2, 28));
        await house.Declares(Trained, 4, from: new(2022, 4, 1), to: new(2022, 4, 30));
        Assert.Equal(22, await house.Value(Trained));

        await house.Declares(Trained, 20, from: new(2022, 1, 1), to: new(2022, 3, 31));

        Assert.Equal(24, await house.Value(Trained));
        Assert.Equal(7, await house.Value(Trained, from: new(2022, 1, 1), to: new(2022, 1, 31)));
        Assert.Null(await house.Value(Trained, from: new(2022, 3, 1), to: new(2022, 3, 31)));
        await house.Declares(Trained, 41);
        Assert.Equal(41, await house.Value(Trained));
    }

    [Fact]
    public async Task A_period_that_has_not_ended_is_not_known_yet()
    {
        await using var house = await Open();
        await house.Declares(Trained, 41);

        var early = await house.Measures(Trained, await house.About(asOf: new(2022, 6, 13)));

        Assert.Null(early.Value);
    }

    [Fact]
    public async Task Offices_add_up_until_their_committee_speaks_for_all()
    {
        await using var house = await Open();
        await house.Declares(Trained, 5, Office, new(2022, 1, 1), new(2022, 1, 31));
        await house.Declares(Trained, 2, "tth.quang-dien.tu-phap", new(2022, 1, 1), new(2022, 3, 31));
        Assert.Equal(7, await house.Value(Trained));

        await house.Declares(Trained, 41);

        Assert.Equal(41, await house.Value(Trained));
        Assert.Equal(5, await house.Value(Trained, Office));
    }

    [Fact]
    public async Task A_below_code_sums_what_each_unit_beneath_states_until_the_unit_states_it()
    {
        await using var house = await Open();
        await house.Declares(Issued, 2, Commune);
        await house.Declares(Issued, 3, Other);
        await house.Declares(Issued, 3, District);
        Assert.Equal((5L, 3L), (await house.Value(IssuedBelow), await house.Value(Issued)));

        await house.Declares(IssuedBelow, 18);

        Assert.Equal((18L, 3L), (await house.Value(IssuedBelow), await house.Value(Issued)));
        Assert.Equal(3, await house.Value(IssuedBelow, "tth"));
    }

    [Fact]
    public async Task A_code_of_both_tiers_counts_communes_unless_the_district_speaks_for_them()
    {
        await using var house = await Open();
        await house.Declares("people.downsized", 1, Commune);
        await house.Declares("people.downsized", 1, Other);
        Assert.Equal(2, await house.Value("people.downsized"));

        await house.Declares("people.downsized", 3);

        Assert.Equal(3, await house.Value("people.downsized"));
        Assert.Equal(1, await house.Value("people.downsized", Commune));
    }

    [Fact]
    public async Task Another_units_word_is_not_ours()
    {
        await using var house = await Open();
        await house.Declares(Trained, 9, Commune);

        Assert.Null(await house.Value(Trained));
    }

    [Fact]
    public async Task Declared_parts_must_sum_to_their_whole()
    {
        await using var house = await Open();
        await house.Declares("people.appointments", 11);
        await house.Declares("people.appointments-new", 4);
        await house.Declares("people.appointments-renewed", 5);
        var question = await house.About();

        var gap = Assert.Single(await house.Ask<IndicatorCatalogue, IReadOnlyList<PartsGap>>(c => c.CheckParts(["people.appointments"], question)));
        Assert.Equal((11L, 9L), (gap.WholeValue, gap.PartsValue));

        await house.Declares("people.appointments-extended", 2);
        Assert.Empty(await house.Ask<IndicatorCatalogue, IReadOnlyList<PartsGap>>(c => c.CheckParts(["people.appointments"], question)));
    }

    [Fact]
    public async Task Every_count_and_sum_of_the_catalogue_is_answered_and_registers_go_first()
    {
        await using var house = await Support.House.Open();
        var catalogue = house.Get<IndicatorCatalogue>();

        Assert.Equal(142, DeclaredCodes.All.Count);
        Assert.All(DeclaredCodes.All, code => Assert.NotNull(catalogue.Find(code.Code)));
        Assert.StartsWith("Hồ sơ có", catalogue.Find("dossiers.received")!.Definition, StringComparison.Ordinal);
        Assert.IsType<DeclaredIndicators>(house.Get<IEnumerable<IIndicatorSource>>().Last());
    }
}
