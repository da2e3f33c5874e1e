using System.Linq.Expressions;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Procedures;

namespace CaiCach.Dossiers;

/// <summary>
/// What the one-stop shop can be asked about itself. The report of 2022 divides by the dossiers received in the period,
/// the PAR sets by those settled in it: two families of codes, never one.
/// </summary>
public sealed class DossierIndicators(CaiCachDb db) : IIndicatorSource
{
    private const string Basis = "Nghị định 61/2018/NĐ-CP";

    public IEnumerable<Indicator> Indicators =>
    [
        Count("dossiers.received", "Hồ sơ TTHC tiếp nhận trong kỳ",
            "Hồ sơ có lúc tiếp nhận trong kỳ tại bộ phận một cửa của đơn vị, kể cả hồ sơ đã rút, dừng hoặc trả lại.", q => Received(q)) with
        {
            Parts =
            [
                "dossiers.received-on-time", "dossiers.received-late", "dossiers.received-open-in-time",
                "dossiers.received-open-overdue", "dossiers.received-ended",
            ],
        },
        Count("dossiers.received-on-time", "Hồ sơ tiếp nhận trong kỳ đã giải quyết trước hạn, đúng hạn",
            "Hồ sơ tiếp nhận trong kỳ, đến ngày chốt đã có kết quả, ngày có kết quả không muộn hơn ngày hẹn trả.", q => OnTime(Settled(Received(q), q))),
        Count("dossiers.received-late", "Hồ sơ tiếp nhận trong kỳ đã giải quyết quá hạn",
            "Hồ sơ tiếp nhận trong kỳ, đến ngày chốt đã có kết quả, ngày có kết quả muộn hơn ngày hẹn trả.", q => Late(Settled(Received(q), q))),
        Count("dossiers.received-open-in-time", "Hồ sơ tiếp nhận trong kỳ đang giải quyết, trong hạn",
            "Hồ sơ tiếp nhận trong kỳ, đến ngày chốt chưa có kết quả và chưa kết thúc, ngày hẹn trả từ ngày chốt trở đi.",
            q => InTime(Open(Received(q), q), q)),
        Count("dossiers.received-open-overdue", "Hồ sơ tiếp nhận trong kỳ đang giải quyết, quá hạn",
            "Hồ sơ tiếp nhận trong kỳ, đến ngày chốt chưa có kết quả và chưa kết thúc, ngày hẹn trả trước ngày chốt.",
            q => Overdue(Open(Received(q), q), q)),
        Count("dossiers.received-ended", "Hồ sơ tiếp nhận trong kỳ đã rút, dừng hoặc trả lại",
            "Hồ sơ tiếp nhận trong kỳ, đến ngày chốt đã kết thúc mà không có kết quả.", q => Ended(Received(q), q)),
        Count("dossiers.received-online", "Hồ sơ nộp trực tuyến", "Hồ sơ tiếp nhận trong kỳ qua kênh trực tuyến.",
            q => Received(q).Where(d => d.Channel == Channel.Online)),
        Count("dossiers.with-fee", "Hồ sơ phải nộp phí, lệ phí", "Hồ sơ tiếp nhận trong kỳ có ít nhất một khoản phí, lệ phí lớn hơn không.",
            q => Received(q).Where(d => d.Fees.AsQueryable().Any(f => f.Amount > 0))),
        Count("dossiers.by-post", "Hồ sơ tiếp nhận hoặc trả kết quả qua bưu chính công ích",
            "Hồ sơ tiếp nhận trong kỳ, nộp qua bưu chính công ích hoặc hẹn trả kết quả qua bưu chính công ích.",
            q => Received(q).Where(d => d.Channel == Channel.Post || d.ReturnWay == ReturnWay.Post)),
        Count("dossiers.settled", "Hồ sơ giải quyết trong kỳ", "Hồ sơ có kết quả trong kỳ, không kể tiếp nhận khi nào.", q => SettledIn(q, q.Own)),
        Count("dossiers.settled-on-time", "Hồ sơ giải quyết trong kỳ trước hạn, đúng hạn",
            "Hồ sơ có kết quả trong kỳ, ngày có kết quả không muộn hơn ngày hẹn trả.", q => OnTime(SettledIn(q, q.Own))),
        Count("dossiers.settled-below", "Hồ sơ cấp xã giải quyết trong kỳ", "Hồ sơ của các đơn vị cấp dưới có kết quả trong kỳ.", q => SettledIn(q, q.Below)),
        Count("dossiers.settled-on-time-below", "Hồ sơ cấp xã giải quyết trong kỳ trước hạn, đúng hạn",
            "Hồ sơ của các đơn vị cấp dưới có kết quả trong kỳ, không muộn hơn ngày hẹn trả.", q => OnTime(SettledIn(q, q.Below))),
        Count("dossiers.late", "Hồ sơ quá hạn trong kỳ (đã giải quyết quá hạn hoặc còn mở quá hạn)",
            "Hồ sơ có kết quả trong kỳ muộn hơn ngày hẹn trả, cùng hồ sơ tiếp nhận đến hết kỳ mà ngày chốt còn mở và đã quá ngày hẹn trả.", AllLate),
        Count("dossiers.digitised", "Hồ sơ đã giải quyết được số hóa đầu vào và đầu ra",
            "Hồ sơ có kết quả trong kỳ, cả giấy tờ nộp và kết quả đều đã số hóa.",
            q => SettledIn(q, q.Own).Where(d => d.PapersDigitised && d.ResultDigitised)),
    ];

