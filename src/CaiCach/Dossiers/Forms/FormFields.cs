namespace CaiCach.Dossiers.Forms;

/// <summary>A field that a template may name in braces.</summary>
/// <param name="Name">As it stands between the braces.</param>
/// <param name="IsBlock">A list or a table: it stands alone on its line.</param>
public sealed record FormField(string Name, bool IsBlock = false);

/// <summary>What each kind of form knows. The names are Vietnamese, for those who write templates are officers.</summary>
public static class FormFields
{
    /// <summary>Ruled space, written by hand.</summary>
    public const string Blank = "để trống";

    private static readonly FormField[] OfDossier =
    [
        new(Blank), new("mã hồ sơ"), new("bộ phận"), new("cơ quan giải quyết"), new("cơ quan phối hợp"), new("chủ hồ sơ"), new("số định danh"),
        new("người nộp thay"), new("địa chỉ"), new("điện thoại"), new("email"), new("thủ tục"), new("mã thủ tục"), new("lĩnh vực"), new("nội dung"),
        new("cách nộp"), new("số bộ"), new("thời hạn"), new("ngày nhận"), new("lúc nhận"), new("hẹn trả"), new("hẹn trả hiện nay"),
        new("cách tính hạn"), new("nơi trả kết quả"), new("phí, lệ phí"), new("địa chỉ tra cứu"), new("thành phần hồ sơ", IsBlock: true),
    ];

    private static readonly Dictionary<FormKind, FormField[]> More = new()
    {
        [FormKind.Supplement] =
        [
            new("nội dung cần bổ sung", IsBlock: true), new("lý do bổ sung"), new("căn cứ bổ sung"), new("hạn bổ sung"), new("lần yêu cầu"),
        ],
        [FormKind.Refusal] = [new("lý do từ chối")],
        [FormKind.Apology] = [new("hẹn trả trước"), new("tình trạng"), new("lý do trễ"), new("hẹn lại"), new("số ngày gia hạn")],
        [FormKind.Stop] = [new("lý do dừng"), new("ngày dừng")],
        [FormKind.ControlSlip] = [new("kết quả hồ sơ"), new("bảng giao nhận", IsBlock: true)],
    };

    private static readonly FormField[] OfRegister =
    [
        new(Blank), new("đơn vị"), new("năm"), new("từ ngày"), new("đến ngày"), new("số hồ sơ"), new("bảng sổ theo dõi", IsBlock: true),
    ];

    /// <summary>The fields of a kind of form, those of the dossier first.</summary>
    public static IReadOnlyList<FormField> Of(FormKind kind) =>
        kind is FormKind.Register ? OfRegister : [.. OfDossier, .. More.GetValueOrDefault(kind) ?? []];

    internal static FormField? Find(FormKind kind, string name) => Of(kind).FirstOrDefault(f => f.Name == name);
}
