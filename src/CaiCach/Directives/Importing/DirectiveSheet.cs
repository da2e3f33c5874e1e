using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;

namespace CaiCach.Directives.Importing;

/// <summary>One line of the superior's list: the instruction, and what that system says of it.</summary>
/// <param name="Lead">Name of the lead unit as it stands in the file.</param>
/// <param name="OuterStatus">Word for word; null when the file does not say.</param>
public sealed record SheetDirective(
    string Content, string Source, DateOnly AssignedOn, DateOnly? DueOn, string Lead, string? OuterStatus, DateOnly? OuterDoneOn)
{
    /// <summary>What makes an instruction one: its document, day and words. The superior's list bears no lasting number.</summary>
    public string Identity => $"{SearchText.Fold(Source)}|{AssignedOn:yyyyMMdd}|{SearchText.Fold(Content)}";
}

/// <summary>The columns that directives are imported from.</summary>
public static class DirectiveSheet
{
    private static readonly ImportColumn<string> Content = new("Nội dung", Cells.Text(DirectiveTables.MaxContent)) { Required = true, Also = ["Nội dung chỉ đạo", "Nhiệm vụ"] };
    private static readonly ImportColumn<string> Source = new("Văn bản giao", Cells.Text(DirectiveTables.MaxSource)) { Required = true, Also = ["Số văn bản", "Văn bản"] };
    private static readonly ImportColumn<DateOnly> Assigned = new("Ngày giao", Cells.Day) { Required = true };
    private static readonly ImportColumn<DateOnly> Due = new("Hạn", Cells.Day) { Also = ["Hạn xử lý", "Thời hạn"] };
    private static readonly ImportColumn<string> Lead = new("Chủ trì", Cells.Text(200)) { Required = true, Also = ["Đơn vị chủ trì"] };
    private static readonly ImportColumn<string> Status = new("Trạng thái", Cells.Text(DirectiveTables.MaxOuter)) { Also = ["Trạng thái hệ thống tỉnh"] };
    private static readonly ImportColumn<DateOnly> Done = new("Ngày hoàn thành", Cells.Day);

    public static Import<SheetDirective> Import { get; } = new([Content, Source, Assigned, Due, Lead, Status, Done], row =>
    {
        var directive = new SheetDirective(
            row.Of(Content), row.Of(Source), row.Of(Assigned), row.OrNull(Due), row.Of(Lead), row.Of(Status, null!), row.OrNull(Done));
        (directive.DueOn < directive.AssignedOn ? new Refusal("directive.due-before", "Hạn trước ngày giao.", Due.Title) : null).Enforce();
        return directive;
    })
    {
        Key = (Content.Title, d => d.Identity),
    };
}
