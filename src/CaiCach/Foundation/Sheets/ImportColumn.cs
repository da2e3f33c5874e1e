using System.Diagnostics.CodeAnalysis;

namespace CaiCach.Foundation.Sheets;

/// <summary>What a cell means, or the sentence that says why it means nothing.</summary>
public readonly record struct CellReading<T>
{
    /// <summary>Null when the cell was understood.</summary>
    public string? Sentence { get; private init; }

    public T Value { get; private init; }

    public static implicit operator CellReading<T>(T value) => new() { Value = value };

    [SuppressMessage("Design", "CA1000", Justification = "Read at the call site as the type it belongs to.")]
    public static CellReading<T> Wrong(string sentence) => new() { Sentence = sentence, Value = default! };
}

/// <summary>A column that an import knows.</summary>
public abstract class ImportColumn
{
    private protected ImportColumn(string title) => Title = title;

    /// <summary>As it stands in the template and in messages.</summary>
    public string Title { get; }

    /// <summary>Every row must have it; a file without the column is refused.</summary>
    public bool Required { get; init; }

    /// <summary>Other headers that mean the same.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    internal abstract string? Read(SheetCell cell, out object? value);

    /// <summary>Headers are compared without case, marks, order and signs: "Ngày nhận (*)" is "NGÀY NHẬN".</summary>
    internal bool Answers(string header) => Also.Prepend(Title).Any(name => Header(name) == header);

    internal static string Header(string text) =>
        string.Join(' ', new string([.. SearchText.Fold(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A column with the type of what stands in it.</summary>
/// <param name="read">Is asked only for cells with content; <see cref="Cells"/> has the usual ones.</param>
public sealed class ImportColumn<T>(string title, Func<SheetCell, CellReading<T>> read) : ImportColumn(title)
{
    internal override string? Read(SheetCell cell, out object? value)
    {
        var reading = read(cell);
        value = reading.Value;
        return reading.Sentence;
    }
}

/// <summary>The understood cells of one row, asked by column.</summary>
public sealed class ImportRow
{
    private readonly Dictionary<ImportColumn, object?> _values;

    internal ImportRow(int number, Dictionary<ImportColumn, object?> values) => (Number, _values) = (number, values);

    /// <summary>As the program shows it, from 1.</summary>
    public int Number { get; }

    public bool Has(ImportColumn column) => _values.ContainsKey(column);

    /// <summary>The value of a required column.</summary>
    /// <exception cref="KeyNotFoundException">The cell is empty: the column is not required, so ask with a value for that.</exception>
    public T Of<T>(ImportColumn<T> column) => (T)_values[column]!;

    public T Of<T>(ImportColumn<T> column, T whenEmpty) => _values.TryGetValue(column, out var value) ? (T)value! : whenEmpty;

    public T? OrNull<T>(ImportColumn<T> column) where T : struct => _values.TryGetValue(column, out var value) ? (T?)value : null;
}
