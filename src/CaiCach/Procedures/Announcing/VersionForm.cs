using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;

namespace CaiCach.Procedures.Announcing;

/// <summary>A version and its decision as typed. Empty fields are unknown; empty rows are left out.</summary>
public sealed class VersionForm : IDecided
{
    private const int SpareRows = 2, MoreRows = 5;

    public string? Code { get; set; }
    public string? Name { get; set; }
    public string? Field { get; set; }
    public bool AtMinistry { get; set; }
    public bool AtProvince { get; set; }
    public bool AtDistrict { get; set; }
    public bool AtCommune { get; set; }
    public bool AtOther { get; set; }
    public string? Sequence { get; set; }
    public bool InPerson { get; set; }
    public bool Online { get; set; }
    public bool Post { get; set; }
    public string? Sets { get; set; }
    public string? Subjects { get; set; }
    public string? CompetentAgency { get; set; }
    public string? ReceivingAgency { get; set; }
    public string? CoordinatingAgencies { get; set; }
    public string? Results { get; set; }
    public string? ResultWritten { get; set; }
    public string? Conditions { get; set; }
    public string? FourLevel { get; set; }
    public string? OnlineLevel { get; set; }
    public string? PausePolicy { get; set; } = nameof(Calendar.PausePolicy.Pause);
    public string? Keywords { get; set; }
    public List<PaperRow> Components { get; set; } = [];
    public List<TermRow> Limits { get; set; } = [];
    public List<BasisRow> LegalBases { get; set; } = [];
    public DecisionForm Decision { get; set; } = new();

    /// <summary>Which rows the person asked to have more of; null when the form was sent to be done.</summary>
    public string? More { get; set; }

    public static VersionForm Of(ProcedureText text) => new()
    {
        Name = text.Name, Field = text.Field, Sequence = text.Sequence, Sets = Typing.Of(text.Sets), Subjects = Typing.Of(text.Subjects),
        AtMinistry = text.Levels.HasFlag(ProcedureLevels.Ministry), AtProvince = text.Levels.HasFlag(ProcedureLevels.Province), AtDistrict = text.Levels.HasFlag(ProcedureLevels.District),
        AtCommune = text.Levels.HasFlag(ProcedureLevels.Commune), AtOther = text.Levels.HasFlag(ProcedureLevels.Other),
        InPerson = Has(text, Channel.InPerson), Online = Has(text, Channel.Online), Post = Has(text, Channel.Post),
        CompetentAgency = text.CompetentAgency, ReceivingAgency = text.ReceivingAgency, CoordinatingAgencies = text.CoordinatingAgencies,
        Results = Typing.Of(text.Results), ResultWritten = Typing.Of(text.ResultWritten), Conditions = text.Conditions, FourLevel = Typing.Of(text.FourLevel),
        OnlineLevel = text.OnlineLevel?.ToString(), PausePolicy = text.PausePolicy.ToString(), Keywords = text.Keywords,
        Components = [.. (text.Components ?? []).Select(PaperRow.Of)], Limits = TermRow.Of(text), LegalBases = [.. (text.LegalBases ?? []).Select(BasisRow.Of)],
    };

    private static bool Has(ProcedureText text, Channel channel) => text.Channels?.Contains(channel) == true;

    /// <summary>Puts empty rows under those that are there, more of the kind that was asked for.</summary>
    public void Spare()
    {
        Pad(Components, nameof(Components));
        Pad(Limits, nameof(Limits));
        Pad(LegalBases, nameof(LegalBases));
    }

    private void Pad<T>(List<T> rows, string kind) where T : new()
    {
        var missing = More == kind ? MoreRows : rows.Count == 0 ? SpareRows : More is null ? 1 : 0;
        rows.AddRange(Enumerable.Range(0, missing).Select(_ => new T()));
    }

    /// <summary>The text, or null with a sentence at each wrong field.</summary>
    public ProcedureText? Read(FormState form)
    {
        form.Need(!string.IsNullOrWhiteSpace(Name), () => Name, "Chưa ghi tên thủ tục.");
        form.Need(!string.IsNullOrWhiteSpace(Field), () => Field, "Chưa ghi lĩnh vực.");
        form.Need(Levels != ProcedureLevels.None, () => AtCommune, "Chọn ít nhất một cấp thực hiện.");
        var text = new ProcedureText
        {
            Name = VietnameseText.Clean(Name), Field = VietnameseText.Clean(Field), Levels = Levels, Source = Decision.Number?.Trim() ?? "",
            Sequence = Typing.Text(Sequence), Channels = Channels, Sets = Typing.Whole(form, Sets, () => Sets), Subjects = Typing.Lines(Subjects),
            CompetentAgency = Typing.Text(CompetentAgency), ReceivingAgency = Typing.Text(ReceivingAgency), CoordinatingAgencies = Typing.Text(CoordinatingAgencies),
            Results = Typing.Lines(Results), ResultWritten = Typing.YesNo(ResultWritten), Conditions = Typing.Text(Conditions), Keywords = Typing.Text(Keywords),
            FourLevel = Typing.Whole(form, FourLevel, () => FourLevel), OnlineLevel = Enum.TryParse<OnlineLevel>(OnlineLevel, out var level) && Enum.IsDefined(level) ? level : null,
            PausePolicy = Enum.TryParse<Calendar.PausePolicy>(PausePolicy, out var pause) && Enum.IsDefined(pause) ? pause : default,
            Components = Filled(Components, r => r.Name) is { Count: > 0 } papers ? papers.ConvertAll(r => r.Read(form)) : null,
            Limits = Limits.Where(r => r.HasLimit).Select(r => r.ReadLimit(form)).ToList(),
            Fees = Limits.Where(r => r.HasFee).Select(r => r.ReadFee(form)).ToList() is { Count: > 0 } fees ? fees : null,
            LegalBases = Filled(LegalBases, r => r.Number) is { Count: > 0 } bases ? bases.ConvertAll(r => r.Read(form)) : null,
        };
        return form.IsFine ? text : null;
    }

    private ProcedureLevels Levels =>
        (AtMinistry ? ProcedureLevels.Ministry : 0) | (AtProvince ? ProcedureLevels.Province : 0) | (AtDistrict ? ProcedureLevels.District : 0)
        | (AtCommune ? ProcedureLevels.Commune : 0) | (AtOther ? ProcedureLevels.Other : 0);

    private List<Channel>? Channels
    {
        get
        {
            List<Channel> ways = [.. InPerson ? [Channel.InPerson] : Array.Empty<Channel>(), .. Online ? [Channel.Online] : Array.Empty<Channel>(), .. Post ? [Channel.Post] : Array.Empty<Channel>()];
            return ways.Count == 0 ? null : ways;
        }
    }

    private static List<T> Filled<T>(List<T> rows, Func<T, string?> name) => rows.FindAll(r => !string.IsNullOrWhiteSpace(name(r)));
}
