using CaiCach.Dossiers;
using CaiCach.Dossiers.Apologising;
using CaiCach.Dossiers.Asking;
using CaiCach.Dossiers.HandingOver;
using CaiCach.Dossiers.Submitting;
using CaiCach.Foundation;
using CaiCach.Procedures;
using Xunit;

namespace CaiCach.Tests.Dossiers;

/// <summary>What the counter and the agencies are told they owe.</summary>
public sealed class DossierWorkTests
{
    private static readonly DateOnly Today = new(2022, 6, 15);

    [Fact]
    public async Task Each_debt_stands_once_with_the_page_that_pays_it()
    {
        await using var house = await OneStop.Open();
        var overdue = await house.Has("2022-06-01 09:00");
        var apologised = await house.Has("2022-06-02 09:00");
        await house.Do<Apologise>(act => act.Run(apologised, new(2022, 6, 20), "Thiếu người", OneStop.Lan));
        var lapsed = await house.Has("2022-06-06 09:00");
        await house.Do<AskApplicant>(act => act.Run(lapsed, new(WaitKind.Supplement, "Đơn", Until: new(2022, 6, 10)), OneStop.Lan));
        var waiting = await house.Has("2022-06-06 10:00");
        await house.Do<AskApplicant>(act => act.Run(waiting, new(WaitKind.Supplement, "Đơn", Until: new(2022, 6, 20)), OneStop.Lan));
        var settled = await house.Has("2022-06-07 09:00", "2022-06-09 09:00");
        var soon = await house.Has("2022-06-10 09:00");
        var later = await house.Has("2022-06-14 09:00", procedure: OneStop.TenDays);

        var items = await Of(house, OneStop.Lan);

        Assert.Equal(
            [
                (overdue, $"/ho-so/{overdue}/xin-loi", "Quá hạn, chưa xin lỗi"), (apologised, $"/ho-so/{apologised}/ket-qua", "Quá hạn, đã hẹn lại"),
                (soon, $"/ho-so/{soon}", "Sắp đến hạn"), (lapsed, $"/ho-so/{lapsed}", "Chờ người nộp, đã quá ngày"), (settled, $"/ho-so/{settled}", "Chờ trả kết quả"),
            ],
            items.Select(i => (i.Detail![..18], i.Address, i.Status)));
        Assert.DoesNotContain(items, i => i.Address.Contains(later, StringComparison.Ordinal) || i.Address.Contains(waiting, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hand_over_is_owed_by_the_unit_that_takes_it_until_it_is_signed()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-06-14 09:00", procedure: OneStop.TenDays, competent: OneStop.Commune);
        await house.Do<HandOverDossier>(act => act.Run(number, new(OneStop.Commune), OneStop.Lan));

        var owed = await Of(house, OneStop.Minh);
        var giver = await Of(house, OneStop.Lan);
        await house.Do<TakeDossier>(act => act.Run(number, OneStop.Minh));

        Assert.Equal($"/ho-so/{number}/ky-nhan", Assert.Single(owed).Address);
        Assert.Empty(giver);
        Assert.Empty(await Of(house, OneStop.Minh));
    }

    [Fact]
    public async Task A_submission_is_owed_an_answer_by_those_who_may_receive()
    {
        await using var house = await OneStop.Open();
        OneStop.Stand(house, "2022-06-14 15:30");
        await house.Do<SubmitDossier>(act => act.Run(
            new(OneStop.FiveDays, "Gia hạn giấy phép xây dựng", new("Nguyễn Thị Hạnh"), Channel.Online), OneStop.Centre, Actor.House));

        var owed = await Of<SubmissionWork>(house, OneStop.Lan);
        var reader = OneStop.At(OneStop.Centre, Permission.ReadDossiers);

        Assert.Equal((new DateOnly(2022, 6, 15), "Chờ tiếp nhận"), (Assert.Single(owed).Due, owed[0].Status));
        Assert.Empty(await Of<SubmissionWork>(house, reader));
    }

    private static Task<IReadOnlyList<WorkItem>> Of(Support.House house, Officer officer) => Of<DossierWork>(house, officer);

    private static async Task<IReadOnlyList<WorkItem>> Of<T>(Support.House house, Officer officer) where T : IWorkSource
    {
        OneStop.Stand(house, "2022-06-15 08:00");
        await using var scope = house.App.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetServices<IWorkSource>().OfType<T>().Single();
        return await work.For(officer, Today, 50, TestContext.Current.CancellationToken);
    }
}
