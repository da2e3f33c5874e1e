namespace CaiCach.Dossiers.Synchronising;

/// <summary>The ten states in the words of the national portal.</summary>
internal static class StateWords
{
    public static string Of(DossierState state) => state switch
    {
        DossierState.Submitted => "Mới đăng ký",
        DossierState.Accepted => "Được tiếp nhận",
        DossierState.NotAccepted => "Không được tiếp nhận",
        DossierState.Processing => "Đang xử lý",
        DossierState.AwaitingSupplement => "Yêu cầu bổ sung giấy tờ",
        DossierState.AwaitingPayment => "Yêu cầu thực hiện nghĩa vụ tài chính",
        DossierState.Withdrawn => "Công dân yêu cầu rút hồ sơ",
        DossierState.Stopped => "Dừng xử lý",
        DossierState.Settled => "Đã xử lý xong",
        _ => "Đã trả kết quả",
    };
}
