using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Web.Kit;

namespace CaiCach.Declarations.Listing;

/// <summary>How pages say a declaration.</summary>
internal static class DeclarationWords
{
    public const string Holding = "Đang dùng", Replaced = "Đã thay", Withdrawn = "Đã rút";

    public static string State(DeclaredFigure declared) => declared switch
    {
        { Holds: true } => Holding,
        { ReplacedBy: not null } => Replaced,
        _ => Withdrawn,
    };

    public static Family Family(DeclaredFigure declared) => declared.Holds ? Foundation.Web.Kit.Family.Success : Foundation.Web.Kit.Family.Neutral;

    /// <summary>With its measure; plain when no module knows the code any more.</summary>
    public static string Print(DeclaredFigure declared, Indicator? indicator) =>
        indicator is null ? Foundation.VietnameseNumber.Print(declared.Value) : declared.Print(indicator);
}
