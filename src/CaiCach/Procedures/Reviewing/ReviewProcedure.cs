using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Procedures.Reviewing;

/// <summary>Records the review of a procedure and what it proposes, for the officer's unit.</summary>
public sealed class ReviewProcedure(CaiCachDb db, Acts acts, Clock clock)
{
    public const string Act = "procedures.review";

    /// <returns>The id of the review.</returns>
    public async Task<string> Run(ReviewFacts facts, Officer officer, CancellationToken ct = default)
    {
        ProcedureReview.WhyNot(facts, clock.Today).Enforce();
        var procedure = await db.Set<Procedure>().AsSplitQuery().SingleOrDefaultAsync(p => p.Code == facts.Procedure, ct)
            ?? throw new RefusedException(new("review.procedure", "Không có thủ tục mang mã này trong danh mục.", nameof(facts.Procedure)));
        var (unit, year) = (officer.Unit, facts.ReviewedOn.Year);
        await using var transaction = await acts.Begin($"procedures/review/{unit}/{year}", ct);
        var before = await db.Set<ProcedureReview>().In(Scope.All).CountAsync(r => r.Unit == unit && r.Year == year, ct);
        var title = (procedure.On(facts.ReviewedOn) ?? procedure.Newest)!.Name;
        var review = ProcedureReview.Of(string.Create(CultureInfo.InvariantCulture, $"{unit}.{year}.{before + 1}"), unit, title, facts);
        db.Add(review);
        await acts.Commit(Act, officer.Actor, ct: ct);
        await transaction.Done(ct);
        return review.Id;
    }
}

/// <summary>Sends the proposal of a review to the authority that decides, with the document that sends it.</summary>
public sealed class ProposeSimplification(CaiCachDb db, Acts acts, ApprovingDocument documents, Clock clock)
{
    public const string Act = "procedures.propose-simplification";

    public async Task Run(string id, DateOnly on, string to, RecordKey document, Officer officer, CancellationToken ct = default)
    {
        var review = await db.Set<ProcedureReview>().In(officer.Scope).ForChange().SingleAsync(r => r.Id == id, ct);
        (await documents.WhyNot(document, "Document", ct)).Enforce();

        review.Send(on, clock.Today, to, document);

        await acts.Commit(Act, officer.Actor, document: document, ct: ct);
    }
}

/// <summary>Records what became of a proposal, with the document that decides it.</summary>
public sealed class DecideSimplification(CaiCachDb db, Acts acts, ApprovingDocument documents, Clock clock)
{
    public const string Act = "procedures.decide-simplification";

    public async Task Run(string id, DateOnly on, bool accepted, RecordKey document, Officer officer, CancellationToken ct = default)
    {
        var review = await db.Set<ProcedureReview>().In(officer.Scope).ForChange().SingleAsync(r => r.Id == id, ct);
        (await documents.WhyNot(document, "Document", ct)).Enforce();

        review.Decide(on, clock.Today, accepted, document);

        await acts.Commit(Act, officer.Actor, document: document, ct: ct);
    }
}
