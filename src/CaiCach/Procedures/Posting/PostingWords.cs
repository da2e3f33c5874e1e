namespace CaiCach.Procedures.Posting;

/// <summary>What screens call the faults of a posting.</summary>
public static class PostingWords
{
    public static string Of(PostingFault fault) => fault switch
    {
        PostingFault.Absent => "chưa niêm yết",
        PostingFault.Outdated => "niêm yết bản cũ",
        _ => "niêm yết thiếu nội dung",
    };
}
