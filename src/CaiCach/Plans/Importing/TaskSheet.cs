using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;
using CaiCach.Plans.Planning;
using CaiCach.Units;

namespace CaiCach.Plans.Importing;

/// <summary>The spreadsheet of a plan's tasks: what is exported can be imported into the plan of another year.</summary>
public static class TaskSheet
{
    private static readonly ImportColumn<ReformArea> Area = new("Lĩnh vực", Cells.OneOf([.. ReformAreas.All.Select(a => (a.Name(), a))])) { Required = true };
    private static readonly ImportColumn<string> Title = new("Nội dung nhiệm vụ", Cells.Text(TaskFacts.MaxTitle)) { Required = true, Also = ["Nhiệm vụ", "Nội dung"] };
    private static readonly ImportColumn<DateOnly> DueOn = new("Hạn", Cells.Day) { Required = true, Also = ["Thời gian hoàn thành", "Thời hạn"] };
    private static readonly ImportColumn<string> Output = new("Kết quả phải có", Cells.Text(TaskFacts.MaxOutput)) { Required = true, Also = ["Sản phẩm", "Kết quả", "Kết quả, sản phẩm"] };
    private const string LeadTitle = "Đơn vị chủ trì", CooperatorsTitle = "Đơn vị phối hợp";

    /// <summary>Reads a file of tasks for a plan; units are found by their names.</summary>
    public static Import<TaskFacts> Import(Plan plan, UnitNames units)
    {
        var lead = new ImportColumn<string>(LeadTitle, cell => Unit(units, cell.Text)) { Required = true, Also = ["Chủ trì", "Cơ quan chủ trì"] };
        var cooperators = new ImportColumn<string[]>(CooperatorsTitle, cell => Several(units, cell.Text)) { Also = ["Phối hợp", "Cơ quan phối hợp"] };
        return new([Area, Title, lead, cooperators, DueOn, Output], row =>
        {
            var facts = new TaskFacts(row.Of(Area), row.Of(Title), row.Of(lead), row.Of(cooperators, []), row.Of(DueOn), row.Of(Output));
            facts.WhyNot(plan).Enforce();
            return facts;
        })
        { Key = (Title.Title, t => SearchText.Fold(t.Title)) };
    }

    /// <summary>The columns of the export; the first six can be read again.</summary>
    public static IReadOnlyList<SheetColumn<PlanTask>> Columns(UnitDirectory units, DateOnly today) =>
    [
        new("Số", t => t.Number, 6), new(Area.Title, t => t.Area.Name(), 34), new(Title.Title, t => t.Title, 60),
        new(LeadTitle, t => units.ShortNameOn(t.Unit, today), 26), new(CooperatorsTitle, t => string.Join("; ", t.Cooperators.Select(c => units.ShortNameOn(c.Unit, today))), 34),
        new(DueOn.Title, t => t.DueOn, 12), new(Output.Title, t => t.Output, 40), new("Trạng thái", t => t.StatusOn(today).Words(), 16),
        new("Ngày hoàn thành", t => t.DoneOn, 14), new("Ngày xác nhận", t => t.ConfirmedOn, 14),
    ];

    private static CellReading<string> Unit(UnitNames units, string name) => units.Find(name) is { } id
        ? id
        : CellReading<string>.Wrong($"không có đơn vị nào tên “{(name.Length <= 60 ? name : name[..59] + "…")}”.");

    private static CellReading<string[]> Several(UnitNames units, string names)
    {
        var read = names.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(n => Unit(units, n)).ToList();
        return read.Find(r => r.Sentence is not null) is { Sentence: { } sentence } ? CellReading<string[]>.Wrong(sentence) : read.Select(r => r.Value).Distinct().ToArray();
    }
}
