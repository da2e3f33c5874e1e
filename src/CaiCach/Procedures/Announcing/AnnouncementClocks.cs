using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Procedures.Announcing;

/// <summary>A decision as an officer enters it.</summary>
/// <param name="From">The first day of the version, or the first day without the procedure.</param>
/// <param name="BasisFrom">The latest day on which a text it rests on takes effect; null when only the bases themselves tell it.</param>
/// <param name="Document">Key of the registered decision; null when it is not in the register.</param>
public sealed record DecisionInput(string Decision, DateOnly DecidedOn, DateOnly From, bool ByMinistry, DateOnly? BasisFrom, RecordKey? Document);

/// <summary>
/// The two clocks of a decision (index 766, 1.1 and 1.2, as a technical note of the national portal gives them): a province
/// decides at least 5 working days before the texts take effect, a ministry 20; it is made public within 5 working
/// days, a ministry's within 10.
/// </summary>
public static class AnnouncementClocks
{
    public static AnnouncementFacts Reckon(DecisionInput input, DateOnly? basisFrom, WorkingCalendar calendar)
    {
        var (ahead, behind) = input.ByMinistry ? (20, 10) : (5, 5);
        return new(
            input.Decision.Trim(), input.DecidedOn, input.From, input.Document, input.ByMinistry, basisFrom,
            basisFrom is { } effect ? calendar.Add(effect, -ahead) : null, calendar.Add(input.DecidedOn, behind));
    }

    /// <summary>The latest day on which one of the texts takes effect, as far as days are known; null when none is.</summary>
    public static DateOnly? LatestBasis(IEnumerable<LegalBasis> bases, LegalStatuses legal) =>
        bases.Select(b => b.EffectiveFrom ?? legal.EffectiveFrom(b.Number)).Max();

    /// <summary>Null when the decision may be entered today.</summary>
    public static Refusal? WhyNot(DecisionInput input, DateOnly today) => input.DecidedOn > today
        ? new("procedure.decided-later", $"Quyết định ký ngày {VietnameseDate.Print(input.DecidedOn)} là sau hôm nay.", nameof(input.DecidedOn))
        : null;
}
