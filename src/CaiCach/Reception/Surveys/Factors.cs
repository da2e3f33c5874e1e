namespace CaiCach.Reception.Surveys;

/// <summary>The five factors of the satisfaction scheme, in its order, with the words of the question.</summary>
public static class Factors
{
    public static IReadOnlyList<(string Question, Func<Survey, int?> Mark)> All { get; } =
    [
        ("Nơi tiếp nhận: tìm đến, chờ đợi, chỗ ngồi", s => s.Access),
        ("Thủ tục: giấy tờ, thời hạn, phí", s => s.Procedure),
        ("Cán bộ: thái độ, hướng dẫn", s => s.Officer),
        ("Kết quả: đúng hẹn, đúng nội dung", s => s.Result),
        ("Tiếp nhận góp ý, phản ánh", s => s.Feedback),
    ];

    /// <summary>The word of a mark on the five-point scale.</summary>
    public static string WordOf(int mark) => SurveyForm.Scale[mark - Marks.Lowest];
}
