using CaiCach.Audit.Histories;
using CaiCach.Dossiers;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Tests.Dossiers;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Audit;

public sealed class HandedProofTests
{
    [Fact]
    public async Task A_proof_with_its_contents_checks()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-05-05 09:00", "2022-05-10 10:00", at: OneStop.Minh);
        await house.Sealed();

        var proof = (await Handed(house, number, OneStop.Minh))!;

        Assert.Empty(ProofCheck.Verify(proof.ToText()).Findings);
        Assert.Equal(2, proof.Entries.Count);
        Assert.All(proof.Entries, e => Assert.Contains("Nguyễn Thị Hạnh", e.Payload, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_right_to_personal_data_the_proof_still_checks_but_tells_no_contents()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-05-05 09:00", at: OneStop.Minh);
        await house.Sealed();

        var proof = (await Handed(house, number, Told.Reader))!;

        Assert.Empty(ProofCheck.Verify(proof.ToText()).Findings);
        Assert.All(proof.Entries, e => Assert.Equal((null, null), (e.Payload, e.Salt)));
        Assert.DoesNotContain("Hạnh", proof.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_that_also_wrote_anothers_record_is_handed_out_without_its_contents()
    {
        await using var house = await OneStop.Open();
        var own = await house.Has("2022-05-05 09:00", at: OneStop.Minh);
        var other = await house.Has("2022-05-05 09:00");
        await house.Do<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<CaiCachDb>();
            await db.Set<Dossier>().ForChange().Where(d => d.Number == own || d.Number == other).ForEachAsync(d => db.Entry(d).State = EntityState.Modified);
            await services.GetRequiredService<Acts>().Commit("dossiers.correct", Actor.House);
        });
        await house.Sealed();

        var commune = (await Handed(house, own, OneStop.Minh))!;
        var all = (await Handed(house, own, Told.Everywhere))!;

        Assert.Equal([true, false], commune.Entries.Select(e => e.Payload is not null));
        Assert.Equal([true, true], all.Entries.Select(e => e.Payload is not null));
        Assert.Empty(ProofCheck.Verify(commune.ToText()).Findings);
    }

    [Fact]
    public async Task Another_units_record_and_an_unsealed_one_have_no_proof()
    {
        await using var house = await OneStop.Open();
        var number = await house.Has("2022-05-05 09:00", at: OneStop.Minh);

        Assert.Null(await Handed(house, number, OneStop.Minh));
        await house.Sealed();
        Assert.Null(await Handed(house, number, OneStop.Lan));
    }

    private static Task<Proof?> Handed(Support.House house, string number, Officer officer) =>
        house.Ask<HandedProof, Proof?>(h => h.Of(Told.Dossier(number), officer));
}
