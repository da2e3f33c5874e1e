using CaiCach.Foundation;
using CaiCach.Foundation.Paper;
using CaiCach.Foundation.Persistence;
using CaiCach.Procedures;
using CaiCach.Procedures.Posting;
using CaiCach.Procedures.Reviewing;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Procedures.Catalogues;

namespace CaiCach.Tests.Procedures;

/// <summary>Reviews with what they save, and checks of the places where procedures are posted.</summary>
public sealed class ReviewAndPostingTests
{
    [Fact]
    public async Task A_review_tells_what_applicants_save_in_a_year()
    {
        await using var house = await Open();

        var review = await Review(house, Facts());

        Assert.Equal(("tth.quang-dien.2022.1", 2, 9_000_000), (review.Id, review.DaysSaved, review.SavedPerYear));
    }

    [Theory]
    [InlineData(5, 6, null, null, "review.days-more")]
    [InlineData(null, null, 100, 200, "review.cost-more")]
    [InlineData(5, null, null, null, "review.days")]
    [InlineData(null, null, null, 5, "review.costs")]
    [InlineData(5, -1, null, null, "review.negative")]
    public void Savings_that_are_none_are_refused(int? daysBefore, int? daysAfter, int? costBefore, int? costAfter, string code) =>
        Assert.Equal(code, ProcedureReview.WhyNot(
            Facts() with { DaysBefore = daysBefore, DaysAfter = daysAfter, CostBefore = costBefore, CostAfter = costAfter }, new(2022, 6, 15))?.Code);

    [Fact]
    public async Task A_proposal_is_sent_and_decided_with_documents_in_this_order()
    {
        await using var house = await Open();
        var (review, document) = (await Review(house, Facts()), await house.HasDocument());

        var early = await Assert.ThrowsAsync<RefusedException>(() => house.Do<DecideSimplification>(act => act.Run(review.Id, new(2022, 6, 15), true, document, Ha)));
        var before = await Assert.ThrowsAsync<RefusedException>(() => house.Do<ProposeSimplification>(act => act.Run(review.Id, new(2022, 5, 1), "UBND tỉnh", document, Ha)));
        await house.Do<ProposeSimplification>(act => act.Run(review.Id, new(2022, 6, 14), "UBND tỉnh", document, Ha));
        await house.Do<DecideSimplification>(act => act.Run(review.Id, new(2022, 6, 15), true, document, Ha));

        var decided = await house.Ask<CaiCachDb, ProcedureReview>(db => db.Set<ProcedureReview>().SingleAsync());
        Assert.Equal(("review.not-sent", "review.sent-day"), (early.Refusal.Code, before.Refusal.Code));
        Assert.Equal((true, "UBND tỉnh", document.ToString()), (decided.Accepted, decided.SentTo, decided.DecidedBy));
    }

    [Fact]
    public async Task A_review_of_an_unknown_procedure_is_refused()
    {
        await using var house = await Open();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Review(house, Facts() with { Procedure = "1.999999" }));

        Assert.Equal("review.procedure", refused.Refusal.Code);
    }

    [Fact]
    public async Task A_check_compares_with_what_the_unit_must_post_on_the_day()
    {
        await using var house = await Open();

        var id = await house.Ask<CheckPosting, string>(act => act.Run(Check(new PostingFinding(Permit, PostingFault.Outdated)), Ha));
        var second = await house.Ask<CheckPosting, string>(act => act.Run(Check(), Ha));

        var checks = await house.Ask<CaiCachDb, List<PostingCheck>>(db => db.Set<PostingCheck>().OrderBy(c => c.Number).ToListAsync());
        Assert.Equal([(id, 1, false), (second, 1, true)], checks.Select(c => (c.Id, c.Expected, c.IsComplete)));
        Assert.Equal((Permit, PostingFault.Outdated), (checks[0].Gaps[0].Procedure, checks[0].Gaps[0].Fault));
    }

    [Fact]
    public async Task What_is_not_to_be_posted_there_cannot_be_missing()
    {
        await using var house = await Open();

        async Task<string> Refused(PostingFacts facts) => (await Assert.ThrowsAsync<RefusedException>(() => house.Do<CheckPosting>(act => act.Run(facts, Ha)))).Refusal.Code;

        Assert.Equal("posting.unknown", await Refused(Check(new PostingFinding(Birth, PostingFault.Absent))));
        Assert.Equal("posting.twice", await Refused(Check(new(Permit, PostingFault.Absent), new PostingFinding(Permit, PostingFault.Outdated))));
        Assert.Equal("posting.later", await Refused(Check() with { CheckedOn = new(2022, 6, 16) }));
        Assert.Equal("posting.place", await Refused(Check() with { Place = " " }));
        Assert.Equal("posting.unit", await Refused(Check() with { Unit = "tth.phong-dien" }));
        Assert.Equal("posting.nothing", await Refused(Check() with { CheckedOn = new(2019, 1, 1) }));
    }

    [Fact]
    public async Task The_posted_list_is_an_official_list_of_what_holds_today()
    {
        await using var house = await Open();
        var units = await house.Ask<UnitDirectories, UnitDirectory>(d => d.Current());
        var versions = await house.Ask<UnitProcedures, IReadOnlyList<ProcedureVersion>>(p => p.Of(Commune, new(2022, 6, 15)));

        var paper = PostingPaper.Of(units, Commune, versions, house.Get<Clock>().Now, new("https://tthc.example/"));

        Assert.Equal("https://tthc.example/thu-tuc?don-vi=tth.quang-dien.sia", paper.Verification!.Address.ToString());
        Assert.Equal((null, "Ủy ban nhân dân thị trấn Sịa"), (paper.Issuer.Superior, paper.Issuer.Name));
        var cells = paper.Table.Rows.Select(r => r.Cells.Select(c => string.Concat(c.Runs.Select(run => run.Text))).ToArray()).ToList();
        Assert.Equal(["", "", "Hộ tịch"], cells[0][..3]);
        Assert.Equal(["1", Birth, "Đăng ký khai sinh (tạm tính)", "1 ngày làm việc", "chưa rõ", "chưa rõ", ""], cells[1]);
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(paper.ToPdf(), 0, 4));
    }

    internal static ReviewFacts Facts() => new(
        Permit, new(2022, 6, 10), "Hồ sơ đòi hai bản vẽ.", "Bỏ một bản vẽ.", SimplificationKind.Papers, 5, 3, 150_000, 120_000, 300);

    internal static PostingFacts Check(params PostingFinding[] findings) =>
        new(District, "Bảng niêm yết tầng 1", new(2022, 6, 14), "Văn phòng", null, findings);

    private static async Task<ProcedureReview> Review(Support.House house, ReviewFacts facts)
    {
        var id = await house.Ask<ReviewProcedure, string>(act => act.Run(facts, Ha));
        return await house.Ask<CaiCachDb, ProcedureReview>(db => db.Set<ProcedureReview>().SingleAsync(r => r.Id == id));
    }
}
