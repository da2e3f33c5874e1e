using System.Security.Cryptography;
using CaiCach.Foundation.Files;
using Microsoft.AspNetCore.DataProtection;

namespace CaiCach.Foundation.Web;

/// <summary>
/// Files between being sent and being written: looked at first, they belong to no record yet and to no unit. Each has a
/// word that only the account that sent it can use; to know the digest of somebody's file opens nothing.
/// </summary>
public sealed class SentFiles(FileStore store, CurrentOfficer current, IDataProtectionProvider protection)
{
    private IDataProtector Protector => protection.CreateProtector("sent-file", current.Officer.Account);

    /// <summary>Keeps the content and gives its word, for an address or a hidden field.</summary>
    /// <exception cref="RefusedException">Too large, empty, or of a kind that is not kept.</exception>
    public async Task<(string Word, FileKind Kind)> Keep(Stream content, CancellationToken ct = default)
    {
        var stored = await store.Save(content, ct: ct);
        return (Protector.Protect(stored.Sha256), stored.Kind);
    }

    /// <summary>The content; null when the word is none of this account's or the content is gone.</summary>
    public Stream? Open(string? word)
    {
        try
        {
            return string.IsNullOrEmpty(word) ? null : store.Open(Protector.Unprotect(word));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
