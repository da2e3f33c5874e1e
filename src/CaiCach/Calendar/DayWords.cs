namespace CaiCach.Calendar;

/// <summary>What kinds and confidences are called on the screen.</summary>
public static class DayWords
{
    public static IReadOnlyDictionary<DayKind, string> Kinds { get; } = new Dictionary<DayKind, string>
    {
        [DayKind.PublicHoliday] = "Nghỉ lễ, Tết",
        [DayKind.Compensatory] = "Nghỉ bù",
        [DayKind.SwapOff] = "Nghỉ hoán đổi",
        [DayKind.SwapWork] = "Làm bù",
        [DayKind.MorningWork] = "Chỉ làm buổi sáng",
        [DayKind.AfternoonWork] = "Chỉ làm buổi chiều",
    };

    public static IReadOnlyDictionary<Confidence, string> Confidences { get; } = new Dictionary<Confidence, string>
    {
        [Confidence.High] = "Đã rõ nguồn",
        [Confidence.Medium] = "Cần đối chiếu",
        [Confidence.Low] = "Chưa chắc",
    };
}
