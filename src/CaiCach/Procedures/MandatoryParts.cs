namespace CaiCach.Procedures;

/// <summary>
/// The parts every procedure must have to be valid (Nghị định 63/2010/NĐ-CP, Điều 8(2), as the national system checks
/// them): name, sequence, way of submission, papers and their number, time limit, subjects, executing agency.
/// </summary>
public static class MandatoryParts
{
    /// <summary>Vietnamese names of the parts that are not there, in the order of the decree.</summary>
    public static IReadOnlyList<string> Missing(ProcedureText text) => [.. All.Where(p => !p.Has(text)).Select(p => p.Name)];

    private static readonly IReadOnlyList<(string Name, Func<ProcedureText, bool> Has)> All =
    [
        ("tên thủ tục", t => t.Name != ""),
        ("trình tự thực hiện", t => t.Sequence is not (null or "")),
        ("cách thức thực hiện", t => t.Channels is { Count: > 0 }),
        ("thành phần hồ sơ", t => t.Components is not null),
        ("số lượng hồ sơ", t => t.Sets is not null),
        ("thời hạn giải quyết", t => t.Limits.Any(l => l.Limit is not null)),
        ("đối tượng thực hiện", t => t.Subjects is { Count: > 0 }),
        ("cơ quan thực hiện", t => t.CompetentAgency is not (null or "")),
    ];
}
