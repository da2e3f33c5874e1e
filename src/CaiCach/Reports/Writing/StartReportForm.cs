using CaiCach.Foundation.Web;
using CaiCach.Calendar;

namespace CaiCach.Reports.Writing;

/// <summary>What is typed to begin a report.</summary>
public sealed class StartReportForm
{
    public string? Unit { get; set; }
    public string? Period { get; set; }

    public StartReport.Input? Read(FormState form)
    {
        form.Need(!string.IsNullOrWhiteSpace(Unit), () => Unit, "Chưa chọn đơn vị báo cáo.");
        form.Need(ReportPeriod.TryParse(Period, out var period), () => Period, "Kỳ viết như 2022-06, 2022-Q1, 2022-H1, 2022-9M hoặc 2022.");
        return form.IsFine ? new(Unit!.Trim(), period) : null;
    }
}
