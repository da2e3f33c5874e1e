namespace CaiCach.Foundation.Paper;

/// <summary>
/// A register or list printed from the house on A4 landscape, to be bound and kept (NĐ 30/2020, Điều 16 and 22 ask that
/// registers kept by a system are printed with all their columns).
/// </summary>
public sealed record ListPaper : Printable
{
    public required IssuingBody Issuer { get; init; }

    /// <summary>"Sổ đăng ký văn bản đi năm 2022". Printed in upper case.</summary>
    public required string Name { get; init; }

    /// <summary>What was asked for, in words: "Từ 15/12/2021 đến 14/6/2022; tất cả các đơn vị". Null when all is listed.</summary>
    public string? Filter { get; init; }

    public required PaperTable Table { get; init; }

    /// <summary>Smaller letters, for a register of a dozen columns and more.</summary>
    public bool Dense { get; init; }

    /// <summary>A line under the table, such as the number of rows; null for none.</summary>
    public string? Summary { get; init; }

    public required string Place { get; init; }

    public required PaperDate Date { get; init; }

    /// <summary>From left to right, at most three; the date stands above the last.</summary>
    public IReadOnlyList<Signature> Signatures { get; init; } = [];

    public Verification? Verification { get; init; }

    public override string Title => Name;

    public override string Author => Issuer.Name;

    internal override Sheet Compose() => ListComposition.Of(this);
}
