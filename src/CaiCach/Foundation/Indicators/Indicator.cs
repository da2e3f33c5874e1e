namespace CaiCach.Foundation.Indicators;

/// <summary>What a figure counts: records (weight 1), whole đồng, a day, or whether a record proves something.</summary>
public enum IndicatorKind { Count, Money }

/// <summary>Both days included.</summary>
public sealed record Period(DateOnly From, DateOnly To)
{
    /// <summary>First instant inside, UTC.</summary>
    public DateTime StartsAt => Clock.StartOf(From);

    /// <summary>First instant after, UTC.</summary>
    public DateTime EndsBefore => Clock.StartOf(To.AddDays(1));

    public bool Holds(DateOnly day) => From <= day && day <= To;
}

/// <summary>
/// What is asked of an indicator. Units are resolved for the day by the asker: <see cref="Own"/> is the unit and its
/// own offices, <see cref="Below"/> the units of the level beneath with theirs; predecessors are included.
/// </summary>
/// <param name="AsOf">The day the figures look from: what happened later is not known yet.</param>
public sealed record Question(string Unit, Period Period, DateOnly AsOf, IReadOnlyList<string> Own, IReadOnlyList<string> Below)
{
    /// <summary>First instant that is not known yet, UTC.</summary>
    public DateTime KnownBefore => Clock.StartOf(AsOf.AddDays(1));
}

/// <summary>A record a figure rests on and how much it adds: 1 for a count, whole đồng for money.</summary>
public sealed class Evidence
{
    /// <summary>Record key text.</summary>
    public required string Key { get; init; }
    public required long Weight { get; init; }
}

/// <summary>
/// A figure is one query of the records it rests on: the value is the sum over that query, the evidence its rows,
/// so the two cannot disagree. <see cref="Rows"/> is null when the register is not kept for the question.
/// </summary>
public sealed class Figure
{
    /// <summary>The records and weights; null when nothing is kept.</summary>
    public IQueryable<Evidence>? Rows { get; private init; }

    /// <summary>Why nothing is kept: a Vietnamese sentence; null when <see cref="Rows"/> is there.</summary>
    public string? NotKeptBecause { get; private init; }

    /// <summary>True when offices declared the value with a document, instead of a register being counted.</summary>
    public bool Declared { get; init; }

    /// <summary>
    /// Why no row means “not kept” rather than zero: a Vietnamese sentence. Declared figures need it, since a declared
    /// zero is a row of weight 0. Null for registers in which no row is zero.
    /// </summary>
    public string? NotKeptWhenEmpty { get; private init; }

    /// <param name="notKeptWhenEmpty">Why no row means “not kept”; null where no row is zero.</param>
    public static Figure Of(IQueryable<Evidence> rows, bool declared = false, string? notKeptWhenEmpty = null) =>
        new() { Rows = rows, Declared = declared, NotKeptWhenEmpty = notKeptWhenEmpty };

    /// <summary>What offices declared; the sentence is said when nobody declared anything.</summary>
    public static Figure DeclaredBy(IQueryable<Evidence> declarations, string notKeptWhenEmpty) =>
        new() { Rows = declarations, Declared = true, NotKeptWhenEmpty = notKeptWhenEmpty };

    /// <summary>“No data” differs from zero.</summary>
    public static Figure NotKept(string because) => new() { NotKeptBecause = because };
}

/// <summary>
/// One figure a module publishes. A changed definition is a new edition under the same code; codes never disappear.
/// </summary>
/// <param name="Code">Permanent: <c>module.measure</c>.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Definition">What exactly is counted, as shown to a person.</param>
/// <param name="UnitOfMeasure">“hồ sơ”, “đồng” …</param>
/// <param name="Measure">The query behind the figure; it must be composable and must not run.</param>
public sealed record Indicator(
    string Code, int Edition, string Name, string Definition, string UnitOfMeasure, IndicatorKind Kind, Func<Question, Figure> Measure)
{
    /// <summary>The rule that defines it; null when it is our own.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Codes that must sum to this one for the same question; empty when nothing is declared.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The permission without which records behind the figure are not opened (the value is still shown).</summary>
    public Permission Reads { get; init; } = Permission.ReadFigures;
}

/// <summary>A module's figures. Created for each request, so it may hold the database.</summary>
public interface IIndicatorSource
{
    IEnumerable<Indicator> Indicators { get; }
}
