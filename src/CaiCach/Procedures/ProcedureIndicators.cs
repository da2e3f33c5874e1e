using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;
using CaiCach.Procedures.Posting;
using CaiCach.Procedures.Reviewing;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Procedures;

/// <summary>
/// What the register of procedures can be asked. A unit has the procedures of its level of government; offices and
/// councils have none of their own. The clocks of decisions are those of index 766 (1.1 to 1.3).
/// </summary>
public sealed class ProcedureIndicators(CaiCachDb db) : IIndicatorSource
{
    private const string Index766 = "QĐ 766/QĐ-TTg";

    public IEnumerable<Indicator> Indicators =>
    [
        Of("procedures.in-force", "TTHC đang có hiệu lực thuộc thẩm quyền giải quyết",
            "Thủ tục có bản đang áp dụng vào ngày chốt số liệu ở cấp của đơn vị.", "thủ tục", q => Versions(InForce(q))),
        Of("procedures.online-offered", "TTHC cung cấp dịch vụ công trực tuyến",
            "Thủ tục được tính ở “procedures.in-force” có dịch vụ toàn trình hoặc một phần; trước 24/06/2022 là mức độ 3 hoặc 4. Chưa rõ mức độ thì không tính.",
            "thủ tục", q => Versions(Offered(q))),
        Of("procedures.published-online", "TTHC công khai trên Trang thông tin điện tử",
            "Thủ tục được tính ở “procedures.in-force” mà quyết định công bố bản đang áp dụng đã được công khai, chậm nhất vào ngày chốt số liệu.",
            "thủ tục", q => Versions(Published(q))),
        Of("procedures.published-complete", "TTHC công khai đủ bộ phận bắt buộc",
            "Thủ tục được tính ở “procedures.published-online” mà bản đang áp dụng có đủ bộ phận bắt buộc theo Nghị định 63/2010/NĐ-CP, Điều 8(2).",
            "thủ tục", q => Versions(Published(q).Where(v => v.IsComplete)), Index766),
        Of("procedures.announced", "TTHC được công bố trong kỳ",
            "Thủ tục ở cấp của đơn vị có quyết định công bố mới, sửa đổi hoặc bãi bỏ ký trong kỳ; mỗi thủ tục tính một lần.", "thủ tục",
            q => With(q, Announced(q)), Index766),
        Of("procedures.announced-on-time", "TTHC được công bố đúng hạn",
            "Thủ tục được tính ở “procedures.announced” mà mọi quyết định trong kỳ đều ký trước ngày có hiệu lực muộn nhất của căn cứ ít nhất 5 ngày làm việc (bộ: 20). Chưa rõ ngày hiệu lực thì không tính là đúng hạn.",
            "thủ tục", q => With(q, Announced(q), late: Announced(q).Where(a => a.AnnounceBy == null || a.DecidedOn > a.AnnounceBy)), Index766),
        Of("procedures.publication-due", "TTHC phải công khai trong kỳ",
            "Thủ tục ở cấp của đơn vị có quyết định công bố đã công khai trong kỳ hoặc hết hạn công khai trong kỳ; mỗi thủ tục tính một lần.", "thủ tục",
            q => With(q, DuePublic(q)), Index766),
        Of("procedures.published-on-time", "TTHC công khai đúng hạn",
            "Thủ tục được tính ở “procedures.publication-due” mà mọi quyết định đó đều công khai trong 5 ngày làm việc kể từ ngày ký (bộ: 10).", "thủ tục",
            q => With(q, DuePublic(q), late: LatePublic(q)), Index766),
        Of("procedures.posted", "TTHC niêm yết công khai tại nơi tiếp nhận",
            "Thủ tục được tính ở “procedures.in-force” mà lần kiểm tra gần nhất ở mọi nơi niêm yết của đơn vị không ghi thiếu sót.", "thủ tục", Posted),
        Of("procedures.simplifications-proposed", "Kiến nghị đơn giản hóa TTHC đã gửi",
            "Kết quả rà soát của đơn vị có phương án đơn giản hóa gửi cơ quan có thẩm quyền trong kỳ.", "kiến nghị",
            q => Reviews(Own(q).Where(r => r.SentOn >= q.Period.From && r.SentOn <= q.Period.To && r.SentOn <= q.AsOf))),
        Of("procedures.simplifications-approved", "Phương án đơn giản hóa TTHC được thông qua",
            "Kiến nghị đơn giản hóa của đơn vị được cơ quan có thẩm quyền thông qua trong kỳ.", "phương án", q => Reviews(Approved(q))),
        new("procedures.simplification-savings", 1, "Chi phí tuân thủ cắt giảm mỗi năm",
            "Tổng số tiền người dân, tổ chức tiết kiệm mỗi năm theo các phương án được tính ở “procedures.simplifications-approved”.", "đồng", IndicatorKind.Money,
            q => Figure.Of(Approved(q).Where(r => r.SavedPerYear > 0).Select(r => new Evidence { Key = ProcedureReview.KindName + "/" + r.Id, Weight = r.SavedPerYear }))) { Reads = Permission.ReadDossiers },
    ];

