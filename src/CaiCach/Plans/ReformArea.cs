namespace CaiCach.Plans;

/// <summary>
/// The six fields of the state administrative reform programme 2021–2030 (Nghị quyết 76/NQ-CP of 15/7/2021), in its
/// order. The names are permanent: records store them.
/// </summary>
public enum ReformArea { Institutions, Procedures, Organisation, CivilService, Finance, DigitalGovernment }

/// <summary>How the fields are called and numbered.</summary>
public static class ReformAreas
{
    public static IReadOnlyList<ReformArea> All { get; } = Enum.GetValues<ReformArea>();

    public static string Name(this ReformArea area) => area switch
    {
        ReformArea.Institutions => "Cải cách thể chế",
        ReformArea.Procedures => "Cải cách thủ tục hành chính",
        ReformArea.Organisation => "Cải cách tổ chức bộ máy hành chính nhà nước",
        ReformArea.CivilService => "Cải cách chế độ công vụ",
        ReformArea.Finance => "Cải cách tài chính công",
        _ => "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
    };

    /// <summary>The field's place in ids and addresses.</summary>
    public static string Slug(this ReformArea area) => area switch
    {
        ReformArea.Institutions => "the-che",
        ReformArea.Procedures => "thu-tuc",
        ReformArea.Organisation => "bo-may",
        ReformArea.CivilService => "cong-vu",
        ReformArea.Finance => "tai-chinh",
        _ => "chinh-quyen-so",
    };

    /// <summary>Null when no field has this slug.</summary>
    public static ReformArea? OfSlug(string? slug) => All.Cast<ReformArea?>().FirstOrDefault(a => a!.Value.Slug() == slug);
}
