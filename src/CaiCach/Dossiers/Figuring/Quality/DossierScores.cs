using CaiCach.Dossiers.Figuring.Ruling;

namespace CaiCach.Dossiers.Figuring.Quality;

/// <summary>The points of a dossier by one of the nine indicators.</summary>
/// <param name="Number">1, 2, 3, 4, 6 or 7: the others are scored for the unit.</param>
/// <param name="Points">0 to 2; null when it cannot be scored.</param>
/// <param name="Why">A Vietnamese sentence with places for the arguments.</param>
public sealed record DossierScore(int Number, int? Points, string Why, params IReadOnlyList<object> Arguments);

/// <summary>
/// Scores one dossier (Thông tư 01/2018/TT-VPCP, Điều 13: 0, 1 or 2 points each). What the circular's text was not read for is
/// a dated rule. Pure.
/// </summary>
public static class DossierScores
{
    private const string NoResult = "Hồ sơ chưa có kết quả nên chưa chấm.", NoAnswer = "Người nộp chưa trả lời câu này trong phiếu đánh giá.";

    /// <summary>Points of the whole time against the limit: before the day 2, on it 1, after it 0.</summary>
    /// <param name="column">In which column of form II.06a it stands.</param>
    public static int OfTime(int column) => column switch { 8 => 2, 9 => 1, _ => 0 };

    /// <summary>Points of an agency's time: under what it is allowed 2, just that 1, over it 0.</summary>
    public static int OfAgency(int over) => over < 0 ? 2 : over == 0 ? 1 : 0;

    /// <summary>Points of the times the applicant was asked back.</summary>
    public static int OfContacts(int contacts) => Math.Max(0, 2 - contacts);

    /// <param name="column">Null while there is no result.</param>
    /// <param name="over">By how many office minutes each holding under an allowed time went over it.</param>
    public static IReadOnlyList<DossierScore> Of(QualityEntry entry, int? column, IReadOnlyList<int> over, DateTime close, IReadOnlyDictionary<string, HeldRule> rules)
    {
        if (column is not { } stands)
        {
            return [.. new[] { 1, 2, 3, 4, 6, 7 }.Select(n => new DossierScore(n, null, NoResult))];
        }

        var contacts = entry.ContactsBefore(close);
        return
        [
            new(1, OfTime(stands), stands switch { 8 => "Có kết quả trước ngày hẹn trả.", 9 => "Có kết quả đúng ngày hẹn trả.", _ => "Có kết quả sau ngày hẹn trả." }),
            OfAgencies(over, rules),
            new(3, OfContacts(contacts), "Người nộp phải liên hệ lại {0} lần để hoàn thiện hồ sơ.", contacts),
            entry.Heard?.Agencies is { } met ? new(4, OfMet(met, rules), "Người nộp cho biết phải liên hệ thêm {0} cơ quan.", met) : new(4, null, NoAnswer),
            OfPublicity(entry.Publicity, rules),
            entry.Heard?.Officer is { } mark ? new(7, OfAttitude(mark, rules), "Người nộp chấm thái độ cán bộ {0} trên 5.", mark) : new(7, null, NoAnswer),
        ];
    }

    private static DossierScore OfAgencies(IReadOnlyList<int> over, IReadOnlyDictionary<string, HeldRule> rules)
    {
        if (over.Count == 0)
        {
            return new(2, null, "Chưa lần giữ hồ sơ nào có thời gian quy định.");
        }

        var points = over.Select(OfAgency).ToList();
        var all = rules["tt01.2.dossier"].Value == "thấp nhất" ? points.Min() : ((2 * points.Sum()) + points.Count) / (2 * points.Count);
        return new(2, all, "{0} lần giữ hồ sơ có thời gian quy định, {1} lần vượt.", over.Count, over.Count(o => o > 0));
    }

    private static int OfMet(int agencies, IReadOnlyDictionary<string, HeldRule> rules) => agencies == 0 ? 2 : agencies <= rules["tt01.4.one"].Number ? 1 : 0;

    private static int OfAttitude(int mark, IReadOnlyDictionary<string, HeldRule> rules) => mark >= rules["tt01.7.two"].Number ? 2 : mark >= rules["tt01.7.one"].Number ? 1 : 0;

    private static DossierScore OfPublicity(Publicity? publicity, IReadOnlyDictionary<string, HeldRule> rules) => publicity switch
    {
        Publicity.Whole => new(6, 2, "Bản thủ tục đã công khai, đủ bộ phận bắt buộc."),
        Publicity.Incomplete => new(6, rules["tt01.6.incomplete"].Number, "Bản thủ tục đã công khai nhưng thiếu bộ phận bắt buộc."),
        Publicity.Hidden => new(6, 0, "Bản thủ tục chưa công khai lúc nhận hồ sơ."),
        _ => new(6, null, "Sổ ở đây không ghi việc công khai bản thủ tục này."),
    };
}
