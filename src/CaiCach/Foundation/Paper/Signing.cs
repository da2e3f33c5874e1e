namespace CaiCach.Foundation.Paper;

/// <param name="Superior">The direct superior body, printed above; null for a body that has none or does not print it.</param>
/// <param name="Name">The body that issues the paper. Both are printed in upper case.</param>
public sealed record IssuingBody(string? Superior, string Name);

/// <summary>Who signs and by which authority (NĐ 30/2020, Phụ lục I, II.7).</summary>
/// <param name="Authority">The lines above the signature: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". Printed in upper case.</param>
/// <param name="Name">The signer's name without academic title; null while it is not known who signs.</param>
public sealed record Signature(IReadOnlyList<string> Authority, string? Name)
{
    /// <summary>Stands where the signature would: "(Ký, ghi rõ họ tên)" or "(Đã ký số)". Null leaves the place empty.</summary>
    public string? Mark { get; init; }
}

/// <summary>How a reader of the print finds the records behind it: a code to type and an address, also as a QR code.</summary>
/// <param name="Code">Short code of the paper, as it is asked for on the page of verification.</param>
/// <param name="Address">The page that shows the records and the proof.</param>
/// <param name="Notes">Further lines, such as the digest of the locked figures; may be empty.</param>
public sealed record Verification(string Code, Uri Address, params IReadOnlyList<string> Notes);
