namespace CaiCach.Foundation.Paper;

/// <summary>
/// An administrative document in the layout of NĐ 30/2020/NĐ-CP, Phụ lục I: report, plan, decision, letter.
/// The words are given; layout, capitals, punctuation of lists and the closing "./." are the paper's.
/// </summary>
public sealed record OfficialPaper : Printable
{
    public required IssuingBody Issuer { get; init; }

    /// <summary>Running number in the year; null while none is given, and then its place is left open.</summary>
    public int? Number { get; init; }

    /// <summary>What follows the slash: "BC-UBND", "KH-UBND"; of a letter "UBND-VX".</summary>
    public required string Symbol { get; init; }

    /// <summary>The place before the date, "Quảng Điền".</summary>
    public required string Place { get; init; }

    public required PaperDate Date { get; init; }

    /// <summary>"Báo cáo", "Kế hoạch". Null for a letter (công văn): its subject then stands under the number as "V/v …".</summary>
    public string? TypeName { get; init; }

    /// <summary>What the paper is about (trích yếu). A line feed chooses where the line breaks.</summary>
    public required string Subject { get; init; }

    /// <summary>To whom the paper speaks ("Kính gửi"); empty for papers that address nobody.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>The legal bases, each beginning with "Căn cứ"; semicolons and the last full stop are added.</summary>
    public IReadOnlyList<string> LegalBases { get; init; } = [];

    public required IReadOnlyList<PaperBlock> Body { get; init; }

    public required Signature Signature { get; init; }

    /// <summary>Who receives a copy, without dash and punctuation; the last is "Lưu: VT, …".</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Null for a draft, which proves nothing yet.</summary>
    public Verification? Verification { get; init; }

    public override string Title => TypeName is null ? OneLine(Subject) : $"{TypeName} {OneLine(Subject)}";

    public override string Author => OneLine(Issuer.Name);

    internal override Sheet Compose() => OfficialComposition.Of(this);

    private static string OneLine(string text) => text.Replace('\n', ' ');
}
