using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Procedures;

/// <summary>
/// A procedure as it stood between two days. The text is stored whole; the columns beside it are copies of what lists
/// and figures ask for.
/// </summary>
public sealed class ProcedureVersion : IPart
{
    private ProcedureText? _text;

    private ProcedureVersion()
    {
    }

    internal ProcedureVersion(string procedure, int number, DateOnly from, ProcedureText text)
    {
        (Procedure, Number, From, _text, Content) = (procedure, number, from, text, text.ToStored());
        (Name, Field, Source, Assumed, PausePolicy) = (text.Name, text.Field, text.Source, text.Assumed, text.PausePolicy);
        FieldOrder = SortKey.Of(text.Field);
        (AtMinistry, AtProvince) = (text.Levels.HasFlag(ProcedureLevels.Ministry), text.Levels.HasFlag(ProcedureLevels.Province));
        (AtDistrict, AtCommune) = (text.Levels.HasFlag(ProcedureLevels.District), text.Levels.HasFlag(ProcedureLevels.Commune));
        AtOther = text.Levels.HasFlag(ProcedureLevels.Other);
        (FourLevel, OnlineLevel, ResultWritten) = (text.FourLevel, text.OnlineLevel, text.ResultWritten);
        IsComplete = MandatoryParts.Missing(text).Count == 0;
    }

    /// <summary>Code of the procedure.</summary>
    public string Procedure { get; private init; } = "";

    /// <summary>Counts from 1.</summary>
    public int Number { get; private init; }
    public string Name { get; private init; } = "";
    public string Field { get; private init; } = "";

    /// <summary>Order of a Vietnamese dictionary, of the field.</summary>
    public string FieldOrder { get; private init; } = "";
    public bool AtMinistry { get; private init; }
    public bool AtProvince { get; private init; }
    public bool AtDistrict { get; private init; }
    public bool AtCommune { get; private init; }

    /// <summary>Another body than the four, such as a bank or a notary.</summary>
    public bool AtOther { get; private init; }
    public DateOnly From { get; private init; }

    /// <summary>The first day it no longer holds; null while it holds.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>True when level and limit of the time were not read in the decision of the time.</summary>
    public bool Assumed { get; private init; }
    public string Source { get; private init; } = "";

    /// <summary>Level 1 to 4 before 24/06/2022; null when unknown.</summary>
    public int? FourLevel { get; private init; }

    /// <summary>Level since 24/06/2022; null when unknown.</summary>
    public OnlineLevel? OnlineLevel { get; private init; }

    /// <summary>Whether a written result is due; null when unknown.</summary>
    public bool? ResultWritten { get; private init; }
    public PausePolicy PausePolicy { get; private init; }

    /// <summary>True when every part that Nghị định 63/2010/NĐ-CP, Điều 8(2) demands is there.</summary>
    public bool IsComplete { get; private init; }

    /// <summary>The whole text as it is stored; <see cref="Text"/> reads it.</summary>
    public string Content { get; private init; } = "";

    /// <summary>What the version says, whole.</summary>
    public ProcedureText Text => _text ??= ProcedureText.FromStored(Content);

    /// <summary>The papers; none as well when the source does not tell them (<see cref="ProcedureText.Components"/> is null then).</summary>
    public IReadOnlyList<ProcedureComponent> Components => Text.Components ?? [];
    public IReadOnlyList<ProcedureFee> Fees => Text.Fees ?? [];
    public IReadOnlyList<LegalBasis> LegalBases => Text.LegalBases ?? [];
    public string? CompetentAgency => Text.CompetentAgency;

    /// <summary>The cases that papers, limits or fees differ by; none when they do not.</summary>
    public IReadOnlyList<string> Cases =>
        [.. Components.Select(c => c.Case).Concat(Text.Limits.Select(l => l.Case)).Concat(Fees.Select(f => f.Case)).OfType<string>().Distinct(StringComparer.Ordinal)];

    public RecordKey Owner => Procedures.Procedure.KeyOf(Procedure);

    /// <summary>“Cấp huyện, cấp xã”; empty when unknown.</summary>
    public string Levels => ProcedureWords.Of(Text.Levels);

    public bool HoldsOn(DateOnly day) => From <= day && (Until is not { } until || day < until);

    /// <summary>The limit for a channel and a case; null when the version does not tell it.</summary>
    public TimeLimit? LimitFor(Channel channel, string? caseName = null) => LimitRow(channel, caseName)?.Limit;

    /// <summary>The row of the limit, with its note; the row of the case and channel wins over more general ones.</summary>
    public ProcedureLimit? LimitRow(Channel channel, string? caseName = null) => Text.Limits
        .Where(l => (l.Channel is null || l.Channel == channel) && (l.Case is null || l.Case == caseName))
        .MaxBy(l => (l.Case is null ? 0 : 2) + (l.Channel is null ? 0 : 1));

    /// <summary>The fees for a channel and a case: those of the most special kind that stand in the version.</summary>
    public IReadOnlyList<ProcedureFee> FeesFor(Channel channel, string? caseName = null) => Fees
        .Where(f => (f.Channel is null || f.Channel == channel) && (f.Case is null || f.Case == caseName))
        .GroupBy(f => (f.Case is null ? 0 : 2) + (f.Channel is null ? 0 : 1)).MaxBy(g => g.Key)?.ToList() ?? [];

    internal void EndBefore(DateOnly next) => Until = next;
}
