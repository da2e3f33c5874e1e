using CaiCach.Dossiers.Figuring.Ruling;
using CaiCach.Foundation;
using CaiCach.Procedures;

namespace CaiCach.Dossiers.Figuring.Quality;

/// <summary>A sub-indicator of index 766 with what stands above and below the line.</summary>
/// <param name="Id">As the index numbers it, <c>2.1</c>.</param>
/// <param name="Formula">In words, as shown.</param>
/// <param name="Most">Points it can give; null when the index does not split them.</param>
/// <param name="Target">Percent from which all points are given; null when points follow the percentage.</param>
/// <param name="Part">Null when nobody keeps it, as the whole.</param>
/// <param name="Missing">Why nobody keeps it; null when it is kept.</param>
public sealed record SubIndicator(string Id, string Name, string Formula, Counted? Part, Counted? Whole, int? Most, int? Target, string? Missing = null)
{
    public int Group => Id[0] - '0';

    /// <summary>Why there is no share: a Vietnamese sentence; null when there is one.</summary>
    public string? NotKept => Missing ?? (Whole is { Value: > 0 } ? null : "Mẫu số bằng 0: kỳ này không có gì để tính.");

    public Share? Share => NotKept is null ? new(Part!.Value, Whole!.Value) : null;

    /// <summary>Points in hundredths, half up: all from the target on, below it in proportion; null without points or without a share.</summary>
    public long? Hundredths => Most is not { } most || NotKept is not null ? null
        : Target is { } target && 100L * Part!.Value >= target * Whole!.Value ? 100L * most
        : (long)Math.Round(Percent * most / (Target ?? 100) * 100, MidpointRounding.AwayFromZero);

    /// <summary>Rounded to two decimals, as the index does before it gives points.</summary>
    private decimal Percent => Math.Round(100m * Part!.Value / Whole!.Value, 2, MidpointRounding.AwayFromZero);
}

/// <summary>A procedure of the unit's level, as the index looks at it.</summary>
/// <param name="OfCitizens">A citizen may ask for it.</param>
/// <param name="LevelKnown">The catalogue says at which level it is offered online, or that it is not.</param>
public sealed record ServedProcedure(string Code, bool OwesFee, bool OfCitizens, bool LevelKnown = true)
{
    public static ServedProcedure Of(ProcedureVersion version) => new(
        version.Procedure, version.Fees.Any(f => f.Amount > 0 && f.Mode != FeeMode.Free), version.Text.Subjects?.Any(s => s.Contains("Công dân", StringComparison.OrdinalIgnoreCase)) == true,
        version.FourLevel is not null || version.OnlineLevel is not null);
}

/// <summary>All that the index is reckoned from.</summary>
/// <param name="Entries">Received, settled or ended in the period.</param>
/// <param name="Registers">What other registers count, by the code of the figure.</param>
/// <param name="Procedures">Those of the unit's level on the last day.</param>
public sealed record IndexFacts(
    IReadOnlyList<QualityEntry> Entries, DateTime Start, DateTime Close, IReadOnlyDictionary<string, RegisterCount> Registers, IReadOnlyList<ServedProcedure> Procedures,
    IReadOnlyDictionary<string, HeldRule> Rules);

/// <summary>
/// The sub-indicators of index 766 (Quyết định 766/QĐ-TTg), from the registers of this house: formulas and ceilings of a technical
/// note, unconfirmed. What no register here tells is said, never reckoned as nothing. Pure.
/// </summary>
public sealed class Index766
{
    /// <summary>Figures of other registers that it reads.</summary>
    public static IReadOnlyList<string> Figures { get; } =
    [
        "procedures.announced-on-time", "procedures.announced", "procedures.published-on-time", "procedures.publication-due", "procedures.published-complete",
        "procedures.published-online", "procedures.online-offered", "procedures.in-force", "feedback.answered-on-time", "feedback.received",
    ];

    private const string Portal = "Cần số liệu của Cổng Dịch vụ công quốc gia.", NoPapers = "Hồ sơ của kỳ này không ghi từng giấy tờ.";

