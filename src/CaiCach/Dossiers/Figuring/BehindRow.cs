namespace CaiCach.Dossiers.Figuring;

/// <summary>A dossier behind a number, without a name: lists of figures need none.</summary>
/// <param name="DoneAt">The result or the ending; null while open.</param>
public sealed record BehindRow(string Number, string Field, DateTime ReceivedAt, DateOnly DueOn, DateTime? DoneAt);
