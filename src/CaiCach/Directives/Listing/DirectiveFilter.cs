using System.Linq.Expressions;

namespace CaiCach.Directives.Listing;

/// <summary>What a list of directives is narrowed to, as the address has it.</summary>
public sealed class DirectiveFilter
{
    public string? Text { get; init; }
    public string? Lead { get; init; }

    /// <summary>Key of one of <see cref="States"/>.</summary>
    public string? State { get; init; }

    /// <summary>First due day; null for any.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>First and last day of assignment; null for any.</summary>
    public DateOnly? AssignedFrom { get; init; }
    public DateOnly? AssignedTo { get; init; }

    public bool IsEmpty => (Text, Lead, State, DueFrom, AssignedFrom, AssignedTo) is (null or "", null or "", null or "", null, null, null);

    /// <summary>The states a list can be narrowed to: key in the address and words.</summary>
    public static IReadOnlyList<(string Key, string Words)> States { get; } =
    [
        ("dang", "Đang làm"), ("sap", "Sắp đến hạn"), ("qua-han", "Quá hạn"), ("dung-han", "Hoàn thành đúng hạn"), ("tre", "Hoàn thành trễ hạn"),
        ("lech", "Hệ thống tỉnh ghi khác"), ("tinh-dung-han", "Tỉnh ghi đúng hạn"), ("khong-han", "Không có hạn"), ("ket-thuc", "Đã trả lại, đã hủy"),
    ];

    /// <summary>The directives in a state on a day; null when the key is none of <see cref="States"/>.</summary>
    internal static Expression<Func<Directive, bool>>? Is(string? state, DateOnly today, DateOnly soon) => state switch
    {
        "dang" => d => d.DoneOn == null && d.ReturnedOn == null && d.CancelledOn == null,
        "sap" => d => d.DoneOn == null && d.ReturnedOn == null && d.CancelledOn == null && d.DueOn >= today && d.DueOn <= soon,
        "qua-han" => d => d.DoneOn == null && d.ReturnedOn == null && d.CancelledOn == null && d.DueOn < today,
        "dung-han" => d => d.DoneOn <= d.DueOn,
        "tre" => d => d.DoneOn > d.DueOn,
        "lech" => d => d.DoneOn <= d.DueOn && (d.OuterMeaning == OuterMeaning.DoneLate || d.OuterMeaning == OuterMeaning.OpenOverdue),
        "tinh-dung-han" => d => d.OuterMeaning == OuterMeaning.DoneOnTime,
        "khong-han" => d => d.DueOn == null,
        "ket-thuc" => d => d.ReturnedOn != null || d.CancelledOn != null,
        _ => null,
    };
}
