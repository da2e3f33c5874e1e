using CaiCach.Units;

namespace CaiCach.Dossiers.Figuring.Settlement;

/// <summary>Words of form II.06a. It is an official form: never translated.</summary>
public static class FormWords
{
    public const string Symbol = "Biểu số II.06a/VPCP/KSTT";
    public static readonly string[] Title = ["TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", "TẠI CƠ QUAN, ĐƠN VỊ"];

    public const string Number = "TT", What = "Lĩnh vực, công việc giải quyết theo cấp", Received = "Số hồ sơ tiếp nhận", Settled = "Số hồ sơ đã giải quyết", Open = "Số hồ sơ đang giải quyết";

    /// <summary>The head of a column under its group.</summary>
    public static string Short(int column) => column is 3 or 7 or 11 ? "Tổng số" : Of(column);

    public static string Of(int column) => column switch
    {
        3 => "Tiếp nhận, tổng số",
        4 => "Trong kỳ, trực tuyến",
        5 => "Trong kỳ, trực tiếp, bưu chính",
        6 => "Từ kỳ trước",
        7 => "Đã giải quyết, tổng số",
        8 => "Trước hạn",
        9 => "Đúng hạn",
        10 => "Quá hạn",
        11 => "Đang giải quyết, tổng số",
        12 => "Trong hạn",
        _ => "Quá hạn",
    };

    public static readonly string[] Signers = ["Người lập biểu", "Thủ trưởng đơn vị"];
    public const string SignHere = "(Ký và ghi rõ họ tên)";

    public static string PeriodOf(PeriodAsked asked) => $"Kỳ báo cáo: {asked.Period.Name}, {asked.Days}. Đơn vị tính: hồ sơ.";

    public static string Of(UnitLevel? level) => level is { } known ? UnitWords.Levels[known] : "Tổng số";

    /// <summary>Name of a line.</summary>
    public static string Of(FormLine line) => line.Field ?? Of(line.Level);
}
