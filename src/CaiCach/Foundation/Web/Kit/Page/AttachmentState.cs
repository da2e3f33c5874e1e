namespace CaiCach.Foundation.Web.Kit;

/// <summary>What is known about a file that was sent in.</summary>
public enum AttachmentState { Checking, Clean, Refused, Signed, SignatureInvalid }

/// <summary>The status words of files.</summary>
internal static class AttachmentWords
{
    public const string Checking = "Chờ kiểm tra", Refused = "Bị từ chối", Signed = "Đã ký số", SignatureInvalid = "Không khớp chữ ký";
}
