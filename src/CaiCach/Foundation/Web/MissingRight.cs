namespace CaiCach.Foundation.Web;

/// <summary>Why a page was refused, for the error page: the right that is missing and who can give it.</summary>
/// <param name="Right">Vietnamese name of the right; the page translates it.</param>
/// <param name="Granters">Names and units; empty when nobody is known.</param>
public sealed record MissingRight(string Right, IReadOnlyList<string> Granters);
