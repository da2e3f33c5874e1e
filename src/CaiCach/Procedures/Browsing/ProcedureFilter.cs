using System.Linq.Expressions;
using CaiCach.Foundation;

namespace CaiCach.Procedures.Browsing;

/// <summary>What the list of procedures is narrowed to, as the address has it.</summary>
public sealed record ProcedureFilter
{
    /// <summary>Words of name, field or code, without regard to marks.</summary>
    public string? Text { get; init; }
    public string? Field { get; init; }

    /// <summary>Key of one of <see cref="Levels"/>.</summary>
    public string? Level { get; init; }

    /// <summary>Key of one of <see cref="OnlineLevels"/>.</summary>
    public string? Online { get; init; }

    /// <summary>Key of one of <see cref="States"/>; those in force when empty.</summary>
    public string? State { get; init; }

    public bool IsEmpty => (Text, Field, Level, Online, State) is (null or "", null or "", null or "", null or "", null or "");

    public static ProcedureFilter From(IQueryCollection query) =>
        new() { Text = query["q"], Field = query["linh-vuc"], Level = query["cap"], Online = query["truc-tuyen"], State = query["trang-thai"] };

    public static IReadOnlyList<(string Key, string Words, Expression<Func<ProcedureVersion, bool>> Is)> Levels { get; } =
    [
        ("bo", "Cấp bộ", v => v.AtMinistry), ("tinh", "Cấp tỉnh", v => v.AtProvince), ("huyen", "Cấp huyện", v => v.AtDistrict),
        ("xa", "Cấp xã", v => v.AtCommune), ("khac", "Cơ quan khác", v => v.AtOther),
    ];

    /// <summary>Both schemes: four levels before 24/06/2022, two names since.</summary>
    public static IReadOnlyList<(string Key, string Words, Expression<Func<ProcedureVersion, bool>> Is)> OnlineLevels { get; } =
    [
        ("toan-trinh", "Toàn trình", v => v.OnlineLevel == OnlineLevel.Full), ("mot-phan", "Một phần", v => v.OnlineLevel == OnlineLevel.Partial),
        ("khong", "Không trực tuyến", v => v.OnlineLevel == OnlineLevel.None), ("muc-4", "Mức độ 4 (trước 24/06/2022)", v => v.FourLevel == 4),
        ("muc-3", "Mức độ 3 (trước 24/06/2022)", v => v.FourLevel == 3), ("muc-2", "Mức độ 2 (trước 24/06/2022)", v => v.FourLevel == 2),
        ("chua-ro", "Chưa rõ", v => v.OnlineLevel == null && v.FourLevel == null),
    ];

    public static IReadOnlyList<(string Key, string Words)> States { get; } = [("sap", "Sắp áp dụng"), ("bai-bo", "Đã bãi bỏ"), ("tat-ca", "Tất cả")];

    /// <summary>One version of each procedure: the one in force on the day, else the newest; narrowed to the filter but for its words.</summary>
    internal IQueryable<ProcedureVersion> Of(IQueryable<ProcedureVersion> all, DateOnly day)
    {
        var shown = State switch
        {
            "sap" => Newest(all).Where(v => v.From > day && !all.Any(o => o.Procedure == v.Procedure && o.From <= day && (o.Until == null || o.Until > day))),
            "bai-bo" => Newest(all).Where(v => v.Until <= day),
            "tat-ca" => all.Where(v => (v.From <= day && (v.Until == null || v.Until > day))
                || (v.Number == all.Where(o => o.Procedure == v.Procedure).Max(o => o.Number)
                    && !all.Any(o => o.Procedure == v.Procedure && o.From <= day && (o.Until == null || o.Until > day)))),
            _ => all.Where(v => v.From <= day && (v.Until == null || v.Until > day)),
        };
        if (!string.IsNullOrEmpty(Field))
        {
            shown = shown.Where(v => v.Field == Field);
        }

        shown = Levels.FirstOrDefault(l => l.Key == Level).Is is { } level ? shown.Where(level) : shown;
        return OnlineLevels.FirstOrDefault(l => l.Key == Online).Is is { } online ? shown.Where(online) : shown;
    }

    private static IQueryable<ProcedureVersion> Newest(IQueryable<ProcedureVersion> all) =>
        all.Where(v => v.Number == all.Where(o => o.Procedure == v.Procedure).Max(o => o.Number));
}
