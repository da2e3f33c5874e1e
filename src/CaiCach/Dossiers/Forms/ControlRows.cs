using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Paper;

namespace CaiCach.Dossiers.Forms;

/// <summary>One hand-over on the process control slip.</summary>
/// <param name="Until">When the taker had done: the next hand-over, the result, the end; null while the taker works.</param>
/// <param name="Used">Office minutes from the hand-over until then; null while the taker works.</param>
public sealed record ControlRow(HandOver HandOver, DateTime? Until, int? Used)
{
    /// <summary>Trước hạn, đúng hạn or quá hạn; null while it is open and where no time was allowed.</summary>
    public string? Outcome => (Used, HandOver.AllowedMinutes) switch
    {
        ({ } used, { } allowed) => used < allowed ? "Trước hạn" : used == allowed ? "Đúng hạn" : "Quá hạn",
        _ => null,
    };
}

/// <summary>The rows of the process control slip: who gave, who took, allowed and used time, outcome.</summary>
internal static class ControlRows
{
    /// <param name="calendar">The edition the dossier was accepted under, whose hours and pauses count here as well.</param>
    public static IReadOnlyList<ControlRow> Of(Dossier dossier, WorkingCalendar calendar)
    {
        var hours = DayHours.Parse(dossier.OfficeHours);
        var pauses = dossier.PausePolicy is PausePolicy.NoPause ? [] : dossier.Waits.Select(w => new Pause(w.AskedAt, w.DoneAt)).ToList();
        var given = dossier.HandOvers.OrderBy(h => h.Number).ToList();
        return
        [
            .. given.Select((handOver, i) =>
            {
                var until = i + 1 < given.Count ? given[i + 1].At : dossier.SettledAt ?? dossier.EndedAt;
                return new ControlRow(handOver, until, until is { } end ? OfficeTime.Between(handOver.At, end, calendar, hours, pauses) : null);
            }),
        ];
    }

    /// <param name="unit">Name of a unit on a day.</param>
    /// <param name="person">Name of the person behind an account.</param>
    public static PaperTable Table(IReadOnlyList<ControlRow> rows, Func<string, DateOnly, string> unit, Func<string, string> person) => new(
        [
            new("Tên cơ quan", 3.4), new("Thời gian giao, nhận", 3.2), new("Cho phép / đã dùng", 2, ColumnAlign.Centre),
            new("Kết quả giải quyết", 1.9, ColumnAlign.Centre), new("Ghi chú", 2),
        ],
        [.. rows.Select(row => Row(row, unit, person)), .. Enumerable.Repeat(ByHand, Math.Max(0, LeastRows - rows.Count))]);

    /// <summary>Rows of the slip at least: it goes with the papers, and who takes them without the system signs by hand.</summary>
    private const int LeastRows = 3;

    private static readonly PaperRow ByHand = new("1. Giao:\n2. Nhận:", "Giao:\n\u00A0\nNhận:", "", "", "");

    private static PaperRow Row(ControlRow row, Func<string, DateOnly, string> unit, Func<string, string> person)
    {
        var (handOver, day) = (row.HandOver, Clock.DayOf(row.HandOver.At));
        var taken = handOver.TakenAt is { } at ? $"{Instants.Short(at)}\n{person(handOver.Taker!)}" : "chưa ký nhận";
        return new(
            $"1. Giao: {unit(handOver.FromUnit, day)}\n2. Nhận: {unit(handOver.ToUnit, day)}",
            $"Giao: {Instants.Short(handOver.At)}\n{person(handOver.Giver)}\nNhận: {taken}",
            $"{(handOver.AllowedMinutes is { } allowed ? OfficeTime.Print(allowed) : "–")} / {(row.Used is { } used ? OfficeTime.Print(used) : "–")}",
            row.Outcome ?? "",
            string.Join("\n", new[] { handOver.Step, handOver.Note }.OfType<string>()));
    }
}

/// <summary>Instants as papers print them.</summary>
internal static class Instants
{
    /// <summary>“9 giờ 05 phút, ngày 06 tháng 4 năm 2022”.</summary>
    public static string Long(DateTime instant)
    {
        var local = Clock.Local(instant);
        return $"{local.Hour} giờ {local.Minute:00} phút, {VietnameseDate.PrintLong(DateOnly.FromDateTime(local))}";
    }

    /// <summary>“9:05 ngày 06/04/2022”, for tables.</summary>
    public static string Short(DateTime instant)
    {
        var local = Clock.Local(instant);
        return $"{local:H\\:mm} ngày {VietnameseDate.Print(DateOnly.FromDateTime(local))}";
    }
}
