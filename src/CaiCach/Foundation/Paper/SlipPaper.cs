namespace CaiCach.Foundation.Paper;

/// <summary>The sheet a slip is printed on.</summary>
public enum SlipSize { A5, A4 }

/// <summary>
/// A slip that goes with a dossier: issuer and motto, title, code with barcode and QR code, lines, signatures, notes. A5
/// for what an applicant takes home, A4 for what stays with the papers (Thông tư 01/2018/TT-VPCP).
/// </summary>
public sealed record SlipPaper : Printable
{
    public required SlipSize Size { get; init; }
    public required IssuingBody Issuer { get; init; }

    /// <summary>“Số: …/PXL” under the issuer; null when the code of the dossier is the number.</summary>
    public string? Number { get; init; }
    public required string Place { get; init; }
    public required PaperDate Date { get; init; }

    /// <summary>Lines of the title, printed in upper case.</summary>
    public required IReadOnlyList<string> Heading { get; init; }

    /// <summary>What the barcode says, printed in words as well; printable ASCII.</summary>
    public required string Code { get; init; }

    /// <summary>What stands before the code: “Mã hồ sơ”.</summary>
    public required string CodeName { get; init; }

    /// <summary>Where the QR code leads.</summary>
    public required Uri Address { get; init; }

    /// <summary><see cref="SlipLine"/>, <see cref="PaperTable"/>, <see cref="DashItem"/>.</summary>
    public required IReadOnlyList<PaperBlock> Body { get; init; }

    /// <summary>From left to right, at most three; empty for none.</summary>
    public IReadOnlyList<Signature> Signatures { get; init; } = [];

    /// <summary>Small, under the signatures.</summary>
    public IReadOnlyList<SlipLine> Notes { get; init; } = [];

    /// <summary>“Liên 1: Lưu”, “Liên 2: Giao người nộp”: a sheet for each; empty for one sheet without such a mark.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    public override string Title => $"{string.Join(' ', Heading)} {Code}";

    public override string Author => Issuer.Name.Replace('\n', ' ');

    internal override Sheet Compose() => new SlipComposition(this).Sheet();
}

/// <summary>A line of a slip, from the left edge or centred.</summary>
public sealed record SlipLine(params IReadOnlyList<TextRun> Runs) : PaperBlock
{
    public bool Centred { get; init; }
}
