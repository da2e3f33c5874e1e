using System.Globalization;
using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Paper;
using CaiCach.Procedures;
using CaiCach.Units;

namespace CaiCach.Dossiers.Forms;

/// <summary>What surrounds a dossier when a paper of it is printed.</summary>
/// <param name="Calendar">The edition the dossier was accepted under.</param>
/// <param name="Personal">Whether the one who prints may read personal data; else it is masked.</param>
/// <param name="Assumed">The limit was not read in the decision of the time: the paper must not call it law.</param>
/// <param name="Address">The public page of the dossier.</param>
/// <param name="Person">Name of the person behind an account.</param>
public sealed record PrintContext(
    UnitDirectory Units, WorkingCalendar Calendar, bool Personal, bool Assumed, Uri Address, Func<string, string> Person);

/// <summary>The values that the forms of a dossier are filled with.</summary>
internal sealed class DossierValues(Dossier dossier, DossierPrint print, PrintContext context)
{
    private readonly DateOnly _day = Clock.DayOf(print.At);

    public FormValues All()
    {
        var words = OfDossier();
        foreach (var (name, value) in OfEvent())
        {
            words[name] = value;
        }

        var blocks = new Dictionary<string, IReadOnlyList<PaperBlock>> { ["thành phần hồ sơ"] = Papers() };
        if (print.Wait is { } wait)
        {
            blocks["nội dung cần bổ sung"] = [.. wait.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((line, i) => new DashItem($"{i + 1}) {line}"))];
        }

        if (print.Form.Kind is FormKind.ControlSlip)
        {
            blocks["bảng giao nhận"] = [ControlRows.Table(ControlRows.Of(dossier, context.Calendar), (unit, day) => context.Units.ShortNameOn(unit, day), context.Person)];
        }

        return new(words, blocks);
    }

    private Dictionary<string, string?> OfDossier() => new()
    {
        ["mã hồ sơ"] = dossier.Number,
        ["bộ phận"] = PaperNames.InWords(context.Units, dossier.Unit, _day),
        ["cơ quan giải quyết"] = context.Units.NameOn(dossier.SettlingUnit, _day),
        ["cơ quan phối hợp"] = string.Join(", ", dossier.CoordinatingUnits.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(u => context.Units.NameOn(u, _day))),
        ["chủ hồ sơ"] = Name(dossier.Owner), ["số định danh"] = Number(dossier.IdentityNumber), ["người nộp thay"] = Name(dossier.Submitter),
        ["địa chỉ"] = context.Personal ? dossier.Address : Masked.Address(dossier.Address),
        ["điện thoại"] = Number(dossier.Phone), ["email"] = context.Personal ? dossier.Email : null,
        ["thủ tục"] = dossier.ProcedureName, ["mã thủ tục"] = dossier.Procedure, ["lĩnh vực"] = dossier.Field,
        ["nội dung"] = $"{dossier.ProcedureName} (mã thủ tục {dossier.Procedure}){(dossier.Summary is { } summary && context.Personal ? $"; {summary}" : "")}",
        ["cách nộp"] = DossierWords.Of(dossier.Channel), ["số bộ"] = dossier.Copies.ToString(CultureInfo.InvariantCulture),
        ["thời hạn"] = Limit(), ["ngày nhận"] = VietnameseDate.Print(Clock.DayOf(dossier.ReceivedAt)), ["lúc nhận"] = Instants.Long(dossier.ReceivedAt),
        ["hẹn trả"] = First(), ["hẹn trả hiện nay"] = Due(dossier.DueOn, dossier.DueBefore), ["cách tính hạn"] = Counting(), ["nơi trả kết quả"] = Return(),
        ["phí, lệ phí"] = string.Join("; ", dossier.Fees.OrderBy(f => f.Number).Select(Fee)), ["địa chỉ tra cứu"] = context.Address.AbsoluteUri,
    };

