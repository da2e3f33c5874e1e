using System.Linq.Expressions;
using CaiCach.Foundation;
using CaiCach.Procedures;

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

    public Channel? Channel { get; init; }

    /// <summary>Key of one of <see cref="Terms"/>.</summary>
    public string? Term { get; init; }

    /// <summary>Account or name of the officer who last signed for it; a name may be typed in part and without marks.</summary>
    public string? Holder { get; init; }

    /// <summary>Step at which an open dossier stands: that of its last hand-over, as written there.</summary>
    public string? Step { get; init; }

    /// <summary>National state; null for any.</summary>
    public DossierState? National { get; init; }

    public bool IsEmpty => (Text, Field, State, Unit, From, To) is (null or "", null or "", null or "", null or "", null, null)
        && (Channel, Term, Holder, Step, National) is (null, null or "", null or "", null or "", null);

    /// <summary>Reads an address; what is none of the values filters nothing.</summary>
    /// <param name="query">A query parameter by its name; null when it is not there.</param>
    public static DossierFilter Read(Func<string, string?> query) => new()
    {
        Text = query("q"), State = query("trang-thai"), Field = query("linh-vuc"), Unit = query("don-vi"), From = Day(query("tu")), To = Day(query("den")),
        Channel = Enum.TryParse<Channel>(query("kenh"), out var channel) && Enum.IsDefined(channel) ? channel : null,
        Term = query("con"), Holder = VietnameseText.Clean(query("giu")), Step = VietnameseText.Clean(query("buoc")),
        National = Enum.TryParse<DossierState>(query("quoc-gia"), out var national) && Enum.IsDefined(national) ? national : null,
    };

    /// <summary>How much time open dossiers have left: key in the address and words.</summary>
    public static IReadOnlyList<(string Key, string Words)> Terms { get; } =
    [
        ("qua-han", "Quá hạn"), ("hom-nay", "Hôm nay"), ("1-2", "1–2 ngày"), ("3-5", "3–5 ngày"), ("sau", "Hơn 5 ngày"), ("cho", "Chờ người nộp"),
    ];

    /// <summary>The term of an open dossier; the same division as <see cref="Left"/>.</summary>
    internal static string TermOf(DateOnly due, bool waiting, DateOnly today, DateOnly two, DateOnly five) =>
        waiting ? "cho" : due < today ? "qua-han" : due == today ? "hom-nay" : due <= two ? "1-2" : due <= five ? "3-5" : "sau";

    /// <summary>The open dossiers with so much time left; null when the key is none of <see cref="Terms"/>.</summary>
    /// <param name="two">Two working days from today.</param>
    /// <param name="five">Five working days from today.</param>
    internal static Expression<Func<Dossier, bool>>? Left(string? term, DateOnly today, DateOnly two, DateOnly five) => term switch
    {
        "qua-han" => Is("qua-han", today, two),
        "hom-nay" => d => d.SettledAt == null && d.EndedAt == null && d.WaitingSince == null && d.DueOn == today,
        "1-2" => d => d.SettledAt == null && d.EndedAt == null && d.WaitingSince == null && d.DueOn > today && d.DueOn <= two,
        "3-5" => d => d.SettledAt == null && d.EndedAt == null && d.WaitingSince == null && d.DueOn > two && d.DueOn <= five,
        "sau" => d => d.SettledAt == null && d.EndedAt == null && d.WaitingSince == null && d.DueOn > five,
        "cho" => Is("cho-bo-sung", today, two),
        _ => null,
    };

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
        "cho-bo-sung" => d => d.SettledAt == null && d.EndedAt == null && d.WaitingSince != null,
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
