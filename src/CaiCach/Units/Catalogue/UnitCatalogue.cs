namespace CaiCach.Units.Catalogue;

/// <summary>
/// The units that come with the product: Thừa Thiên Huế with its districts and communes of 2022, the communes of Huế
/// since 1 July 2025, each area with its committee and council, and the offices of Quảng Điền.
/// </summary>
public static class UnitCatalogue
{
    /// <summary>
    /// The file of 2022 tells who stood, not since when. Its communes are those left by the rearrangement that took
    /// effect on this day (Nghị quyết 1264/NQ-UBTVQH14, unconfirmed); before it the catalogue knows no unit.
    /// </summary>
    public static readonly DateOnly KnownSince = new(2021, 7, 1);

    /// <summary>Huế became a city of the first tier; the district level ended half a year later.</summary>
    private static readonly DateOnly CitySince = new(2025, 1, 1);

    private const string BasisOf2022 = "Danh mục đơn vị hành chính của Tổng cục Thống kê ngày 01/7/2022";
    private const string BasisOfCity = "Thành phố Huế trực thuộc trung ương từ 01/01/2025";
    private const string BasisOfOffices = "Danh sách cơ quan kèm theo phần mềm";

    public static IReadOnlyList<Unit> Read()
    {
        var (old, today) = (UnitFiles.Of2022(), UnitFiles.Of2025());
        var basis = $"Nghị quyết {today.Resolution}";
        var units = new List<Unit>();
        AddProvince(units, old.Province);
        foreach (var district in old.Province.Districts!)
        {
            AddArea(units, district, UnitLevel.District, old.Province.Id, KnownSince, BasisOf2022);
            foreach (var commune in district.Communes!)
            {
                AddArea(units, commune, UnitLevel.Commune, district.Id, KnownSince, BasisOf2022);
            }
        }

        AddOffices(units);
        EndTiers(units, today.AsOf, basis);
        AddCommunesOf2025(units, old, today, basis);
        return units;
    }

    private static void AddProvince(List<Unit> units, Area province)
    {
        AddArea(units, province, UnitLevel.Province, null, KnownSince, BasisOf2022);
        var (committee, council) = (units[0], units[1]);
        committee.Rename("Ủy ban nhân dân thành phố Huế", "UBND thành phố Huế", CitySince, BasisOfCity);
        council.Rename("Hội đồng nhân dân thành phố Huế", "HĐND thành phố Huế", CitySince, BasisOfCity);
        committee.GiveCode(CodeSchemes.Qd20, "H57", KnownSince);
        committee.GiveCode(CodeSchemes.Qcvn3, "00.00.H57", KnownSince);
    }

    private static void AddArea(List<Unit> units, Area area, UnitLevel level, string? parent, DateOnly from, string basis)
    {
        var name = char.ToLowerInvariant(area.Name[0]) + area.Name[1..];
        var committee = Unit.Begin(area.Id, UnitKind.Committee, level, parent, from, $"Ủy ban nhân dân {name}", $"UBND {name}", basis);
        committee.GiveCode(CodeSchemes.Area, area.Code, from);
        units.Add(committee);
        units.Add(Unit.Begin($"{area.Id}.hdnd", UnitKind.Council, level, area.Id, from, $"Hội đồng nhân dân {name}", $"HĐND {name}", basis));
    }

    private static void AddOffices(List<Unit> units)
    {
        var level = units.ToDictionary(u => u.Id, u => u.Level, StringComparer.Ordinal);
        foreach (var line in UnitFiles.Offices().Offices)
        {
            var parent = line.Id[..line.Id.LastIndexOf('.')];
            var office = Unit.Begin(line.Id, line.Kind, level[parent], parent, KnownSince, line.Name, line.ShortName, BasisOfOffices);
            office.Assumed = line.Assumed;
            units.Add(office);
        }
    }

    /// <summary>
    /// Districts with their offices, and the communes of before. Not in the data, so not told: the districts of Huế were
    /// rearranged on 1 January 2025, and eight communes had been merged by then.
    /// </summary>
    private static void EndTiers(List<Unit> units, DateOnly until, string basis)
    {
        foreach (var unit in units.Where(u => u.Level != UnitLevel.Province))
        {
            unit.End(until, basis);
            unit.EndCodes(until);
        }
    }

    private static void AddCommunesOf2025(List<Unit> units, ProvinceFile old, CityFile today, string basis)
    {
        var before = old.Communes.ToDictionary(c => c.Code, c => c.Id, StringComparer.Ordinal);
        foreach (var line in today.Units)
        {
            AddArea(units, new(line.Id, line.Code, line.Name, line.Type), UnitLevel.Commune, today.City.Id, today.AsOf, basis);
            foreach (var merged in line.MergedFrom.Where(m => m.Name2022 is not null))
            {
                units[^2].Succeed(before[merged.Code], merged.Part, basis);
                units[^1].Succeed($"{before[merged.Code]}.hdnd", merged.Part, basis);
            }
        }
    }
}
