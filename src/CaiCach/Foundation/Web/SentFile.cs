using CaiCach.Foundation.Files;

namespace CaiCach.Foundation.Web;

/// <summary>A file that a form sends. Pages that need one share its sentences.</summary>
public class SentFile
{
    public IFormFile? File { get; set; }

    public bool IsThere(FormState form) => form.Need(File is { Length: > 0 }, () => File, "Chọn một tệp.");

    /// <summary>Told by the content that was stored, not by the name.</summary>
    public bool IsSheet(FormState form, FileKind kind) =>
        form.Need(kind == FileKind.Xlsx, () => File, "Tệp này không phải Excel (.xlsx). Mở bằng phần mềm bảng tính rồi lưu thành .xlsx.");
}
