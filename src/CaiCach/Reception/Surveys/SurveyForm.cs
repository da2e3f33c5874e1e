using System.Globalization;
using CaiCach.Foundation;

namespace CaiCach.Reception.Surveys;

/// <summary>An answer, kept as chosen and typed.</summary>
public sealed class SurveyForm
{
    public string? Access { get; set; }
    public string? Procedure { get; set; }
    public string? Officer { get; set; }
    public string? Result { get; set; }
    public string? Feedback { get; set; }
    public string? Agencies { get; set; }
    public string? Comment { get; set; }

    /// <summary>The words of the five-point scale, from the lowest.</summary>
    public static IReadOnlyList<string> Scale { get; } = ["Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng"];

    /// <summary>The answers to how many agencies beside the counter had to be met, from none.</summary>
    public static IReadOnlyList<string> AgencyWords { get; } = ["Không cơ quan nào", "Một cơ quan", "Từ hai cơ quan trở lên"];

    public (Marks Marks, string? Comment) Read() =>
        (new(Mark(Access), Mark(Procedure), Mark(Officer), Mark(Result), Mark(Feedback)) { Agencies = Mark(Agencies) }, VietnameseText.CleanLines(Comment) is { Length: > 0 } words ? words : null);

    private static int? Mark(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var mark) ? mark : null;
}
