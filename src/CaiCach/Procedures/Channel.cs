namespace CaiCach.Procedures;

/// <summary>How a dossier comes in (kênh thực hiện of the national portal: 1, 2, 3).</summary>
public enum Channel { InPerson, Online, Post }
