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
}
