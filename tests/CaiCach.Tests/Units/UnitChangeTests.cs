using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Units;
using CaiCach.Units.Catalogue;
using CaiCach.Units.Changes;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Units;

public sealed class UnitChangeTests
{
    private const string Basis = "Nghị quyết 01/NQ-HĐND";
    private static readonly DateOnly On = new(2023, 1, 1);

    private static readonly Officer Bao = new(
        "bao", "Bảo", "tth.quang-dien.noi-vu", "Phòng Nội vụ", null, Scope.All, new HashSet<Permission> { Permission.WriteUnits });

    private static readonly NewUnit Office = new(
        "tth.quang-dien.chuyen-doi-so", UnitKind.Office, UnitLevel.District, "tth.quang-dien", On, "Phòng Chuyển đổi số huyện", "Phòng Chuyển đổi số", Basis);

    [Fact]
    public async Task The_catalogue_is_loaded_in_one_act_and_comes_back_whole()
    {
        await using var house = await Loaded();

        Assert.Equal(0, await house.Ask<LoadUnits, int>(load => load.Run(Actor.House)));

        var (read, written) = (await Current(house), UnitDirectory.Of(UnitCatalogue.Read()));
        Assert.Equal(1, await house.Ask<CaiCachDb, int>(db => db.Set<JournalEntry>().CountAsync(e => e.Act == LoadUnits.Act)));
        Assert.Equal(written.All.Select(Print), read.All.Select(Print));
        Assert.Same(read, await Current(house));
    }

    [Fact]
    public async Task A_new_office_is_seen_at_once_and_found_without_marks()
    {
        await using var house = await Loaded();

        await house.Do<CreateUnit>(act => act.Run(Office, Bao));

        var directory = await Current(house);
        Assert.Contains(Office.Id, directory.Own("tth.quang-dien", On));
        Assert.DoesNotContain(Office.Id, directory.Own("tth.quang-dien", On.AddDays(-1)));
        Assert.Contains("unit/" + Office.Id, await house.Ask<CaiCachDb, List<string>>(
            db => db.Set<SearchWord>().Where(w => w.Word == "chuyen").Select(w => w.Key).ToListAsync()));
    }

    [Fact]
    public async Task An_id_is_never_used_again()
    {
        await using var house = await Loaded();

        Assert.Equal("unit.exists", await Refusal(() => house.Do<CreateUnit>(act => act.Run(Office with { Id = "tth.quang-dien.noi-vu" }, Bao))));
        Assert.Equal("unit.id", await Refusal(() => house.Do<CreateUnit>(act => act.Run(Office with { Id = "Phòng" }, Bao))));
        Assert.Equal("unit.parent", await Refusal(() => house.Do<CreateUnit>(act => act.Run(Office with { Parent = "tth.nowhere" }, Bao))));
        Assert.Equal("unit.parent", await Refusal(() => house.Do<CreateUnit>(act => act.Run(Office with { From = new(2025, 7, 1) }, Bao))));
    }

    [Fact]
    public async Task A_renamed_unit_keeps_its_old_name_on_the_days_before()
    {
        await using var house = await Loaded();
        const string id = "tth.so-tttt";

        await house.Do<RenameUnit>(act => act.Run(id, new("Sở Số tỉnh", "Sở Số", On, Basis), Bao));

        var directory = await Current(house);
        Assert.Equal("Sở Thông tin và Truyền thông", directory.ShortNameOn(id, On.AddDays(-1)));
        Assert.Equal("Sở Số", directory.ShortNameOn(id, On));
        Assert.Equal("unit.name-later", await Refusal(() => house.Do<RenameUnit>(act => act.Run(id, new("X", "X", On, Basis), Bao))));
    }

    [Fact]
    public async Task A_merger_ends_the_old_with_their_councils_and_begins_the_new()
    {
        await using var house = await Loaded();
        await WithoutEnd(house);
        var input = new NewUnit("z.moi", UnitKind.Committee, UnitLevel.Commune, "z", On, "Ủy ban nhân dân xã Mới", "UBND xã Mới", Basis);

        await house.Do<MergeUnits>(act => act.Run(["z.mot", "z.hai"], input, Bao));

        var directory = await Current(house);
        Assert.False(directory.ById("z.mot.hdnd")!.StandsOn(On));
        Assert.True(directory.ById("z.mot.hdnd")!.StandsOn(On.AddDays(-1)));
        Assert.Equal(["z.hai", "z.moi", "z.mot", "z.mot.hdnd"], directory.Own("z.moi", On));
        Assert.Equal(Basis, directory.ById("z.hai")!.EndedBy);
    }