    private IEnumerable<(string, string?)> OfEvent() => print.Form.Kind switch
    {
        FormKind.Supplement when print.Wait is { } wait =>
        [
            ("lý do bổ sung", wait.Why ?? "Hồ sơ chưa đủ để giải quyết."), ("căn cứ bổ sung", wait.Basis),
            ("hạn bổ sung", wait.Until is { } until ? VietnameseDate.PrintLong(until) : null), ("lần yêu cầu", print.Turn.ToString(CultureInfo.InvariantCulture)),
        ],
        FormKind.Refusal => [("lý do từ chối", dossier.EndReason)],
        FormKind.Stop => [("lý do dừng", dossier.EndReason), ("ngày dừng", VietnameseDate.PrintLong(_day))],
        FormKind.Apology when print.Apology is { } apology =>
        [
            ("hẹn trả trước", VietnameseDate.PrintLong(apology.From)), ("hẹn lại", VietnameseDate.PrintLong(apology.To)), ("lý do trễ", apology.Why),
            ("tình trạng", "đang giải quyết"), ("số ngày gia hạn", context.Calendar.Between(apology.From, apology.To).ToString(CultureInfo.InvariantCulture)),
        ],
        FormKind.ControlSlip => [("kết quả hồ sơ", Outcome())],
        _ => [],
    };

    private PaperBlock[] Papers() => dossier.Papers.Count == 0 ? [new SlipLine("……………………………………………………")] :
    [
        new PaperTable(
            [new("TT", 0.8, ColumnAlign.Centre), new("Tên giấy tờ", 6.6), new("Bản chính", 1.3, ColumnAlign.Centre), new("Bản sao", 1.3, ColumnAlign.Centre), new("Cách nộp", 2)],
            [.. dossier.Papers.OrderBy(p => p.Number).Select(p => new PaperRow($"{p.Number}", p.Name, Sheets(p.Originals), Sheets(p.Copies), SourceOf(p.Source)))]),
    ];

    private string Limit()
    {
        var limit = ProcedureWords.Of(dossier.Limit);
        return dossier.LimitSource is { } source ? $"{limit} (theo {source})" : context.Assumed ? $"{limit} (theo hẹn của nơi tiếp nhận)" : limit;
    }

    /// <summary>As it was promised at the counter, whatever moved it since.</summary>
    private string First() => dossier is { PromisedElsewhere: false, LimitUnit: LimitUnit.Hours }
        ? Instants.Long(Deadline.For(dossier.CountedFrom, dossier.Limit, context.Calendar, DayHours.Parse(dossier.OfficeHours)).Due!.Value)
        : Due(dossier.FirstDueOn, dossier.DueBefore);

    private string Due(DateOnly day, DateTime before) => dossier is { PromisedElsewhere: false, LimitUnit: LimitUnit.Hours }
        ? Instants.Long(before.AddMinutes(-1))
        : $"{VietnameseDate.PrintLong(day)}, trong giờ làm việc";

    private string? Counting() => dossier.PromisedElsewhere ? null : dossier.LimitUnit switch
    {
        LimitUnit.Hours => "Đếm theo giờ làm việc từ lúc nhận.",
        LimitUnit.WorkingDays => "Đếm từ ngày sau ngày nhận, không đếm ngày nghỉ theo lịch của Nhà nước.",
        _ => "Đếm từ ngày sau ngày nhận; ngày cuối là ngày nghỉ thì trả vào ngày làm việc kế tiếp.",
    };

    private string Return() => dossier.ReturnWay switch
    {
        ReturnWay.Post => "địa chỉ trên, gửi qua bưu chính công ích",
        ReturnWay.Electronic => "trả bản điện tử",
        _ => PaperNames.InWords(context.Units, dossier.ReturnUnit ?? dossier.Unit, _day),
    };

    private string? Outcome() => dossier.SettledAt is not { } settled ? null
        : settled >= dossier.DueBefore ? "Quá hạn" : Clock.DayOf(settled) < dossier.DueOn ? "Trước hạn" : "Đúng hạn";

    private static string Fee(DossierFee fee) =>
        $"{fee.Name} {Money.Print(fee.Amount)} ({(fee.Paid ? $"đã thu{(fee.Receipt is { } receipt ? $", biên lai {receipt}" : "")}" : "thu khi trả kết quả")})";

    private static string Sheets(int count) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);

    private static string SourceOf(PaperSource source) => source switch
    {
        PaperSource.Scan => "bản điện tử", PaperSource.Reuse => "dùng lại", PaperSource.Database => "cơ sở dữ liệu", _ => "bản giấy",
    };

    private string? Name(string? name) => name is null ? null : context.Personal ? name : Masked.Name(name);

    private string? Number(string? number) => context.Personal ? number : Masked.Number(number);
}
