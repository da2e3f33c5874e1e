namespace CaiCach.Foundation.Web.Kit;

/// <summary>One choice of a field.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Text">What the person reads; the value when it is null.</param>
public sealed record FieldOption(string Value, string? Text = null)
{
    public string Shown => Text ?? Value;
}

/// <summary>What is typed into a field; decides keyboard and help of the browser, never the reading.</summary>
public enum FieldKind { Text, Long, Date, Number, Select, Search, Password, Email, Phone, Hidden }
