namespace CaiCach.Plans;

/// <summary>The words of a status; the same on every page.</summary>
public static class PlanTaskStatusWords
{
    /// <summary>Whether a row of an import stands in the plan already.</summary>
    public const string Known = "Đã có trong kế hoạch", New = "Mới";

    public static string Words(this PlanTaskStatus status) => status switch
    {
        PlanTaskStatus.NotStarted => "Chưa làm",
        PlanTaskStatus.UnderWay => "Đang làm",
        PlanTaskStatus.DueSoon => "Sắp đến hạn",
        PlanTaskStatus.Late => "Quá hạn",
        PlanTaskStatus.Done => "Hoàn thành",
        PlanTaskStatus.DoneLate => "Hoàn thành trễ",
        _ => "Dừng",
    };
}