    private readonly IndexFacts _facts;
    private readonly List<QualityEntry> _received, _settled;

    private Index766(IndexFacts facts)
    {
        _facts = facts;
        _received = [.. facts.Entries.Where(e => e.ReceivedAt >= facts.Start && e.ReceivedAt < facts.Close)];
        _settled = [.. facts.Entries.Where(e => e.SettledAt >= facts.Start && e.SettledAt < facts.Close)];
    }

    /// <summary>In the order of the index.</summary>
    public static IReadOnlyList<SubIndicator> Of(IndexFacts facts) => new Index766(facts).All();

    private IReadOnlyList<SubIndicator> All() => [.. Openness(), OnTime(), .. Online(), .. Paying(), .. Digital(), .. Shared(), .. Satisfaction()];

    private IEnumerable<SubIndicator> Openness() =>
    [
        Kept("1.1", "Thủ tục công bố đúng hạn", "thủ tục có mọi quyết định công bố ký đúng hạn / thủ tục được công bố trong kỳ", "procedures.announced-on-time", "procedures.announced", 6),
        Kept("1.2", "Thủ tục công khai đúng hạn", "thủ tục công khai đúng hạn / thủ tục đã công khai hoặc đến hạn công khai trong kỳ", "procedures.published-on-time", "procedures.publication-due", 4),
        Kept("1.3", "Thủ tục công khai đủ bộ phận", "thủ tục đủ bộ phận bắt buộc / thủ tục đang công khai", "procedures.published-complete", "procedures.published-online", 2),
        _facts.Entries.Any(e => e.Synchronised)
            ? Dossiers("1.4", "Hồ sơ đồng bộ", "hồ sơ có trong tệp của hệ thống đồng bộ / hồ sơ tiếp nhận trong kỳ", _received, e => e.Synchronised, 6)
            : Lacking("1.4", "Hồ sơ đồng bộ", 6, "Chưa nhập tệp nào của hệ thống đồng bộ để đối chiếu."),
    ];

    private SubIndicator OnTime() => Dossiers(
        "2.1", "Hồ sơ giải quyết trước hạn, đúng hạn", "hồ sơ đúng hạn theo ngày hẹn trên giấy, trừ thời gian chờ bổ sung / hồ sơ tiếp nhận hoặc xử lý trong kỳ",
        _facts.Entries, e => OnTime766.Holds(e, _facts.Close), 20);

    private IEnumerable<SubIndicator> Online()
    {
        const string offered = "Thủ tục cung cấp trực tuyến", service = "Dịch vụ trực tuyến có hồ sơ";
        var full = _received.Where(e => e.FullyOnline).ToList();
        var used = _received.Where(IsOnline).Select(e => e.Procedure).ToHashSet();
        yield return full.Count == 0
            ? Lacking("3.x", "Hồ sơ trực tuyến toàn trình", 12, "Không hồ sơ nào của kỳ thuộc thủ tục mà danh mục ghi là toàn trình.")
            : Dossiers("3.x", "Hồ sơ trực tuyến toàn trình", "hồ sơ nộp trực tuyến / hồ sơ của thủ tục cung cấp toàn trình, tiếp nhận trong kỳ", full, IsOnline, 12);
        if (_facts.Procedures.Count > 0 && !_facts.Procedures.Any(p => p.LevelKnown))
        {
            const string unknown = "Danh mục chưa rõ mức độ trực tuyến của thủ tục nào.";
            yield return Lacking("3.1", offered, null, unknown);
            yield return Lacking("3.2", service, null, unknown);
        }
        else
        {
            yield return Kept("3.1", offered, "thủ tục có dịch vụ toàn trình hoặc một phần / thủ tục thuộc thẩm quyền", "procedures.online-offered", "procedures.in-force", null, "766.3.1.target");
            yield return Records("3.2", service, "dịch vụ có hồ sơ trực tuyến tiếp nhận trong kỳ / dịch vụ trực tuyến đang cung cấp", "procedures.online-offered", used);
        }

        yield return Dossiers(
            "3.3", "Hồ sơ trực tuyến", "hồ sơ nộp trực tuyến trong kỳ, có kết quả điện tử nếu phải trả kết quả bằng văn bản / hồ sơ tiếp nhận trong kỳ",
            _received, e => IsOnline(e) && (e.ResultWritten == false || e.ResultDigitised), null, "766.3.3.target");
    }

