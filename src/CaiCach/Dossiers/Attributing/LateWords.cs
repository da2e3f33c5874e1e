using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using CaiCach.Units;

namespace CaiCach.Dossiers.Attributing;

/// <summary>What screens call the owners of late minutes and their proofs.</summary>
public static class LateWords
{
    public static IReadOnlyList<LateCause> Causes { get; } = Enum.GetValues<LateCause>();

    public static string Of(LateCause cause) => cause switch
    {
        LateCause.OwnUnit => "Đơn vị giải quyết",
        LateCause.OtherUnit => "Đơn vị khác",
        LateCause.Applicant => "Người nộp",
        LateCause.Synchronisation => "Đồng bộ chậm",
        LateCause.Outage => "Sự cố hệ thống",
        _ => "Bất khả kháng",
    };

    /// <summary>What the proof is, with at most one number to put in.</summary>
    public static string Of(LateProof proof, Texts texts) => proof.Kind switch
    {
        ProofKind.Receipt => texts["lần tiếp nhận"],
        ProofKind.HandOver => texts["bàn giao lần {0}", proof.Number],
        ProofKind.Wait => texts["yêu cầu người nộp lần {0}", proof.Number],
        ProofKind.Disruption => texts["sổ gián đoạn"],
        _ => texts["bản ghi muộn trong nhật ký"],
    };

    /// <summary>Where the proof is seen.</summary>
    public static string AddressOf(LateProof proof) => proof.Kind switch
    {
        ProofKind.Disruption => $"/ho-so/gian-doan#{proof.Record.Number}",
        ProofKind.Act => Foundation.Journal.RecordHistory.Address(proof.Record),
        _ => $"/ho-so/{proof.Record.Number}/han-tra#chang",
    };

    /// <summary>“42 giờ 10 phút” of office time.</summary>
    public static string Print(int minutes, Texts texts) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => texts["{0} phút", rest],
        (var hours, 0) => texts["{0} giờ", VietnameseNumber.Print(hours)],
        var (hours, rest) => texts["{0} giờ {1} phút", VietnameseNumber.Print(hours), rest],
    };

    /// <summary>“16:05, 14/06/2022”.</summary>
    public static string At(DateTime instant) => $"{Clock.Local(instant):HH\\:mm}, {VietnameseDate.Print(Clock.DayOf(instant))}";

    /// <summary>The owner in words: the unit where it is one's, else the cause.</summary>
    public static string Owner(LateCause cause, string? unit, UnitDirectory units, DateOnly day, Texts texts) =>
        unit is null ? texts[Of(cause)] : $"{texts[Of(cause)]}: {units.ShortNameOn(unit, day)}";
}
