using CaiCach.Documents.Registering;
using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;

namespace CaiCach.Documents.Importing;

/// <summary>The spreadsheet of a register: what is exported can be imported again.</summary>
public static class DocumentSheet
{
    private static readonly ImportColumn<Direction> Way = new("Hướng", Cells.OneOf(
        ("Đi", Direction.Outgoing), ("Văn bản đi", Direction.Outgoing), ("Đến", Direction.Incoming), ("Văn bản đến", Direction.Incoming),
        ("Nội bộ", Direction.Internal), ("Văn bản nội bộ", Direction.Internal), ("Viện dẫn", Direction.Reference), ("Văn bản viện dẫn", Direction.Reference)))
        { Required = true, Also = ["Sổ", "Loại sổ"] };
    private static readonly ImportColumn<string> Symbol = new("Số, ký hiệu", Cells.Text(DocumentTable.MaxSymbol)) { Also = ["Số và ký hiệu", "Số ký hiệu văn bản"] };
    private static readonly ImportColumn<RegisteredType> Kind = new("Tên loại", ReadType) { Required = true, Also = ["Loại văn bản", "Loại"] };
    private static readonly ImportColumn<string> Issuer = new("Cơ quan ban hành", Cells.Text(DocumentTable.MaxIssuer)) { Required = true, Also = ["Tác giả", "Nơi ban hành"] };
    private static readonly ImportColumn<DateOnly> IssuedOn = new("Ngày văn bản", Cells.Day) { Also = ["Ngày tháng", "Ngày ban hành", "Ngày tháng văn bản"] };
    private static readonly ImportColumn<string> Subject = new("Trích yếu", Cells.Text(DocumentTable.MaxSubject)) { Required = true, Also = ["Trích yếu nội dung", "Nội dung"] };
    private static readonly ImportColumn<DateOnly> ReceivedOn = new("Ngày đến", Cells.Day);
    private static readonly ImportColumn<long> ArrivalNumber = new("Số đến", Cells.Whole);
    private static readonly ImportColumn<string> Signer = new("Người ký", Cells.Text(100));
    private static readonly ImportColumn<string> Recipients = new("Nơi nhận", Cells.Lines(2000));
    private static readonly ImportColumn<string> HandedTo = new("Đơn vị, người nhận", Cells.Text(300)) { Also = ["Đơn vị hoặc người nhận", "Đơn vị, người nhận bản lưu"] };
    private static readonly ImportColumn<DateOnly> HandedOn = new("Ngày chuyển", Cells.Day);
    private static readonly ImportColumn<long> Copies = new("Số lượng bản", Cells.Whole) { Also = ["Số bản"] };
    private static readonly ImportColumn<bool> Normative = new("Quy phạm pháp luật", Cells.OneOf(("Có", true), ("Không", false), ("x", true)));
    private static readonly ImportColumn<string> Note = new("Ghi chú", Cells.Text(1000));

    /// <summary>Reads a file; every row becomes what <see cref="RegisterExisting"/> takes, or a sentence.</summary>
    public static Import<RegisterExisting.Input> Import(string unit, DateOnly today) => new(
        [Way, Symbol, Kind, Issuer, IssuedOn, Subject, ReceivedOn, ArrivalNumber, Signer, Recipients, HandedTo, HandedOn, Copies, Normative, Note],
        row => Make(row, unit, today)) { Key = (Symbol.Title, r => RegisterExisting.FactsOf(r).Identity) };

    /// <summary>The same columns, for the export.</summary>
    public static IReadOnlyList<SheetColumn<Document>> Columns { get; } =
    [
        new(Way.Title, d => DocumentWords.Directions[d.Direction], 18), new(ArrivalNumber.Title, d => d.ArrivalNumber, 9),
        new(ReceivedOn.Title, d => d.ReceivedOn, 12), new(Symbol.Title, d => d.Symbol, 20), new(IssuedOn.Title, d => d.IssuedOn, 12),
        new(Kind.Title, d => RegisteredType.Of(d.Type).Name, 16), new(Issuer.Title, d => d.Issuer, 30), new(Subject.Title, d => d.Subject, 60),
        new(Normative.Title, d => d.IsNormative ? "Có" : "Không", 10), new(Signer.Title, d => d.Signer, 22), new(Recipients.Title, d => d.Recipients, 30),
        new(HandedTo.Title, d => d.HandedTo, 24), new(HandedOn.Title, d => d.HandedOn, 12), new(Copies.Title, d => d.Copies, 9),
        new(Note.Title, d => d.Note, 30), new("Số đã hủy ngày", d => d.CancelledOn, 12), new("Nhận xét", d => string.Join('\n', DocumentFindings.Of(d)), 50),
    ];

    private static RegisterExisting.Input Make(ImportRow row, string unit, DateOnly today)
    {
        var facts = new DocumentFacts(
            row.Of(Kind).Code, Written(row, Symbol), row.Of(Issuer), row.OrNull(IssuedOn), row.Of(Subject))
        {
            Signer = Written(row, Signer), Recipients = Written(row, Recipients), HandedTo = Written(row, HandedTo),
            HandedOn = row.OrNull(HandedOn), Copies = Number(row, Copies), IsNormative = row.Of(Normative, whenEmpty: false), Note = Written(row, Note),
        };
        var input = new RegisterExisting.Input(unit, row.Of(Way), facts, row.OrNull(ReceivedOn), Number(row, ArrivalNumber));
        RegisterExisting.WhyNot(input, today).Enforce();
        return input;
    }

    private static CellReading<RegisteredType> ReadType(SheetCell cell) => RegisteredType.Read(cell.Text) is { } type
        ? type
        : CellReading<RegisteredType>.Wrong($"“{(cell.Text.Length <= 40 ? cell.Text : cell.Text[..39] + "…")}” không phải một loại văn bản trong danh mục.");

    private static string? Written(ImportRow row, ImportColumn<string> column) => row.Of(column, "") is { Length: > 0 } text ? text : null;

    private static int? Number(ImportRow row, ImportColumn<long> column) => row.OrNull(column) is { } number ? (int)Math.Min(number, int.MaxValue) : null;
}
