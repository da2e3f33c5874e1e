using CaiCach.Foundation;

namespace CaiCach.Procedures;

/// <summary>One part of two versions that differ in it; empty text where a version does not tell the part.</summary>
/// <param name="Part">Vietnamese name of the part.</param>
/// <param name="Before">Lines that only the earlier version has, or its value.</param>
/// <param name="After">The same of the later one.</param>
public sealed record VersionDifference(string Part, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>What changed from one version of a procedure to another, part by part. Lines of lists that both have are left out.</summary>
public static class VersionComparison
{
    public static IReadOnlyList<VersionDifference> Of(ProcedureText before, ProcedureText after) =>
    [
        .. Parts.Select(p => (p.Name, Before: p.Lines(before), After: p.Lines(after)))
            .Select(p => new VersionDifference(p.Name, [.. p.Before.Except(p.After, StringComparer.Ordinal)], [.. p.After.Except(p.Before, StringComparer.Ordinal)]))
            .Where(d => d.Before.Count + d.After.Count > 0),
    ];

    private static readonly IReadOnlyList<(string Name, Func<ProcedureText, IReadOnlyList<string>> Lines)> Parts =
    [
        ("Tên thủ tục", t => [t.Name]),
        ("Lĩnh vực", t => [t.Field]),
        ("Cấp thực hiện", t => One(ProcedureWords.Of(t.Levels))),
        ("Trình tự thực hiện", t => One(t.Sequence)),
        ("Cách thức thực hiện", t => [.. (t.Channels ?? []).Select(ProcedureWords.Of)]),
        ("Thành phần hồ sơ", t => [.. (t.Components ?? []).Select(Of)]),
        ("Số lượng hồ sơ", t => One(t.Sets is { } sets ? $"{sets} bộ" : null)),
        ("Thời hạn giải quyết", t => [.. t.Limits.Select(l => Where(l.Channel, l.Case, ProcedureWords.Of(l.Limit)))]),
        ("Phí, lệ phí", t => [.. (t.Fees ?? []).Select(f => Where(f.Channel, f.Case, Fee(f)))]),
        ("Đối tượng thực hiện", t => t.Subjects ?? []),
        ("Cơ quan có thẩm quyền", t => One(t.CompetentAgency)),
        ("Nơi tiếp nhận", t => One(t.ReceivingAgency)),
        ("Cơ quan phối hợp", t => One(t.CoordinatingAgencies)),
        ("Kết quả", t => t.Results ?? []),
        ("Kết quả bằng văn bản", t => One(t.ResultWritten switch { true => "có", false => "không", _ => null })),
        ("Căn cứ pháp lý", t => [.. (t.LegalBases ?? []).Select(b => b.Number)]),
        ("Yêu cầu, điều kiện", t => One(t.Conditions)),
        ("Mức độ trực tuyến trước 24/06/2022", t => One(t.FourLevel is { } four ? $"mức độ {four}" : null)),
        ("Dịch vụ công trực tuyến", t => t.OnlineLevel is null ? [] : [ProcedureWords.Of(t.OnlineLevel)]),
        ("Khi chờ bổ sung", t => [ProcedureWords.Of(t.PausePolicy)]),
    ];

    /// <summary>“Đơn đề nghị (mẫu 01), 1 bản chính; trường hợp Cấp lại”.</summary>
    private static string Of(ProcedureComponent paper) => string.Join("; ", new[]
    {
        paper.Form is null ? paper.Name : $"{paper.Name} (mẫu {paper.Form})",
        paper.Originals > 0 ? $"{paper.Originals} bản chính" : null,
        paper.Copies > 0 ? $"{paper.Copies} bản sao" : null,
        paper.Required == false ? "không bắt buộc" : null,
        paper.Case is null ? null : $"trường hợp {paper.Case}",
        paper.ReusableFrom is null ? null : $"dùng lại từ {paper.ReusableFrom}",
    }.OfType<string>());

    private static string Fee(ProcedureFee fee) => fee.Amount switch { 0 => "miễn phí", { } amount => Money.Print(amount), _ => fee.Text ?? ProcedureWords.Unknown };

    private static string Where(Channel? channel, string? caseName, string value) =>
        string.Join(", ", new[] { channel is { } way ? ProcedureWords.Of(way) : null, caseName }.OfType<string>()) is { Length: > 0 } where ? $"{where}: {value}" : value;

    private static string[] One(string? value) => string.IsNullOrWhiteSpace(value) ? [] : [value];
}
