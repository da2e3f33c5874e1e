namespace CaiCach.Reports;

/// <summary>The addresses of a report and of what belongs to it elsewhere in the house.</summary>
public static class ReportAddress
{
    public const string New = ReportsModule.Address + "/moi";
    public const string Differences = ReportsModule.Address + "/khac-ban-in-2022";
    public const string Check = "/kiem-tra";

    public static string Of(string report) => $"{ReportsModule.Address}/{report}";

    /// <summary>One section on the screen; the whole paper without it.</summary>
    public static string Section(string report, string? section) => section is null ? Of(report) : $"{Of(report)}?muc={section}";

    /// <summary>The same view with the evidence of a figure open beside it.</summary>
    public static string Figure(string report, string? section, string code) =>
        $"{Section(report, section)}{(section is null ? "?" : "&")}so={Uri.EscapeDataString(code)}#can-cu";

    public static string Write(string report, string section) => $"{Of(report)}/muc/{section}/sua";

    public static string Confirm(string report, string section) => $"{Of(report)}/muc/{section}/chot";

    public static string Reopen(string report, string section) => $"{Of(report)}/muc/{section}/mo-lai";

    public static string Lock(string report) => $"{Of(report)}/khoa";

    public static string Renew(string report) => $"{Of(report)}/ban-moi";

    public static string Drift(string report) => $"{Of(report)}/lech";

    /// <summary>All locked keys behind a figure.</summary>
    public static string LockedEvidence(string report, string code) => $"{Of(report)}/so/{Uri.EscapeDataString(code)}";

    /// <param name="kind">docx, pdf, html or json.</param>
    public static string File(string report, string kind) => $"{Of(report)}/tai/{kind}";

    /// <summary>The house keeps one page for the history of any record, and one for its proof.</summary>
    public static string History(string report) => $"/lich-su/{Report.KindName}/{report}";

    public static string Proof(string report) => $"{History(report)}/bang-chung";
}
