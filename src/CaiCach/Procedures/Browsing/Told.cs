using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Procedures.Browsing;

/// <summary>Values of a version in sentences of the screen's language; what is unknown says so.</summary>
public static class Told
{
    public static string Unknown(Texts t) => t[ProcedureWords.Unknown];

    public static string Limit(TimeLimit? limit, Texts t) => limit switch
    {
        null => Unknown(t),
        { Unit: LimitUnit.Hours } => t["{0} giờ làm việc", limit.Amount],
        { Unit: LimitUnit.WorkingDays } => t["{0} ngày làm việc", limit.Amount],
        { Unit: LimitUnit.CalendarDays } => t["{0} ngày", limit.Amount],
        _ => t["{0} tháng", limit.Amount],
    };

    /// <summary>The limit at the counter; “…, tùy trường hợp” when channels or cases differ.</summary>
    public static string Limits(ProcedureVersion version, Texts t)
    {
        var limits = version.Text.Limits.Select(l => l.Limit).Distinct().ToList();
        return limits.Count > 1 && version.LimitFor(Procedures.Channel.InPerson) is { } counter ? t["{0}, tùy trường hợp", Limit(counter, t)]
            : limits.Count > 1 ? t["tùy trường hợp"]
            : Limit(limits.SingleOrDefault(), t);
    }

    /// <summary>The level of online service in the scheme of the day.</summary>
    public static string Online(ProcedureVersion version, DateOnly day, Texts t) =>
        day < OnlineLevels.TwoNamesFrom && version.FourLevel is { } four ? t["mức độ {0}", four] : t[ProcedureWords.Of(version.OnlineLevel)];

    /// <summary>“50.000 đ”, “miễn phí”, “chưa rõ”.</summary>
    public static string Amount(ProcedureFee fee, Texts t) => fee switch
    {
        { Amount: 0 } or { Mode: FeeMode.Free } => t["miễn phí"],
        { Amount: { } amount } => Money.Print(amount),
        _ => Unknown(t),
    };

    /// <summary>“Cấp huyện, cấp xã”; unknown when the source is silent.</summary>
    public static string Levels(ProcedureVersion version, Texts t)
    {
        var said = string.Join(", ", ProcedureWords.Levels.Where(l => version.Text.Levels.HasFlag(l.Level)).Select(l => t[l.Name]));
        return said == "" ? Unknown(t) : char.ToUpperInvariant(said[0]) + said[1..];
    }

    public static string Channel(Channel? channel, Texts t) => channel is { } one ? t[ProcedureWords.Of(one)] : t["Mọi cách nộp"];

    public static string YesNo(bool? value, Texts t) => value switch { true => t["có"], false => t["không"], _ => Unknown(t) };

    public static string Count(int? count, Texts t) => count is { } number ? VietnameseNumber.Print(number) : Unknown(t);
}
