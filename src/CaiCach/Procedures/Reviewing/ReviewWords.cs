namespace CaiCach.Procedures.Reviewing;

/// <summary>What screens call the parts of a review.</summary>
public static class ReviewWords
{
    public static string Of(SimplificationKind kind) => kind switch
    {
        SimplificationKind.Drop => "bãi bỏ thủ tục",
        SimplificationKind.Papers => "cắt giảm giấy tờ",
        SimplificationKind.Time => "rút ngắn thời hạn",
        SimplificationKind.Fee => "giảm phí, lệ phí",
        SimplificationKind.Steps => "bớt bước, bớt đi lại",
        _ => "cách khác",
    };
}
