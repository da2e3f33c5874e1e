using CaiCach.Foundation;
using CaiCach.Foundation.Paper;
using CaiCach.Units;

namespace CaiCach.Dossiers.Forms;

/// <summary>What the head of a slip calls offices and places, by the directory of the day.</summary>
internal static class PaperNames
{
    private static readonly DateOnly Centres = new(2025, 7, 1);

    private static readonly string[] Leads =
        ["Ủy ban nhân dân ", "tỉnh ", "thành phố ", "huyện ", "quận ", "thị xã ", "xã ", "phường ", "thị trấn "];

    /// <summary>
    /// Who takes in and hands out. A committee that has no unit of its own for it is called by what the rules call the
    /// counter: bộ phận một cửa (Nghị định 61/2018/NĐ-CP), trung tâm phục vụ hành chính công since Nghị định 118/2025/NĐ-CP.
    /// </summary>
    public static IssuingBody Desk(UnitDirectory units, string unit, DateOnly day) =>
        units.ById(unit) is { Kind: UnitKind.Committee }
            ? new(units.NameOn(unit, day), day < Centres ? "Bộ phận Tiếp nhận và Trả kết quả" : "Trung tâm Phục vụ hành chính công")
            : Agency(units, unit, day);

    /// <summary>An agency under the body it belongs to; a committee stands alone.</summary>
    public static IssuingBody Agency(UnitDirectory units, string unit, DateOnly day) =>
        units.ById(unit) is { Kind: not UnitKind.Committee, Parent: { } parent } ? new(units.NameOn(parent, day), units.NameOn(unit, day)) : new(null, units.NameOn(unit, day));

    /// <summary>“Bộ phận Tiếp nhận và Trả kết quả, UBND xã Quảng Thọ”, in a sentence.</summary>
    public static string InWords(UnitDirectory units, string unit, DateOnly day) =>
        units.ById(unit) is { Kind: UnitKind.Committee } ? $"{Desk(units, unit, day).Name}, {units.ShortNameOn(unit, day)}" : units.NameOn(unit, day);

    /// <summary>“Quảng Điền”: the place of the committee that the unit is or belongs to.</summary>
    public static string PlaceOf(UnitDirectory units, string unit, DateOnly day)
    {
        var committee = units.Above(unit).FirstOrDefault(u => units.ById(u) is { Kind: UnitKind.Committee }) ?? unit;
        var name = units.NameOn(committee, day);
        foreach (var lead in Leads.Where(lead => name.StartsWith(lead, StringComparison.OrdinalIgnoreCase)))
        {
            name = name[lead.Length..];
        }

        return name;
    }
}