    private IEnumerable<SubIndicator> Paying()
    {
        var owing = _received.Where(e => e.OwesFee).ToList();
        var noted = owing.Exists(e => e.Fees.Any(f => f.PaidOnline is not null));
        var procedures = _facts.Procedures.Where(p => p.OwesFee).Select(p => p.Code).ToList();
        var paid = owing.Where(IsPaidOnline).Select(e => e.Procedure).ToHashSet();
        const string because = "Chưa hồ sơ nào ghi có nộp tiền qua cổng thanh toán hay không; số này đến cùng tệp đồng bộ.";
        yield return Lacking("3.5a", "Thủ tục có thể nộp tiền trên Cổng", 2, Portal);
        yield return !noted ? Lacking("3.5b", "Thủ tục có giao dịch thanh toán trực tuyến", 2, because) : Codes(
            "3.5b", "Thủ tục có giao dịch thanh toán trực tuyến", "thủ tục có hồ sơ nộp tiền trực tuyến trong kỳ / thủ tục có phí, lệ phí", procedures, paid, 2, "766.3.5.target");
        yield return !noted ? Lacking("3.6", "Hồ sơ thanh toán trực tuyến", 6, because) : Dossiers(
            "3.6", "Hồ sơ thanh toán trực tuyến", "hồ sơ nộp tiền trực tuyến / hồ sơ tiếp nhận trong kỳ có khoản phải nộp lớn hơn 0; chưa ghi cách nộp thì tính là không", owing, IsPaidOnline, 6);
    }

    private IEnumerable<SubIndicator> Digital() =>
    [
        Dossiers("4.1", "Kết quả điện tử", "hồ sơ có kết quả được số hóa / hồ sơ có kết quả trong kỳ phải trả kết quả bằng văn bản", [.. _settled.Where(e => e.ResultWritten != false)], e => e.ResultDigitised, 6),
        Dossiers(
            "4.2", "Hồ sơ số hóa", "hồ sơ số hóa cả giấy tờ và kết quả / hồ sơ có kết quả trong kỳ", _settled,
            e => e.PapersDigitised && (e.ResultDigitised || e.ResultWritten == false), 4, "766.4.2.target"),
        Lacking("4.x", "Chứng thực bản sao điện tử", 2, Portal),
    ];

    private IEnumerable<SubIndicator> Shared()
    {
        const string reused = "Tái sử dụng dữ liệu số hóa", store = "Chia sẻ để dùng lại", procedures = "Thủ tục dùng cơ sở dữ liệu", dossiers = "Hồ sơ dùng cơ sở dữ liệu";
        if (!_received.Exists(e => e.Papers.Count > 0))
        {
            return [Lacking("4.3", reused, 2, NoPapers), Lacking("4.4", store, 4, NoPapers), Lacking("4.5a", procedures, 2, NoPapers), Lacking("4.5b", dossiers, 2, NoPapers)];
        }

        return
        [
            Dossiers("4.3", reused, "hồ sơ có ít nhất một giấy tờ dùng lại / hồ sơ tiếp nhận trong kỳ", _received, e => e.Reused, 2, "766.4.3.target"),
            Dossiers("4.4", store, "hồ sơ có giấy tờ lấy từ hồ sơ, kết quả đã lưu / hồ sơ tiếp nhận trong kỳ", _received, e => e.Papers.Contains(PaperSource.Reuse), 4),
            Codes("4.5a", procedures, "thủ tục có hồ sơ khai thác cơ sở dữ liệu quốc gia trong kỳ / thủ tục có đối tượng là công dân", [.. _facts.Procedures.Where(p => p.OfCitizens).Select(p => p.Code)], _received.Where(IsFromDatabase).Select(e => e.Procedure).ToHashSet(), 2),
            Dossiers("4.5b", dossiers, "hồ sơ có giấy tờ đọc trong cơ sở dữ liệu quốc gia / hồ sơ tiếp nhận trong kỳ", _received, IsFromDatabase, 2),
        ];
    }

