using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;

namespace CaiCach.Foundation.Web;

/// <summary>What every page says about the house: in its header and its footer. Answers at once, without the database.</summary>
public interface IHouseStatus
{
    /// <summary>Whose house it is.</summary>
    string Name { get; }

    /// <summary>Number of sealed acts; null before the first seal.</summary>
    long? Position { get; }

    /// <summary>When the last seal was set, UTC; null before the first one.</summary>
    DateTime? SealedAt { get; }

    /// <summary>True for a demo house, whose header shows the business day.</summary>
    bool Demo { get; }

    /// <summary>The business instant, UTC.</summary>
    DateTime BusinessNow { get; }
}

/// <summary>Whose house it is, and how far its journal is sealed.</summary>
internal sealed class HouseStatus(CurrentHouse house, Clock clock, SealedState seal) : IHouseStatus
{
    public string Name => house.Settings?.Name ?? "CaiCach";
    public long? Position => seal.Size;
    public DateTime? SealedAt => seal.At;
    public bool Demo => house.Demo;
    public DateTime BusinessNow => clock.Now;
}
