using System.Globalization;

namespace CaiCach.Foundation.Sheets;

/// <summary>What is written into one cell, with its type: text stays text, numbers and days can be summed and sorted.</summary>
public readonly record struct SheetValue
{
    internal enum Kinds { Empty, Text, Whole, Fraction, Day, Instant }

    internal Kinds Kind { get; private init; }
    internal string Text { get; private init; }

    public static readonly SheetValue Empty;

    public static implicit operator SheetValue(string? text) => string.IsNullOrEmpty(text) ? Empty : new() { Kind = Kinds.Text, Text = text };

    /// <summary>More than fifteen digits become text: spreadsheet programs would round the last ones away.</summary>
    public static implicit operator SheetValue(long? number) => number switch
    {
        null => Empty,
        > 999_999_999_999_999 or < -999_999_999_999_999 => number.Value.ToString(CultureInfo.InvariantCulture),
        _ => new() { Kind = Kinds.Whole, Text = number.Value.ToString(CultureInfo.InvariantCulture) },
    };

    public static implicit operator SheetValue(decimal? number) =>
        number is null ? Empty : new() { Kind = Kinds.Fraction, Text = number.Value.ToString(CultureInfo.InvariantCulture) };

    public static implicit operator SheetValue(Money? money) => money?.Dong;

    public static implicit operator SheetValue(DateOnly? day) => day switch
    {
        null => Empty,
        // Spreadsheets have no days before 1900.
        { Year: < 1900 } => VietnameseDate.Print(day.Value),
        _ => new() { Kind = Kinds.Day, Text = Serial(day.Value.ToDateTime(TimeOnly.MinValue)) },
    };

    /// <summary>A time of the day in Vietnam, as it is to be seen. Instants of the clock are UTC: convert them first.</summary>
    public static SheetValue LocalTime(DateTime local) =>
        local.Year < 1900 ? SheetDates.Print(local) : new SheetValue { Kind = Kinds.Instant, Text = Serial(local) };

    private static string Serial(DateTime local)
    {
        // Days since 30/12/1899; the format believes in a 29/02/1900, so earlier days are one less.
        var days = (decimal)(local.Ticks - SheetDates.Epoch.Ticks) / TimeSpan.TicksPerDay;
        return (days < 61 ? days - 1 : days).ToString("0.##########", CultureInfo.InvariantCulture);
    }
}

/// <summary>One column of a sheet to write.</summary>
/// <param name="Title">Its header.</param>
/// <param name="Value">What a row has in it.</param>
/// <param name="Width">In characters of the normal font.</param>
public sealed record SheetColumn<T>(string Title, Func<T, SheetValue> Value, double Width = 18);
