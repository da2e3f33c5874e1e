namespace CaiCach.Foundation.Web;

/// <summary>
/// The file of an import between looking at it and writing it: kept by its content in the file store, named by the
/// hidden fields of the second form. What is written is what was looked at.
/// </summary>
public sealed class UploadedFile
{
    /// <summary>The file as chosen in the first form.</summary>
    public IFormFile? File { get; set; }

    /// <summary>Word of <see cref="SentFiles"/> for the content that was looked at; null before.</summary>
    public string? Kept { get; set; }

    /// <summary>Name the person gave it.</summary>
    public string? Name { get; set; }

    /// <summary>True when the person has looked and says yes.</summary>
    public bool Confirmed { get; set; }

    /// <summary>The content, kept now or before; null when nothing was sent, with the sentence on the form.</summary>
    /// <param name="ask">The sentence when nothing was sent.</param>
    public async Task<Stream?> Open(FormState form, SentFiles files, string ask = "Chọn tệp .xlsx.", CancellationToken ct = default)
    {
        if (Confirmed)
        {
            var kept = files.Open(Kept);
            form.Need(kept is not null, () => File, "Tệp đã xem không còn. Chọn lại tệp.");
            return kept;
        }

        Confirmed = false;
        if (!form.Need(File is { Length: > 0 }, () => File, ask))
        {
            return null;
        }

        try
        {
            await using var content = File!.OpenReadStream();
            ((Kept, _), Name) = (await files.Keep(content, ct), VietnameseText.Clean(Path.GetFileName(File.FileName)));
            return files.Open(Kept);
        }
        catch (RefusedException refused)
        {
            form.Need(false, () => File, refused.Refusal.Message);
            return null;
        }
    }
}
