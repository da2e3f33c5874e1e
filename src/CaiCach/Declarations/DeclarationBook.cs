using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Declarations;

/// <summary>Enters a declaration: what every way of declaring has to ask before, and the next number.</summary>
public sealed class DeclarationBook(CaiCachDb db, Clock clock, DeclarableCodes codes, UnitDirectories units, RecordLookup lookup)
{
    /// <summary>Numbers have no gaps and a figure is declared once, so declaring stands in line behind this lock.</summary>
    public const string Lock = "declarations";

    /// <summary>Kind of the records of the document register.</summary>
    private const string DocumentKind = "document";

    /// <summary>Tracks the new declaration; the caller, inside the lock, commits it.</summary>
    /// <param name="replacing">The one that is corrected; null for a first one.</param>
    public async Task<DeclaredFigure> Enter(DeclaredText text, Officer officer, DeclaredFigure? replacing = null, CancellationToken ct = default)
    {
        codes.WhyNot(text.Code).Enforce();
        DeclaredFigure.WhyNot(text).Enforce();
        var body = await BodyOf(text, officer, ct);
        await RefuseOthers(text, body, replacing?.Number, ct);
        var indicator = codes.Named(text.Code)!;
        if (indicator.Kind == IndicatorKind.Money && !text.Keep)
        {
            MoneyDoubt.Of(text.Value, await Before(text, ct)).Enforce();
        }

        var entered = DeclaredFigure.Declare(
            text, indicator, body, await NextSequence(text.Unit, ct), await lookup.Cited(DocumentKind, text.Source, officer, ct), officer.Account, clock.Today, replacing?.Number);
        db.Add(entered);
        return entered;
    }

    private async Task<string> BodyOf(DeclaredText text, Officer officer, CancellationToken ct)
    {
        var directory = await units.Current(ct);
        var unit = officer.Scope.Holds(text.Unit) ? directory.ById(text.Unit) : null;
        (unit is null ? new Refusal("declaration.unknown-unit", "Không có đơn vị này trong phạm vi của tài khoản.", nameof(DeclaredFigure.Unit)) : null).Enforce();
        var body = unit!;
        while (body.Parent is { } parent && directory.ById(parent) is { } above && above.Level == body.Level)
        {
            body = above;
        }

        var below = DeclaredCodes.All.First(c => c.Code == text.Code).Reach == CodeReach.Below;
        (below && (body != unit || unit.Level == UnitLevel.Commune)
            ? new Refusal("declaration.nobody-below", "Số này tính cho cấp dưới, hãy khai báo cho đơn vị có cấp dưới.", nameof(DeclaredFigure.Unit))
            : null).Enforce();
        return body.Id;
    }

    /// <summary>One figure is stated once for the same days.</summary>
    private async Task RefuseOthers(DeclaredText text, string body, string? except, CancellationToken ct)
    {
        var others = await db.Set<DeclaredFigure>()
            .Where(d => d.Code == text.Code && d.Body == body && d.EndedOn == null && d.Number != except && d.From <= text.To && d.To >= text.From)
            .OrderBy(d => d.Number).ToListAsync(ct);
        var same = others.Find(d => d.Unit == text.Unit && d.Period == text.Period);
        (same is null ? null : new Refusal("declaration.exists",
            $"Số này của đơn vị cho kỳ này đã có ở khai báo {same.Label}. Mở khai báo đó để đính chính.", nameof(DeclaredFigure.Code))).Enforce();
        var clash = others.Find(d => d.Clashes(text.Unit, body, text.Period));
        (clash is null ? null : new Refusal("declaration.crosses",
            $"Kỳ này chồng một phần lên khai báo {clash.Label}, từ {VietnameseDate.Print(clash.From)} đến {VietnameseDate.Print(clash.To)}, nên có ngày bị tính hai lần.",
            nameof(DeclaredFigure.From))).Enforce();
    }

    private Task<long?> Before(DeclaredText text, CancellationToken ct) => db.Set<DeclaredFigure>()
        .Where(d => d.Code == text.Code && d.Unit == text.Unit && d.EndedOn == null && d.To < text.From)
        .OrderByDescending(d => d.To).ThenByDescending(d => d.Number).Select(d => (long?)d.Value).FirstOrDefaultAsync(ct);

    private async Task<int> NextSequence(string unit, CancellationToken ct)
    {
        var year = clock.Today.Year;
        return (await db.Set<DeclaredFigure>().Where(d => d.Unit == unit && d.Year == year).MaxAsync(d => (int?)d.Sequence, ct) ?? 0) + 1;
    }
}
