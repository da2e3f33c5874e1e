namespace CaiCach.Foundation.Web.Kit;

/// <summary>One who signs a paper.</summary>
/// <param name="Post">“Người lập”, “Chủ tịch”.</param>
/// <param name="Note">“(Ký và ghi rõ họ tên)”; null where the form has none.</param>
/// <param name="Name">Null leaves the line open.</param>
public sealed record PrintSigner(string Post, string? Note = null, string? Name = null);
