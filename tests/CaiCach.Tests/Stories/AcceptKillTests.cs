using CaiCach.Bench.OneStop;
using Xunit;

namespace CaiCach.Tests.Stories;

public sealed class AcceptKillTests
{
    [Fact]
    public async Task What_a_counter_accepted_survives_two_kills_with_its_three_whole_files()
    {
        await using var house = await Support.House.Open();
        for (var round = 0; round < 2; round++)
        {
            Assert.Null((await AcceptKills.Round(house.Folder, TimeSpan.FromSeconds(1 + round))).Problem);
        }
    }
}
