using CaiCach.Declarations.Listing;
using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;
using CaiCach.Units;

namespace CaiCach.Declarations.Importing;

/// <summary>One row as it was read: the unit still by its name.</summary>
/// <param name="Unit">Id, or a name it bears; null for the unit of the importing officer.</param>
public sealed record SheetDeclaration(string Code, string? Unit, DateOnly From, DateOnly To, long Value, string? Source, string? Note, bool Keep);

/// <summary>The spreadsheet of declarations: what is exported can be imported again.</summary>
public static class DeclarationSheet
{
    private static readonly ImportColumn<string> Code = new("Mã chỉ số", Cells.Text(DeclaredFigure.MaxCode)) { Required = true, Also = ["Mã"] };
    private static readonly ImportColumn<string> Unit = new("Đơn vị", Cells.Text(200));
    private static readonly ImportColumn<DateOnly> From = new("Từ ngày", Cells.Day) { Required = true };
    private static readonly ImportColumn<DateOnly> To = new("Đến ngày", Cells.Day) { Required = true };
    private static readonly ImportColumn<long> Value = new("Giá trị", Cells.Whole) { Required = true, Also = ["Số liệu", "Số"] };
    private static readonly ImportColumn<string> Source = new("Văn bản căn cứ", Cells.Text(DeclaredFigure.MaxSource)) { Required = true, Also = ["Văn bản làm căn cứ", "Văn bản"] };
    private static readonly ImportColumn<string> Note = new("Ghi chú", Cells.Lines(DeclaredFigure.MaxNote));
    private static readonly ImportColumn<bool> Keep = new("Giữ số này", Cells.OneOf(("x", true), ("Có", true), ("Không", false)));

    public static Import<SheetDeclaration> Import { get; } = new([Code, Unit, From, To, Value, Source, Note, Keep], row => new SheetDeclaration(
        row.Of(Code), Written(row, Unit), row.Of(From), row.Of(To), row.Of(Value), row.Of(Source), Written(row, Note), row.Of(Keep, whenEmpty: false)));

    public static IReadOnlyList<SheetColumn<DeclaredFigure>> Columns(UnitDirectory units) =>
    [
        new("Số khai báo", d => d.Number, 28), new(Code.Title, d => d.Code, 30), new("Tên số liệu", d => d.Name, 50),
        new(Unit.Title, d => units.ShortNameOn(d.Unit, d.To), 28), new(From.Title, d => (DateOnly?)d.From, 12), new(To.Title, d => (DateOnly?)d.To, 12),
        new(Value.Title, d => (long?)d.Value, 18), new(Source.Title, d => d.Source, 40), new(Note.Title, d => d.Note, 30),
        new("Ngày khai báo", d => (DateOnly?)d.DeclaredOn, 14), new("Người khai báo", d => d.DeclaredBy, 16), new("Trạng thái", d => DeclarationWords.State(d), 14),
    ];

    private static string? Written(ImportRow row, ImportColumn<string> column) => row.Of(column, "") is { Length: > 0 } text ? text : null;
}
