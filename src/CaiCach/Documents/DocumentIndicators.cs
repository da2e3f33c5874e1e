using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Documents;

/// <summary>What the registers can be asked.</summary>
public sealed class DocumentIndicators(CaiCachDb db) : IIndicatorSource
{
    public IEnumerable<Indicator> Indicators =>
    [
        new("documents.issued", 1, "Văn bản đi đã ban hành",
            "Văn bản đi có ngày ban hành trong kỳ, số chưa bị hủy tính đến ngày chốt số liệu.", "văn bản", IndicatorKind.Count, Issued)
            { Reads = Permission.ReadDocuments },
        new("documents.received", 1, "Văn bản đến đã đăng ký",
            "Văn bản đến có ngày đến trong kỳ.", "văn bản", IndicatorKind.Count, Received) { Reads = Permission.ReadDocuments },
    ];

    private Figure Issued(Question q)
    {
        var (from, to) = Until(q);
        return Count(q, d => d.Direction == Direction.Outgoing && d.IssuedOn >= from && d.IssuedOn <= to
            && (d.CancelledOn == null || d.CancelledOn > q.AsOf));
    }

    private Figure Received(Question q)
    {
        var (from, to) = Until(q);
        return Count(q, d => d.Direction == Direction.Incoming && d.ReceivedOn >= from && d.ReceivedOn <= to);
    }

    private static (DateOnly From, DateOnly To) Until(Question q) => (q.Period.From, q.Period.To < q.AsOf ? q.Period.To : q.AsOf);

    private Figure Count(Question q, System.Linq.Expressions.Expression<Func<Document, bool>> which) => Figure.Of(
        db.Set<Document>().Where(d => q.Own.Contains(d.Unit)).Where(which)
            .Select(d => new Evidence { Key = Document.KindName + "/" + d.Id, Weight = 1 }));
}
