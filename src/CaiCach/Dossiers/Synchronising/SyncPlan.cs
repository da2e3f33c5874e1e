using CaiCach.Foundation.Sheets;

namespace CaiCach.Dossiers.Synchronising;

/// <summary>What a file of the exchange would do to the register.</summary>
/// <param name="File">Digest of its content, lower-case hex.</param>
/// <param name="New">Dossiers that are not here yet.</param>
/// <param name="Newer">Dossiers that are here and of which the file tells more.</param>
/// <param name="Known">How many are here and say nothing new.</param>
/// <param name="NotAccepted">How many are no dossiers yet, or were refused before acceptance: they are left aside.</param>
/// <param name="Differing">Codes of dossiers kept here whose own record stands against the file's. They are left as they are; the reconciliation shows them.</param>
/// <param name="UnknownFields">Fields that are left aside.</param>
public sealed record SyncPlan(
    string File, IReadOnlyList<SyncRow> New, IReadOnlyList<SyncRow> Newer, int Known, int NotAccepted, IReadOnlyList<string> Differing,
    IReadOnlyList<string> UnknownFields, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>Problems that are listed; a page with more helps nobody.</summary>
    public const int MaxProblems = 200;

    public bool IsFine => Problems.Count == 0;
    public bool Writes => New.Count + Newer.Count > 0;
    public int MoreProblems { get; init; }

    /// <summary>The plan for one dossier of the file.</summary>
    public SyncPlan Only(string number)
    {
        var row = New.Concat(Newer).FirstOrDefault(r => r.Number == number)?.Row ?? Rows.GetValueOrDefault(number);
        return this with
        {
            New = [.. New.Where(r => r.Number == number)], Newer = [.. Newer.Where(r => r.Number == number)], Problems = [.. Problems.Where(p => p.Row == row)], MoreProblems = 0,
        };
    }

    /// <summary>Where each dossier of the file stands in it.</summary>
    internal IReadOnlyDictionary<string, int> Rows { get; init; } = new Dictionary<string, int>();
}

/// <summary>A file of the exchange, understood.</summary>
/// <param name="File">Digest of its content, lower-case hex.</param>
public sealed record SyncReading(string File, IReadOnlyList<SyncRow> Rows, IReadOnlyList<string> UnknownFields, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>Reads a file of any of the formats. Rows with a problem are told and left out.</summary>
    public static async Task<SyncReading> Of(Stream file, DateTime now, CancellationToken ct = default)
    {
        var hashed = new MemoryStream();
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        var buffer = new byte[64 << 10];
        int read;
        while (hashed.Length <= SyncFile.MaxBytes && (read = await file.ReadAsync(buffer, ct)) > 0)
        {
            hash.AppendData(buffer.AsSpan(0, read));
            hashed.Write(buffer, 0, read);
        }

        hashed.Position = 0;
        var (table, digest) = (await SyncFile.Read(hashed, ct), Convert.ToHexStringLower(hash.GetHashAndReset()));
        return table.Refused is { } refused ? new(digest, [], [], [new(null, null, refused)]) : Understand(table, digest, now);
    }

    private static SyncReading Understand(RawTable table, string digest, DateTime now)
    {
        var (rows, problems, seen) = (new List<SyncRow>(), new List<ImportProblem>(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var raw in table.Rows)
        {
            if (new RowReading(raw, problems).Read() is not { } row)
            {
                continue;
            }

            if (!seen.TryAdd(row.Number, row.Place))
            {
                problems.Add(new(row.Row, SyncFields.Number, $"{row.Place}, trường “{SyncFields.Number}”: {row.Number} trùng với {seen[row.Number]}."));
            }
            else if (RowRules.WhyNot(row, now) is { } wrong)
            {
                problems.Add(new(row.Row, wrong.Field, $"{row.Place}, trường “{wrong.Field}”: {wrong.Sentence}"));
            }
            else
            {
                rows.Add(row);
            }
        }

        return new(digest, rows, table.Unknown, problems);
    }
}
