using CaiCach.Foundation.Indicators;
using CaiCach.Procedures;
using CaiCach.Procedures.Announcing;
using CaiCach.Procedures.Posting;
using CaiCach.Procedures.Reviewing;
using CaiCach.Tests.Dossiers;
using Xunit;
using static CaiCach.Tests.Procedures.Catalogues;

namespace CaiCach.Tests.Procedures;

/// <summary>The figures the register of procedures gives, each with its evidence.</summary>
public sealed class ProcedureIndicatorTests
{
    private static readonly Period June = new(new(2022, 6, 1), new(2022, 6, 30));

    [Fact]
    public async Task Procedures_in_force_are_those_of_the_units_level_on_the_day()
    {
        await using var house = await Open();
        await house.Do<RepealProcedure>(act => act.Run(Permit, Decision(from: new(2022, 6, 20)), null, Ha));

        Assert.Equal(1, await house.Value("procedures.in-force", Of(District, new(2022, 6, 19))));
        Assert.Equal(0, await house.Value("procedures.in-force", Of(District, new(2022, 6, 20))));
        Assert.Equal(1, await house.Value("procedures.in-force", Of(Commune, new(2022, 6, 20))));
        Assert.Equal(0, await house.Value("procedures.in-force", Of("tth", new(2022, 6, 19))));
    }

    [Fact]
    public async Task The_online_level_is_read_in_the_scheme_of_the_day()
    {
        await using var house = await Open();
        await house.Do<PublishVersion>(act => act.Run(Permit, Texts.Full() with { FourLevel = 4, OnlineLevel = OnlineLevel.None }, new(2022, 1, 1), CaiCach.Foundation.Actor.House));

        Assert.Equal(1, await house.Value("procedures.online-offered", Of(District, new(2022, 6, 23))));
        Assert.Equal(0, await house.Value("procedures.online-offered", Of(District, new(2022, 6, 24))));
    }

    [Fact]
    public async Task One_late_decision_makes_the_procedure_late_for_the_period()
    {
        await using var house = await Open();
        house.Time.Set(new(2022, 6, 30), new(8, 0));
        await house.Announce("1.000001", Texts.Full(), Decision(decidedOn: new(2022, 6, 1), basisFrom: new(2022, 6, 30)));
        await house.Announce("1.000002", Texts.Full(), Decision(decidedOn: new(2022, 6, 1), basisFrom: new(2022, 6, 30)));
        await house.Do<AmendProcedure>(act => act.Run("1.000002", Texts.Full(), Decision(decidedOn: new(2022, 6, 28), from: new(2022, 7, 1), basisFrom: new(2022, 6, 30), number: "2/QĐ-UBND"), Ha));
        await house.Announce("1.000003", Texts.Plain() with { LegalBases = null }, Decision(decidedOn: new(2022, 6, 1)));

        Assert.Equal(3, await house.Value("procedures.announced", Of(District)));
        Assert.Equal(1, await house.Value("procedures.announced-on-time", Of(District)));
        Assert.Equal(0, await house.Value("procedures.announced", Of(Commune)));
        Assert.Equal(2, await house.Value("procedures.announced-on-time", Of(District, new(2022, 6, 27))));
    }

    [Fact]
    public async Task Published_on_time_counts_against_what_was_or_had_to_be_public()
    {
        await using var house = await Open();
        await house.Announce("1.000001", Texts.Full(), Decision(decidedOn: new(2022, 6, 13)));
        await house.Announce("1.000002", Texts.Plain(), Decision(decidedOn: new(2022, 6, 1)));
        await house.Announce("1.000003", Texts.Full(), Decision(decidedOn: new(2022, 6, 1)));
        await house.Do<PublishProcedure>(act => act.Run("1.000001", 1, Ha));
        await house.Do<PublishProcedure>(act => act.Run("1.000002", 1, Ha));

        Assert.Equal(3, await house.Value("procedures.publication-due", Of(District)));
        Assert.Equal(1, await house.Value("procedures.published-on-time", Of(District)));
        Assert.Equal(0, await house.Value("procedures.published-on-time", Of(District, new(2022, 6, 14))));
        Assert.Equal(2, await house.Value("procedures.published-online", Of(District)));
        Assert.Equal(1, await house.Value("procedures.published-complete", Of(District)));
    }

    [Fact]
    public async Task Posted_is_what_the_last_check_of_every_place_found_in_order()
    {
        await using var house = await Open();
        var unknown = await house.Ask<IndicatorCatalogue, Measured>(c => c.Measure("procedures.posted", Of(District)));
        await Check(house, ReviewAndPostingTests.Check());
        var after = await house.Value("procedures.posted", Of(District));
        await Check(house, ReviewAndPostingTests.Check(new PostingFinding(Permit, PostingFault.Absent)) with { Place = "Cổng" });
        var other = await house.Ask<IndicatorCatalogue, Measured>(c => c.Measure("procedures.posted", Of(District)));
        await Check(house, ReviewAndPostingTests.Check() with { Place = "Cổng", CheckedOn = new(2022, 6, 15) });

        Assert.Null(unknown.Value);
        Assert.NotNull(unknown.NotKeptBecause);
        Assert.Equal(1, after);
        Assert.Null(other.Value);
        Assert.Equal(1, await house.Value("procedures.posted", Of(District)));
    }

    [Fact]
    public async Task Simplifications_count_when_sent_and_when_accepted_and_tell_what_is_saved()
    {
        await using var house = await Open();
        var document = await house.HasDocument();
        foreach (var accepted in new[] { true, false })
        {
            var id = await house.Ask<ReviewProcedure, string>(act => act.Run(ReviewAndPostingTests.Facts(), Ha));
            await house.Do<ProposeSimplification>(act => act.Run(id, new(2022, 6, 14), "UBND tỉnh", document, Ha));
            await house.Do<DecideSimplification>(act => act.Run(id, new(2022, 6, 15), accepted, document, Ha));
        }

        Assert.Equal(2, await house.Value("procedures.simplifications-proposed", Of(District)));
        Assert.Equal(1, await house.Value("procedures.simplifications-approved", Of(District)));
        Assert.Equal(0, await house.Value("procedures.simplifications-approved", Of(District, new(2022, 6, 14))));
        var saved = await house.Ask<IndicatorCatalogue, Measured>(c => c.Measure("procedures.simplification-savings", Of(District)));
        Assert.Equal((9_000_000L, 1L), (saved.Value!.Value, saved.EvidenceCount!.Value));
    }

    private static Question Of(string unit, DateOnly? asOf = null) => new(unit, June, asOf ?? new(2022, 6, 30), [unit], []);

    private static Task Check(Support.House house, PostingFacts facts) => house.Do<CheckPosting>(act => act.Run(facts, Ha));
}
