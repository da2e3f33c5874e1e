namespace CaiCach.Identity.SigningIn;

/// <summary>What happened at the door, in words.</summary>
public static class DoorWords
{
    /// <summary>Vietnamese; a page translates it.</summary>
    public static string Of(DoorEvent what) => what switch
    {
        DoorEvent.SignedIn => "Đăng nhập",
        DoorEvent.WrongPassword => "Sai mật khẩu",
        DoorEvent.WrongCode => "Sai mã xác thực",
        DoorEvent.Locked => "Sai quá nhiều lần, tạm khóa",
        DoorEvent.SignedOut => "Đăng xuất",
        DoorEvent.SignedOutEverywhere => "Đăng xuất mọi nơi",
        _ => "Mở trang không có quyền",
    };
}
