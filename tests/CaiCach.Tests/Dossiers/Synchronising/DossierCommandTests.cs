using System.Text.Json;
using CaiCach.CommandLine;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Synchronising.Reconciling;
using CaiCach.Foundation;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Tests.Identity;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Dossiers.Synchronising;

/// <summary><c>dossiers import</c> and <c>dossiers reconcile</c> through the entry of the command line.</summary>
public sealed class DossierCommandTests
{
    [Fact]
    public async Task A_file_is_taken_in_by_an_account_and_the_second_time_nothing_is_written()
    {
        await using var house = await Open();
        using var folder = new Folder();
        var file = folder.Put("dong-bo.json", Exchange.Json(Exchange.Row("H57.99-220405-0001"), Exchange.Row("H57.99-220405-0002", ("TrangThaiHoSo", "9"), ("NgayKetThucXuLy", "12/04/2022 16:40:00"))));

        var first = await Run(house, "import", file, "--as", "lan");
        var entries = await Entries(house);
        var second = await Run(house, "import", file, "--as", "lan");

        Assert.Equal((0, "2 dossiers added, 0 brought up to date, 0 known, 0 not accepted, 0 further here than there.", ""), first);
        Assert.Equal((0, "0 dossiers added, 0 brought up to date, 2 known, 0 not accepted, 0 further here than there.", ""), second);
        Assert.Equal(entries, await Entries(house));
        Assert.Equal(DossierState.Settled, (await house.Life("H57.99-220405-0002")).State);
    }

