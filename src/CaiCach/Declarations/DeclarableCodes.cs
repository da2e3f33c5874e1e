using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;

namespace CaiCach.Declarations;

/// <summary>Which codes offices declare in this house: those that no register computes.</summary>
public sealed class DeclarableCodes(IEnumerable<IIndicatorSource> sources)
{
    private readonly Lazy<Dictionary<string, (Indicator Indicator, bool Declared)>> _all = new(() => Collect(sources));

    /// <summary>In the order of the registers, then of the catalogue.</summary>
    public IReadOnlyList<Indicator> All => [.. _all.Value.Values.Where(c => c.Declared).Select(c => c.Indicator).OrderBy(i => IndicatorGroups.Order(i.Code))];

    /// <summary>The indicator, whether or not it is still declared: old declarations keep their name. Null for an unknown code.</summary>
    public Indicator? Named(string code) => _all.Value.GetValueOrDefault(code).Indicator;

    /// <summary>Null when the code can be declared.</summary>
    public Refusal? WhyNot(string code) => !_all.Value.TryGetValue(code, out var known)
        ? new("declaration.unknown-code", $"Không có chỉ số nào mang mã “{code}”.", nameof(DeclaredFigure.Code))
        : known.Declared ? null
        : new("declaration.computed", $"Số này do sổ {IndicatorGroups.Of(code).Name} đếm, không khai báo.", nameof(DeclaredFigure.Code));

    private static Dictionary<string, (Indicator, bool)> Collect(IEnumerable<IIndicatorSource> sources)
    {
        var all = new Dictionary<string, (Indicator, bool)>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var indicator in source.Indicators)
            {
                all.TryAdd(indicator.Code, (indicator, source is DeclaredIndicators));
            }
        }

        return all;
    }
}
