using CaiCach.Calendar;
using CaiCach.Dossiers.Submitting;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Receiving;

/// <summary>Accepts a dossier: gives it the next code of the counter and the day, and promises a day for the result.</summary>
public sealed class ReceiveDossier(CaiCachDb db, Acts acts, Promises promises, Clock clock)
{
    public const string Act = "dossiers.receive";

    /// <param name="Procedure">Code of a procedure in force.</param>
    /// <param name="GivenLimit">The limit the clerk found where the catalogue does not know one, with its source in the intake; null otherwise.</param>
    public sealed record Input(string Procedure, Intake Intake, TimeLimit? GivenLimit = null)
    {
        /// <summary>Stop when the same person has handed in the same procedure on the day: as a rule the second one is a mistake.</summary>
        public bool RefuseTwin { get; init; }

        /// <summary>Number of the submission it comes from; null for what is brought to the counter.</summary>
        public string? Submission { get; init; }
    }

    /// <returns>The dossier's number.</returns>
    public async Task<string> Run(Input input, Officer officer, CancellationToken ct = default)
    {
        var counter = await db.Set<Counter>().In(officer.Scope).SingleOrDefaultAsync(c => c.Unit == officer.Unit, ct);
        var procedure = (await db.Set<Procedure>().SingleOrDefaultAsync(p => p.Code == input.Procedure, ct))?.On(clock.Today);
        WhyNot(counter, procedure, input).Enforce();
        var promise = await promises.Make(procedure!, input.Intake.Channel, input.Intake.Case, input.GivenLimit, counter!.Unit, clock.Now, ct);

        await using var transaction = await acts.Begin($"dossiers/{DossierNumber.SeriesOf(counter.Code, clock.Today)}", ct);
        (input.RefuseTwin && await KnownApplicants.Twins(db.Set<Dossier>(), counter.Unit, input.Procedure, input.Intake.Applicant, clock.Today).AnyAsync(ct)
            ? KnownApplicants.Twin
            : null).Enforce();
        var submission = await Waiting(input.Submission, officer, ct);
        var intake = submission is null ? input.Intake : input.Intake with { SubmittedAt = submission.SubmittedAt };
        var number = await Accept(intake, counter, procedure!, promise!, officer.Actor, ct, submission);
        await transaction.Done(ct);
        return number;
    }

    private async Task<Submission?> Waiting(string? number, Officer officer, CancellationToken ct)
    {
        if (number is null)
        {
            return null;
        }

        var submission = await db.Set<Submission>().In(officer.Scope).ForChange().SingleOrDefaultAsync(s => s.Number == number, ct);
        (submission is null ? new("submission.none", "Không tìm thấy lượt nộp này.") : submission.WhyNotAccept()).Enforce();
        return submission;
    }

    /// <summary>Null when the counter may receive under the procedure.</summary>
    public static Refusal? WhyNot(Counter? counter, ProcedureVersion? procedure, Input input) =>
        counter is null ? new("dossier.no-counter", "Đơn vị của tài khoản này chưa mở bộ phận tiếp nhận hồ sơ.")
        : procedure is null ? new("dossier.no-procedure", "Thủ tục này không còn áp dụng hôm nay. Chọn thủ tục khác.", nameof(Input.Procedure))
        : Promises.LimitOf(procedure, input.Intake.Channel, input.Intake.Case) is null && (input.GivenLimit is null || input.Intake.LimitSource is null)
            ? new("dossier.no-limit", "Danh mục chưa rõ thời hạn của thủ tục này. Ghi thời hạn và nguồn.", nameof(Input.GivenLimit))
        : null;

    /// <summary>The same for callers that hold counter, procedure and promise already.</summary>
    /// <param name="submission">Loaded for change; it becomes the dossier. Null for what is brought to the counter.</param>
    internal async Task<string> Accept(
        Intake intake, Counter counter, ProcedureVersion procedure, Promise promise, Actor actor, CancellationToken ct, Submission? submission = null)
    {
        var series = DossierNumber.SeriesOf(counter.Code, Clock.DayOf(promise.ReceivedAt));
        await using var transaction = await acts.Begin($"dossiers/{series}", ct);
        var last = await db.Set<Dossier>().In(Scope.All).Where(d => d.Series == series).MaxAsync(d => (int?)d.Sequence, ct) ?? 0;
        var dossier = Dossier.Receive(new(series, last + 1), counter, promise, procedure, intake);
        db.Add(dossier);
        submission?.Accept(dossier.Number, promise.ReceivedAt);
        await acts.Commit(Act, actor, ct: ct);
        await transaction.Done(ct);

        return dossier.Number;
    }
}
