using CaiCach.Foundation.Hosting;

namespace CaiCach.CommandLine;

/// <summary>
/// One process works in a SQLite house at a time. The lock is a file held open; the operating system lets go of it
/// when the process ends, however it ends. PostgreSQL needs none: its houses have leases and locks in the database.
/// </summary>
internal sealed class HouseLock : IDisposable
{
    private readonly FileStream? _file;

    private HouseLock(FileStream? file) => _file = file;

    /// <exception cref="HouseException">Another process works in the house.</exception>
    public static HouseLock Take(HouseFolder folder)
    {
        if (folder.Postgres is not null)
        {
            return new(null);
        }

        folder.Prepare();
        try
        {
            return new(new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new HouseException($"The house in {folder.Root} is at work in another process. Stop it first, or use its pages; nothing was written.");
        }
    }

    public void Dispose() => _file?.Dispose();
}
