using CaiCach.Calendar;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Forms;
using CaiCach.Dossiers.Forms.Changing;
using CaiCach.Dossiers.Forms.Registers;
using CaiCach.Foundation;
using CaiCach.Foundation.Paper;
using CaiCach.Tests.Foundation.Paper;
using CaiCach.Tests.Support;
using CaiCach.Units;
using Xunit;

namespace CaiCach.Tests.Dossiers.Forms;

/// <summary>The thirteen papers as files, read with the programs that others read them with.</summary>
public sealed class FormPdfTests
{
    private const string Ruled = "……………………";

    public static TheoryData<string, string> Forms => [.. DossierForms.All.Select(f => (f.Set, f.Number))];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_paper_is_a_sound_file_with_the_same_bytes_each_time(string set, string number)
    {
        var qpdf = Tool.Find("qpdf");
        using var folder = new Folder();

        var pdf = Paper(set, number).ToPdf();

        Assert.Equal(pdf, Paper(set, number).ToPdf());
        Assert.Contains("No syntax or stream encoding errors found", await qpdf.Run("--check", folder.Put("paper.pdf", pdf)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_paper_says_its_title_and_every_field_in_clean_Vietnamese(string set, string number)
    {
        var (form, unit) = (DossierForms.Find(set, number)!, OneStop.Centre);
        var (dossier, print) = SampleDossier.For(form, unit);

        var text = await PrintedText.Of(Paper(set, number).ToPdf());

        Assert.All(form.Title, line => Assert.Contains(line.ToUpperInvariant(), text, StringComparison.Ordinal));
        Assert.All(form.Signers, s => Assert.Contains(s.Post, text, StringComparison.Ordinal | StringComparison.OrdinalIgnoreCase));
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", text, StringComparison.Ordinal);
        if (form.Kind is FormKind.Register)
        {
            Assert.All(RegisterColumns.All, c => Assert.Contains(c.Title.Split(' ')[0], text, StringComparison.Ordinal));
            return;
        }

        var values = new DossierValues(dossier, print, Context(dossier)).All();
        Assert.All(form.Fields.Where(f => !values.Blocks.ContainsKey(f)), field =>
        {
            Assert.False(string.IsNullOrEmpty(values.Words[field]), $"{field} is empty");
            Assert.Contains(OneLine(values.Words[field]!), text, StringComparison.Ordinal);
        });
        Assert.All(form.Fields.Where(f => FormFields.Of(form.Kind).Single(k => k.Name == f).IsBlock), field => Assert.NotEmpty(values.Blocks[field]));
        Assert.Equal(form.Lines.Sum(l => l.Split("{" + FormFields.Blank + "}").Length - 1) * Math.Max(1, form.Copies.Count), text.Split(Ruled).Length - 1);
    }

    [Fact]
    public void The_fields_that_templates_may_name_are_those_that_papers_have()
    {
        Assert.All(DossierForms.All.Where(f => f.Kind is not FormKind.Register), form =>
        {
            var (dossier, print) = SampleDossier.For(form, OneStop.Centre);
            var values = new DossierValues(dossier, print, Context(dossier)).All();

            Assert.Equal(
                FormFields.Of(form.Kind).Select(f => f.Name).Where(n => n != FormFields.Blank).Order(StringComparer.Ordinal),
                values.Words.Keys.Concat(values.Blocks.Keys).Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task A_receipt_slip_has_two_A5_sheets_whose_codes_a_reader_reads()
    {
        using var folder = new Folder();
        var pdf = folder.Put("slip.pdf", Paper("01-2018-TT-VPCP", "01").ToPdf());

        var boxes = await Tool.Find("pdftotext").Run("-bbox", pdf, "-");
        await Tool.Find("pdftoppm").Run("-r", "300", "-png", pdf, Path.Combine(folder.Path, "page"));
        var codes = await Tool.Find("zbarimg").Run("-q", Path.Combine(folder.Path, "page-1.png")) + await Tool.Find("zbarimg").Run("-q", Path.Combine(folder.Path, "page-2.png"));

        Assert.Equal(2, boxes.Split("<page width=\"419.528000\" height=\"595.276000\">").Length - 1);
        Assert.Equal(2, codes.Split("CODE-128:H57.99-220505-0001\n").Length - 1);
        Assert.Equal(2, codes.Split("QR-Code:https://mot-cua.example.vn/tra-cuu/H57.99-220505-0001\n").Length - 1);
        var pages = await PrintedText.Pages(await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken));
        Assert.Equal(["(Liên 1: Lưu)", "(Liên 2: Giao người nộp hồ sơ)"], pages.Select(p => p[p.IndexOf("(Liên", StringComparison.Ordinal)..(p.IndexOf(')', StringComparison.Ordinal) + 1)]));
    }

    [Fact]
    public void A_slip_can_be_written_for_a_text_processor_as_well() => Assert.NotEmpty(((SlipPaper)Paper("01-2018-TT-VPCP", "01")).ToDocx());

    [Fact]
    public void A_limit_that_nobody_read_in_a_decision_is_not_called_law()
    {
        var (dossier, print) = SampleDossier.For(DossierForms.Of(FormSets.Of2018, FormKind.Receipt)!, OneStop.Centre);

        Assert.Equal("10 ngày làm việc", Limit(Context(dossier)));
        Assert.Equal("10 ngày làm việc (theo hẹn của nơi tiếp nhận)", Limit(Context(dossier) with { Assumed = true }));

        string? Limit(PrintContext context) => new DossierValues(dossier, print, context).All().Words["thời hạn"];
    }

    [Fact]
    public void Who_may_not_read_personal_data_prints_it_masked()
    {
        var (dossier, print) = SampleDossier.For(DossierForms.Of(FormSets.Of2025, FormKind.Receipt)!, OneStop.Centre);

        var words = new DossierValues(dossier, print, Context(dossier) with { Personal = false }).All().Words;

        Assert.Equal(("N. V. A.", "•••, xã Mẫu", "09•••••000", null), (words["chủ hồ sơ"], words["địa chỉ"], words["điện thoại"], words["email"]));
        Assert.DoesNotContain(words.Values, v => v?.Contains("Nguyễn Văn A", StringComparison.Ordinal) == true || v?.Contains("0900000000", StringComparison.Ordinal) == true);
    }

    private static Printable Paper(string set, string number)
    {
        var form = DossierForms.Find(set, number)!;
        var (dossier, print) = SampleDossier.For(form, OneStop.Centre);
        var day = Clock.DayOf(print.At);
        return form.Kind is FormKind.Register
            ? DossierRegister.Of(new(OneStop.Centre, new(day.Year, 1, 1), day), [dossier], form.Text, UnitDirectory.Of([]), personal: true, print.At)
            : FormPrinter.Of(dossier, print, form.Text, Context(dossier));
    }

    private static PrintContext Context(Dossier dossier) => new(
        UnitDirectory.Of([]), WorkingCalendar.WeekdaysOnly, Personal: true, Assumed: false,
        new("https://mot-cua.example.vn/tra-cuu/" + dossier.Number), account => account);

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\u00A0', ' ');
}
