namespace CaiCach.Foundation.Paper.Fonts;

/// <summary>
/// The four faces that PDF files carry. Tinos has the widths of Times New Roman, which the decree asks for and which
/// may not be given away, and it has every Vietnamese letter.
/// </summary>
internal static class Tinos
{
    private static readonly Lazy<TrueTypeFont>[] Faces =
    [
        Load("Tinos-Regular", "Tinos"),
        Load("Tinos-Bold", "Tinos-Bold"),
        Load("Tinos-Italic", "Tinos-Italic"),
        Load("Tinos-BoldItalic", "Tinos-BoldItalic"),
    ];

    public const int Count = 4;

    public static int Index(bool bold, bool italic) => (bold ? 1 : 0) + (italic ? 2 : 0);

    public static TrueTypeFont Face(int index) => Faces[index].Value;

    public static TrueTypeFont Face(bool bold, bool italic) => Face(Index(bold, italic));

    private static Lazy<TrueTypeFont> Load(string file, string postScriptName) => new(() =>
    {
        using var stream = typeof(Tinos).Assembly.GetManifestResourceStream($"fonts/{file}.ttf")
            ?? throw new InvalidOperationException($"The font {file} is missing from the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(postScriptName, bytes);
    });
}
