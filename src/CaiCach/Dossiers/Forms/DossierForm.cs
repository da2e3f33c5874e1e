using System.Text.Json;
using System.Text.Json.Serialization;
using CaiCach.Foundation.Paper;

namespace CaiCach.Dossiers.Forms;

/// <summary>What a form of the one-stop shop is for, whatever number a circular gives it.</summary>
public enum FormKind
{
    /// <summary>Giấy tiếp nhận hồ sơ và hẹn trả kết quả.</summary>
    Receipt,

    /// <summary>Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.</summary>
    Supplement,

    /// <summary>Phiếu từ chối tiếp nhận giải quyết hồ sơ.</summary>
    Refusal,

    /// <summary>Apology with a new day (2018), apology and request for an extension (2025).</summary>
    Apology,

    /// <summary>Thông báo dừng giải quyết hồ sơ; there is none in the set of 2018.</summary>
    Stop,

    /// <summary>Phiếu kiểm soát quá trình giải quyết hồ sơ.</summary>
    ControlSlip,

    /// <summary>Sổ theo dõi hồ sơ.</summary>
    Register,
}

/// <summary>How sure it is that the lines are those of the circular's annex.</summary>
public enum FormLayout
{
    /// <summary>Read in the annex: nobody may change the text.</summary>
    Confirmed,

    /// <summary>Seen alike in templates in use.</summary>
    Seen,

    /// <summary>Only the title is known.</summary>
    Unconfirmed,
}

/// <summary>Who signs, and what stands where the signature will be.</summary>
public sealed record FormSigner(string Post, string? Mark);

/// <summary>
/// A form of Thông tư 01/2018/TT-VPCP or 03/2025/TT-VPCP as it is shipped. The same number means another form in each
/// circular, so a form is always named by both. Title, signers and fields are the law of the paper; the lines are a
/// template (<see cref="FormTemplate"/>) that an office may change while the layout is not confirmed.
/// </summary>
/// <param name="Circular">One of <see cref="FormSets"/>.</param>
/// <param name="Number">Two digits, <c>01</c>.</param>
/// <param name="Source">Where the lines come from, in Vietnamese.</param>
/// <param name="Fields">Fields that a text must keep.</param>
/// <param name="Lines">The template as shipped.</param>
public sealed record DossierForm(
    string Circular, string Number, FormKind Kind, IReadOnlyList<string> Title, SlipSize Size, FormLayout Layout, string Source,
    IReadOnlyList<string> Fields, IReadOnlyList<FormSigner> Signers, IReadOnlyList<string> Lines)
{
    /// <summary>What follows “Số: …/”; empty for a number without it, null when the paper has no number of its own.</summary>
    public string? Symbol { get; init; }

    /// <summary>Marks of the copies; a sheet for each.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>The circular as an address has it: <c>01-2018-TT-VPCP</c>.</summary>
    public string Set => SetOf(Circular);

    /// <summary>Permanent, <c>01-2018-TT-VPCP.04</c>.</summary>
    public string Id => $"{Set}.{Number}";

    /// <summary>“Phiếu xin lỗi và hẹn lại ngày trả kết quả”.</summary>
    public string Name => string.Join(' ', Title);

    /// <summary>The shipped template.</summary>
    public string Text => string.Join('\n', Lines);

    public static string SetOf(string circular) => circular.Replace('/', '-');
}

/// <summary>The thirteen forms.</summary>
public static class DossierForms
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<DossierForm> All { get; } = Read();

    /// <summary>Null when the circular has no such form.</summary>
    public static DossierForm? Of(string circular, FormKind kind) => All.FirstOrDefault(f => f.Circular == circular && f.Kind == kind);

    /// <summary>The form of an address; null when there is none.</summary>
    /// <param name="set">As <see cref="DossierForm.Set"/>.</param>
    public static DossierForm? Find(string set, string number) => All.FirstOrDefault(f => f.Set == set && f.Number == number);

    private static List<DossierForm> Read()
    {
        using var stream = typeof(DossierForms).Assembly.GetManifestResourceStream("data/dossier-forms.json")!;
        return JsonSerializer.Deserialize<List<DossierForm>>(stream, Json)!;
    }
}
