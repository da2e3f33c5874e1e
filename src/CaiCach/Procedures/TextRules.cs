using CaiCach.Foundation;

namespace CaiCach.Procedures;

/// <summary>What no text of a procedure may say.</summary>
internal static class TextRules
{
    public static Refusal? WhyNot(ProcedureText text) =>
        text.Name.Trim() == "" ? new("procedure.name", "Chưa ghi tên thủ tục.", nameof(text.Name))
        : text.Name.Length > ProcedureTables.MaxName ? new("procedure.name-long", $"Tên thủ tục dài quá {ProcedureTables.MaxName} chữ.", nameof(text.Name))
        : text.Field.Trim() == "" ? new("procedure.field", "Chưa ghi lĩnh vực.", nameof(text.Field))
        : text.Limits.Select(l => l.Limit?.WhyNot()).FirstOrDefault(r => r is not null) is { } limit ? limit
        : Twice(text.Limits.Select(l => (l.Channel, l.Case))) ? new("procedure.limit-twice", "Một cách nộp và trường hợp chỉ có một thời hạn.", nameof(text.Limits))
        : text.Fees?.Any(f => f.Amount < 0) == true ? new("procedure.fee", "Phí, lệ phí không thể nhỏ hơn 0.", nameof(text.Fees))
        : text.Fees?.Any(f => f is { Mode: FeeMode.Free, Amount: > 0 }) == true ? new("procedure.fee-free", "Phí ghi là miễn thì số tiền phải là 0.", nameof(text.Fees))
        : text.Components?.Any(c => c.Originals < 0 || c.Copies < 0) == true ? new("procedure.copies", "Số bản chính, bản sao không thể nhỏ hơn 0.", nameof(text.Components))
        : text.Components?.Any(c => c.Name.Trim() == "") == true ? new("procedure.paper", "Mỗi giấy tờ cần có tên.", nameof(text.Components))
        : text.Sets < 1 ? new("procedure.sets", "Số bộ hồ sơ ít nhất là 1.", nameof(text.Sets))
        : text.FourLevel is < 1 or > 4 ? new("procedure.four-level", "Mức độ trực tuyến trước 24/06/2022 là 1, 2, 3 hoặc 4.", nameof(text.FourLevel))
        : null;

    private static bool Twice<T>(IEnumerable<T> rows) => rows.GroupBy(r => r).Any(g => g.Count() > 1);
}
