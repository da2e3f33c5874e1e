using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;
using CaiCach.Reception.Queue;
using CaiCach.Reception.Surveys;

namespace CaiCach.Reception;

/// <summary>How long people wait and what they say. Averages and rates are divisions of the reader: sums over counts, both with their records.</summary>
public sealed class ReceptionIndicators(CaiCachDb db) : IIndicatorSource
{
    private const string Scheme = "Quyết định 2640/QĐ-BNV năm 2017";

    public IEnumerable<Indicator> Indicators =>
    [
        Of("reception.tickets", "Lượt lấy số", "Phiếu lấy số trong kỳ.", "lượt", q => Counted(Tickets(q))),
        Of("reception.called", "Lượt được gọi", "Phiếu lấy số trong kỳ đã được gọi.", "lượt", q => Counted(Tickets(q).Where(t => t.WaitSeconds != null))),
        Of("reception.waiting-seconds", "Thời gian chờ", "Tổng số giây từ lúc lấy số đến lần gọi đầu, của phiếu lấy trong kỳ đã được gọi.", "giây",
            q => Tickets(q).Where(t => t.WaitSeconds != null).Select(t => new Evidence { Key = Ticket.KindName + "/" + t.Id, Weight = t.WaitSeconds!.Value })),
        Of("reception.served", "Lượt phục vụ", "Phiếu lấy số trong kỳ đã phục vụ xong.", "lượt", q => Counted(Tickets(q).Where(t => t.ServiceSeconds != null))),
        Of("reception.service-seconds", "Thời gian phục vụ", "Tổng số giây từ lần gọi cuối đến khi xong, của phiếu lấy trong kỳ đã phục vụ xong.", "giây",
            q => Tickets(q).Where(t => t.ServiceSeconds != null).Select(t => new Evidence { Key = Ticket.KindName + "/" + t.Id, Weight = t.ServiceSeconds!.Value })),
        Of("reception.no-shows", "Lượt gọi không có mặt", "Phiếu lấy số trong kỳ được gọi mà không có người đến.", "lượt",
            q => Counted(Tickets(q).Where(t => t.Outcome == TicketOutcome.NoShow))),
        Of("reception.surveys-answered", "Phiếu đánh giá đã trả lời", "Phiếu mời đánh giá được trả lời trong kỳ.", "phiếu",
            q => Surveys(q).Select(s => new Evidence { Key = Survey.KindName + "/" + s.Code, Weight = 1 })),
        Of("reception.survey-marks", "Mức đánh giá đã cho", "Tổng số mức đánh giá (năm yếu tố, thang năm mức) trong phiếu trả lời trong kỳ.", "mức",
            q => Surveys(q).Select(s => new Evidence { Key = Survey.KindName + "/" + s.Code, Weight = s.GivenMarks })) with { LegalBasis = Scheme },
        Of("reception.survey-satisfied", "Mức hài lòng trở lên", "Số mức “hài lòng” và “rất hài lòng” trong phiếu trả lời trong kỳ; chia cho số mức đã cho ra tỷ lệ hài lòng.", "mức",
            q => Surveys(q).Select(s => new Evidence { Key = Survey.KindName + "/" + s.Code, Weight = s.SatisfiedMarks })) with { LegalBasis = Scheme },
    ];

    private static Indicator Of(string code, string name, string definition, string measure, Func<Question, IQueryable<Evidence>> rows) =>
        new(code, 1, name, definition, measure, IndicatorKind.Count, q => Figure.Of(rows(q))) { Reads = Permission.ReadDossiers };

    private static IQueryable<Evidence> Counted(IQueryable<Ticket> tickets) => tickets.Select(t => new Evidence { Key = Ticket.KindName + "/" + t.Id, Weight = 1 });

    private IQueryable<Ticket> Tickets(Question q)
    {
        var (units, from, to, asOf) = (q.Own.ToArray(), q.Period.From, q.Period.To, q.AsOf);
        return db.Set<Ticket>().Where(t => units.Contains(t.Unit) && t.Day >= from && t.Day <= to && t.Day <= asOf);
    }

    private IQueryable<Survey> Surveys(Question q)
    {
        var (units, start, end) = (q.Own.ToArray(), q.Period.StartsAt, q.Period.EndsBefore < q.KnownBefore ? q.Period.EndsBefore : q.KnownBefore);
        return db.Set<Survey>().Where(s => units.Contains(s.Unit) && s.AnsweredAt >= start && s.AnsweredAt < end);
    }
}
