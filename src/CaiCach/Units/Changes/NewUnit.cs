using System.Text.RegularExpressions;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Units.Changes;

/// <summary>What is said about a unit that begins.</summary>
/// <param name="Id">Permanent id, small letters, digits, dots and hyphens.</param>
/// <param name="Parent">The unit it belongs to or stands under; null at the top.</param>
/// <param name="Basis">The text that founds it.</param>
public sealed partial record NewUnit(
    string Id, UnitKind Kind, UnitLevel Level, string? Parent, DateOnly From, string Name, string ShortName, string Basis)
{
    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$")]
    private static partial Regex Shape();

    /// <summary>Null when the id is well formed.</summary>
    public static Refusal? WhyNotId(string id) => id.Length <= Unit.MaxId && Shape().IsMatch(id)
        ? null
        : new("unit.id", "Mã chỉ gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối, như tth.quang-dien.noi-vu.", nameof(Id));

    /// <summary>Makes the unit, when its id is free and its parent stands.</summary>
    internal async Task<Unit> Begin(CaiCachDb db, CancellationToken ct)
    {
        WhyNotId(Id).Enforce();
        (await db.Set<Unit>().AnyAsync(u => u.Id == Id, ct)
            ? new Refusal("unit.exists", $"Đã có đơn vị mang mã {Id}. Mã không dùng lại.", nameof(Id)) : null).Enforce();
        if (Parent is not null)
        {
            (await db.Set<Unit>().SingleOrDefaultAsync(u => u.Id == Parent, ct) is { } parent && parent.StandsOn(From)
                ? null
                : new Refusal("unit.parent", "Đơn vị cấp trên không có hoặc không còn vào ngày này.", nameof(Parent))).Enforce();
        }

        return Unit.Begin(Id, Kind, Level, Parent, From, Name, ShortName, Basis);
    }
}
