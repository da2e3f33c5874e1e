using System.Linq.Expressions;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Identity;

/// <summary>Reads what may be left empty.</summary>
internal static class Days
{
    /// <summary>Null when nothing was typed; what is no day is a problem of the field.</summary>
    public static DateOnly? Optional(FormState form, string typed, Expression<Func<string>> field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        form.Need(VietnameseDate.TryRead(typed, out var day, out var wrong), field, wrong);
        return day;
    }

    public static string? OrNull(string typed) => string.IsNullOrWhiteSpace(typed) ? null : VietnameseText.Clean(typed);
}
