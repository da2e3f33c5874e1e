namespace CaiCach.Units;

/// <summary>What kinds and tiers are called on the screen.</summary>
public static class UnitWords
{
    public static IReadOnlyDictionary<UnitKind, string> Kinds { get; } = new Dictionary<UnitKind, string>
    {
        [UnitKind.Committee] = "Ủy ban nhân dân",
        [UnitKind.Council] = "Hội đồng nhân dân",
        [UnitKind.Department] = "Sở, ngành",
        [UnitKind.Office] = "Phòng, văn phòng",
        [UnitKind.Centre] = "Trung tâm, đơn vị sự nghiệp",
    };

    public static IReadOnlyDictionary<UnitLevel, string> Levels { get; } = new Dictionary<UnitLevel, string>
    {
        [UnitLevel.Province] = "Cấp tỉnh",
        [UnitLevel.District] = "Cấp huyện",
        [UnitLevel.Commune] = "Cấp xã",
    };
}
