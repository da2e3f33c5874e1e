using System.Globalization;

namespace CaiCach.Foundation.Web.Kit;

/// <summary>Query parameters that every list of the house has.</summary>
public static class ListQuery
{
    /// <summary>The order: a column's key, with a minus for descending.</summary>
    public const string Order = "sap-xep";

    /// <summary>Rows after this key.</summary>
    public const string After = "sau";

    /// <summary>Rows before this key.</summary>
    public const string Before = "truoc";

    /// <summary>
    /// A whole number of an address; null for anything else. Pages take their query parameters as text: one of another type
    /// that cannot be read stops the page with an error instead of filtering nothing.
    /// </summary>
    public static long? Whole(string? typed) => long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
