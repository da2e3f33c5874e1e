namespace CaiCach.Foundation.Paper;

/// <summary>
/// The date line of a paper. A draft leaves the day, or day and month, open: they are written by hand or by the
/// registry when the number is given.
/// </summary>
/// <param name="Month">1 to 12; null while open, and then the day is open, too.</param>
/// <param name="Day">Null while open.</param>
public sealed record PaperDate(int Year, int? Month = null, int? Day = null)
{
    // The gap where hand or registry write; no-break spaces, so that neither file lets the line fall apart there.
    internal const string Gap = "\u00A0\u00A0\u00A0\u00A0\u00A0";

    public static PaperDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>"ngày 05 tháng 02 năm 2022", with gaps for what is open.</summary>
    public override string ToString() => Month switch
    {
        { } month when Day is { } day => VietnameseDate.PrintLong(new(Year, month, day)),
        1 or 2 => $"ngày {Gap} tháng 0{Month} năm {Year}",
        { } month => $"ngày {Gap} tháng {month} năm {Year}",
        null => $"ngày {Gap} tháng {Gap} năm {Year}",
    };
}