    private IEnumerable<SubIndicator> Satisfaction()
    {
        const string name = "Hài lòng trong tiếp nhận, giải quyết";
        yield return Lacking("5.1", "Phản ánh, kiến nghị theo loại", null, "Sổ ở đây không chia phản ánh, kiến nghị theo loại.");
        yield return Kept("5.2", "Phản ánh, kiến nghị xử lý đúng hạn", "phản ánh, kiến nghị xử lý đúng hạn / phản ánh, kiến nghị đã nhận", "feedback.answered-on-time", "feedback.received", 6);
        yield return Lacking("5.3", "Hài lòng về xử lý phản ánh, kiến nghị", 6, Portal);
        yield return _facts.Rules["766.5.4.dislikes"].Value != "phiếu tại chỗ" ? Lacking("5.4", name, 6, "Cần số hồ sơ có phản ánh, không hài lòng trên Cổng Dịch vụ công. Có thể đặt quy tắc lấy từ phiếu đánh giá tại chỗ.")
            : !_facts.Entries.Any(e => e.Heard is not null) ? Lacking("5.4", name, 6, "Chưa người nộp nào trả lời phiếu đánh giá.")
            : Dossiers("5.4", name, "hồ sơ không trễ và không bị chấm không hài lòng, mỗi hồ sơ trừ một lần / hồ sơ tiếp nhận hoặc xử lý trong kỳ", _facts.Entries, e => OnTime766.Holds(e, _facts.Close) && e.Heard?.Disliked != true, 6, "766.5.4.target");
    }

    private static bool IsOnline(QualityEntry entry) => entry.Channel == Channel.Online;

    private static bool IsPaidOnline(QualityEntry entry) => entry.Fees.Any(f => f.PaidOnline == true);

    private static bool IsFromDatabase(QualityEntry entry) => entry.Papers.Contains(PaperSource.Database);

    private SubIndicator Dossiers(string id, string name, string formula, IReadOnlyList<QualityEntry> whole, Func<QualityEntry, bool> part, int? most, string? target = null) =>
        new(id, name, formula, Counted.Of(whole.Where(part)), Counted.Of(whole), most, TargetOf(target));

    private SubIndicator Codes(string id, string name, string formula, IReadOnlyList<string> whole, HashSet<string> part, int? most, string? target = null) =>
        new(id, name, formula, Counted.Of(whole.Where(part.Contains).Select(Procedure.KeyOf)), Counted.Of(whole.Select(Procedure.KeyOf)), most, TargetOf(target));

    /// <summary>Of the records of another register those whose number is among some.</summary>
    private SubIndicator Records(string id, string name, string formula, string whole, HashSet<string> part) =>
        _facts.Registers[whole] is { Counted: { } all } ? new(id, name, formula, Counted.Of(all.Records.Where(r => part.Contains(r.Number))), all, null, null)
        : Lacking(id, name, null, _facts.Registers[whole].NotKept!);

    private SubIndicator Kept(string id, string name, string formula, string part, string whole, int? most, string? target = null)
    {
        var (above, below) = (_facts.Registers[part], _facts.Registers[whole]);
        return below.Counted is null ? Lacking(id, name, most, below.NotKept!)
            // Nothing below the line needs nothing above it.
            : below.Counted.Value > 0 && above.Counted is null ? Lacking(id, name, most, above.NotKept!)
            : new(id, name, formula, above.Counted ?? Counted.None, below.Counted, most, TargetOf(target));
    }

    private int? TargetOf(string? rule) => rule is null ? null : _facts.Rules[rule].Number;

    private static SubIndicator Lacking(string id, string name, int? most, string because) => new(id, name, "", null, null, most, null, because);
}
