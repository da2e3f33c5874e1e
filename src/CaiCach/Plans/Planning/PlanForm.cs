using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;

namespace CaiCach.Plans.Planning;

/// <summary>What is typed about a new plan.</summary>
public sealed class PlanForm
{
    public string? Unit { get; set; }
    public string? Year { get; set; }
    public string? Title { get; set; }
    public string? Document { get; set; }
    public string? IssuedOn { get; set; }

    /// <summary>Null when something is wrong; the form then says what.</summary>
    /// <param name="document">What the typed document was found to be.</param>
    public CreatePlan.Input? Read(FormState form, RecordLookup.Answer document)
    {
        form.Need(VietnameseNumber.TryRead(Year, out var year) && year is >= 2000 and <= 2099, () => Year, "Ghi năm bốn chữ số, như 2022.");
        form.Need(VietnameseText.Clean(Title) != "", () => Title, "Ghi tên kế hoạch.");
        form.Need(document.Key is not null, () => Document, document.Problem);
        form.Need(VietnameseDate.TryRead(IssuedOn, out var issuedOn, out var problem), () => IssuedOn, problem);
        return form.IsFine ? new(Unit ?? "", (int)year, VietnameseText.Clean(Title), document.Key!.Value, issuedOn) : null;
    }
}