    private static Indicator Of(string code, string name, string definition, string unit, Func<Question, Figure> measure, string? basis = null) =>
        new(code, 1, name, definition, unit, IndicatorKind.Count, measure) { Reads = Permission.ReadDossiers, LegalBasis = basis };

    private IQueryable<ProcedureVersion> OfLevel(Question q)
    {
        var (units, unit) = (db.Set<Unit>().Where(u => u.Kind == UnitKind.Committee), q.Unit);
        return db.Set<ProcedureVersion>().Where(v => units.Any(u => u.Id == unit && (
            (u.Level == UnitLevel.Province && v.AtProvince) || (u.Level == UnitLevel.District && v.AtDistrict) || (u.Level == UnitLevel.Commune && v.AtCommune))));
    }

    private IQueryable<ProcedureVersion> InForce(Question q) => OfLevel(q).Where(v => v.From <= q.AsOf && (v.Until == null || v.Until > q.AsOf));

    private IQueryable<ProcedureVersion> Offered(Question q) => q.AsOf >= OnlineLevels.TwoNamesFrom
        ? InForce(q).Where(v => v.OnlineLevel == OnlineLevel.Full || v.OnlineLevel == OnlineLevel.Partial)
        : InForce(q).Where(v => v.FourLevel >= 3);

    private IQueryable<ProcedureVersion> Published(Question q)
    {
        var known = q.KnownBefore;
        var open = db.Set<Announcement>().Where(a => a.PublishedAt < known);
        return InForce(q).Where(v => open.Any(a => a.Procedure == v.Procedure && a.Version == v.Number));
    }

    private IQueryable<Announcement> Announced(Question q) =>
        db.Set<Announcement>().Where(a => a.DecidedOn >= q.Period.From && a.DecidedOn <= q.Period.To && a.DecidedOn <= q.AsOf);

    private IQueryable<Announcement> DuePublic(Question q)
    {
        var (start, end) = (q.Period.StartsAt, q.Period.EndsBefore < q.KnownBefore ? q.Period.EndsBefore : q.KnownBefore);
        return db.Set<Announcement>().Where(a => (a.PublishedAt >= start && a.PublishedAt < end) || (a.PublishBefore > start && a.PublishBefore <= end));
    }

    private IQueryable<Announcement> LatePublic(Question q)
    {
        var known = q.KnownBefore;
        return DuePublic(q).Where(a => a.PublishedAt == null || a.PublishedAt >= a.PublishBefore || a.PublishedAt >= known);
    }

    private Figure Posted(Question q)
    {
        var (own, day) = (q.Own, q.AsOf);
        var all = db.Set<PostingCheck>().In(Scope.All).Where(c => own.Contains(c.Unit) && c.CheckedOn <= day);
        var last = all.Where(c => !all.Any(o => o.Unit == c.Unit && o.Place == c.Place && (o.CheckedOn > c.CheckedOn || (o.CheckedOn == c.CheckedOn && o.Number > c.Number))));
        return Figure.Of(
            InForce(q).Where(v => last.Any() && !last.Any(c => c.Gaps.Any(g => g.Procedure == v.Procedure))).Select(v => new Evidence { Key = Procedure.KindName + "/" + v.Procedure, Weight = 1 }),
            notKeptWhenEmpty: "Chưa có lần kiểm tra niêm yết nào ghi nhận thủ tục được niêm yết đầy đủ.");
    }

    private IQueryable<ProcedureReview> Own(Question q) => db.Set<ProcedureReview>().In(Scope.All).Where(r => q.Own.Contains(r.Unit));

    private IQueryable<ProcedureReview> Approved(Question q) =>
        Own(q).Where(r => r.Accepted == true && r.DecidedOn >= q.Period.From && r.DecidedOn <= q.Period.To && r.DecidedOn <= q.AsOf);

    private static Figure Versions(IQueryable<ProcedureVersion> versions) =>
        Figure.Of(versions.Select(v => new Evidence { Key = Procedure.KindName + "/" + v.Procedure, Weight = 1 }));

    /// <summary>The procedures of the level that have one of the decisions and, when asked, none that is late.</summary>
    private Figure With(Question q, IQueryable<Announcement> decisions, IQueryable<Announcement>? late = null)
    {
        var level = OfLevel(q);
        var procedures = db.Set<Procedure>().Where(p => level.Any(v => v.Procedure == p.Code) && decisions.Any(a => a.Procedure == p.Code));
        procedures = late is null ? procedures : procedures.Where(p => !late.Any(a => a.Procedure == p.Code));
        return Figure.Of(procedures.Select(p => new Evidence { Key = Procedure.KindName + "/" + p.Code, Weight = 1 }));
    }

    private static Figure Reviews(IQueryable<ProcedureReview> reviews) =>
        Figure.Of(reviews.Select(r => new Evidence { Key = ProcedureReview.KindName + "/" + r.Id, Weight = 1 }));
}
