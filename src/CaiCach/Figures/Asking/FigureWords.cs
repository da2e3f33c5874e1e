using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Web.Kit;

namespace CaiCach.Figures.Asking;

/// <summary>How pages say a figure.</summary>
public static class FigureWords
{
    /// <summary>“4.063”, “81.889.689.373 đ”; the measure stands beside a count.</summary>
    public static string Print(Indicator indicator, long value) =>
        indicator.Kind == IndicatorKind.Money ? Money.Print(value) : VietnameseNumber.Print(value);

    public static FigureState State(Measured measured) => measured.Declared ? FigureState.Declared : FigureState.Live;

    /// <summary>The word of its badge.</summary>
    public static string Standing(Measured measured) => measured.Declared ? "Số khai báo" : "Đang tính từ sổ";

    /// <summary>Who computes it: the register, or the offices that declare.</summary>
    public static string Source(Indicator indicator, bool declared) =>
        declared ? "Đơn vị khai báo kèm văn bản" : IndicatorGroups.Of(indicator.Code).Name;
}
