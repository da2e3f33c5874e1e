using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Directives.Outer;

/// <summary>What the superior's system says, kept as typed.</summary>
public sealed class ReadOuterForm
{
    public string? Status { get; set; }

    /// <summary>Empty: what the words mean is read off them.</summary>
    public string? Meaning { get; set; }
    public string? Day { get; set; }

    public sealed record Input(string Status, OuterMeaning Meaning, DateOnly? DoneOn);

    /// <summary>Null when a field has a problem.</summary>
    public Input? Read(FormState form)
    {
        var status = VietnameseText.Clean(Status);
        if (form.Need(status != "", () => Status, "Ghi nguyên văn hệ thống cấp trên."))
        {
            form.Need(status.Length <= DirectiveTables.MaxOuter, () => Status, $"Dài quá {DirectiveTables.MaxOuter} chữ.");
        }

        var day = default(DateOnly);
        var given = VietnameseText.Clean(Day) != "";
        form.Need(!given || VietnameseDate.TryRead(Day, out day, out _), () => Day, $"“{Day}” không phải là một ngày. Ghi như 24/05/2022.");
        var meaning = Enum.TryParse<OuterMeaning>(Meaning, out var chosen) && Enum.IsDefined(chosen) ? chosen : DirectiveWords.Meaning(status);
        return form.IsFine ? new(status, meaning, given ? day : null) : null;
    }
}
