using CaiCach.Calendar;

namespace CaiCach.Procedures;

/// <summary>How the values of procedures are said.</summary>
public static class ProcedureWords
{
    /// <summary>What stands where the source is silent.</summary>
    public const string Unknown = "chưa rõ";

    /// <summary>“Cấp huyện, cấp xã”; empty when no level is known.</summary>
    public static string Of(ProcedureLevels levels)
    {
        var said = string.Join(", ", Levels.Where(l => levels.HasFlag(l.Level)).Select(l => l.Name));
        return said == "" ? "" : char.ToUpperInvariant(said[0]) + said[1..];
    }

    /// <summary>Every level with its word, from the top down.</summary>
    public static IReadOnlyList<(ProcedureLevels Level, string Name)> Levels { get; } =
    [
        (ProcedureLevels.Ministry, "cấp bộ"), (ProcedureLevels.Province, "cấp tỉnh"), (ProcedureLevels.District, "cấp huyện"),
        (ProcedureLevels.Commune, "cấp xã"), (ProcedureLevels.Other, "cơ quan khác"),
    ];

    public static string Of(Channel channel) => channel switch
    {
        Channel.Online => "Trực tuyến",
        Channel.Post => "Bưu chính công ích",
        _ => "Trực tiếp",
    };

    /// <summary>“ngày làm việc”; goes behind a number.</summary>
    public static string Of(LimitUnit unit) => unit switch
    {
        LimitUnit.Hours => "giờ làm việc",
        LimitUnit.WorkingDays => "ngày làm việc",
        LimitUnit.CalendarDays => "ngày",
        _ => "tháng",
    };

    /// <summary>“5 ngày làm việc”, “chưa rõ”.</summary>
    public static string Of(TimeLimit? limit) => limit is null ? Unknown : $"{limit.Amount} {Of(limit.Unit)}";

    public static string Of(OnlineLevel? level) => level switch
    {
        OnlineLevel.Full => "toàn trình",
        OnlineLevel.Partial => "một phần",
        OnlineLevel.None => "không cung cấp trực tuyến",
        _ => Unknown,
    };

    public static string Of(PausePolicy policy) => policy switch
    {
        PausePolicy.RestartFull => "tính lại từ đầu khi bổ sung xong",
        PausePolicy.NoPause => "vẫn tính khi chờ bổ sung",
        _ => "tạm dừng khi chờ bổ sung",
    };

    public static string Of(FeeMode? mode) => mode switch
    {
        FeeMode.Before => "thu trước",
        FeeMode.After => "thu khi trả kết quả",
        FeeMode.Free => "miễn",
        _ => Unknown,
    };
}
