namespace CaiCach.Dossiers.Synchronising.Reconciling;

/// <summary>What screens call the findings of a reconciliation.</summary>
internal static class ReconciliationWords
{
    public const string BySync = "Trễ do đồng bộ";

    public static string Of(DifferenceKind kind) => kind switch
    {
        DifferenceKind.MissingHere => "Thiếu ở đây",
        DifferenceKind.MissingThere => "Thiếu ở hệ thống ngoài",
        DifferenceKind.State => "Khác trạng thái",
        DifferenceKind.Time => "Khác thời điểm",
        _ => "Khác ngày hẹn",
    };

    public static string Of(Decision decision) => decision switch
    {
        Decision.Ours => "Giữ của ta",
        Decision.Theirs => "Ghi theo tệp",
        _ => "Chưa quyết",
    };

    public static string Of(OuterFact? fact) => fact switch
    {
        OuterFact.Received => "Tiếp nhận",
        OuterFact.Settled => "Có kết quả",
        OuterFact.Returned => "Trả kết quả",
        OuterFact.Ended => "Kết thúc",
        _ => "",
    };

    public static string Of(WhoseClock? clock) => clock switch
    {
        WhoseClock.Here => "Ở đây ghi muộn",
        WhoseClock.There => "Hệ thống ngoài lệch",
        _ => "",
    };
}
