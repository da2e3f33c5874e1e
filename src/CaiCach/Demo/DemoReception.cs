using CaiCach.Dossiers;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Reception.Queue;
using CaiCach.Reception.Surveys;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Demo;

/// <summary>
/// The hall of the district's centre on the last day before the house opens and on that morning, and what some people
/// said about results they fetched. All of it is invented; the report says nothing of these.
/// </summary>
internal sealed class DemoReception : IDemoPart
{
    private const string Signs = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static readonly DateOnly Eve = new(2022, 6, 14), Morning = new(2022, 6, 15);
    private static readonly Officer Clerk = DemoDocuments.OfficerOf("motcua", DemoDossiers.Centre);

    /// <summary>The answers, in the order of the dossiers they are about.</summary>
    private static readonly (Marks Marks, string? Comment)[] Said =
    [
        (new(5, 4, 5, 5, 4), null),
        (new(4, 4, 4, 5, null), "Được hướng dẫn rõ, không phải đi lại."),
        (new(3, 4, 5, 2, 3), "Chờ lấy số hơi lâu vào sáng thứ Hai."),
        (new(5, 5, 5, 5, 5), null),
        (new(4, 3, 4, 4, null), null),
        (new(2, 3, 4, 3, null), "Chỗ ngồi chờ ít, trời nắng đứng ngoài sân."),
    ];

    public IEnumerable<DemoAct> Acts(DemoPlan plan) =>
    [
        Open("A", "Hộ tịch, chứng thực", 0), Open("B", "Đất đai, xây dựng", 1), Open("C", "Đăng ký kinh doanh", 2),
        .. Visit(Eve, "A", new(7, 32), waits: 4, serves: 9), .. Visit(Eve, "A", new(7, 41), waits: 6, serves: 12),
        .. Visit(Eve, "B", new(8, 5), waits: 11, serves: 21), .. Visit(Eve, "C", new(9, 20), waits: 3, serves: 15),
        .. Visit(Eve, "A", new(14, 10), waits: 8, serves: null), .. Visit(Eve, "B", new(14, 30), waits: 7, serves: 17),
        .. Visit(Morning, "A", new(7, 31), waits: 2, serves: 10), .. Visit(Morning, "B", new(7, 38), waits: 5, serves: 12),
        Take(Morning, "A", new(7, 46)), .. Visit(Morning, "B", new(7, 51), waits: 5, serves: 9).Take(2), Take(Morning, "C", new(7, 50)), Take(Morning, "A", new(7, 57)),
        Invite(plan.RandomFor("reception")), .. Said.Select((said, i) => Answer(i, said.Marks, said.Comment)),
    ];

    private static DemoAct Open(string letter, string name, int minute) =>
        new(Clock.At(new(2022, 1, 4), new(7, 30 + minute)), (services, ct) => services.GetRequiredService<OpenGroup>().Run(letter, name, Clerk, ct));

    private static DemoAct Take(DateOnly day, string group, TimeOnly at) =>
        new(Clock.At(day, at), (services, ct) => services.GetRequiredService<TakeTicket>().Run(group, Clerk, ct));

    /// <summary>Takes a number, is called at the window of its queue and served.</summary>
    /// <param name="waits">Minutes until it is called.</param>
    /// <param name="serves">Minutes at the window; null when nobody came.</param>
    private static IEnumerable<DemoAct> Visit(DateOnly day, string group, TimeOnly at, int waits, int? serves)
    {
        var id = "";
        yield return new(Clock.At(day, at), async (services, ct) => id = await services.GetRequiredService<TakeTicket>().Run(group, Clerk, ct));
        yield return new(Clock.At(day, at.AddMinutes(waits)), (services, ct) => services.GetRequiredService<CallNext>().Run($"{group[0] - 'A' + 1}", group, Clerk, ct));
        yield return new(Clock.At(day, at.AddMinutes(waits + (serves ?? 2))), (services, ct) => services.GetRequiredService<EndTicket>()
            .Run(id, serves is null ? TicketOutcome.NoShow : TicketOutcome.Served, Clerk, ct));
    }

    /// <summary>What the house does after a return, as the reaction does it; the codes are drawn from the plan, so that two demo houses are alike.</summary>
    private static DemoAct Invite(Random random) => new(Clock.At(Eve, new(17, 5)), async (services, ct) =>
    {
        var (db, clock) = (services.GetRequiredService<CaiCachDb>(), services.GetRequiredService<Clock>());
        var since = Clock.StartOf(Eve);
        var returned = await db.Set<Dossier>().Where(d => d.Unit == DemoDossiers.Centre && d.ReturnedAt >= since).OrderBy(d => d.Number).Select(d => d.Number).Take(Said.Length + 2).ToListAsync(ct);
        foreach (var number in returned)
        {
            db.Add(new Survey { Code = Code(random), Unit = DemoDossiers.Centre, About = $"{Dossier.KindName}/{number}", InvitedAt = clock.Now });
        }

        await services.GetRequiredService<Acts>().Commit(InviteToSurvey.Act, Actor.House, ct: ct);
    });

    private static DemoAct Answer(int index, Marks marks, string? comment) => new(Clock.At(Eve, new(18, 10 + (7 * index))), async (services, ct) =>
    {
        var code = await services.GetRequiredService<CaiCachDb>().Set<Survey>().OrderBy(s => s.About).Select(s => s.Code).Skip(index).FirstAsync(ct);
        await services.GetRequiredService<AnswerSurvey>().Run(code, marks, comment, ct);
    });

    private static string Code(Random random) => string.Concat(Enumerable.Range(0, 10).Select(_ => Signs[random.Next(Signs.Length)]));
}
