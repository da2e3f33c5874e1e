using CaiCach.Foundation.Web;

namespace CaiCach.Declarations.Declaring;

/// <summary>The file of a declaration, as sent.</summary>
public sealed class ProofForm
{
    public IFormFile? File { get; set; }

    internal IFormFile? Read(FormState form) => form.Need(File is { Length: > 0 }, () => File, "Chọn một tệp.") ? File : null;
}
