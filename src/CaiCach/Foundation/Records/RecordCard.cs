namespace CaiCach.Foundation.Records;

/// <summary>What any list may show of any record: evidence lists, search results, links. Projected in the database.</summary>
public sealed class RecordCard
{
    public required string Number { get; init; }
    public required string Title { get; init; }

    /// <summary>The unit whose scope rules it; <see cref="Scope.OfAll"/> for catalogues.</summary>
    public required string Unit { get; init; }

    /// <summary>The business day by which lists order it; null when the record has none.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>One more line, such as the procedure's name or the issuer; null when there is none.</summary>
    public string? Detail { get; init; }
}
