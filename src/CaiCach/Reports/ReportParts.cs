using CaiCach.Foundation.Records;
using CaiCach.Reports.Templates;

namespace CaiCach.Reports;

/// <summary>The text of one section.</summary>
public sealed class ReportSection : IPart
{
    public const int MaxText = 20_000;

    public required string Report { get; init; }

    /// <summary>Code of the form's section, <c>II.2</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The office that writes it.</summary>
    public required string Responsible { get; init; }

    /// <summary>With live places, see <see cref="Narrative"/>; empty until somebody writes.</summary>
    public required string Text { get; set; }

    /// <summary>Who wrote it last; null while it is as the form gave it.</summary>
    public string? WrittenBy { get; private set; }
    public DateOnly? WrittenOn { get; private set; }

    /// <summary>The day it was confirmed; null while it is open.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>Account of who confirmed it; null while it is open.</summary>
    public string? ConfirmedBy { get; private set; }

    public RecordKey Owner => Reports.Report.KeyOf(Report);

    internal void Write(string text, string by, DateOnly on) => (Text, WrittenBy, WrittenOn) = (text, by, on);

    /// <summary>The same text with its documents fixed to their records, when the report is locked.</summary>
    internal void FixText(string text) => Text = text;

    internal void Confirm(string by, DateOnly on) => (ConfirmedBy, ConfirmedOn) = (by, on);

    internal void Reopen() => (ConfirmedBy, ConfirmedOn) = (null, null);
}

/// <summary>A figure as a locked report printed it. Nothing recomputes it.</summary>
public sealed class LockedFigure : IPart
{
    public required string Report { get; init; }
    public required string Code { get; init; }

    /// <summary>Place in the report's list of figures, from 0.</summary>
    public required int Place { get; init; }
    public required FigureKind Kind { get; init; }
    public required string Name { get; init; }
    public required string UnitOfMeasure { get; init; }

    /// <summary>The definition it was counted by; null for a ratio and where nothing was published.</summary>
    public int? Edition { get; init; }
    public long? Value { get; init; }
    public long? Numerator { get; init; }
    public long? Denominator { get; init; }

    /// <summary>What stands on the paper.</summary>
    public required string Printed { get; init; }
    public int? Decimals { get; init; }

    /// <summary>The rounding of a ratio, <c>half-up</c>; null otherwise.</summary>
    public string? Rounding { get; init; }
    public required bool Declared { get; init; }
    public long? EvidenceCount { get; init; }
    public string? NotKeptBecause { get; init; }
    public string? Definition { get; init; }
    public string? LegalBasis { get; init; }

    /// <summary>SHA-256 over the keys and weights, hexadecimal; null when the figure has none.</summary>
    public string? EvidenceDigest { get; init; }

    public RecordKey Owner => Reports.Report.KeyOf(Report);
}

/// <summary>
/// The records behind a locked figure. One compressed row for a figure, not one row for a record: a half-year report
/// holds some ten thousand keys, which as rows would make the act and its journal entry slow to write and to replay,
/// while they are only ever read together, when somebody opens the figure or asks for the drift.
/// </summary>
public sealed class LockedEvidence : IPart
{
    public required string Report { get; init; }
    public required string Code { get; init; }

    /// <summary>Packed by <see cref="Locking.EvidenceKeys"/>.</summary>
    public required byte[] Keys { get; init; }

    public RecordKey Owner => Reports.Report.KeyOf(Report);
}
