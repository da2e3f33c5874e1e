using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Procedures;
using CaiCach.Procedures.Announcing;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Procedures.Catalogues;

namespace CaiCach.Tests.Procedures;

/// <summary>Announcing, changing, ending and publishing procedures, with the clocks of index 766.</summary>
public sealed class AnnouncingTests
{
    [Fact]
    public async Task A_new_procedure_stands_under_its_national_code_with_both_clocks()
    {
        await using var house = await Open();

        await house.Announce("2.001218.000.00.00.H57", Texts.Full(), Decision(decidedOn: new(2022, 4, 6), from: new(2022, 4, 25), basisFrom: new(2022, 4, 20)));

        var procedure = await house.Procedure("2.001218");
        var announcement = Assert.Single(procedure.Announcements);
        // Five working days before 20/04: 19, 18, 15, 14, 13 (11/04 is a day off). Five after 06/04: 7, 8, 12, 13, 14.
        Assert.Equal((new DateOnly(2022, 4, 13), new DateOnly(2022, 4, 14)), (announcement.AnnounceBy!.Value, announcement.PublishBy));
        Assert.Equal((true, AnnouncementKind.New, 1), (announcement.IsAnnouncedInTime, announcement.Kind, announcement.Version));
        Assert.Equal("1234/QĐ-UBND", procedure.Newest!.Text.Decision);
    }

    [Fact]
    public async Task The_latest_basis_starts_the_clock_when_no_day_was_entered()
    {
        await using var house = await Open();
        var text = Texts.Full() with { LegalBases = [new("1/2022/NĐ-CP", EffectiveFrom: new(2022, 3, 1)), new("2/2022/NĐ-CP", EffectiveFrom: new(2022, 6, 8)), new("lệ làng")] };

        await house.Announce("1.000001", text, Decision(decidedOn: new(2022, 6, 2)));

        var announcement = (await house.Procedure("1.000001")).Announcements[0];
        Assert.Equal((new DateOnly(2022, 6, 8), new DateOnly(2022, 6, 1), false), (announcement.BasisFrom!.Value, announcement.AnnounceBy!.Value, announcement.IsAnnouncedInTime!.Value));
    }

    [Fact]
    public async Task Bases_without_a_day_leave_the_clock_unknown()
    {
        await using var house = await Open();

        await house.Announce("1.000001", Texts.Plain() with { LegalBases = [new("Quy ước cũ, không số")] }, Decision());

        var procedure = await house.Procedure("1.000001");
        Assert.Null(procedure.Announcements[0].IsAnnouncedInTime);
        Assert.Equal("Quy ước cũ, không số", Assert.Single(procedure.Newest!.LegalBases).Number);
    }

    [Fact]
    public async Task A_ministry_has_longer_clocks()
    {
        await using var house = await Open();

        await house.Announce("1.000001", Texts.Plain(), Decision(decidedOn: new(2022, 6, 1), basisFrom: new(2022, 7, 1)) with { ByMinistry = true });

        var announcement = (await house.Procedure("1.000001")).Announcements[0];
        Assert.Equal((new DateOnly(2022, 6, 3), new DateOnly(2022, 6, 15)), (announcement.AnnounceBy!.Value, announcement.PublishBy));
    }

    [Theory]
    [InlineData("1.013227", "2022-06-01", "procedure.known")]
    [InlineData("khai sinh", "2022-06-01", "procedure.code")]
    [InlineData("1.000009", "2022-06-16", "procedure.decided-later")]
    public async Task What_cannot_be_announced_is_refused_and_leaves_no_trace(string code, string decidedOn, string refusal)
    {
        await using var house = await Open();
        var before = await Entries(house);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Announce(
            code, Texts.Plain(), Decision(decidedOn: DateOnly.ParseExact(decidedOn, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));

        Assert.Equal(refusal, refused.Refusal.Code);
        Assert.Equal(before, await Entries(house));
    }

    [Fact]
    public async Task An_amended_version_begins_later_and_the_old_one_stays_readable()
    {
        await using var house = await Open();

        await house.Do<AmendProcedure>(act => act.Run(Permit, Texts.Full() with { Sets = 2 }, Decision(from: new(2022, 7, 1)), Ha));

        var procedure = await house.Procedure(Permit);
        Assert.Equal((1, 2), (procedure.On(new(2022, 6, 30))!.Number, procedure.On(new(2022, 7, 1))!.Number));
        Assert.Equal((1, 2), (procedure.Versions[0].Text.Sets!.Value, procedure.Versions[1].Text.Sets!.Value));
        Assert.Equal(AnnouncementKind.Amended, procedure.Announcements[0].Kind);
    }

    [Fact]
    public async Task A_version_that_begins_before_the_present_one_is_refused()
    {
        await using var house = await Open();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Do<AmendProcedure>(act => act.Run(Permit, Texts.Full(), Decision(from: new(2019, 12, 31)), Ha)));

        Assert.Equal("procedure.later", refused.Refusal.Code);
    }

