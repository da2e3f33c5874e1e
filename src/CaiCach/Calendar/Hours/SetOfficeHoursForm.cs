using System.Globalization;
using System.Linq.Expressions;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Calendar.Hours;

/// <summary>Office hours as typed.</summary>
public sealed class SetOfficeHoursForm
{
    private static readonly string[] Shapes = ["H:mm", "H\\hmm", "H\\gmm", "H\\h", "%H"];

    public string? From { get; set; }
    public string? MorningStarts { get; set; }
    public string? MorningEnds { get; set; }
    public string? AfternoonStarts { get; set; }
    public string? AfternoonEnds { get; set; }
    public string? Source { get; set; }

    public SetOfficeHours.Input? Read(FormState form)
    {
        form.Need(VietnameseDate.TryRead(From, out var from, out var problem), () => From, problem);
        var (a, b) = (Time(form, MorningStarts, () => MorningStarts), Time(form, MorningEnds, () => MorningEnds));
        var (c, d) = (Time(form, AfternoonStarts, () => AfternoonStarts), Time(form, AfternoonEnds, () => AfternoonEnds));
        var source = VietnameseText.Clean(Source);
        form.Need(source is { Length: > 0 and <= DayOff.MaxSource }, () => Source, "Hãy ghi văn bản quyết định, không quá 300 ký tự.");
        return form.IsFine ? new(from, a, b, c, d, source) : null;
    }

    private static TimeOnly Time(FormState form, string? typed, Expression<Func<string?>> field)
    {
        form.Need(
            TimeOnly.TryParseExact(VietnameseText.Clean(typed), Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time),
            field, "Hãy ghi giờ và phút, như 7:30.");
        return time;
    }
}
