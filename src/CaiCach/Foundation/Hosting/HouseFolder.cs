namespace CaiCach.Foundation.Hosting;

/// <summary>
/// Where a house lives: one folder holds its SQLite database, files, keys and lock. Nothing is written outside it.
/// With a PostgreSQL connection only the database lives elsewhere.
/// </summary>
public sealed class HouseFolder
{
    public HouseFolder(string path, string? postgres = null)
    {
        Root = Path.GetFullPath(path);
        Postgres = string.IsNullOrWhiteSpace(postgres) ? null : postgres;
    }

    public string Root { get; }

    /// <summary>Connection string; null for SQLite.</summary>
    public string? Postgres { get; }

    public string Database => Path.Combine(Root, "caicach.db");
    public string Files => Path.Combine(Root, "files");
    public string Keys => Path.Combine(Root, "keys");
    public string SigningKey => Path.Combine(Keys, "house.pem");
    public string Lock => Path.Combine(Root, "house.lock");

    /// <summary>The folder named on the command line, else in CAICACH_DATA, else <c>caicach-data</c> under the working folder.</summary>
    public static HouseFolder From(string? data, string? database = null) => new(
        data ?? Environment.GetEnvironmentVariable("CAICACH_DATA") ?? Path.Combine(Environment.CurrentDirectory, "caicach-data"),
        database ?? Environment.GetEnvironmentVariable("CAICACH_DB"));

    /// <summary>Makes the folders and tries a write, so that a full or read-only disk is told before anything is half made.</summary>
    /// <exception cref="HouseException">The folder cannot be written.</exception>
    public void Prepare()
    {
        try
        {
            foreach (var folder in new[] { Root, Files, Keys })
            {
                Directory.CreateDirectory(folder);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            var probe = Path.Combine(Root, $".write-{Guid.NewGuid():N}");
            using (var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 4096, FileOptions.DeleteOnClose))
            {
                file.Write(new byte[64 * 1024]);
                file.Flush(flushToDisk: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new HouseException($"The folder {Root} cannot be written: {error.Message} Nothing was made.");
        }
    }
}

/// <summary>Something the operator must mend; the message is a sentence for standard error.</summary>
public sealed class HouseException(string message) : Exception(message);
