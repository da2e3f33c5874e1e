using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using CaiCach.Foundation.Web.Kit;

namespace CaiCach.Dossiers.Showing;

/// <summary>The way of a dossier as its timeline tells it: what happened, in order, and what is to come.</summary>
internal static class DossierPath
{
    /// <param name="unit">Names a unit by its id.</param>
    public static IReadOnlyList<TimelineStep> Of(Dossier dossier, Func<string, string> unit, Texts texts)
    {
        var past = new List<(DateTime At, TimelineStep Step)> { (dossier.ReceivedAt, new(texts["Tiếp nhận"], StepState.Done, When(dossier.ReceivedAt), unit(dossier.Unit))) };
        past.AddRange(dossier.HandOvers.Select(h => (h.At, new TimelineStep(texts["Chuyển {0}", unit(h.ToUnit)], h.TakenAt is null ? StepState.Now : StepState.Done, When(h.At), h.Step))));
        foreach (var wait in dossier.Waits)
        {
            past.Add((wait.AskedAt, new(texts[DossierWords.Of(wait.Kind)], wait.DoneAt is null && dossier.WaitingSince is not null ? StepState.Now : StepState.Done, When(wait.AskedAt))));
            if (wait.DoneAt is { } done)
            {
                past.Add((done, new(texts["Người nộp đã bổ sung"], StepState.Done, When(done))));
            }
        }

        past.AddRange(dossier.DueChanges.Where(c => c.Reason == DueReason.Apology)
            .Select(c => (c.At, new TimelineStep(texts["Xin lỗi, hẹn lại {0}", VietnameseDate.Print(c.To)], StepState.Done, When(c.At)))));
        return [.. past.OrderBy(p => p.At).Select(p => p.Step), .. Ends(dossier, texts)];
    }

    private static IEnumerable<TimelineStep> Ends(Dossier dossier, Texts texts)
    {
        yield return dossier.EndedAt is { } ended
            ? new(texts[DossierWords.Of(dossier.Ending)], StepState.Done, When(ended), dossier.EndReason)
            : new(texts["Có kết quả"], dossier.SettledAt is not null ? StepState.Done : dossier.WaitingSince is null ? StepState.Now : StepState.Waiting, When(dossier.SettledAt), dossier.ResultNumber);
        yield return new(
            texts["Trả kết quả"],
            dossier.ReturnedAt is not null ? StepState.Done : dossier.EndedAt is not null ? StepState.Skipped : dossier.SettledAt is not null ? StepState.Now : StepState.Waiting,
            When(dossier.ReturnedAt));
    }

    private static string? When(DateTime? at) =>
        at is { } instant ? $"{VietnameseDate.WithWeekday(Clock.DayOf(instant))}, {Clock.Local(instant):HH\\:mm}" : null;
}
