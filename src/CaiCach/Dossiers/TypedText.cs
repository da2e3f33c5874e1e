using System.Linq.Expressions;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Dossiers;

/// <summary>Reads the free texts of forms: cleaned, and not longer than the register keeps them.</summary>
internal static class TypedText
{
    public const string NoReason = "Ghi lý do.", NoProof = "Ghi người nhận hoặc bằng chứng đã gửi.",
        NoStep = "Chọn việc cần làm.", NoUnit = "Chọn đơn vị nhận hồ sơ.", NoName = "Đặt tên cho bộ lọc.";

    /// <summary>Null when nothing was typed; what is too long has its sentence at the field.</summary>
    public static string? Optional(this FormState form, string? typed, int most, Expression<Func<string?>> field)
    {
        var text = VietnameseText.CleanLines(typed);
        form.Need(text.Length <= most, field, $"Ghi không quá {most} chữ.");
        return text == "" ? null : text;
    }

    /// <summary>The same for a text that must be there; empty when it is not.</summary>
    /// <param name="sentence">What to say when nothing was typed.</param>
    public static string Required(this FormState form, string? typed, int most, Expression<Func<string?>> field, string sentence)
    {
        var text = form.Optional(typed, most, field);
        form.Need(text is not null, field, sentence);
        return text ?? "";
    }
}
