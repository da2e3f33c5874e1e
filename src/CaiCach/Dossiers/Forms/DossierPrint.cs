namespace CaiCach.Dossiers.Forms;

/// <summary>A paper of a dossier that makes sense as the dossier stands.</summary>
/// <param name="Turn">Which of several papers of the form it is, from 1: each supplement that was asked for has one.</param>
/// <param name="At">When what it tells happened, UTC: the date of the paper.</param>
public sealed record DossierPrint(DossierForm Form, int Turn, DateTime At)
{
    public DossierWait? Wait { get; init; }
    public DueChange? Apology { get; init; }

    /// <summary>The papers of a dossier, in the order of the forms. The forms are those the dossier was accepted under.</summary>
    public static IReadOnlyList<DossierPrint> Of(Dossier dossier) => [.. All(dossier).OrderBy(p => p.Form.Number, StringComparer.Ordinal).ThenBy(p => p.Turn)];

    /// <summary>Null when the dossier has no such paper.</summary>
    public static DossierPrint? Find(Dossier dossier, string number, int turn) => Of(dossier).FirstOrDefault(p => p.Form.Number == number && p.Turn == turn);

    private static IEnumerable<DossierPrint> All(Dossier dossier)
    {
        DossierForm? Form(FormKind kind) => DossierForms.Of(dossier.FormSet, kind);

        if (Form(FormKind.Receipt) is { } receipt)
        {
            yield return new(receipt, 1, dossier.ReceivedAt);
        }

        if (Form(FormKind.ControlSlip) is { } control)
        {
            yield return new(control, 1, dossier.ReceivedAt);
        }

        var supplements = dossier.Waits.Where(w => w.Kind == WaitKind.Supplement).OrderBy(w => w.Number).ToList();
        for (var i = 0; i < supplements.Count; i++)
        {
            if (Form(FormKind.Supplement) is { } supplement)
            {
                yield return new(supplement, i + 1, supplements[i].AskedAt) { Wait = supplements[i] };
            }
        }

        if (dossier.DueChanges.FirstOrDefault(c => c.Reason == DueReason.Apology) is { } change && Form(FormKind.Apology) is { } apology)
        {
            yield return new(apology, 1, change.At) { Apology = change };
        }

        var end = dossier.Ending switch { Ending.Rejected => Form(FormKind.Refusal), Ending.Stopped => Form(FormKind.Stop), _ => null };
        if (end is not null && dossier.EndedAt is { } ended)
        {
            yield return new(end, 1, ended);
        }
    }
}
