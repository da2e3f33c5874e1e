using CaiCach.Reports.Building;
using CaiCach.Reports.Templates;

namespace CaiCach.Reports.Locking;

/// <summary>From measured figures to locked rows, and back.</summary>
internal static class LockFigures
{
    /// <param name="evidenceDigest">Null when the figure has no records of its own.</param>
    public static LockedFigure Write(string report, int place, ReportFigure figure, string? evidenceDigest) => new()
    {
        Report = report, Code = figure.Code, Place = place, Kind = figure.Kind, Name = figure.Name, UnitOfMeasure = figure.Unit,
        Edition = figure.Edition, Value = figure.Value, Numerator = figure.Numerator, Denominator = figure.Denominator,
        Printed = figure.Printed, Decimals = figure.Decimals, Rounding = figure.Kind == FigureKind.Ratio ? ReportFigure.HalfUp : null,
        Declared = figure.Declared, EvidenceCount = figure.EvidenceCount, NotKeptBecause = figure.NotKeptBecause,
        Definition = figure.Definition, LegalBasis = figure.LegalBasis, EvidenceDigest = evidenceDigest,
    };

    public static ReportFigure Read(LockedFigure row) => new()
    {
        Code = row.Code, Kind = row.Kind, Name = row.Name, Unit = row.UnitOfMeasure, Edition = row.Edition, Value = row.Value,
        Numerator = row.Numerator, Denominator = row.Denominator, Decimals = row.Decimals, EvidenceCount = row.EvidenceCount,
        Declared = row.Declared, NotKeptBecause = row.NotKeptBecause, Definition = row.Definition, LegalBasis = row.LegalBasis,
    };
}
