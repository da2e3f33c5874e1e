using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Calendar.Days;

/// <summary>What is typed about a date of the calendar.</summary>
public sealed class DayOffForm
{
    /// <summary>Asked for only when the date is new.</summary>
    public string? Date { get; set; }
    public string? Kind { get; set; }
    public string? Name { get; set; }
    public string? Source { get; set; }
    public string? Confidence { get; set; }

    /// <summary>Why it is corrected; asked for only then.</summary>
    public string? Reason { get; set; }

    /// <summary>The entry whose consequences were shown; null before.</summary>
    public string? Seen { get; set; }

    public static DayOffForm Of(DayOff day) => new()
    {
        Kind = day.Kind.ToString(), Name = day.Name, Source = day.Source, Confidence = day.Confidence.ToString(),
    };

    /// <summary>What of an entry moves days: the date and its kind.</summary>
    public static string Entry(DateOnly date, DayKind kind) => $"{DayOff.IdOf(date)} {kind}";

    public DateOnly ReadDate(FormState form)
    {
        form.Need(VietnameseDate.TryRead(Date, out var date, out var problem), () => Date, problem);
        return date;
    }

    public string? ReadReason(FormState form) =>
        form.Need(VietnameseText.Clean(Reason) != "", () => Reason, "Hãy ghi lý do.") ? VietnameseText.Clean(Reason) : null;

    public DayOffInput? Read(FormState form)
    {
        var (name, source) = (VietnameseText.Clean(Name), VietnameseText.Clean(Source));
        form.Need(Enum.TryParse<DayKind>(Kind, out var kind) && Enum.IsDefined(kind), () => Kind, "Hãy chọn loại ngày.");
        form.Need(name is { Length: > 0 and <= DayOff.MaxName }, () => Name, "Hãy ghi tên ngày, không quá 120 ký tự.");
        form.Need(source is { Length: > 0 and <= DayOff.MaxSource }, () => Source, "Hãy ghi văn bản quyết định, không quá 300 ký tự.");
        form.Need(Enum.TryParse<Confidence>(Confidence, out var sure) && Enum.IsDefined(sure), () => Confidence, "Hãy chọn mức chắc chắn của nguồn.");
        return form.IsFine ? new(kind, name, source, sure) : null;
    }
}
