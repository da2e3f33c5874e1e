namespace CaiCach.Foundation.Web.Kit;

/// <summary>One tab.</summary>
/// <param name="Count">How many things wait behind it; null when that is not counted.</param>
/// <param name="Here">True for the tab that is open.</param>
public sealed record Tab(string Text, string Address, long? Count = null, bool Here = false);
