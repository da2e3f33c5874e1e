using CaiCach.Foundation;

namespace CaiCach.Desk;

/// <summary>Where an officer's day begins: what is owed, and one search over all registers.</summary>
public sealed class DeskModule : IModule
{
    public const string WorkAddress = "/viec-cua-toi";
    public const string SearchAddress = "/tim";

    public void Plug(Sockets sockets) => sockets
        .Service<WorkList>()
        .Menu(MenuGroups.Daily, 0, "Việc của tôi", WorkAddress, "home", Permission.UseHouse);
}
