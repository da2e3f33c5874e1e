using CaiCach.Calendar;
using CaiCach.Dossiers.Submitting;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using CaiCach.Procedures;

namespace CaiCach.Dossiers.Receiving;

/// <summary>What the counter types about a dossier, kept as typed.</summary>
public sealed class ReceiveForm
{
    public const string Find = "tim-nguoi", Again = "xem-lai";

    /// <summary>What the pressed button asks for: <see cref="Find"/>, <see cref="Again"/>; null to accept.</summary>
    public string? Do { get; set; }

    /// <summary>Number of the earlier dossier whose applicant is taken over; null for none.</summary>
    public string? Fill { get; set; }

    /// <summary>For which version, channel and case the papers and fees below were drawn.</summary>
    public string? Drawn { get; set; }

    /// <summary>Name, phone or number to look among the earlier dossiers for.</summary>
    public string? Person { get; set; }
    public string? Owner { get; set; }
    public string? OwnerKind { get; set; } = nameof(Dossiers.OwnerKind.Citizen);
    public string? IdentityNumber { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Address { get; set; }

    /// <summary>Who hands it in, authorised; empty when the owner does.</summary>
    public string? Submitter { get; set; }
    public string? SubmitterIdentity { get; set; }
    public string? Channel { get; set; } = nameof(Procedures.Channel.InPerson);
    public string? Case { get; set; }
    public string? Summary { get; set; }
    public string? Copies { get; set; } = "1";
    public string? ReturnWay { get; set; } = nameof(Dossiers.ReturnWay.Counter);
    public string? CompetentUnit { get; set; }
    public string? CoordinatingUnit { get; set; }
    public string? SecondCoordinatingUnit { get; set; }
    public string? ReturnUnit { get; set; }
    public string? LimitAmount { get; set; }
    public string? LimitUnit { get; set; } = nameof(Calendar.LimitUnit.WorkingDays);
    public string? LimitSource { get; set; }
    public List<PaperRow>? Papers { get; set; }

    /// <summary>Papers beside the list, a line each.</summary>
    public string? OtherPapers { get; set; }
    public bool Digitised { get; set; }
    public List<FeeRow>? Fees { get; set; }

    /// <summary>Accept although the same person has handed in the same procedure today.</summary>
    public bool Confirmed { get; set; }

    /// <summary>The clerk has not seen what would be accepted.</summary>
    public static Refusal Changed { get; } = new("intake.changed", "Cách nộp hoặc trường hợp vừa đổi. Xem lại giấy tờ, phí và ngày hẹn rồi tiếp nhận.");

    public Channel ChosenChannel => Enum.TryParse<Channel>(Channel, out var channel) && Enum.IsDefined(channel) ? channel : Procedures.Channel.InPerson;

    /// <summary>True when the clerk looks for a person rather than accepts: by the button, or by Enter in the search field.</summary>
    public bool Seeks => Do == Find || (Do is null && VietnameseText.Clean(Person) != "" && VietnameseText.Clean(Owner) == "");

    /// <summary>The papers that the procedure asks for in the chosen case.</summary>
    public IReadOnlyList<ProcedureComponent> PapersOf(ProcedureVersion procedure) =>
        [.. procedure.Components.Where(c => c.Use == PaperUse.HandIn && (c.Case is null || c.Case == ChosenCase(procedure)))];

    /// <summary>The fees in the chosen case; one without catalogue where it knows none.</summary>
    public IReadOnlyList<ProcedureFee?> FeesOf(ProcedureVersion procedure) =>
        procedure.FeesFor(ChosenChannel, ChosenCase(procedure)) is { Count: > 0 } fees ? [.. fees] : [(ProcedureFee?)null];

    public string? ChosenCase(ProcedureVersion procedure) => procedure.Cases.FirstOrDefault(c => c == Case);

    /// <summary>The limit the clerk typed; null while it is none.</summary>
    public TimeLimit? GivenLimit() =>
        VietnameseNumber.TryRead(LimitAmount, out var amount) && amount is > 0 and < 100_000 && Enum.TryParse<LimitUnit>(LimitUnit, out var unit) && Enum.IsDefined(unit)
            && new TimeLimit((int)amount, unit) is var limit && limit.WhyNot() is null ? limit : null;

    /// <summary>Draws papers and fees anew when the version, the channel or the case is another than the form was drawn for.</summary>
    /// <returns>False when something that was already ticked or typed was put away.</returns>
    public bool Draw(ProcedureVersion procedure)
    {
        var now = $"{procedure.Number}|{ChosenChannel}|{ChosenCase(procedure)}";
        var (papers, fees) = (PapersOf(procedure), FeesOf(procedure));
        var stands = Drawn == now && (Papers?.Count ?? 0) == papers.Count && Fees?.Count == fees.Count;
        if (!stands)
        {
            var fresh = Drawn is null or "";
            (Papers, Fees, Drawn) = ([.. papers.Select(PaperRow.For)], [.. fees.Select(FeeRow.For)], now);
            return fresh;
        }

        Papers ??= [];
        return true;
    }

    /// <summary>Takes over what was sent in.</summary>
    public void Take(Submission sent)
    {
        (Owner, IdentityNumber, Phone, Email, Address) = (sent.Owner, sent.IdentityNumber, sent.Phone, sent.Email, sent.Address);
        (OwnerKind, Channel, Summary) = (sent.OwnerKind.ToString(), sent.Channel.ToString(), sent.Summary);
    }

    /// <summary>Takes over the applicant of an earlier dossier.</summary>
    public void Take(Dossier earlier)
    {
        (Owner, IdentityNumber, Phone, Email, Address) = (earlier.Owner, earlier.IdentityNumber, earlier.Phone, earlier.Email, earlier.Address);
        (OwnerKind, Person) = (earlier.OwnerKind.ToString(), "");
    }

    /// <summary>What the form says, or null when a field has a problem. Papers and fees were drawn for the procedure.</summary>
    public ReceiveDossier.Input? Read(ProcedureVersion procedure, FormState form)
    {
        var limit = ReadLimit(procedure, form);
        var applicant = ApplicantRules.Read(
            new(Owner, IdentityNumber, Phone, Address, Email), new(() => Owner, () => IdentityNumber, () => Phone, () => Address, () => Email), form);
        var submitter = ReadSubmitter(form);
        form.Need(Enum.TryParse<Channel>(Channel, out var channel) && Enum.IsDefined(channel), () => Channel, "Chọn cách nộp hồ sơ.");
        form.Need(Enum.TryParse<OwnerKind>(OwnerKind, out var kind) && Enum.IsDefined(kind), () => OwnerKind, "Chọn loại chủ hồ sơ.");
        form.Need(Enum.TryParse<ReturnWay>(ReturnWay, out var way) && Enum.IsDefined(way), () => ReturnWay, "Chọn cách nhận kết quả.");
        form.Need(way != Dossiers.ReturnWay.Post || applicant.Address is not null, () => Address, "Trả qua bưu chính cần địa chỉ.");
        var summary = VietnameseText.CleanLines(Summary);
        form.Need(summary.Length <= DossierTable.MaxReason, () => Summary, $"Nội dung yêu cầu dài quá {DossierTable.MaxReason} chữ.");
        form.Need(VietnameseNumber.TryRead(Copies, out var copies) && copies is >= 1 and <= 99, () => Copies, "Số bộ hồ sơ là số từ 1 đến 99.");
        var papers = ReadPapers(procedure, form);
        var fees = FeesOf(procedure).Zip(Fees!, (fee, row) => row.Read(fee, form)).OfType<FeeIn>().ToList();
        return !form.IsFine ? null : new(procedure.Procedure, new(applicant, channel, Digitised)
        {
            OwnerKind = kind, Submitter = submitter, Case = ChosenCase(procedure), Summary = Given(summary), Copies = (int)copies, ReturnWay = way,
            CompetentUnit = Given(CompetentUnit), ReturnUnit = Given(ReturnUnit),
            CoordinatingUnits = [.. new[] { Given(CoordinatingUnit), Given(SecondCoordinatingUnit) }.OfType<string>().Distinct()],
            LimitSource = limit is null ? null : VietnameseText.Clean(LimitSource), Papers = papers, Fees = fees,
        }, limit)
        {
            RefuseTwin = !Confirmed,
        };
    }

    private Applicant? ReadSubmitter(FormState form)
    {
        var (name, identity) = (VietnameseText.Clean(Submitter), ApplicantRules.Digits(SubmitterIdentity));
        form.Need(name.Length <= DossierTable.MaxOwner, () => Submitter, $"Tên dài quá {DossierTable.MaxOwner} chữ.");
        form.Need(identity == "" || name != "", () => Submitter, "Ghi tên người nộp thay.");
        form.Need(identity == "" || ApplicantRules.IsIdentity(identity), () => SubmitterIdentity, "Số định danh có 12 hoặc 9 chữ số.");
        return name == "" ? null : new(name, Given(identity));
    }

    private TimeLimit? ReadLimit(ProcedureVersion procedure, FormState form)
    {
        if (procedure.LimitFor(ChosenChannel, ChosenCase(procedure)) is not null)
        {
            return null;
        }

        var (limit, source) = (GivenLimit(), VietnameseText.Clean(LimitSource));
        form.Need(limit is not null, () => LimitAmount, "Danh mục chưa rõ thời hạn. Ghi thời hạn là một số, như 5.");
        form.Need(source is { Length: > 0 and <= 300 }, () => LimitSource, "Ghi nơi đọc được thời hạn, như số quyết định công bố.");
        return limit;
    }

    private List<PaperIn> ReadPapers(ProcedureVersion procedure, FormState form)
    {
        var listed = PapersOf(procedure).Zip(Papers!, (paper, row) => row.Read(paper, form)).OfType<PaperIn>();
        var others = VietnameseText.CleanLines(OtherPapers).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        form.Need(others.Length <= 50 && others.All(p => p.Length <= DossierTable.MaxText), () => OtherPapers, "Mỗi dòng một loại giấy tờ, nhiều nhất 50 dòng.");
        var source = Digitised ? PaperSource.Scan : PaperSource.Paper;
        return [.. listed.ToList(), .. others.Select(p => new PaperIn(p, 1, 0, source))];
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
