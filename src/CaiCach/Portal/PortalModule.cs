using CaiCach.Foundation;

namespace CaiCach.Portal;

/// <summary>The house's front to the public: no sign-in, no personal data. It plugs no sockets; it only reads.</summary>
public sealed class PortalModule : IModule
{
    public void Plug(Sockets sockets)
    {
    }
}
