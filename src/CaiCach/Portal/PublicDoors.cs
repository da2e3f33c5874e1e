using Microsoft.AspNetCore.Authorization;

namespace CaiCach.Portal;

/// <summary>Which public pages the house has: the home offers only what is there.</summary>
internal static class PublicDoors
{
    public const string Procedures = "/thu-tuc";

    /// <summary>True when everybody may open the address.</summary>
    public static bool IsOpen(this EndpointDataSource doors, string address) => doors.Endpoints.OfType<RouteEndpoint>()
        .Any(e => "/" + e.RoutePattern.RawText?.Trim('/') == address && e.Metadata.GetMetadata<IAllowAnonymous>() is not null);
}
