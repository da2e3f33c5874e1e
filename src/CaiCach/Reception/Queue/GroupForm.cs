using CaiCach.Foundation;

namespace CaiCach.Reception.Queue;

/// <summary>A new counter group, kept as typed.</summary>
public sealed class GroupForm
{
    public string? Letter { get; set; }
    public string? Name { get; set; }

    public (string Letter, string Name) Read() => (VietnameseText.Clean(Letter).ToUpperInvariant(), VietnameseText.Clean(Name));
}

/// <summary>Which queue a person chose at the kiosk.</summary>
public sealed class KioskForm
{
    public string? Group { get; set; }
}

/// <summary>What the clerk does with the number at the window.</summary>
public sealed class WindowForm
{
    public const string Next = "next", Again = "again", Done = "done", Intake = "intake", NoShow = "no-show";

    public string? Do { get; set; }

    /// <summary>The number that stood on the page; null when there was none.</summary>
    public string? Ticket { get; set; }
}
