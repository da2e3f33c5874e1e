namespace CaiCach.Foundation.Sheets;

/// <summary>What an import did.</summary>
/// <param name="Added">Rows written.</param>
/// <param name="Known">Rows that were in the register already and were left alone.</param>
/// <param name="Problems">Sentences, row by row; when there is one, nothing was written.</param>
public sealed record ImportOutcome(int Added, int Known, IReadOnlyList<string> Problems)
{
    public static ImportOutcome Written(int added, int known) => new(added, known, []);

    /// <param name="more">Problems beyond those listed.</param>
    public static ImportOutcome Refused(IEnumerable<ImportProblem> problems, int more)
    {
        IReadOnlyList<string> rest = more == 0 ? [] : [$"Còn {VietnameseNumber.Print(more)} chỗ cần sửa nữa."];
        return new(0, 0, [.. problems.Select(p => p.Sentence), .. rest]);
    }
}

/// <summary>A register as a spreadsheet, for the command line: the same import and export as its pages.</summary>
public interface IRegisterFile
{
    /// <summary>Permanent name, such as <c>directives</c>.</summary>
    string Register { get; }

    Permission Reads { get; }

    Permission Writes { get; }

    /// <summary>All rows in the officer's scope.</summary>
    Task Export(Stream to, Officer officer, CancellationToken ct);

    /// <summary>All rows or none; the same file again adds nothing.</summary>
    Task<ImportOutcome> Import(Stream file, string name, Officer officer, CancellationToken ct);
}
