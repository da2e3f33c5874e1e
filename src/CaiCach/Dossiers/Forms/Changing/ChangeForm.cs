using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Forms.Changing;

/// <summary>Changes the lines of a form from a day on.</summary>
public sealed class ChangeForm(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "dossiers.change-form";

    /// <param name="From">Not before tomorrow: what was printed today can be printed again as it was.</param>
    /// <param name="After">The version that was open while the text was written; 0 for the shipped text.</param>
    public sealed record Input(string Text, DateOnly From, string Reason, int After);

    public async Task Run(DossierForm form, Input input, Officer officer, CancellationToken ct = default)
    {
        WhyNot(form, input, clock.Today).Enforce();
        await using var transaction = await acts.Begin("dossiers/forms", ct);
        var last = await db.Set<FormText>().Where(t => t.Form == form.Id).MaxAsync(t => (int?)t.Version, ct) ?? 0;
        (last == input.After ? null : new Refusal("dossier-form.changed", "Mẫu này vừa được người khác đổi. Mở lại trang để thấy bản mới.")).Enforce();

        db.Add(FormText.Of(form, last + 1, input.From, input.Text));
        await acts.Commit(Act, officer.Actor, input.Reason, ct: ct);
        await transaction.Done(ct);
    }

    /// <summary>Null when the text can be printed from the day on.</summary>
    public static Refusal? WhyNot(DossierForm form, Input input, DateOnly today) =>
        FormTemplate.WhyNot(form, input.Text) is { } unfit ? unfit
        : input.From <= today ? new("dossier-form.past", "Mẫu mới áp dụng sớm nhất từ ngày mai, để giấy đã in hôm nay in lại vẫn như cũ.", nameof(Input.From))
        : input.Reason == "" ? new("dossier-form.no-reason", "Ghi lý do đổi mẫu.", nameof(Input.Reason))
        : null;
}
