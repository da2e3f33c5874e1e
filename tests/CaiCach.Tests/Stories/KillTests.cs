using CaiCach.Bench;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Stories;

public sealed class KillTests
{
    [Fact]
    public async Task What_was_acknowledged_survives_ten_kills_once_and_whole()
    {
        await using var house = await Support.House.Open();
        for (var round = 0; round < 10; round++)
        {
            Assert.Null(await Kills.Round(house.Folder, new Random(round)));
        }
    }
}
