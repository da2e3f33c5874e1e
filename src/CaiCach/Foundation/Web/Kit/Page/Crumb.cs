namespace CaiCach.Foundation.Web.Kit;

/// <summary>A step of the path to a page. Without an address it is the page itself.</summary>
public sealed record Crumb(string Text, string? Address = null);