    [Fact]
    public async Task A_repeal_ends_the_version_and_has_its_own_clock_to_be_public()
    {
        await using var house = await Open();

        await house.Do<RepealProcedure>(act => act.Run(Permit, Decision(from: new(2022, 7, 1)), "Luật mới bỏ", Ha));
        await house.Do<PublishProcedure>(act => act.Run(Permit, 1, Ha));

        var procedure = await house.Procedure(Permit);
        Assert.Equal((ProcedureState.InForce, ProcedureState.Repealed), (procedure.StateOn(new(2022, 6, 30)), procedure.StateOn(new(2022, 7, 1))));
        // Decided on 01/06, so public by 08/06; it was done on 15/06.
        Assert.Equal((new DateOnly(2022, 6, 8), false), (procedure.Announcements[0].PublishBy, procedure.Announcements[0].IsPublicInTime(house.Get<Clock>().Now)));
    }

    [Fact]
    public async Task A_decision_is_made_public_once()
    {
        await using var house = await Open();
        await house.Announce("1.000001", Texts.Plain(), Decision(decidedOn: new(2022, 6, 13)));
        await house.Do<PublishProcedure>(act => act.Run("1.000001", 1, Ha));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Do<PublishProcedure>(act => act.Run("1.000001", 1, Ha)));

        Assert.Equal("procedure.is-public", refused.Refusal.Code);
        Assert.True((await house.Procedure("1.000001")).Announcements[0].IsPublicInTime(house.Get<Clock>().Now));
    }

    [Fact]
    public async Task Who_publishes_sees_what_is_not_public_yet()
    {
        await using var house = await Open();
        await house.Announce("1.000001", Texts.Plain(), Decision(decidedOn: new(2022, 6, 13)));
        await house.Announce("1.000002", Texts.Plain(), Decision(decidedOn: new(2022, 6, 1)));
        await house.Announce("1.000003", Texts.Plain(), Decision(decidedOn: new(2022, 6, 1)));
        await house.Do<PublishProcedure>(act => act.Run("1.000003", 1, Ha));

        var owed = await house.Ask<CaiCachDb, IReadOnlyList<WorkItem>>(db => new ProcedureWork(db).For(Ha, new(2022, 6, 15), 10, TestContext.Current.CancellationToken));
        var none = await house.Ask<CaiCachDb, IReadOnlyList<WorkItem>>(db => new ProcedureWork(db).For(Reader, new(2022, 6, 15), 10, TestContext.Current.CancellationToken));

        Assert.Equal([("/danh-muc-thu-tuc/1.000002/cong-khai/1", "Quá hạn"), ("/danh-muc-thu-tuc/1.000001/cong-khai/1", "Chờ công khai")], owed.Select(w => (w.Address, w.Status)));
        Assert.Empty(none);
    }

    [Fact]
    public void An_open_decision_is_late_only_when_its_time_is_over()
    {
        var procedure = new Procedure { Code = "1.000001" };
        procedure.Announce(Texts.Plain(), new("1/QĐ-UBND", new(2022, 6, 1), new(2022, 7, 1), null, false, null, null, new(2022, 6, 8)));

        Assert.Null(procedure.Announcements[0].IsPublicInTime(Clock.At(new(2022, 6, 8), new(23, 59))));
        Assert.False(procedure.Announcements[0].IsPublicInTime(Clock.At(new(2022, 6, 9), new(0, 0))));
    }

    private static Task<int> Entries(Support.House house) => house.Ask<CaiCachDb, int>(db => db.Set<JournalEntry>().CountAsync());
}
