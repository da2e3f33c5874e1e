using System.Globalization;
using CaiCach.Foundation;

namespace CaiCach.Identity;

/// <summary>Instants of the real world, as the pages of accounts print them.</summary>
internal static class Moments
{
    /// <summary>“15/06/2022, 08:05”, Vietnamese wall time.</summary>
    public static string Print(DateTime utc) => Clock.Local(utc).ToString("dd/MM/yyyy, HH:mm", CultureInfo.InvariantCulture);
}
