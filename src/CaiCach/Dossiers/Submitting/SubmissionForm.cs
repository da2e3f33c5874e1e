using System.Globalization;
using CaiCach.Dossiers.Receiving;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using CaiCach.Procedures;

namespace CaiCach.Dossiers.Submitting;

/// <summary>A submission that the clerk types in, kept as typed.</summary>
public sealed class SubmissionForm
{
    /// <summary>Code of the procedure.</summary>
    public string? Procedure { get; set; }
    public string? Channel { get; set; } = nameof(Procedures.Channel.Online);
    public string? Owner { get; set; }
    public string? IdentityNumber { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Address { get; set; }
    public string? Summary { get; set; }
    public string? OuterNumber { get; set; }

    /// <summary>When it was sent; both empty for now.</summary>
    public string? Day { get; set; }
    public string? Time { get; set; }

    /// <summary>Null when a field has a problem.</summary>
    /// <param name="procedure">The version in force of the code typed; null when there is none.</param>
    public (SubmissionFacts Facts, DateTime? At)? Read(ProcedureVersion? procedure, FormState form)
    {
        form.Need(procedure is not null, () => Procedure, "Không có thủ tục mang mã này. Ghi mã như trong danh mục, như 2.000815.");
        form.Need(Enum.TryParse<Channel>(Channel, out var channel) && Enum.IsDefined(channel), () => Channel, "Chọn cách nộp hồ sơ.");

        var person = ApplicantRules.Read(
            new(Owner, IdentityNumber, Phone, Address, Email), new(() => Owner, () => IdentityNumber, () => Phone, () => Address, () => Email), form);
        var (summary, outer) = (form.Optional(Summary, DossierTable.MaxReason, () => Summary), form.Optional(OuterNumber, 60, () => OuterNumber));
        var at = ReadInstant(form);
        return form.IsFine ? (new(procedure!.Procedure, procedure.Name, person, channel) { Summary = summary, OuterNumber = outer }, at) : null;
    }

    private DateTime? ReadInstant(FormState form)
    {
        var (day, time) = (VietnameseText.Clean(Day), VietnameseText.Clean(Time));
        if (day == "" && time == "")
        {
            return null;
        }

        form.Need(VietnameseDate.TryRead(day, out var on, out var problem), () => Day, problem);
        form.Need(
            TimeOnly.TryParseExact(time, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock), () => Time, "Ghi giờ và phút, như 15:30.");
        return Clock.At(on, clock);
    }
}
