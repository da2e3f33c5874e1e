using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;

namespace CaiCach.Directives;

/// <summary>
/// How a unit carries out what it is told. Only directives with a due day are counted, and those sent back or
/// cancelled by the day of the question are not.
/// </summary>
public sealed class DirectiveIndicators(CaiCachDb db) : IIndicatorSource
{
    private const string Basis = "Quyết định 42/2014/QĐ-TTg, 23/2018/QĐ-TTg";

    public IEnumerable<Indicator> Indicators =>
    [
        Count("directives.assigned", "Ý kiến chỉ đạo cấp trên giao có thời hạn",
            "Ý kiến chỉ đạo giao trong kỳ, có thời hạn, không kể ý kiến đã trả lại hoặc bị hủy đến ngày chốt.", Assigned) with
        {
            Parts = ["directives.done-on-time", "directives.done-late", "directives.open-in-term", "directives.open-overdue"],
        },
        Count("directives.done-on-time", "Ý kiến chỉ đạo hoàn thành đúng hạn, trước hạn (trạng thái của cơ quan)",
            "Ý kiến giao trong kỳ có thời hạn, đến ngày chốt đã xác nhận hoàn thành, ngày hoàn thành không muộn hơn hạn.",
            q => Done(q).Where(d => d.DoneOn <= d.DueOn)),
        Count("directives.done-on-time-outer", "Ý kiến chỉ đạo đúng hạn theo hệ thống của cấp trên",
            "Ý kiến giao trong kỳ có thời hạn mà hệ thống của cấp trên, đọc đến ngày chốt, ghi là hoàn thành đúng hạn hoặc trước hạn.",
            q => Assigned(q).Where(d => d.OuterMeaning == OuterMeaning.DoneOnTime && d.OuterReadOn <= q.AsOf)),
        Count("directives.done-late", "Ý kiến chỉ đạo hoàn thành quá hạn",
            "Ý kiến giao trong kỳ có thời hạn, đến ngày chốt đã xác nhận hoàn thành, ngày hoàn thành muộn hơn hạn.",
            q => Done(q).Where(d => d.DoneOn > d.DueOn)),
        Count("directives.open-in-term", "Ý kiến chỉ đạo đang thực hiện, trong hạn",
            "Ý kiến giao trong kỳ có thời hạn, đến ngày chốt chưa hoàn thành, hạn từ ngày chốt trở đi.", q => Open(q).Where(d => d.DueOn >= q.AsOf)),
        Count("directives.open-overdue", "Ý kiến chỉ đạo chưa hoàn thành, quá hạn",
            "Ý kiến giao trong kỳ có thời hạn, đến ngày chốt chưa hoàn thành, hạn trước ngày chốt.", q => Open(q).Where(d => d.DueOn < q.AsOf)),
        Count("directives.corrected", "Ý kiến chỉ đạo có đính chính trạng thái kèm căn cứ",
            "Ý kiến giao trong kỳ có thời hạn, đến ngày chốt có đính chính trạng thái của hệ thống cấp trên kèm bằng chứng.",
            q => Assigned(q).Where(d => d.Corrections.Any(c => c.On <= q.AsOf))),
    ];

    private static Indicator Count(string code, string name, string definition, Func<Question, IQueryable<Directive>> records) =>
        new(code, 1, name, definition, "ý kiến chỉ đạo", IndicatorKind.Count, q => Figure.Of(records(q)
            .Select(d => new Evidence { Key = Directive.KindName + "/" + d.Number, Weight = 1 })))
        {
            LegalBasis = Basis, Reads = Permission.ReadDirectives,
        };

    private IQueryable<Directive> Assigned(Question q)
    {
        var units = q.Own.ToArray();
        return db.Set<Directive>().Where(d => units.Contains(d.Unit) && d.DueOn != null
            && d.AssignedOn >= q.Period.From && d.AssignedOn <= q.Period.To && d.AssignedOn <= q.AsOf
            && (d.ReturnedOn == null || d.ReturnedOn > q.AsOf) && (d.CancelledOn == null || d.CancelledOn > q.AsOf));
    }

    private IQueryable<Directive> Done(Question q) => Assigned(q).Where(d => d.DoneOn <= q.AsOf);

    private IQueryable<Directive> Open(Question q) => Assigned(q).Where(d => d.DoneOn == null || d.DoneOn > q.AsOf);
}
