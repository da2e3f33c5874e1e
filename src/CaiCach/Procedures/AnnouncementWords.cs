namespace CaiCach.Procedures;

/// <summary>What screens call the kinds of decision.</summary>
public static class AnnouncementWords
{
    public static string Of(AnnouncementKind kind) => kind switch
    {
        AnnouncementKind.New => "mới ban hành",
        AnnouncementKind.Amended => "sửa đổi, bổ sung",
        _ => "bãi bỏ",
    };
}