    [Fact]
    public async Task A_refused_row_is_named_with_its_place_and_code_and_nothing_of_the_file_is_written()
    {
        await using var house = await Open();
        using var folder = new Folder();
        await Run(house, "import", folder.Put("truoc.json", Exchange.Json(Exchange.Row(more: [("TrangThaiHoSo", "9"), ("NgayKetThucXuLy", "12/04/2022 16:40:00")]))), "--as", "lan");
        var before = await Entries(house);

        var (code, output, error) = await Run(house, "import", folder.Put("sai.json", Exchange.Json(
            Exchange.Row("H57.99-220405-0002"), Exchange.Row("H57.99-220405-0003", ("MaTTHC", "9.999999")), Exchange.Row("H57.99-220405-0001"),
            Exchange.Row("H57.99-220405-0004", ("NgayHenTra", "01/04/2022")))), "--as", "lan");

        Assert.Equal((1, ""), (code, output));
        var lines = error.Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.Contains(lines, l => l.StartsWith("Mục 2", StringComparison.Ordinal) && l.Contains("9.999999", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("Mục 3", StringComparison.Ordinal) && l.Contains("trạng thái ở đây là 9, không thể sang 4", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("Mục 4, trường “NgayHenTra”", StringComparison.Ordinal));
        Assert.Equal("Nothing was written.", lines[^1]);
        Assert.Equal(before, await Entries(house));
        Assert.Equal(["H57.99-220405-0001"], await house.Ask<CaiCachDb, List<string>>(db => db.Set<Dossier>().Select(d => d.Number).ToListAsync()));
    }

    [Theory]
    [InlineData("import", "khong-co.json", "lan", "khong-co.json")]
    [InlineData("import", null, "la", "There is no account “la” today.")]
    [InlineData("import", null, "xem", "lacks the right ReceiveDossiers; nothing was written.")]
    [InlineData("reconcile", null, "xem", "lacks the right ReceiveDossiers; nothing was written.")]
    public async Task Without_a_file_an_account_or_the_right_it_ends_with_a_sentence(string verb, string? missing, string account, string sentence)
    {
        await using var house = await Open();
        using var folder = new Folder();
        var file = missing is null ? folder.Put("dong-bo.json", Exchange.Json(Exchange.Row())) : Path.Combine(folder.Path, missing);
        var before = await Entries(house);

        var (code, output, error) = await Run(house, verb, file, "--as", account);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Equal(before, await Entries(house));
    }

    [Fact]
    public async Task Reconciling_says_in_JSON_what_differs_and_writes_only_when_an_account_keeps_it()
    {
        await using var house = await Open();
        using var folder = new Folder();
        await Run(house, "import", folder.Put("dau.json", Exchange.Json(Exchange.Row("H57.99-220405-0001"), Exchange.Row("H57.99-220405-0002"))), "--as", "lan");
        var same = folder.Put("bang.json", Exchange.Json(Exchange.Row("H57.99-220405-0001"), Exchange.Row("H57.99-220405-0002")));
        var other = folder.Put("khac.json", Exchange.Json(
            Exchange.Row("H57.99-220405-0001", ("TrangThaiHoSo", "9"), ("NgayKetThucXuLy", "12/04/2022 16:40:00")), Exchange.Row("H57.99-220405-0007"), Exchange.Row("x")));
        var before = await Entries(house);

        var equal = await Run(house, "reconcile", same, "--json");
        var differs = await Run(house, "reconcile", other, "--json");
        var (none, _, why) = await Run(house, "reconcile", folder.Put("rong.json", "[]"u8.ToArray()), "--json");
        Assert.Equal(before, await Entries(house));
        var kept = await Run(house, "reconcile", other, "--as", "lan");

        Assert.Equal((0, 3, 1, 3), (equal.Code, differs.Code, none, kept.Code));
        using var nothing = JsonDocument.Parse(equal.Output);
        Assert.Equal((2, 2, 0), (nothing.RootElement.GetProperty("rows").GetInt32(), nothing.RootElement.GetProperty("equal").GetInt32(), nothing.RootElement.GetProperty("differences").GetArrayLength()));
        using var found = JsonDocument.Parse(differs.Output);
        string[] fields = ["file", "rows", "from", "to", "equal", "differences", "problems"];
        Assert.Equal(fields, found.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(64, found.RootElement.GetProperty("file").GetString()!.Length);
        Assert.Equal("2022-04-05", found.RootElement.GetProperty("from").GetString());
        string[] parts = ["kind", "dossier", "fact", "ours", "theirs", "oursAt", "theirsAt", "clock", "lateBySynchronisation", "recordedAt", "entry"];
        Assert.All(found.RootElement.GetProperty("differences").EnumerateArray(), d => Assert.Equal(parts, d.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(
            ["missing-here H57.99-220405-0007", "missing-there H57.99-220405-0002", "state H57.99-220405-0001"],
            found.RootElement.GetProperty("differences").EnumerateArray().Select(d => $"{d.GetProperty("kind").GetString()} {d.GetProperty("dossier").GetString()}").Where(d => !d.StartsWith("time", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.StartsWith("Mục 3", Assert.Single(found.RootElement.GetProperty("problems").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal("Tệp không có hồ sơ nào.", why);
        Assert.Equal(1, await house.Ask<CaiCachDb, int>(db => db.Set<Reconciliation>().CountAsync()));
        Assert.Equal(DossierState.Processing, (await house.Life("H57.99-220405-0001")).State);
    }

    /// <summary>A house with an account at the counter and one that may only look.</summary>
    private static async Task<Support.House> Open()
    {
        var house = await OneStop.Open();
        await house.Do<IServiceProvider>(async services =>
        {
            services.GetRequiredService<CaiCachDb>().Add(new HouseSettings { Name = "Thử", Origin = "caicach/thu" });
            await services.GetRequiredService<Acts>().Commit("house.found", Actor.House);
        });
        await house.HasRole("mot-cua", Permission.ReadDossiers, Permission.ReceiveDossiers);
        await house.HasRole("xem", Permission.ReadDossiers);
        await house.HasGrant(await house.HasAccount("lan", unit: OneStop.Centre), "mot-cua", OneStop.Centre);
        await house.HasGrant(await house.HasAccount("xem", unit: OneStop.Centre), "xem", OneStop.Centre);
        return house;
    }

    private static async Task<(int Code, string Output, string Error)> Run(Support.House house, params string[] verb)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] place = house.Folder.Postgres is { } connection ? ["--data", house.Folder.Root, "--database", connection] : ["--data", house.Folder.Root];
        var code = await Cli.Run(["dossiers", .. verb, .. place], output, error);
        return (code, output.ToString().ReplaceLineEndings("\n").Trim(), error.ToString().ReplaceLineEndings("\n").Trim());
    }

    private static Task<int> Entries(Support.House house) => house.Ask<CaiCachDb, int>(db => db.Set<JournalEntry>().CountAsync());
}
