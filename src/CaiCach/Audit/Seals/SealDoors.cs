using System.Text;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Audit.Seals;

/// <summary>What anybody needs to check the journal from outside: checkpoints, the public key, consistency proofs.</summary>
public static class SealDoors
{
    public const string Last = AuditModule.SealAddress + "/dau";
    public const string Key = AuditModule.SealAddress + "/khoa.pem";
    public const string Consistency = AuditModule.SealAddress + "/nhat-quan";

    /// <summary>The form of the answer; a new form gets a new number.</summary>
    private const string Format = "caicach-consistency/1";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Last, (CaiCachDb db, CancellationToken ct) => Checkpoint(db, size: null, ct)).AllowAnonymous();
        app.MapGet(Last + "/{size:long}", (CaiCachDb db, long size, CancellationToken ct) => Checkpoint(db, size, ct)).AllowAnonymous();
        app.MapGet(Key, PublicKey).AllowAnonymous();
        app.MapGet(Consistency, Consistent).AllowAnonymous();
    }

    /// <summary>Where the checkpoint of a size is downloaded.</summary>
    public static string Of(long size) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Last}/{size}");

    /// <summary>The signed note, byte for byte as it was signed.</summary>
    private static async Task<IResult> Checkpoint(CaiCachDb db, long? size, CancellationToken ct)
    {
        var found = await db.Set<JournalCheckpoint>().Where(c => size == null || c.Size == size).OrderByDescending(c => c.Size).FirstOrDefaultAsync(ct);
        return found is null ? Results.NotFound() : File(found.Note, $"dau-niem-phong-{found.Size}.txt");
    }

    private static async Task<IResult> PublicKey(CurrentHouse house, HouseSigner signer, CancellationToken ct) =>
        house.Settings is null ? Results.NotFound() : File((await signer.Key(ct)).Key.Public.Pem, "khoa-cong-khai.pem");

    private static IResult File(string text, string name) => Results.File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", name);

    /// <summary>Shows that the journal of the second size begins with the journal of the first, unchanged.</summary>
    /// <param name="tu">Size of the earlier journal.</param>
    /// <param name="den">Size of the later journal; null for the last checkpoint.</param>
    private static async Task<IResult> Consistent(CaiCachDb db, ProofMaker proofs, long? tu, long? den, CancellationToken ct)
    {
        var checkpoints = db.Set<JournalCheckpoint>();
        var size = await checkpoints.MaxAsync(c => (long?)c.Size, ct) ?? 0;
        var (first, second) = (tu ?? 0, den ?? size);
        if (first < 1 || first > second || second > size)
        {
            return Results.Json(new { problem = $"Ask with 1 ≤ tu ≤ den ≤ {size}." }, statusCode: StatusCodes.Status400BadRequest);
        }

        var notes = await checkpoints.Where(c => c.Size == first || c.Size == second).ToDictionaryAsync(c => c.Size, c => c.Note, ct);
        return Results.Json(new
        {
            format = Format, first, second, consistency = await proofs.Consistency(first, second, ct),
            firstCheckpoint = notes.GetValueOrDefault(first), secondCheckpoint = notes.GetValueOrDefault(second),
        });
    }
}
