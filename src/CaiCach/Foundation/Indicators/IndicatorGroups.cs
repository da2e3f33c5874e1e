namespace CaiCach.Foundation.Indicators;

/// <summary>What a figure's code begins with, and the register that this names: <c>plans.tasks</c> is of “Kế hoạch CCHC”.</summary>
/// <param name="Part">First part of the code, before the dot.</param>
/// <param name="Name">Vietnamese name of the register.</param>
public sealed record IndicatorGroup(string Part, string Name);

/// <summary>The registers in the order of a half-year report, so that figures stand where officers look for them.</summary>
public static class IndicatorGroups
{
    public static IReadOnlyList<IndicatorGroup> All { get; } =
    [
        new("plans", "Kế hoạch CCHC"),
        new("inspections", "Kiểm tra"),
        new("outreach", "Tuyên truyền"),
        new("directives", "Ý kiến chỉ đạo"),
        new("legal-documents", "Văn bản quy phạm pháp luật"),
        new("procedures", "Thủ tục hành chính"),
        new("dossiers", "Hồ sơ một cửa"),
        new("feedback", "Phản ánh, kiến nghị"),
        new("people", "Tổ chức, nhân sự"),
        new("finance", "Tài chính công"),
        new("digitisation", "Số hóa"),
        new("documents", "Văn bản"),
        new("quality", "ISO"),
        new("surveys", "Khảo sát"),
        new("services", "Phần mềm dùng chung"),
        new("reports", "Báo cáo"),
        new("operations", "Điều hành"),
    ];

    /// <summary>The group of a code; one named after the code's first part when no register is known by it.</summary>
    public static IndicatorGroup Of(string code)
    {
        var part = code.Split('.')[0];
        return All.FirstOrDefault(g => g.Part == part) ?? new(part, part);
    }

    /// <summary>Where a code's group stands; unknown groups come last.</summary>
    public static int Order(string code)
    {
        var part = code.Split('.')[0];
        var place = All.Select(g => g.Part).ToList().IndexOf(part);
        return place < 0 ? All.Count : place;
    }
}
