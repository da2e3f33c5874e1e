namespace CaiCach.Dossiers.Forms.Changing;

/// <summary>What screens say of forms.</summary>
internal static class FormWords
{
    public static string Of(FormLayout layout) => layout switch
    {
        FormLayout.Confirmed => "đã đối chiếu với thông tư",
        FormLayout.Seen => "theo mẫu đang dùng, chưa đối chiếu",
        _ => "chưa đối chiếu với thông tư",
    };
}
