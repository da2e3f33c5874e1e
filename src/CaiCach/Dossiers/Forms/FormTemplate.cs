using CaiCach.Dossiers.Forms.Changing;
using CaiCach.Foundation;
using CaiCach.Foundation.Paper;

namespace CaiCach.Dossiers.Forms;

/// <summary>The values of one paper.</summary>
/// <param name="Words">By field; null or missing for what is not known, which is printed as ruled space.</param>
/// <param name="Blocks">Lists and tables by field.</param>
public sealed record FormValues(IReadOnlyDictionary<string, string?> Words, IReadOnlyDictionary<string, IReadOnlyList<PaperBlock>> Blocks);

/// <summary>A template with its values.</summary>
public sealed record FilledForm(IReadOnlyList<PaperBlock> Body, IReadOnlyList<SlipLine> Notes);

/// <summary>
/// The text of a form: a line for each line of the paper, with fields in braces. <c>*bold*</c>; a line that begins with
/// <c>?</c> is left out when a value of it is missing, one that begins with <c>=</c> is centred; what follows
/// <c>---</c> is small and stands under the signatures. Nothing else: an officer must be able to read it.
/// </summary>
public sealed class FormTemplate
{
    /// <summary>Longest text that is stored.</summary>
    public const int MaxLength = 5000;

    private const string Rest = "---", Ruled = "……………………";

    private readonly List<Line> _body = [], _notes = [];

    private FormTemplate()
    {
    }

    /// <summary>Reads a text that <see cref="WhyNot"/> allows.</summary>
    public static FormTemplate Read(string text)
    {
        var template = new FormTemplate();
        var target = template._body;
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (line == Rest)
            {
                target = template._notes;
            }
            else
            {
                target.Add(LineOf(line));
            }
        }

        return template;
    }

    /// <summary>Null when the text can be the text of the form: it is readable, and the paper keeps what it must say.</summary>
    public static Refusal? WhyNot(DossierForm form, string text)
    {
        var lines = text.Split('\n').Select(l => l.Trim()).ToList();
        var parsed = lines.Select(LineOf).ToList();
        var names = parsed.SelectMany(l => l.Parts).Where(p => p.IsField).Select(p => p.Text).ToList();
        return form.Layout is FormLayout.Confirmed ? No("confirmed", "Bố cục của mẫu này đã đối chiếu với thông tư, không sửa được.")
            : text.Trim() == "" ? No("empty", "Mẫu chưa có dòng nào.")
            : text.Length > MaxLength ? No("long", $"Mẫu dài quá {MaxLength} ký tự.")
            : lines.FindIndex(l => !IsEven(l)) is >= 0 and var uneven ? No("uneven", $"Dòng {uneven + 1}: dấu ngoặc nhọn phải có mở có đóng, dấu * phải đi thành cặp.")
            : lines.Count(l => l == Rest) > 1 ? No("rest", "Dấu --- chỉ dùng một lần.")
            : names.Find(n => FormFields.Find(form.Kind, n) is null) is { } unknown ? No("unknown", $"Mẫu này không có chỗ điền “{unknown}”.")
            : parsed.Find(l => l.Parts.Count > 1 && l.Parts.Any(p => IsBlock(form, p))) is { } crowded
                ? No("block", $"Danh sách, bảng “{crowded.Parts.First(p => IsBlock(form, p)).Text}” phải đứng riêng một dòng.")
            : lines.SkipWhile(l => l != Rest).Select(LineOf).SelectMany(l => l.Parts).Any(p => IsBlock(form, p)) ? No("note-block", "Danh sách, bảng không đứng dưới dấu ---.")
            : form.Fields.Except(names).FirstOrDefault() is { } missing ? No("missing", $"Thiếu chỗ điền “{missing}”, giấy này bắt buộc phải có.")
            : null;

        static Refusal No(string code, string message) => new("dossier-form." + code, message, nameof(ChangeForm.Input.Text));
    }

    public FilledForm Fill(FormValues values) => new(
        [.. _body.Where(l => l.IsPrinted(values)).SelectMany(l => l.Block(values) ?? [l.Fill(values)])],
        [.. _notes.Where(l => l.IsPrinted(values)).Select(l => l.Fill(values))]);

    private static bool IsBlock(DossierForm form, Part part) => part.IsField && FormFields.Find(form.Kind, part.Text) is { IsBlock: true };

    private static bool IsEven(string line)
    {
        var open = false;
        foreach (var letter in line.Where(c => c is '{' or '}'))
        {
            if (open == (letter == '{'))
            {
                return false;
            }

            open = !open;
        }

        return !open && line.Count(c => c == '*') % 2 == 0;
    }

    private static Line LineOf(string line)
    {
        var (left, mark) = line.StartsWith("? ", StringComparison.Ordinal) || line.StartsWith("= ", StringComparison.Ordinal) ? (line[2..], line[0]) : (line, ' ');
        List<Part> parts = [];
        var (bold, start) = (false, 0);
        for (var i = 0; i <= left.Length; i++)
        {
            if (i < left.Length && left[i] is not ('{' or '}' or '*'))
            {
                continue;
            }

            if (i > start)
            {
                parts.Add(new(left[start..i], bold, i < left.Length && left[i] == '}'));
            }

            bold ^= i < left.Length && left[i] == '*';
            start = i + 1;
        }

        return new(parts, MayFall: mark == '?', Centred: mark == '=');
    }

    /// <param name="Text">The words, or the name of the field.</param>
    private sealed record Part(string Text, bool Bold, bool IsField);

    private sealed record Line(IReadOnlyList<Part> Parts, bool MayFall, bool Centred)
    {
        public bool IsPrinted(FormValues values) =>
            !MayFall || !Parts.Any(p => p.IsField && !values.Blocks.ContainsKey(p.Text) && string.IsNullOrEmpty(values.Words.GetValueOrDefault(p.Text)));

        public IReadOnlyList<PaperBlock>? Block(FormValues values) =>
            Parts is [{ IsField: true } only] ? values.Blocks.GetValueOrDefault(only.Text) : null;

        public SlipLine Fill(FormValues values) => new([.. Parts.Select(p => new TextRun(Of(p, values), p.Bold))]) { Centred = Centred };

        private static string Of(Part part, FormValues values) =>
            !part.IsField ? part.Text : values.Words.GetValueOrDefault(part.Text) is { Length: > 0 } value ? value : Ruled;
    }
}
