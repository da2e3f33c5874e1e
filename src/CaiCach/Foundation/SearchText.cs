namespace CaiCach.Foundation;

/// <summary>Placeholder until the text ground lands.</summary>
public static class SearchText
{
    public static IReadOnlyList<string> Words(string text) => [.. text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Length > 40 ? w[..40] : w).Distinct()];
}
