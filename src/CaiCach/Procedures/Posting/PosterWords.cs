using CaiCach.Foundation;

namespace CaiCach.Procedures.Posting;

/// <summary>Words of the poster at a counter. Paper is never translated.</summary>
internal static class PosterWords
{
    public const string Title = "Thủ tục hành chính giải quyết tại đây";
    public const string Lead = "Quét mã bằng điện thoại để xem giấy tờ cần mang, thời hạn, lệ phí và nơi nộp.";
    public const string Code = "Mã QR dẫn đến danh sách thủ tục của đơn vị";
    public const string Free = "Không có điện thoại? Hỏi công chức tại quầy để được hướng dẫn và in danh sách.";

    public static string Count(int count, DateOnly day) => $"{VietnameseNumber.Print(count)} thủ tục đang áp dụng, ngày {VietnameseDate.Print(day)}";
}
