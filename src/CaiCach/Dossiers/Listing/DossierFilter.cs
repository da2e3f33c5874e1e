using System.Linq.Expressions;
using CaiCach.Foundation;

namespace CaiCach.Dossiers.Listing;

/// <summary>What a list of dossiers is narrowed to, as the address has it.</summary>
public sealed class DossierFilter
{
    public string? Text { get; init; }
    public string? Field { get; init; }

    /// <summary>Key of one of <see cref="States"/>.</summary>
    public string? State { get; init; }
    public string? Unit { get; init; }

    /// <summary>First day of receipt; null for any.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of receipt; null for any.</summary>
    public DateOnly? To { get; init; }

    public bool IsEmpty => (Text, Field, State, Unit, From, To) is (null or "", null or "", null or "", null or "", null, null);

    /// <summary>The states a list can be narrowed to: key in the address and words.</summary>
    public static IReadOnlyList<(string Key, string Words)> States { get; } =
    [
        ("dang", "Đang giải quyết"), ("sap", "Sắp đến hạn"), ("qua-han", "Quá hạn"), ("cho-bo-sung", "Chờ người nộp"), ("tre", "Giải quyết trễ hạn"),
        ("chua-xong-hoac-tre", "Đang giải quyết hoặc trễ hạn"), ("cho-tra", "Chờ trả kết quả"), ("da-tra", "Đã trả kết quả"), ("ket-thuc", "Đã rút, dừng, trả lại"),
    ];

    /// <summary>The dossiers in a state on a day; null when the key is none of <see cref="States"/>.</summary>
    /// <param name="soon">The last day that counts as soon.</param>
    internal static Expression<Func<Dossier, bool>>? Is(string? state, DateOnly today, DateOnly soon) => state switch
    {
        "dang" => d => d.SettledAt == null && d.EndedAt == null,
        "sap" => d => d.SettledAt == null && d.EndedAt == null && d.WaitingSince == null && d.DueOn >= today && d.DueOn <= soon,
        "qua-han" => d => d.SettledAt == null && d.EndedAt == null && d.WaitingSince == null && d.DueOn < today,
        "cho-bo-sung" => d => d.WaitingSince != null,
        "tre" => d => d.SettledAt >= d.DueBefore,
        "chua-xong-hoac-tre" => d => (d.SettledAt == null && d.EndedAt == null) || d.SettledAt >= d.DueBefore,
        "cho-tra" => d => d.SettledAt != null && d.ReturnedAt == null,
        "da-tra" => d => d.ReturnedAt != null,
        "ket-thuc" => d => d.EndedAt != null,
        _ => null,
    };

    /// <summary>Reads a day of the address; what is no day filters nothing.</summary>
    public static DateOnly? Day(string? text) => VietnameseDate.TryRead(text, out var day) ? day : null;
}
