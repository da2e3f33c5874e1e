using CaiCach.Dossiers.Correcting;
using CaiCach.Dossiers.Importing;
using CaiCach.Dossiers.Receiving;
using CaiCach.Dossiers.Settling;

namespace CaiCach.Dossiers.Synchronising.Reconciling;

/// <summary>A journal entry that touched a dossier.</summary>
internal sealed record Written(Guid Entry, string Act, DateTime At);

/// <summary>Which entry of the journal wrote the fact that stands here, and what follows about the clocks.</summary>
internal static class RecordedBy
{
    /// <summary>A fact written down within so much of its happening was written by who saw it.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(5);

    private static readonly string[] FromOutside = [ImportDossiers.Act, SyncDossiers.TakeIn, SyncDossiers.Act];

    /// <summary>The last entry that can have written it; null when the dossier is not here.</summary>
    public static Written? Find(Difference difference, IEnumerable<Written> entries)
    {
        string[] acts = difference.Fact switch
        {
            OuterFact.Settled => [SettleDossier.Act, SettleAndReturn.Act], OuterFact.Returned => [ReturnResult.Act, SettleAndReturn.Act],
            OuterFact.Ended => [EndDossier.Act],
            _ => difference.Kind == DifferenceKind.Time || difference.Kind == DifferenceKind.Promise ? [ReceiveDossier.Act] : [],
        };
        // For a state any act counts: the last one made it what it is.
        return entries.Where(e => acts.Length == 0 || acts.Contains(e.Act) || FromOutside.Contains(e.Act) || e.Act == CorrectDossier.Act).MaxBy(e => e.Entry);
    }

    /// <summary>There, when this house wrote its time down as it happened or had it from there; here, when it was written later.</summary>
    public static WhoseClock Whose(Difference difference, Written written) =>
        FromOutside.Contains(written.Act) || (written.At - difference.OursAt!.Value).Duration() <= AtOnce ? WhoseClock.There : WhoseClock.Here;
}
