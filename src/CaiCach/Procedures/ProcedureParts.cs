using CaiCach.Calendar;

namespace CaiCach.Procedures;

/// <summary>Who receives under a procedure (cấp thực hiện); several may. The district level ended on 01/07/2025.</summary>
[Flags]
public enum ProcedureLevels { None = 0, Ministry = 1, Province = 2, District = 4, Commune = 8, Other = 16 }

/// <summary>What is done with a line among the papers of a dossier.</summary>
public enum PaperUse
{
    HandIn,

    /// <summary>Shown to the officer and taken home again (xuất trình).</summary>
    Show,

    /// <summary>No paper but a remark, which the national portal prints among the papers.</summary>
    Remark,
}

/// <summary>A paper a dossier is made of (thành phần hồ sơ).</summary>
/// <param name="Case">The case that needs it (trường hợp); null when every case does.</param>
/// <param name="Originals">Number of originals; null when unknown, as for copies.</param>
/// <param name="Form">Number or name of the form to fill in; null when it is no form.</param>
/// <param name="Required">Null when the source does not say whether it may be left out.</param>
/// <param name="ReusableFrom">The database or register it can be taken from instead of asking again; null when none is known.</param>
public sealed record ProcedureComponent(
    string Name, string? Case = null, int? Originals = null, int? Copies = null, string? Form = null, bool? Required = null, string? ReusableFrom = null)
{
    public PaperUse Use { get; init; }
}

/// <summary>A time limit (thời hạn giải quyết).</summary>
/// <param name="Channel">Null when it holds for every channel that has none of its own, as for the case.</param>
/// <param name="Limit">Null when unknown; <paramref name="Note"/> then says what the source prints.</param>
/// <param name="Note">What a reader must know of the number; null when it is plain.</param>
public sealed record ProcedureLimit(Channel? Channel, string? Case, TimeLimit? Limit, string? Note = null);

/// <summary>When a fee is paid (thu trước, thu sau, miễn).</summary>
public enum FeeMode { Before, After, Free }

/// <summary>A fee (phí, lệ phí).</summary>
/// <param name="Channel">Null when it holds for every channel that has none of its own, as for the case.</param>
/// <param name="Amount">Whole đồng; null when unknown or not one number; <paramref name="Text"/> then says what the source prints.</param>
/// <param name="Mode">Null when the source does not say when it is paid.</param>
public sealed record ProcedureFee(Channel? Channel, string? Case, long? Amount, string? Text, FeeMode? Mode = null);

/// <summary>A text a procedure rests on (căn cứ pháp lý).</summary>
/// <param name="Number">Symbol such as <c>123/2015/NĐ-CP</c>; free text when the source gives none.</param>
/// <param name="EffectiveFrom">Null when unknown, as for title, issuer and day of issue.</param>
public sealed record LegalBasis(string Number, string? Title = null, string? Issuer = null, DateOnly? IssuedOn = null, DateOnly? EffectiveFrom = null);
