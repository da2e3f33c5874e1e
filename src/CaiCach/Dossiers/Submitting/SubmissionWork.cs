using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Submitting;

/// <summary>What the counter owes those who have sent something: an answer within its office hours.</summary>
public sealed class SubmissionWork(CaiCachDb db, Clock clock) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> For(Officer officer, DateOnly today, int limit, CancellationToken ct)
    {
        if (!officer.May(Permission.ReceiveDossiers))
        {
            return [];
        }

        var waiting = await db.Set<Submission>().In(officer.Scope).Where(s => s.AnswerBy != null)
            .OrderBy(s => s.AnswerBy).ThenBy(s => s.Number).Take(limit).ToListAsync(ct);
        return [.. waiting.Select(s => new WorkItem(
            s.ProcedureName, $"{s.Number} · {SubmissionWords.OwnerFor(s, officer)}", $"{DossiersModule.Address}/cho-tiep-nhan/{s.Number}", "Nộp trực tuyến",
            Clock.DayOf(s.AnswerBy!.Value), SubmissionWords.Of(s, clock.Now), "Tiếp nhận"))];
    }
}

/// <summary>What screens call submissions.</summary>
internal static class SubmissionWords
{
    public static string Of(Submission submission, DateTime now) => submission.State switch
    {
        SubmissionState.Accepted => "Đã tiếp nhận",
        SubmissionState.Refused => "Bị từ chối tiếp nhận",
        SubmissionState.Guided => "Chờ nộp lại",
        _ => submission.AnswerBy < now ? "Quá hạn trả lời" : "Chờ tiếp nhận",
    };

    /// <summary>The owner as the officer may see it.</summary>
    public static string OwnerFor(Submission submission, Officer officer) =>
        officer.May(Permission.ReadPersonalData) ? submission.Owner : Masked.Name(submission.Owner);

    /// <summary>“15:30, 14/06/2022”.</summary>
    public static string At(DateTime instant) => $"{Clock.Local(instant):HH\\:mm, dd/MM/yyyy}";
}
