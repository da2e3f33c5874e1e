using CaiCach.Audit.Reading;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Receiving;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Tests.Dossiers;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Audit;

public sealed class JournalBookTests
{
    [Fact]
    public async Task A_commune_reads_its_own_acts_only_and_links_only_what_it_may_open()
    {
        await using var house = await OneStop.Open();
        var own = await house.Has("2022-05-05 09:00", at: OneStop.Minh);
        await house.Has("2022-05-05 09:00");
        await house.Sealed();

        var rows = (await Read(house, new(), OneStop.Minh)).Rows;

        var row = Assert.Single(rows);
        Assert.Equal("tiếp nhận hồ sơ", row.Sentence);
        Assert.Contains(row.Records, r => r.Key == Told.Dossier(own));
        Assert.All(row.Records, r => Assert.Equal(OneStop.Commune, r.Card.Unit));
        Assert.True((await Read(house, new(), Told.Everywhere)).Rows.Count > 5);
        Assert.Empty((await Read(house, new(), OneStop.Minh with { Scope = Scope.None })).Rows);
    }

    [Fact]
    public async Task Acts_are_filtered_by_act_account_record_and_business_day()
    {
        await using var house = await OneStop.Open();
        var first = await house.Has("2022-05-05 23:59", at: OneStop.Minh);
        var second = await house.Has("2022-05-06 00:00", "2022-05-09 09:00", at: OneStop.Minh);
        await house.Sealed();

        Assert.Equal(2, (await Read(house, new(Act: ReceiveDossier.Act), Told.Everywhere)).Rows.Count);
        Assert.Equal(3, (await Read(house, new(Account: "lan"), Told.Everywhere)).Rows.Count);
        Assert.Empty((await Read(house, new(Account: "minh"), Told.Everywhere)).Rows);
        Assert.Equal(2, (await Read(house, new(Record: Told.Dossier(second)), Told.Everywhere)).Rows.Count);
        Assert.Single((await Read(house, new(Until: new(2022, 5, 5), From: new(2022, 5, 5)), Told.Everywhere)).Rows);
        Assert.Equal(first, (await Read(house, new(ReceiveDossier.Act, Until: new(2022, 5, 5)), Told.Everywhere)).Rows[0].Records.Single(r => r.Key.Kind == Dossier.KindName).Key.Number);
    }

    [Fact]
    public async Task Pages_follow_each_other_by_position_in_both_directions()
    {
        await using var house = await OneStop.Open();
        for (var i = 0; i < 120; i++)
        {
            await house.Has("2022-05-05 09:00", at: OneStop.Minh, procedure: OneStop.OneDay);
        }

        await house.Sealed();
        await house.Has("2022-05-06 09:00", at: OneStop.Minh);
        var filter = new JournalFilter(ReceiveDossier.Act);

        var first = await Read(house, filter, OneStop.Minh);
        var second = await Read(house, filter, OneStop.Minh, after: first.Next);
        var third = await Read(house, filter, OneStop.Minh, after: second.Next);
        var back = await Read(house, filter, OneStop.Minh, before: third.Previous);

        Assert.Equal((null, 51), (first.Rows[0].Position, first.Rows.Count));
        Assert.Equal([50, 20], new[] { second.Rows.Count, third.Rows.Count });
        Assert.Null(third.Next);
        Assert.Equal(second.Rows.Select(r => r.Id), back.Rows.Select(r => r.Id));
        Assert.Equal(121, first.Rows.Concat(second.Rows).Concat(third.Rows).Select(r => r.Id).Distinct().Count());
    }

    private static Task<JournalStretch> Read(Support.House house, JournalFilter filter, Officer officer, long? after = null, long? before = null) =>
        house.Ask<JournalBook, JournalStretch>(b => b.Page(filter, officer, after, before));
}
