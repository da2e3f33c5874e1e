using System.Globalization;

namespace CaiCach.Foundation.Paper.Docx;

/// <summary>Points in the units of WordprocessingML.</summary>
internal static class Twips
{
    /// <summary>Twentieths of a point.</summary>
    public static uint Whole(double points) => (uint)Math.Round(points * 20);

    public static string Text(double points) => Math.Round(points * 20).ToString(CultureInfo.InvariantCulture);

    /// <summary>Half points, for letter sizes.</summary>
    public static string Halves(double points) => Math.Round(points * 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>Eighths of a point, for lines.</summary>
    public static uint Eighths(double points) => (uint)Math.Round(points * 8);

    /// <summary>Units of drawings: 12,700 to a point.</summary>
    public static long Emu(double points) => (long)Math.Round(points * 12700);
}
