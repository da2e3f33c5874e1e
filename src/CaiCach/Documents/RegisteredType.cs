using CaiCach.Foundation;

namespace CaiCach.Documents;

/// <summary>
/// A type as the register keeps it: the 29 of Điều 7 Nghị định 30/2020/NĐ-CP, the copies, the normative ones, and what
/// is only cited. An individual and a normative decision are one type; <see cref="Document.IsNormative"/> parts them.
/// </summary>
/// <param name="Code">Permanent; the abbreviation where there is one.</param>
/// <param name="Name">On the screen.</param>
/// <param name="Abbreviation">What stands in the symbol; null when the type has none.</param>
public sealed record RegisteredType(string Code, string Name, string? Abbreviation)
{
    public const string Letter = "CV";
    public const string Law = "Luật";

    /// <summary>Where the law lets a type be cited by its name alone (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6b).</summary>
    public bool CitedByName => Code is Law or "PL" or "HP" or "TCVN";

    /// <summary>The type's place in ids: <c>ke-hoach</c>. From the name, since Đề án and Dự án would both be “da”.</summary>
    public string Slug { get; } = SlugOf(Name);

    public static IReadOnlyList<RegisteredType> All { get; } =
    [
        .. DocumentType.All.Select(t => new RegisteredType(CodeOf(t), t.Name.Replace(" (cá biệt)", "", StringComparison.Ordinal), t.Abbreviation)),
        .. DocumentType.Copies.Select(t => new RegisteredType(t.Abbreviation!, t.Name, t.Abbreviation)),
        .. DocumentType.Normative.Where(n => DocumentType.All.All(t => t.Abbreviation != n.Abbreviation))
            .Select(t => new RegisteredType(t.Abbreviation!, t.Name, t.Abbreviation)),
        new("HP", "Hiến pháp", null), new(Law, "Luật", null), new("TCVN", "Tiêu chuẩn", null), new("KHAC", "Văn bản khác", null),
    ];

    /// <summary>Types that a unit numbers itself (Nghị định 30/2020/NĐ-CP, Điều 15), in the order of the decree.</summary>
    public static IReadOnlyList<RegisteredType> Issued { get; } = [.. All.Take(DocumentType.All.Count + DocumentType.Copies.Count)];

    private static readonly Dictionary<string, RegisteredType> ByCode = All.ToDictionary(t => t.Code, StringComparer.Ordinal);

    /// <summary>Null when no type has this code.</summary>
    public static RegisteredType? Find(string? code) => code is not null && ByCode.TryGetValue(code, out var type) ? type : null;

    /// <exception cref="KeyNotFoundException">No type has this code.</exception>
    public static RegisteredType Of(string code) => ByCode[code];

    /// <summary>Reads what stands in a cell: a name without regard to marks, or an abbreviation as the table writes it.</summary>
    public static RegisteredType? Read(string? typed)
    {
        var text = VietnameseText.Clean(typed);
        var folded = SearchText.Fold(text);
        return Find(text) ?? All.FirstOrDefault(t => SearchText.Fold(t.Name) == folded);
    }

    /// <summary>Small letters, digits and hyphens.</summary>
    internal static string SlugOf(string text) =>
        string.Join('-', SearchText.Fold(text).Split([.. SearchText.Fold(text).Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries));

    private static string CodeOf(DocumentType type) => type.Abbreviation ?? (type.Name == "Công văn" ? Letter : "ThC");
}
