using CaiCach.Dossiers.Settling;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Schedule;
using CaiCach.Reception.Surveys;
using CaiCach.Tests.Dossiers;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Reception;

public sealed class SurveyTests
{
    [Fact]
    public async Task A_returned_result_brings_one_invitation_that_is_answered_once_by_somebody_unnamed()
    {
        await using var pages = await OneStop.OpenPages();
        var number = await Returned(pages.House);
        var code = (await Invited(pages.House)).Code;
        var slip = (await pages.As(OneStop.Lan).Open($"/danh-gia/phieu/{number}")).Text();
        var visitor = pages.As(null);

        using var first = await visitor.Submit($"/danh-gia/{code}", new() { ["Typed.Access"] = "5", ["Typed.Officer"] = "4", ["Typed.Result"] = "2", ["Typed.Comment"] = "Chờ hơi lâu" });
        var thanks = (await visitor.Open($"/danh-gia/{code}")).Text();
        var again = await Assert.ThrowsAsync<RefusedException>(() => pages.House.Do<AnswerSurvey>(act => act.Run(code, new(1, 1, 1, 1, 1), null)));
        var survey = await Invited(pages.House);

        Assert.Contains(code, slip, StringComparison.Ordinal);
        Assert.Contains("Đã nhận đánh giá", thanks, StringComparison.Ordinal);
        Assert.Equal("survey.answered", again.Refusal.Code);
        Assert.Equal((5, null, 4, 2, null, "Chờ hơi lâu"), (survey.Access, survey.Procedure, survey.Officer, survey.Result, survey.Feedback, survey.Comment));
    }

    [Fact]
    public async Task Satisfaction_is_a_sum_over_a_sum_with_the_answers_behind_it()
    {
        await using var house = await OneStop.Open();
        await Returned(house);
        var code = (await Invited(house)).Code;
        await house.Do<AnswerSurvey>(act => act.Run(code, new(5, null, 4, 2, null), null));

        Assert.Equal((1, 3, 2), (await Sum(house, "reception.surveys-answered"), await Sum(house, "reception.survey-marks"), await Sum(house, "reception.survey-satisfied")));
    }

    [Fact]
    public async Task Reacting_again_invites_nobody_twice()
    {
        await using var house = await OneStop.Open();
        await Returned(house);
        await house.Ask<Reactions, int>(r => r.Run());

        Assert.Equal(1, await house.Ask<CaiCachDb, int>(db => db.Set<Survey>().CountAsync()));
    }

    [Fact]
    public async Task What_was_returned_long_ago_is_let_be()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-05-05 08:00", settledAt: "2022-05-06 08:00");
        await house.Do<ReturnResult>(act => act.Run(number, OneStop.Lan));
        await Seal(house);
        OneStop.Stand(house, "2022-06-14 08:00");
        await house.Ask<Reactions, int>(r => r.Run());

        Assert.Equal(0, await house.Ask<CaiCachDb, int>(db => db.Set<Survey>().CountAsync()));
    }

    [Fact]
    public async Task Unknown_codes_empty_answers_and_marks_off_the_scale_are_refused()
    {
        await using var pages = await OneStop.OpenPages();
        await Returned(pages.House);
        var code = (await Invited(pages.House)).Code;
        var visitor = pages.As(null);

        using var unknown = await visitor.Client.GetAsync(new Uri("/danh-gia/AAAAAAAAAA", UriKind.Relative));
        using var empty = await visitor.Submit($"/danh-gia/{code}", []);
        using var wild = await visitor.Submit($"/danh-gia/{code}", new() { ["Typed.Access"] = "6" });
        using var slip = await pages.As(OneStop.At(OneStop.Centre, Permission.RunKiosk)).Client.GetAsync(new Uri("/danh-gia/phieu/x", UriKind.Relative));

        Assert.Equal(404, (int)unknown.StatusCode);
        Assert.Contains("Chọn ít nhất một mức", (await Browser.Page(empty)).Text(), StringComparison.Ordinal);
        Assert.Contains("Mức đánh giá từ 1 đến 5", (await Browser.Page(wild)).Text(), StringComparison.Ordinal);
        Assert.Equal(403, (int)slip.StatusCode);
    }

    private static async Task<string> Returned(Support.House house)
    {
        var number = await house.Has("2022-06-13 08:00", settledAt: "2022-06-14 08:00");
        await house.Do<ReturnResult>(act => act.Run(number, OneStop.Lan));
        await Seal(house);
        await house.Ask<Reactions, int>(r => r.Run());
        return number;
    }

    /// <summary>A house seals, and so reacts, once it has a name.</summary>
    private static async Task Seal(Support.House house)
    {
        await house.Do<IServiceProvider>(async services =>
        {
            services.GetRequiredService<CaiCachDb>().Add(new HouseSettings { Name = "Thử", Origin = "caicach/thu" });
            await services.GetRequiredService<Acts>().Commit("house.found", Actor.House);
        });
        await house.Do<Sealer>(s => s.Seal());
    }

    private static Task<Survey> Invited(Support.House house) => house.Ask<CaiCachDb, Survey>(db => db.Set<Survey>().SingleAsync());

    private static async Task<long> Sum(Support.House house, string code) =>
        (await house.Ask<IndicatorCatalogue, Measured>(c => c.Measure(code, OneStop.HalfYear()))).Value!.Value;
}
