using CaiCach.Foundation;

namespace CaiCach.Declarations;

/// <summary>
/// Asks back when an amount looks as if it had been typed in thousands or millions instead of đồng: the slip that makes
/// a budget of 82 tỷ into 82 triệu. The officer may keep the amount.
/// </summary>
public static class MoneyDoubt
{
    /// <summary>No budget figure of a unit is smaller.</summary>
    public const long Smallest = 1_000_000;

    private const long Step = 1_000;

    /// <param name="before">The amount declared before under the same code and unit; null when there is none.</param>
    /// <returns>The question; null when the amount looks right.</returns>
    public static Refusal? Of(long dong, long? before)
    {
        if (dong < Smallest)
        {
            return new(Code, "Số tiền chưa đến 1 triệu đồng. Nếu đúng là đồng, bấm Giữ số này.", nameof(DeclaredFigure.Value));
        }

        return before switch
        {
            null or 0 => null,
            { } old when dong / Step >= old =>
                new(Code, $"Số tiền gấp {VietnameseNumber.Print(dong / old)} lần số khai báo trước. Nếu đúng là đồng, bấm Giữ số này.", nameof(DeclaredFigure.Value)),
            { } old when old / Step >= dong =>
                new(Code, $"Số khai báo trước gấp {VietnameseNumber.Print(old / dong)} lần số này. Nếu đúng là đồng, bấm Giữ số này.", nameof(DeclaredFigure.Value)),
            _ => null,
        };
    }

    public const string Code = "declaration.doubtful-amount";

    /// <summary>True for a sentence that asks back, so that the page offers to keep the amount.</summary>
    public static bool Asks(string sentence) => sentence.EndsWith("bấm Giữ số này.", StringComparison.Ordinal);
}
