using System.Globalization;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Journal;

/// <summary>The signing key of this house under the name of its journal; made at the first seal.</summary>
public sealed class HouseSigner(HouseFolder folder, IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim _once = new(1);
    private SigningKey? _key;

    /// <exception cref="HouseException">The house was not made yet, so the journal has no name.</exception>
    public async Task<SigningKey> Key(CancellationToken ct = default)
    {
        if (_key is { } known)
        {
            return known;
        }

        await _once.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var origin = await scope.ServiceProvider.GetRequiredService<CaiCachDb>().Set<HouseSettings>().Select(s => s.Origin).SingleOrDefaultAsync(ct)
                ?? throw new HouseException("The house was not made yet: its journal has no name to sign for.");
            return _key ??= new SigningKey(HouseKey.LoadOrCreate(folder.SigningKey, origin));
        }
        finally
        {
            _once.Release();
        }
    }

    public void Dispose()
    {
        _key?.Key.Dispose();
        _once.Dispose();
    }
}

/// <summary>Signs checkpoints. The time stands in an extension line, so that it is signed too.</summary>
public sealed record SigningKey(HouseKey Key)
{
    public string SignCheckpoint(long size, byte[] root, DateTime at) =>
        new Checkpoint(Key.Name, size, root, [TimeLine(at)]).Sign(Key);

    /// <summary>The extension line that holds the time of a checkpoint.</summary>
    public static string TimeLine(DateTime at) => "at " + at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
