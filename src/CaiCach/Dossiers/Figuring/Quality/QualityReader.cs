using CaiCach.Calendar;
using CaiCach.Dossiers.Attributing;
using CaiCach.Dossiers.Figuring.Settlement;
using CaiCach.Dossiers.Submitting;
using CaiCach.Dossiers.Synchronising;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Procedures;
using CaiCach.Reception.Surveys;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Figuring.Quality;

/// <summary>From dossiers to what the measures of quality look at: with their versions, submissions, surveys and files of synchronisation.</summary>
public sealed class QualityReader(CaiCachDb db, Calendars calendars, LateDossiers late)
{
    /// <summary>
    /// In the order in which they are given. What the applicant answered and what a file told belongs to the dossier whenever
    /// it came: an answer a week after the close would otherwise count in no period.
    /// </summary>
    /// <param name="dossiers">With papers, fees, waits and hand-overs, inside the scope of who asks.</param>
    public async Task<IReadOnlyList<(QualityEntry Entry, Dossier Dossier)>> Entries(IReadOnlyList<Dossier> dossiers, CancellationToken ct = default)
    {
        var codes = dossiers.Select(d => d.Procedure).Distinct().ToArray();
        var procedures = await db.Set<Procedure>().Where(p => codes.Contains(p.Code)).AsSplitQuery().ToDictionaryAsync(p => p.Code, ct);
        var (heard, guided, synchronised) = (await Heard(dossiers, ct), await Guided(dossiers, ct), await Synchronised(dossiers, ct));
        var entries = new List<(QualityEntry, Dossier)>(dossiers.Count);
        foreach (var dossier in dossiers)
        {
            var procedure = procedures.GetValueOrDefault(dossier.Procedure);
            var version = procedure?.Versions.FirstOrDefault(v => v.Number == dossier.ProcedureVersion);
            entries.Add((Entry(dossier, await calendars.Edition(dossier.CalendarEdition, ct), version) with
            {
                Publicity = PublicityOf(procedure, version, dossier.ReceivedAt), Heard = heard.GetValueOrDefault(dossier.Key.ToString()),
                Guided = guided.Contains(dossier.Number), Synchronised = synchronised.Contains(dossier.Number),
            }, dossier));
        }

        return entries;
    }

    /// <summary>By how many office minutes each holding under an allowed time went over it, until the result; none without a result.</summary>
    /// <param name="dossier">With all its parts.</param>
    public async Task<IReadOnlyList<int>> Over(Dossier dossier, CancellationToken ct = default) =>
        dossier.SettledAt is not { } settled || !dossier.HandOvers.Any(h => h.AllowedMinutes is not null) ? []
            : [.. (await late.LegsOf(dossier, settled, ct)).Select(l => l.Over).OfType<int>()];

    /// <summary>The column of form II.06a in which a settled dossier stands.</summary>
    public static int Column(QualityEntry entry, Dossier dossier) => FormColumns.Against(
        new(entry.Number, dossier.SettlingUnit, entry.Field, entry.Channel, entry.ReceivedAt, entry.SettledAt, entry.EndedAt, entry.DueOn, entry.DueBefore, dossier.LimitUnit, Held: false),
        entry.SettledAt!.Value);

    private static QualityEntry Entry(Dossier dossier, WorkingCalendar calendar, ProcedureVersion? version) => new(
        dossier.Number, dossier.Field, dossier.Channel, dossier.ReceivedAt, dossier.DueOn, LateStory.FirstDueBefore(dossier, calendar), dossier.DueBefore,
        dossier.SettledAt, dossier.ReturnedAt, dossier.EndedAt, dossier.Ending, [.. dossier.Waits.Select(w => new EntryWait(w.Kind, w.AskedAt, w.DoneAt))],
        dossier.PapersDigitised, dossier.ResultDigitised, version?.ResultWritten, [.. dossier.Papers.Select(p => p.Source)])
    {
        Procedure = dossier.Procedure, FullyOnline = version?.OnlineLevel is OnlineLevel.Full, Apologised = dossier.AppointedOn is not null,
        Fees = [.. dossier.Fees.Select(f => new EntryFee(f.Amount, f.PaidOnline))],
    };

    /// <summary>A version without a decision came with a list: nobody recorded whether it was public.</summary>
    private static Publicity? PublicityOf(Procedure? procedure, ProcedureVersion? version, DateTime at)
    {
        var decisions = procedure?.Announcements.Where(a => a.Version == version?.Number).ToList() ?? [];
        return version is null || decisions.Count == 0 ? null
            : !decisions.Exists(a => a.PublishedAt <= at) ? Publicity.Hidden
            : version.IsComplete ? Publicity.Whole : Publicity.Incomplete;
    }

    // Whose dossier is in reach, of that the answer is: the survey names the unit that handed the result over, which may be another.
    private async Task<Dictionary<string, Heard>> Heard(IReadOnlyList<Dossier> dossiers, CancellationToken ct)
    {
        var heard = new Dictionary<string, Heard>(StringComparer.Ordinal);
        foreach (var keys in dossiers.Select(d => d.Key.ToString()).Chunk(Together))
        {
            foreach (var survey in await db.Set<Survey>().In(Scope.All).Where(s => keys.Contains(s.About) && s.AnsweredAt != null).OrderBy(s => s.AnsweredAt).ToListAsync(ct))
            {
                heard[survey.About] = new(survey.Officer, survey.Agencies, survey.Said().Given.Any(m => m < Marks.Middle));
            }
        }

        return heard;
    }

    private async Task<HashSet<string>> Guided(IReadOnlyList<Dossier> dossiers, CancellationToken ct)
    {
        var guided = new HashSet<string>(StringComparer.Ordinal);
        foreach (var numbers in dossiers.Select(d => d.Number).Chunk(Together))
        {
            guided.UnionWith(await db.Set<Submission>().In(Scope.All).Where(s => numbers.Contains(s.Dossier!) && s.GuidedAt != null).Select(s => s.Dossier!).ToListAsync(ct));
        }

        return guided;
    }

    private async Task<HashSet<string>> Synchronised(IReadOnlyList<Dossier> dossiers, CancellationToken ct)
    {
        var synchronised = new HashSet<string>(StringComparer.Ordinal);
        foreach (var numbers in dossiers.Select(d => d.Number).Chunk(Together))
        {
            synchronised.UnionWith(await db.Set<OuterDossier>().In(Scope.All).Where(o => numbers.Contains(o.Number)).Select(o => o.Number).ToListAsync(ct));
        }

        return synchronised;
    }

    private const int Together = 500;
}
