using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;

namespace CaiCach.Declarations;

/// <summary>
/// Every count and sum of the house's catalogue, answered by what offices declared. Plugged after all registers: a code
/// that a register computes is answered there.
/// </summary>
/// <remarks>
/// A question is answered by the declarations whose period lies inside the asked one: months add up to a half-year, a
/// half-year is never cut into months. Where one period lies inside another, the wider one counts, so nothing is added
/// twice; declaring refuses periods that cross. The word of the unit asked for, and of a committee about its offices,
/// goes before the words of the units it includes.
/// </remarks>
public sealed class DeclaredIndicators(CaiCachDb db) : IIndicatorSource
{
    public IEnumerable<Indicator> Indicators => DeclaredCodes.All.Select(code =>
        new Indicator(code.Code, 1, code.Name, code.Definition, code.UnitOfMeasure, code.Kind, q => Measure(code, q)) { Parts = code.Parts });

    private Figure Measure(DeclaredCode code, Question q) => Figure.DeclaredBy(
        Counted(code, q).Select(d => new Evidence { Key = DeclaredFigure.KindName + "/" + d.Number, Weight = d.Value }),
        $"Chưa có sổ và chưa ai khai báo số này cho kỳ {VietnameseDate.Print(q.Period.From)} – {VietnameseDate.Print(q.Period.To)}.");

    private IQueryable<DeclaredFigure> Counted(DeclaredCode code, Question q)
    {
        var asked = q.Unit;
        var answers = Answers(code, q);
        return answers.Where(d => !answers.Any(o => o.Number != d.Number
            && ((o.Unit == d.Unit && o.From <= d.From && o.To >= d.To)
                || (o.Unit != d.Unit && (o.Unit == d.Body || o.Unit == asked) && o.From <= d.To && o.To >= d.From))));
    }

    private IQueryable<DeclaredFigure> Answers(DeclaredCode code, Question q)
    {
        // A period that has not ended on the day of the question cannot be known yet.
        var (from, to, asked, own) = (q.Period.From, q.Period.To < q.AsOf ? q.Period.To : q.AsOf, code.Code, q.Own.ToArray());
        var living = db.Set<DeclaredFigure>().Where(d => d.EndedOn == null && d.From >= from && d.To <= to);
        if (code.Reach == CodeReach.Own)
        {
            return living.Where(d => d.Code == asked && own.Contains(d.Unit));
        }

        var (below, ofOne) = (q.Below.ToArray(), code.OfOne);
        return code.Reach == CodeReach.Below
            ? living.Where(d => (d.Code == asked && own.Contains(d.Unit)) || (d.Code == ofOne && below.Contains(d.Unit)))
            : living.Where(d => d.Code == asked && (own.Contains(d.Unit) || below.Contains(d.Unit)));
    }
}
