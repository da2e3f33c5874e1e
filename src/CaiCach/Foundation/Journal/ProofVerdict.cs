using System.Globalization;

namespace CaiCach.Foundation.Journal;

/// <summary>A sentence with its values apart, so that it can be shown in another language.</summary>
public sealed record ProofSentence(string Text, params object[] Values)
{
    public override string ToString() => string.Format(CultureInfo.GetCultureInfo("vi-VN"), Text, Values);
}

/// <summary>Something in a proof that does not hold.</summary>
/// <param name="Code">Permanent, such as "entry.inclusion"; listed in docs/proofs.md.</param>
/// <param name="Entry">Index of the entry in the file, from 0; null when it is about the whole file.</param>
/// <param name="Sentence">What is wrong, for the reader.</param>
public sealed record ProofFinding(string Code, int? Entry, ProofSentence Sentence);

/// <summary>The outcome of checking a proof.</summary>
/// <param name="Findings">What does not hold; empty when everything does.</param>
/// <param name="Sentences">What was proved and what was not; or that nothing was.</param>
public sealed record ProofVerdict(IReadOnlyList<ProofFinding> Findings, IReadOnlyList<ProofSentence> Sentences)
{
    public bool IsFine => Findings.Count == 0;

    public string Proved => string.Join(' ', Sentences);
}

/// <summary>
/// What the reader already had before opening the file. Without any of it a proof only shows that the file agrees
/// with itself.
/// </summary>
/// <param name="PublicKey">PEM of the house's key, from a source other than the file; null when unknown.</param>
/// <param name="Checkpoint">Signed checkpoint that somebody else has kept; null when none is at hand.</param>
public sealed record ProofTrust(string? PublicKey = null, string? Checkpoint = null);
