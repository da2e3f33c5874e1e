namespace CaiCach.Dossiers.Figuring.Quality;

/// <summary>
/// The on-time test of sub-indicator 2.1 of index 766 (Quyết định 766/QĐ-TTg; wording of a technical note, unconfirmed). It
/// is another test than that of the reports: it judges by the day on the slip and takes the waits out of the end. Pure.
/// </summary>
public static class OnTime766
{
    /// <param name="close">First instant after the reporting period; nothing later is known.</param>
    public static bool Holds(QualityEntry entry, DateTime close)
    {
        var supplements = entry.SupplementsBefore(close);
        if (Finished(entry, close) is { } finished)
        {
            var waited = supplements.Aggregate(TimeSpan.Zero, (sum, w) => sum + ((w.DoneAt < finished ? w.DoneAt!.Value : finished) - w.AskedAt));
            return finished - waited < entry.FirstDueBefore;
        }

        // More than one request and no end is late, whatever the day.
        return supplements.Count <= 1
            && (supplements is [{ } only] && (only.DoneAt is null || only.DoneAt >= close) ? only.AskedAt : close.AddDays(-1)) < entry.FirstDueBefore;
    }

    /// <summary>State 9, else 10, else 8 or 3, else 7; null while the dossier has none of them.</summary>
    private static DateTime? Finished(QualityEntry entry, DateTime close)
    {
        DateTime?[] ends = [entry.SettledAt, entry.ReturnedAt, entry.EndedAt];
        return Array.Find(ends, end => end < close);
    }
}
