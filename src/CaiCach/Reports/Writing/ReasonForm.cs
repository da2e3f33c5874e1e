using CaiCach.Foundation.Web;

namespace CaiCach.Reports.Writing;

/// <summary>Why something is done.</summary>
public sealed class ReasonForm
{
    private const int Longest = 500;

    public string? Reason { get; set; }

    public string? Read(FormState form)
    {
        form.Need(!string.IsNullOrWhiteSpace(Reason), () => Reason, "Hãy ghi lý do.");
        return ReadOptional(form) ? Reason?.Trim() : null;
    }

    /// <summary>True when what was typed, if anything, can be taken.</summary>
    public bool ReadOptional(FormState form)
    {
        form.Need((Reason ?? "").Length <= Longest, () => Reason, "Lý do dài quá 500 ký tự.");
        return form.IsFine;
    }
}
