using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CaiCach.Dossiers.Synchronising.Reconciling;

/// <summary>A comparison as JSON, for programs. The fields are permanent; docs/reconciliation.md says what they mean.</summary>
public static class ReconciliationJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(Compared compared) => JsonSerializer.Serialize(
        new
        {
            compared.File, rows = compared.InFile, compared.From, compared.To, equal = compared.Equal,
            differences = compared.Differences.Select(d => new
            {
                kind = Word(d.Kind), d.Dossier, fact = d.Fact?.ToString().ToLowerInvariant(), d.Ours, d.Theirs, d.OursAt, d.TheirsAt,
                clock = d.Clock?.ToString().ToLowerInvariant(), lateBySynchronisation = d.LateBySync, d.RecordedAt, d.Entry,
            }),
            problems = compared.Problems.Select(p => p.Sentence),
        },
        Options);

    private static string Word(DifferenceKind kind) => kind switch
    {
        DifferenceKind.MissingHere => "missing-here", DifferenceKind.MissingThere => "missing-there", _ => kind.ToString().ToLowerInvariant(),
    };
}
