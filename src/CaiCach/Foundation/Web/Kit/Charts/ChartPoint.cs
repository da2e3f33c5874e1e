namespace CaiCach.Foundation.Web.Kit;

/// <summary>One mark of a chart.</summary>
/// <param name="Label">Name on the axis: “T1”, “Thể chế”.</param>
/// <param name="Value">Null leaves a gap: nothing is known, which is not zero.</param>
/// <param name="Shown">As printed on the mark.</param>
/// <param name="Whole">The whole of which <paramref name="Value"/> is a part, for bars; null for plain bars.</param>
public sealed record ChartPoint(string Label, decimal? Value, string Shown, decimal? Whole = null);
