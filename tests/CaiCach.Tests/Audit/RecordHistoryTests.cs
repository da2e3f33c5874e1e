using CaiCach.Dossiers;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web.Kit;
using CaiCach.Identity.Accounts;
using CaiCach.Tests.Dossiers;
using CaiCach.Tests.Identity;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Audit;

public sealed class RecordHistoryTests
{
    [Fact]
    public async Task A_history_says_who_did_what_with_old_and_new_values()
    {
        await using var house = await OneStop.Open();
        await house.HasAccount("lan", unit: OneStop.Commune);
        var number = await house.Has("2022-05-05 09:00", "2022-05-10 10:00", at: OneStop.Minh);
        await house.Sealed();

        var history = (await house.History(Told.Dossier(number), OneStop.Minh))!;

        Assert.Equal(["ghi nhận kết quả giải quyết", "tiếp nhận hồ sơ"], history.Acts.Select(a => a.Sentence));
        Assert.All(history.Acts, a => Assert.Equal("Nguyễn Thị Thu Hà", a.Who));
        Assert.Equal("Có kết quả:  → 10/05/2022 10:00", history.Acts[0].Words());
        Assert.Contains("Chủ hồ sơ:  → Nguyễn Thị Hạnh", history.Acts[1].Words(), StringComparison.Ordinal);
        Assert.Contains("Hạn trả:  → 12/05/2022", history.Acts[1].Words(), StringComparison.Ordinal);
        Assert.All(history.Acts, a => Assert.Equal((SealState.Sealed, true), (a.Seal, a.Position >= 0)));
        Assert.Null(history.Next);
    }

    [Fact]
    public async Task What_is_not_sealed_yet_says_so_and_stands_first()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-05-05 09:00", at: OneStop.Minh);
        await house.Sealed();
        await house.Do<CaiCach.Dossiers.Settling.SettleDossier>(act => act.Run(number, resultDigitised: true, OneStop.Minh));

        var acts = (await house.History(Told.Dossier(number), OneStop.Minh))!.Acts;

        Assert.Equal([SealState.Waiting, SealState.Sealed], acts.Select(a => a.Seal));
        Assert.Equal((null, null), (acts[0].Position, acts[0].Proof));
    }

    [Fact]
    public async Task Without_the_right_to_personal_data_names_and_reasons_are_hidden()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-05-05 09:00", "2022-05-10 10:00", at: OneStop.Minh, ended: Ending.Withdrawn);

        var hidden = (await house.History(Told.Dossier(number), Told.Reader))!.Acts;
        var shown = (await house.History(Told.Dossier(number), OneStop.Minh))!.Acts;

        Assert.Equal("Người nộp rút", shown[0].Reason);
        Assert.Null(hidden[0].Reason);
        var told = string.Join('\n', hidden.Select(a => a.Words()));
        Assert.Contains("Chủ hồ sơ:  → •••", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Hạnh", told, StringComparison.Ordinal);
        Assert.DoesNotContain("0905123456", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Người nộp rút", told, StringComparison.Ordinal);
        Assert.Contains("Hạn trả:  → 12/05/2022", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_units_history_does_not_exist_and_neither_does_that_of_a_forbidden_register()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-05-05 09:00");

        Assert.Null(await house.History(Told.Dossier(number), OneStop.Minh));
        Assert.Null(await house.History(Told.Dossier(number), OneStop.At(OneStop.Centre, Permission.UseHouse, Permission.ReadJournal)));
        Assert.Null(await house.History(new("no-such-kind", "1"), Told.Everywhere));
        Assert.NotNull(await house.History(Told.Dossier(number), OneStop.Lan));
    }

    [Fact]
    public async Task A_long_history_is_read_in_stretches()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-05-05 09:00", at: OneStop.Minh);
        for (var i = 0; i < 4; i++)
        {
            await house.Do<IServiceProvider>(async services =>
            {
                var db = services.GetRequiredService<CaiCachDb>();
                db.Entry(await db.Set<Dossier>().ForChange().SingleAsync()).State = EntityState.Modified;
                await services.GetRequiredService<Acts>().Commit("dossiers.correct", OneStop.Minh.Actor);
            });
        }

        await house.Sealed();

        var positions = new List<long?>();
        long? before = null;
        do
        {
            var stretch = (await house.History(Told.Dossier(number), OneStop.Minh, before, most: 2))!;
            positions.AddRange(stretch.Acts.Select(a => a.Position));
            before = stretch.Next;
        }
        while (before is not null);

        Assert.Equal(5, positions.Distinct().Count());
        Assert.Equal(positions.OrderDescending(), positions);
    }

    [Fact]
    public async Task Every_value_that_a_module_names_is_stored_and_can_be_printed()
    {
        await using var house = await OneStop.Open();
        var kinds = house.App.Services.GetRequiredService<Sockets>().Records;
        var model = house.Get<CaiCachDb>().Model;

        Assert.Contains(kinds, k => k.Fields.Count > 0);
        Assert.All(kinds.SelectMany(k => k.Fields), f => Assert.NotNull(model.FindEntityType(f.Type)?.FindProperty(f.Property)));
    }
}
