using System.Globalization;

namespace CaiCach.Foundation.Sheets;

/// <summary>The usual ways to read a cell of an import.</summary>
public static class Cells
{
    /// <summary>One line of text. Numbers and days are taken as they are printed.</summary>
    public static Func<SheetCell, CellReading<string>> Text(int maxLength) => cell => Bounded(VietnameseText.Clean(cell.Text), maxLength);

    /// <summary>Text of several lines.</summary>
    public static Func<SheetCell, CellReading<string>> Lines(int maxLength) => cell => Bounded(VietnameseText.CleanLines(cell.Text), maxLength);

    public static CellReading<DateOnly> Day(SheetCell cell) => cell switch
    {
        { Day: { } day } => VietnameseDate.TryRead(VietnameseDate.Print(day), out _, out var reason) ? day : CellReading<DateOnly>.Wrong(reason),
        { Kind: SheetCellKind.Number } => CellReading<DateOnly>.Wrong($"“{cell.Text}” là một số, cần ngày như 24/05/2022."),
        _ => VietnameseDate.TryRead(cell.Text, out var day, out var reason) ? day : CellReading<DateOnly>.Wrong(reason),
    };

    /// <summary>A whole number, not negative.</summary>
    public static CellReading<long> Whole(SheetCell cell)
    {
        if (cell.Kind == SheetCellKind.Number && cell.Number != decimal.Truncate(cell.Number))
        {
            return CellReading<long>.Wrong($"Số “{Shown(cell)}” có phần lẻ, cần số nguyên.");
        }

        // A number cell has a point only before decimals, so its text has no groups to misread.
        return !VietnameseNumber.TryRead(cell.Text, out var number, out var reason) ? CellReading<long>.Wrong(reason)
            : number < 0 ? CellReading<long>.Wrong($"Số “{Shown(cell)}” nhỏ hơn 0.")
            : number;
    }

    /// <summary>An amount in whole đồng, not negative.</summary>
    public static CellReading<Money> Dong(SheetCell cell)
    {
        if (cell.Kind == SheetCellKind.Number)
        {
            var whole = Whole(cell);
            return whole.Sentence is { } sentence ? CellReading<Money>.Wrong(sentence) : new Money(whole.Value);
        }

        return Money.TryRead(cell.Text, out var money, out var reason) ? money : CellReading<Money>.Wrong(reason);
    }

    /// <summary>One of a few words, compared without case and marks.</summary>
    public static Func<SheetCell, CellReading<T>> OneOf<T>(params (string Word, T Value)[] words) => cell =>
    {
        var folded = SearchText.Fold(cell.Text);
        foreach (var (word, value) in words)
        {
            if (SearchText.Fold(word) == folded)
            {
                return value;
            }
        }

        return CellReading<T>.Wrong($"“{Shown(cell)}” không phải một trong: {string.Join(", ", words.Select(w => w.Word))}.");
    };

    private static CellReading<string> Bounded(string text, int maxLength) => text.Length <= maxLength
        ? text
        : CellReading<string>.Wrong($"dài {VietnameseNumber.Print(text.Length)} chữ, nhiều nhất {VietnameseNumber.Print(maxLength)} chữ.");

    private static string Shown(SheetCell cell)
    {
        var text = cell.Kind == SheetCellKind.Number ? VietnameseNumber.PrintShort(cell.Number) : VietnameseText.Clean(cell.Text);
        return text.Length <= 40 ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, 39)}…");
    }
}