    private static Indicator Count(string code, string name, string definition, Func<Question, IQueryable<Dossier>> records) =>
        new(code, 1, name, definition, "hồ sơ", IndicatorKind.Count, q => Figure.Of(records(q)
            .Select(d => new Evidence { Key = Dossier.KindName + "/" + d.Number, Weight = 1 })))
        {
            LegalBasis = Basis, Reads = Permission.ReadDossiers,
        };

    private IQueryable<Dossier> Of(IEnumerable<string> asked)
    {
        var units = asked.ToArray();
        return db.Set<Dossier>().Where(d => units.Contains(d.Unit));
    }

    /// <summary>Received in the period and known on the day of the question.</summary>
    private IQueryable<Dossier> Received(Question q)
    {
        var (start, end) = (q.Period.StartsAt, Earlier(q.Period.EndsBefore, q.KnownBefore));
        return Of(q.Own).Where(d => d.ReceivedAt >= start && d.ReceivedAt < end);
    }

    private IQueryable<Dossier> SettledIn(Question q, IEnumerable<string> units)
    {
        var (start, end) = (q.Period.StartsAt, Earlier(q.Period.EndsBefore, q.KnownBefore));
        return Of(units).Where(d => d.SettledAt >= start && d.SettledAt < end);
    }

    private IQueryable<Dossier> AllLate(Question q)
    {
        var (start, end, known, asOf) = (q.Period.StartsAt, Earlier(q.Period.EndsBefore, q.KnownBefore), q.KnownBefore, q.AsOf);
        var held = Held(known);
        return Of(q.Own).Where(d =>
            (d.SettledAt >= start && d.SettledAt < end && d.SettledAt >= d.DueBefore)
            || (d.ReceivedAt < end && (d.SettledAt == null || d.SettledAt >= known) && (d.EndedAt == null || d.EndedAt >= known) && d.DueOn < asOf
                && !d.Waits.AsQueryable().Any(held)));
    }

    /// <summary>Open past its day while the clock runs. What waits for the applicant is in time (column 12 of form II.06a).</summary>
    private static IQueryable<Dossier> Overdue(IQueryable<Dossier> open, Question q)
    {
        var (asOf, held) = (q.AsOf, Held(q.KnownBefore));
        return open.Where(d => d.DueOn < asOf && !d.Waits.AsQueryable().Any(held));
    }

    private static IQueryable<Dossier> InTime(IQueryable<Dossier> open, Question q)
    {
        var (asOf, held) = (q.AsOf, Held(q.KnownBefore));
        return open.Where(d => d.DueOn >= asOf || d.Waits.AsQueryable().Any(held));
    }

    private static Expression<Func<DossierWait, bool>> Held(DateTime known) => w => w.AskedAt < known && (w.DoneAt == null || w.DoneAt >= known);

    private static IQueryable<Dossier> Settled(IQueryable<Dossier> dossiers, Question q)
    {
        var known = q.KnownBefore;
        return dossiers.Where(d => d.SettledAt < known);
    }

    private static IQueryable<Dossier> Ended(IQueryable<Dossier> dossiers, Question q)
    {
        var known = q.KnownBefore;
        return dossiers.Where(d => d.EndedAt < known);
    }

    /// <summary>What happened after the day of the question is not known: settled later is open now.</summary>
    private static IQueryable<Dossier> Open(IQueryable<Dossier> dossiers, Question q)
    {
        var known = q.KnownBefore;
        return dossiers.Where(d => (d.SettledAt == null || d.SettledAt >= known) && (d.EndedAt == null || d.EndedAt >= known));
    }

    private static IQueryable<Dossier> OnTime(IQueryable<Dossier> settled) => settled.Where(d => d.SettledAt < d.DueBefore);

    private static IQueryable<Dossier> Late(IQueryable<Dossier> settled) => settled.Where(d => d.SettledAt >= d.DueBefore);

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}
