using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Receiving;

/// <summary>Accepts a dossier: gives it the next code of the counter and the day, and promises a day for the result.</summary>
public sealed class ReceiveDossier(CaiCachDb db, Acts acts, Calendars calendars, Clock clock)
{
    public const string Act = "dossiers.receive";

    /// <param name="Procedure">Code of a procedure in force.</param>
    /// <param name="Digitised">The papers were scanned at the counter.</param>
    public sealed record Input(string Procedure, Applicant Applicant, Channel Channel, bool Digitised);

    /// <returns>The dossier's number.</returns>
    public async Task<string> Run(Input input, Officer officer, CancellationToken ct = default)
    {
        var counter = await db.Set<Counter>().In(officer.Scope).SingleOrDefaultAsync(c => c.Unit == officer.Unit, ct);
        var procedure = (await db.Set<Procedure>().SingleOrDefaultAsync(p => p.Code == input.Procedure, ct))?.On(clock.Today);
        WhyNot(counter, procedure).Enforce();
        var promise = Promise.For(clock.Now, procedure!.LimitDays, await calendars.Current(ct));

        return await Accept(input, counter!, procedure, promise, officer.Actor, ct);
    }

    /// <summary>Null when the counter may receive under the procedure.</summary>
    public static Refusal? WhyNot(Counter? counter, ProcedureVersion? procedure) =>
        counter is null ? new("dossier.no-counter", "Đơn vị của tài khoản này chưa mở bộ phận tiếp nhận hồ sơ.")
        : procedure is null ? new("dossier.no-procedure", "Thủ tục này không còn áp dụng hôm nay. Chọn thủ tục khác.", nameof(Input.Procedure))
        : procedure.LimitDays == 0 ? new("dossier.no-limit", "Thủ tục này chưa rõ thời hạn theo ngày làm việc.", nameof(Input.Procedure))
        : null;

    /// <summary>The same for callers that hold counter, procedure and promise already.</summary>
    internal async Task<string> Accept(Input input, Counter counter, ProcedureVersion procedure, Promise promise, Actor actor, CancellationToken ct)
    {
        var series = DossierNumber.SeriesOf(counter.Code, Clock.DayOf(promise.ReceivedAt));
        await using var transaction = await acts.Begin($"dossiers/{series}", ct);
        var last = await db.Set<Dossier>().In(Scope.All).Where(d => d.Series == series).MaxAsync(d => (int?)d.Sequence, ct) ?? 0;
        var dossier = Dossier.Receive(new(series, last + 1), counter, promise, procedure, input.Applicant, input.Channel, input.Digitised);
        db.Add(dossier);
        await acts.Commit(Act, actor, ct: ct);
        await transaction.Done(ct);

        return dossier.Number;
    }
}
