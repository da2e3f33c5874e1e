using CaiCach.Dossiers.Forms;
using CaiCach.Foundation;
using CaiCach.Foundation.Paper;
using CaiCach.Units;

namespace CaiCach.Dossiers.Submitting;

/// <summary>A paper of a submission that is no dossier yet: what is missing (T4), or why it is not accepted (T3).</summary>
/// <param name="At">When the counter answered, UTC: the date of the paper.</param>
/// <param name="Text">What it says: what is missing, a line each, or the reason.</param>
public sealed record SubmissionPrint(DossierForm Form, DateTime At, string Text)
{
    /// <summary>The papers of a submission; the forms are those of the day the counter answered.</summary>
    public static IReadOnlyList<SubmissionPrint> Of(Submission submission) =>
    [
        .. One(FormKind.Supplement, submission.GuidedAt, submission.Guidance),
        .. One(FormKind.Refusal, submission.RefusedAt, submission.RefusalReason),
    ];

    /// <summary>Null when the submission has no such paper.</summary>
    public static SubmissionPrint? Find(Submission submission, string number) => Of(submission).FirstOrDefault(p => p.Form.Number == number);

    /// <summary>Its page.</summary>
    public static string AddressOf(Submission submission, SubmissionPrint print) => $"{DossiersModule.Address}/cho-tiep-nhan/{submission.Number}/giay-to/{print.Form.Number}";

    private static IEnumerable<SubmissionPrint> One(FormKind kind, DateTime? at, string? text)
    {
        if (at is { } answered && text is not null && DossierForms.Of(FormSets.On(Clock.DayOf(answered)), kind) is { } form)
        {
            yield return new(form, answered, text);
        }
    }
}

/// <summary>Makes the papers of a submission. Screen and PDF print the same object.</summary>
public sealed class SubmissionPrinter(FormTexts texts, UnitDirectories directories, PaperAddress address)
{
    public async Task<SlipPaper> Of(Submission submission, SubmissionPrint print, Officer officer, CancellationToken ct = default)
    {
        var (form, day, units) = (print.Form, Clock.DayOf(print.At), await directories.Current(ct));
        var page = new Uri(address.House, FormPrinter.Tracking + submission.Number);
        var filled = FormTemplate.Read(await texts.On(form, day, ct)).Fill(new(Words(submission, print, page, officer, units), Blocks(print)));
        return new()
        {
            MadeAt = print.At, Size = form.Size, Issuer = PaperNames.Desk(units, submission.Unit, day), Number = form.Symbol is null ? null : "Số: ……………",
            Place = PaperNames.PlaceOf(units, submission.Unit, day), Date = PaperDate.Of(day), Heading = form.Title,
            CodeName = "Mã lượt nộp", Code = submission.Number, Address = page, Body = filled.Body, Notes = filled.Notes,
            Signatures = [.. form.Signers.Select(s => new Signature([s.Post], null) { Mark = s.Mark })],
        };
    }

    private static Dictionary<string, string?> Words(Submission submission, SubmissionPrint print, Uri page, Officer officer, UnitDirectory units)
    {
        var may = officer.May(Permission.ReadPersonalData);
        return new()
        {
            ["mã hồ sơ"] = submission.Number, ["bộ phận"] = PaperNames.InWords(units, submission.Unit, Clock.DayOf(print.At)),
            ["chủ hồ sơ"] = SubmissionWords.OwnerFor(submission, officer), ["số định danh"] = may ? submission.IdentityNumber : Masked.Number(submission.IdentityNumber),
            ["địa chỉ"] = may ? submission.Address : Masked.Address(submission.Address), ["điện thoại"] = may ? submission.Phone : Masked.Number(submission.Phone),
            ["email"] = may ? submission.Email : null, ["thủ tục"] = submission.ProcedureName, ["mã thủ tục"] = submission.Procedure,
            ["nội dung"] = $"{submission.ProcedureName} (mã thủ tục {submission.Procedure}){(may && submission.Summary is { } summary ? $"; {summary}" : "")}",
            ["cách nộp"] = DossierWords.Of(submission.Channel), ["ngày nhận"] = VietnameseDate.Print(Clock.DayOf(submission.SubmittedAt)),
            ["lúc nhận"] = Instants.Long(submission.SubmittedAt), ["lý do bổ sung"] = "Hồ sơ chưa đủ để tiếp nhận.", ["lần yêu cầu"] = "1",
            ["lý do từ chối"] = print.Text, ["địa chỉ tra cứu"] = page.AbsoluteUri,
        };
    }

    private static Dictionary<string, IReadOnlyList<PaperBlock>> Blocks(SubmissionPrint print) => new()
    {
        ["nội dung cần bổ sung"] =
            [.. print.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((line, i) => new DashItem($"{i + 1}) {line}"))],
        ["thành phần hồ sơ"] = [new SlipLine("……………………………………………………")],
    };
}
