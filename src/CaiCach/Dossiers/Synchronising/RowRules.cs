using CaiCach.Foundation;

namespace CaiCach.Dossiers.Synchronising;

/// <summary>Whether the facts of one row agree with each other: its state, its dates, their order.</summary>
internal static class RowRules
{
    /// <summary>Null when they do; otherwise the sentence and its field.</summary>
    public static (string Field, string Sentence)? WhyNot(SyncRow row, DateTime now) => Lacking(row) ?? Future(row, now) ?? Order(row);

    private static (string, string)? Lacking(SyncRow row) =>
        row.IsNotAccepted ? null
        : row.Owner == "" ? (SyncFields.Owner, "thiếu chủ hồ sơ.")
        : row.Received is null ? (SyncFields.Received, $"trạng thái {(int)row.State} phải có ngày tiếp nhận.")
        : row.Due is null && row.State is not DossierState.NotAccepted ? (SyncFields.Due, "thiếu ngày hẹn trả.")
        : row.State is DossierState.Settled or DossierState.Returned && row.Settled is null ? (SyncFields.Settled, $"trạng thái {(int)row.State} phải có ngày kết thúc xử lý.")
        : row.State is DossierState.Returned && row.Returned is null ? (SyncFields.Returned, "trạng thái 10 phải có ngày trả.")
        : row.State is DossierState.Withdrawn or DossierState.Stopped or DossierState.NotAccepted && row.EndedAt is null
            ? (SyncFields.Settled, $"trạng thái {(int)row.State} phải có ngày kết thúc xử lý hoặc ngày từ chối.")
        : row.State < DossierState.Withdrawn && row.State != DossierState.NotAccepted && row.Settled is not null
            ? (SyncFields.Settled, $"trạng thái {(int)row.State} là hồ sơ đang giải quyết, không thể có ngày kết thúc xử lý.")
        : row.State < DossierState.Settled && row.Returned is not null ? (SyncFields.Returned, $"trạng thái {(int)row.State} chưa có kết quả, không thể có ngày trả.")
        : null;

    private static (string, string)? Future(SyncRow row, DateTime now) =>
        new[] { (SyncFields.Submitted, row.Submitted), (SyncFields.Received, row.Received), (SyncFields.Settled, row.Settled), (SyncFields.Returned, row.Returned), (SyncFields.Refused, row.Refused) }
            .Where(m => m.Item2?.At(TimeOnly.MinValue) > now)
            .Select(m => ((string, string)?)(m.Item1, $"{m.Item2} chưa đến.")).FirstOrDefault();

    private static (string, string)? Order(SyncRow row) =>
        row.Due?.Day < row.Received?.Day ? (SyncFields.Due, "ngày hẹn trả trước ngày tiếp nhận.")
        : Before(row.Settled, row.Received) ? (SyncFields.Settled, "ngày kết thúc xử lý trước lúc tiếp nhận.")
        : Before(row.Refused, row.Received) ? (SyncFields.Refused, "ngày từ chối trước lúc tiếp nhận.")
        : Before(row.Returned, row.Settled) ? (SyncFields.Returned, "ngày trả trước ngày kết thúc xử lý.")
        : Before(row.Received, row.Submitted) ? (SyncFields.Received, "ngày tiếp nhận trước ngày nộp.")
        : null;

    /// <summary>By the day where one of the two has no time.</summary>
    private static bool Before(OuterMoment? a, OuterMoment? b) =>
        a is { } first && b is { } second && (first.Day < second.Day || (first.Day == second.Day && first.Time < second.Time));
}
