using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Receiving;

/// <summary>People the counter has met: found again in earlier dossiers, so that nobody types them twice.</summary>
public sealed class KnownApplicants(CaiCachDb db, RecordSearch search, PersonalDataLog log)
{
    private const int Most = 6, Looked = 60;

    /// <summary>The second dossier of a person and a procedure on a day: as a rule a mistake.</summary>
    public static Refusal Twin { get; } = new("dossier.twin", "Người này đã nộp thủ tục này hôm nay. Mở hồ sơ đã nhận, hoặc xác nhận là hồ sơ khác.", nameof(ReceiveForm.Confirmed));

    /// <summary>The newest dossier of each person that answers to the words; none without the right to read personal data.</summary>
    /// <param name="text">A name without regard to marks, or a whole phone, identity or tax number.</param>
    public async Task<IReadOnlyList<Dossier>> Find(string? text, Officer officer, CancellationToken ct = default)
    {
        if (!officer.May(Permission.ReadPersonalData) || SearchText.Words(text).Count == 0)
        {
            return [];
        }

        await log.Note(officer, null, Shown.Applicants, ct);
        var number = ApplicantRules.Digits(text);
        var dossiers = db.Set<Dossier>().In(officer.Scope);
        if (number.Length >= 9 && number.All(c => char.IsAsciiDigit(c) || c == '-'))
        {
            dossiers = dossiers.Where(d => d.IdentityNumber == number || d.Phone == number);
        }
        else
        {
            dossiers = search.Matching(dossiers, Dossier.KindName, text, officer, d => d.Number);
        }

        var found = await dossiers.OrderByDescending(d => d.ReceivedAt).ThenByDescending(d => d.Number).Take(Looked).ToListAsync(ct);
        return [.. found.DistinctBy(d => d.IdentityNumber ?? $"{d.Owner}|{d.Phone}").Take(Most)];
    }

    /// <summary>The dossier whose applicant is taken over; null when it is none of the officer's.</summary>
    public async Task<Dossier?> Open(string? number, Officer officer, CancellationToken ct = default)
    {
        var dossier = officer.May(Permission.ReadPersonalData) ? await db.Set<Dossier>().In(officer.Scope).SingleOrDefaultAsync(d => d.Number == number, ct) : null;
        if (dossier is not null)
        {
            await log.Note(officer, dossier.Key, Shown.Numbers, ct);
        }

        return dossier;
    }

    /// <summary>Dossiers that the same person handed in on the day under the same procedure, at the same counter; ended ones do not count.</summary>
    public static IQueryable<Dossier> Twins(IQueryable<Dossier> dossiers, string unit, string procedure, Applicant applicant, DateOnly day)
    {
        var (start, end, owner, number) = (Clock.StartOf(day), Clock.StartOf(day.AddDays(1)), applicant.Name, applicant.IdentityNumber);
        return dossiers.Where(d => d.Unit == unit && d.ReceivedAt >= start && d.ReceivedAt < end && d.Procedure == procedure && d.EndedAt == null
            && (number == null || d.IdentityNumber == null ? d.Owner == owner : d.IdentityNumber == number));
    }

    public Task<List<Dossier>> Twins(string unit, string procedure, Applicant applicant, DateOnly day, Officer officer, CancellationToken ct = default) =>
        Twins(db.Set<Dossier>().In(officer.Scope), unit, procedure, applicant, day).OrderBy(d => d.Number).ToListAsync(ct);
}
