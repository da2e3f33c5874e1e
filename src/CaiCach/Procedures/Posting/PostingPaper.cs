using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Paper;
using CaiCach.Foundation.Web;
using CaiCach.Units;

namespace CaiCach.Procedures.Posting;

/// <summary>The list of procedures that a unit posts, as an official list on A4 landscape.</summary>
internal static class PostingPaper
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(ProceduresModule.PostingAddress + "/danh-sach.{kind:regex(^(pdf|docx)$)}", Print).WithMetadata(new RequiresAttribute(Permission.ReadDossiers));

    private static async Task<IResult> Print(
        string kind, HttpContext http, UnitProcedures procedures, UnitDirectories units, PaperAddress address, CurrentOfficer current, Clock clock)
    {
        var directory = await units.Current(http.RequestAborted);
        var unit = http.Request.Query["don-vi"].ToString() is { Length: > 0 } asked ? asked : current.Officer.Unit;
        if (!current.Officer.Scope.Holds(unit) || directory.ById(unit) is null)
        {
            return Results.NotFound();
        }

        var paper = Of(directory, unit, await procedures.Of(unit, clock.Today, http.RequestAborted), clock.Now, address.House);
        return kind == "pdf" ? Results.File(paper.ToPdf(), "application/pdf", "danh-sach-thu-tuc.pdf") : Results.File(paper.ToDocx(), Docx, "danh-sach-thu-tuc.docx");
    }

    public static ListPaper Of(UnitDirectory units, string unit, IReadOnlyList<ProcedureVersion> versions, DateTime now, Uri house)
    {
        var day = Clock.DayOf(now);
        var name = units.NameOn(unit, day);
        return new()
        {
            MadeAt = now, Issuer = new(SuperiorOf(units, unit, day), name),
            Name = "Danh mục thủ tục hành chính niêm yết công khai", Filter = $"Thủ tục đang áp dụng ngày {VietnameseDate.Print(day)}",
            Table = new(
                [new("TT", 4, ColumnAlign.Centre), new("Mã thủ tục", 9), new("Tên thủ tục", 34), new("Thời hạn giải quyết", 14), new("Phí, lệ phí", 16), new("Cơ quan có thẩm quyền", 16), new("Căn cứ công bố", 12)],
                [.. Rows(versions)]),
            Summary = $"Tổng số: {VietnameseNumber.Print(versions.Count)} thủ tục. “{ProcedureWords.Unknown}”: nguồn công bố không ghi.",
            Place = PlaceOf(name), Date = PaperDate.Of(day), Signatures = [new(["Người lập danh mục"], null) { Mark = "(Ký, ghi rõ họ tên)" }, new(["Thủ trưởng đơn vị"], null) { Mark = "(Ký, ghi rõ họ tên, đóng dấu)" }],
            Verification = new(unit, new(house, $"thu-tuc?don-vi={Uri.EscapeDataString(unit)}"), "Giấy tờ cần nộp của từng thủ tục: xem tại địa chỉ này."),
        };
    }

    /// <summary>A committee prints its own name alone; an office or centre the committee's above it (Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
    private static string? SuperiorOf(UnitDirectory units, string unit, DateOnly day) =>
        units.ById(unit) is { Kind: not UnitKind.Committee, Parent: { } parent } ? units.NameOn(parent, day) : null;

    private static IEnumerable<PaperRow> Rows(IReadOnlyList<ProcedureVersion> versions)
    {
        var number = 0;
        foreach (var field in versions.GroupBy(v => v.Field))
        {
            yield return new("", "", field.Key, "", "", "", "") { Bold = true };
            foreach (var version in field)
            {
                yield return new(
                    VietnameseNumber.Print(++number), version.Procedure, version.Name + (version.Assumed ? " (tạm tính)" : ""), Limits(version), Fees(version),
                    version.CompetentAgency ?? ProcedureWords.Unknown, version.Text.Decision ?? "");
            }
        }
    }

    private static string Limits(ProcedureVersion version)
    {
        var ways = version.Text.Limits.Where(l => l.Channel is not null).Select(l => $"{ProcedureWords.Of(l.Channel!.Value)}: {ProcedureWords.Of(l.Limit)}");
        return string.Join("; ", new[] { ProcedureWords.Of(version.LimitFor(Channel.InPerson)) }.Concat(ways));
    }

    private static string Fees(ProcedureVersion version) => version.FeesFor(Channel.InPerson) is { Count: > 0 } fees
        ? string.Join("; ", fees.Select(f => f switch { { Amount: 0 } => "Miễn phí", { Amount: { } amount } => Money.Print(amount), _ => f.Text ?? ProcedureWords.Unknown }))
        : ProcedureWords.Unknown;

    /// <summary>“Quảng Điền” of “Ủy ban nhân dân huyện Quảng Điền”.</summary>
    private static string PlaceOf(string authority)
    {
        string[] tiers = ["thành phố ", "thị trấn ", "thị xã ", "huyện ", "tỉnh ", "phường ", "xã "];
        var tier = Array.Find(tiers, t => authority.Contains(t, StringComparison.OrdinalIgnoreCase));
        return tier is null ? authority : authority[(authority.IndexOf(tier, StringComparison.OrdinalIgnoreCase) + tier.Length)..];
    }
}
