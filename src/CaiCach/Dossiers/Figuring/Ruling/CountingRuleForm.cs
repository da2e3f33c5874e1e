using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Dossiers.Figuring.Ruling;

/// <summary>A rule, kept as typed.</summary>
public sealed class CountingRuleForm
{
    public string? Value { get; set; }
    public string? From { get; set; }
    public string? Source { get; set; }
    public bool Confirmed { get; set; }

    /// <summary>What the form says, or null when a field has a problem.</summary>
    public SetCountingRule.Input? Read(FormState form, string code)
    {
        var (value, source) = (VietnameseText.Clean(Value), VietnameseText.Clean(Source));
        var refusal = CountingRule.WhyNot(code, value);
        form.Need(refusal is null, () => Value, refusal?.Message ?? "");
        form.Need(VietnameseDate.TryRead(From, out var from, out var problem), () => From, problem);
        form.Need(source is { Length: > 0 and <= CountingRule.MaxSource }, () => Source, "Ghi nguồn, không quá 300 ký tự.");
        return form.IsFine ? new(code, value, from, source, Confirmed) : null;
    }
}
