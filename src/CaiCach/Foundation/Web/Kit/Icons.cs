using System.Collections.Frozen;

namespace CaiCach.Foundation.Web.Kit;

/// <summary>The house's own icons: 20 × 20, one stroke. Each stands beside a word and is hidden from readers.</summary>
public static class Icons
{
    private static readonly FrozenDictionary<string, string> Shapes = new Dictionary<string, string>
    {
        ["home"] = "<path d='m3.5 9.5 6.5-6 6.5 6v7h-4.5v-4.5h-4v4.5H3.5z'/>",
        ["folder"] = "<path d='M3 5.5h5l1.6 2H17v8.5H3z'/>",
        ["flag"] = "<path d='M5 17V3.5M5 4.5h9.5l-2.2 3.2 2.2 3.2H5'/>",
        ["file"] = "<path d='M5 3h7l3.5 3.5V17H5zM12 3v3.5h3.5M7.5 10.5h5.5M7.5 13.5h5.5'/>",
        ["list"] = "<path d='M7.5 5.5h9M7.5 10h9M7.5 14.5h9M3.8 5.5h.1M3.8 10h.1M3.8 14.5h.1'/>",
        ["bell"] = "<path d='M10 3.2a4.3 4.3 0 0 0-4.3 4.3c0 4-1.7 5.3-1.7 5.3h12s-1.7-1.3-1.7-5.3A4.3 4.3 0 0 0 10 3.2zM8.6 15.8a1.6 1.6 0 0 0 2.8 0'/>",
        ["scale"] = "<path d='M10 3v14M6 17h8M4 6.5h12M4 6.5 2 11.5h4zM16 6.5l-2 5h4z'/>",
        ["eye"] = "<path d='M2 10s3-5.2 8-5.2S18 10 18 10s-3 5.2-8 5.2S2 10 2 10z'/><circle cx='10' cy='10' r='2.3'/>",
        ["speaker"] = "<path d='M4 8.2v3.6h2.5l7 3.7V4.5l-7 3.7zM6.5 11.8l1 4'/>",
        ["people"] = "<circle cx='7.5' cy='7' r='2.8'/><path d='M2.5 16c.4-3 2.3-4.5 5-4.5s4.6 1.5 5 4.5M13 4.6a2.6 2.6 0 0 1 0 4.9M14.5 11.8c1.7.5 2.7 1.9 3 4.2'/>",
        ["person"] = "<circle cx='10' cy='7' r='3'/><path d='M4 16.5c.5-3.2 2.7-5 6-5s5.5 1.8 6 5'/>",
        ["money"] = "<path d='M3 5.5h14v9H3z'/><circle cx='10' cy='10' r='2'/>",
        ["star"] = "<path d='m10 3.2 2.1 4.4 4.8.6-3.5 3.4.9 4.8-4.3-2.4-4.3 2.4.9-4.8L3.1 8.2l4.8-.6z'/>",
        ["chat"] = "<path d='M3 4.5h14v9H9l-3.5 3v-3H3z'/>",
        ["chart"] = "<path d='M3.5 16.5h13M6 14V9.5M10 14V5M14 14V8'/>",
        ["lock"] = "<path d='M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9'/>",
        ["gear"] = "<circle cx='10' cy='10' r='2.6'/><path d='M10 2.8v2.4M10 14.8v2.4M2.8 10h2.4M14.8 10h2.4M4.9 4.9l1.7 1.7M13.4 13.4l1.7 1.7M15.1 4.9l-1.7 1.7M6.6 13.4l-1.7 1.7'/>",
        ["check"] = "<path d='m4 10.5 4 4 8-9'/>",
        ["arrow"] = "<path d='M4 10h12M11.5 5.5 16 10l-4.5 4.5'/>",
        ["clock"] = "<circle cx='10' cy='10' r='7.3'/><path d='M10 5.8V10l2.8 2'/>",
        ["pause"] = "<path d='M7 5v10M13 5v10'/>",
        ["warning"] = "<path d='M10 3 2.5 16.5h15zM10 8.5v3.8M10 14.6v.1'/>",
        ["info"] = "<circle cx='10' cy='10' r='7.3'/><path d='M10 9.3v4.4M10 6.4v.1'/>",
        ["cross"] = "<path d='m5 5 10 10M15 5 5 15'/>",
        ["down"] = "<path d='M10 3.5v9M6.2 9 10 12.8 13.8 9M4 16.5h12'/>",
        ["up"] = "<path d='M10 13V4M6.2 7.5 10 3.8l3.8 3.7M4 16.5h12'/>",
        ["search"] = "<circle cx='9' cy='9' r='5.5'/><path d='m13.2 13.2 4 4'/>",
        ["calendar"] = "<path d='M3.5 5.5h13v11h-13zM3.5 9h13M7 3.2v3.6M13 3.2v3.6'/>",
        ["printer"] = "<path d='M6 7V3.5h8V7M6 13.5H3.5V7h13v6.5H14M6 11.5h8v5H6z'/>",
        ["pen"] = "<path d='M4 16l.8-3.5L13.5 3.8l2.7 2.7L7.5 15.2zM12 5.3 14.7 8'/>",
        ["plus"] = "<path d='M10 4v12M4 10h12'/>",
        ["clip"] = "<path d='m14.5 9-4.8 4.8a2.9 2.9 0 0 1-4.1-4.1l5.5-5.5a1.9 1.9 0 0 1 2.7 2.7l-5.4 5.4a.9.9 0 0 1-1.3-1.3L12 6.2'/>",
        ["leave"] = "<path d='M11.5 3.5H4v13h7.5M8.5 10H17M13.5 6.5 17 10l-3.5 3.5'/>",
        ["link"] = "<path d='M8.5 11.5a3 3 0 0 0 4.2 0l2.8-2.8a3 3 0 0 0-4.2-4.2l-.9.9M11.5 8.5a3 3 0 0 0-4.2 0l-2.8 2.8a3 3 0 0 0 4.2 4.2l.9-.9'/>",
        ["sign"] = "<path d='M3 16.5h14M4 13c2-5 4.5-8.5 6-8.5 1.8 0-.8 6-2 8 1.5-2.5 3-3.5 3.8-3.5 1 0 0 2.8.7 2.8.8 0 1.5-.8 3.5-.8'/>",
        ["map"] = "<path d='M3 5.5 7.5 3.8l5 1.7 4.5-1.7v10.7l-4.5 1.7-5-1.7L3 16.2zM7.5 3.8v10.7M12.5 5.5v10.7'/>",
    }.ToFrozenDictionary();

    /// <summary>Names that a menu entry or a page may use.</summary>
    public static IReadOnlyCollection<string> Names => Shapes.Keys;

    // A wrong name must not take a whole page down; a test finds it.
    internal static string Of(string name) => Shapes.GetValueOrDefault(name, "<circle cx='10' cy='10' r='2'/>");
}