    [Fact]
    public async Task A_unit_with_lower_units_does_not_end()
    {
        await using var house = await Loaded();
        await WithoutEnd(house);

        Assert.Equal("unit.has-lower", await Refusal(() => house.Do<EndUnit>(act => act.Run("z", On, Basis, Bao))));
        Assert.Equal("unit.end-before-begin", await Refusal(() => house.Do<EndUnit>(act => act.Run("z.mot", new(2021, 1, 1), Basis, Bao))));
        Assert.True((await Current(house)).ById("z")!.StandsOn(On));
    }

    [Fact]
    public async Task A_code_goes_to_one_unit_and_ends_the_one_before()
    {
        await using var house = await Loaded();
        var code = new GiveUnitCode.Input(CodeSchemes.Qd20, "H57.30", On, Basis);
        await house.Do<GiveUnitCode>(act => act.Run("tth.quang-dien", code, Bao));
        await house.Do<GiveUnitCode>(act => act.Run("tth.quang-dien", code with { Code = "H57.31", From = On.AddYears(1) }, Bao));

        var directory = await Current(house);
        Assert.Equal("tth.quang-dien", directory.Find(CodeSchemes.Qd20, "H57.30", On)?.Id);
        Assert.Null(directory.Find(CodeSchemes.Qd20, "H57.30", On.AddYears(1)));
        Assert.Equal("unit.code-borne", await Refusal(() => house.Do<GiveUnitCode>(act => act.Run("tth.phu-vang", code with { Code = "H57.31" }, Bao))));
    }

    [Fact]
    public async Task A_corrected_slip_leaves_no_second_name()
    {
        await using var house = await Loaded();

        await house.Do<CorrectUnit>(act => act.Run(
            "tth.quang-dien.noi-vu", new("Phòng Nội vụ huyện Quảng Điền", "Phòng NV", UnitKind.Office, Assumed: false), "Đã thấy quyết định", Bao));

        var unit = (await Current(house)).ById("tth.quang-dien.noi-vu")!;
        Assert.Equal(("Phòng NV", false, 1), (unit.NameOn(On).ShortName, unit.Assumed, unit.Names.Count));
    }

    private static async Task<Support.House> Loaded()
    {
        var house = await Support.House.Open();
        await house.Do<LoadUnits>(load => load.Run(Actor.House));
        return house;
    }

    /// <summary>A district with two communes that nothing has ended yet.</summary>
    private static async Task WithoutEnd(Support.House house)
    {
        NewUnit Commune(string id) => new(id, UnitKind.Committee, UnitLevel.Commune, "z", new(2021, 7, 1), $"Xã {id}", id, Basis);
        NewUnit[] units =
        [
            Commune("z") with { Level = UnitLevel.District, Parent = "tth" }, Commune("z.mot"), Commune("z.hai"),
            Commune("z.mot.hdnd") with { Kind = UnitKind.Council, Parent = "z.mot" },
        ];
        foreach (var unit in units)
        {
            await house.Do<CreateUnit>(act => act.Run(unit, Bao));
        }
    }

    private static Task<UnitDirectory> Current(Support.House house) => house.Ask<UnitDirectories, UnitDirectory>(d => d.Current());

    private static async Task<string> Refusal(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Refusal.Code;

    private static string Print(Unit u) => string.Join('|',
        [u.Id, u.Name, u.ShortName, u.Kind, u.Level, u.Parent, u.From, u.Until, u.EndedBy, u.Assumed, u.SortKey,
         .. u.Names.OrderBy(n => n.From).Select(n => $"{n.From} {n.Name} {n.Basis}"),
         .. u.Codes.Select(c => $"{c.Scheme} {c.Code} {c.From} {c.Until}").Order(StringComparer.Ordinal),
         .. u.Predecessors.Select(p => $"{p.Predecessor} {p.Part} {p.On} {p.Basis}").Order(StringComparer.Ordinal)]);
}
