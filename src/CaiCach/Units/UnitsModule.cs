using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Units.Catalogue;
using CaiCach.Units.Changes;

namespace CaiCach.Units;

/// <summary>The organs of government: places, councils and offices, with the days between which each stood.</summary>
public sealed class UnitsModule : IModule
{
    public const string Address = "/don-vi";

    public void Plug(Sockets sockets) => sockets
        .Record<Unit>(Unit.KindName, "Đơn vị", Permission.ReadUnits, id => $"{Address}/{id}",
            u => new RecordCard { Number = u.Id, Title = u.Name, Unit = u.Id, Day = u.From })
        .Search<Unit>(u => new(u.Name, Words(u), u.Id, null))
        .Act<LoadUnits>(LoadUnits.Act, "nạp danh mục đơn vị")
        .Act<CreateUnit>(CreateUnit.Act, "lập đơn vị")
        .Act<RenameUnit>(RenameUnit.Act, "đổi tên đơn vị")
        .Act<EndUnit>(EndUnit.Act, "kết thúc đơn vị")
        .Act<MergeUnits>(MergeUnits.Act, "sáp nhập đơn vị")
        .Act<CorrectUnit>(CorrectUnit.Act, "sửa thông tin đơn vị")
        .Act<GiveUnitCode>(GiveUnitCode.Act, "cấp mã cho đơn vị")
        .Shared<Snapshot<UnitDirectory>>()
        .Service<UnitDirectories>()
        .Menu(MenuGroups.System, 30, "Đơn vị", Address, "map", Permission.ReadUnits);

    /// <summary>Earlier names and codes, so that a unit is found under what an old paper calls it.</summary>
    internal static string Words(Unit unit) =>
        string.Join(' ', unit.Names.SelectMany(n => new[] { n.Name, n.ShortName }).Concat(unit.Codes.Select(c => c.Code)).Distinct());
}
