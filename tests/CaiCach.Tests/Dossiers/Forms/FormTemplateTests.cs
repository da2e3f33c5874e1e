using CaiCach.Dossiers;
using CaiCach.Dossiers.Forms;
using CaiCach.Foundation.Paper;
using Xunit;

namespace CaiCach.Tests.Dossiers.Forms;

public sealed class FormTemplateTests
{
    private static readonly DossierForm Slip = DossierForms.Of(FormSets.Of2018, FormKind.Receipt)!;
    private static readonly DossierForm Apology = DossierForms.Of(FormSets.Of2018, FormKind.Apology)!;

    public static TheoryData<string, string> Forms => [.. DossierForms.All.Select(f => (f.Set, f.Number))];

    [Fact]
    public void There_are_six_forms_of_2018_and_seven_of_2025()
    {
        Assert.Equal(["01 Receipt", "02 Supplement", "03 Refusal", "04 Apology", "05 ControlSlip", "06 Register"], Set(FormSets.Of2018));
        Assert.Equal(["01 Receipt", "02 Supplement", "03 Refusal", "04 Apology", "05 Stop", "06 ControlSlip", "07 Register"], Set(FormSets.Of2025));
        Assert.Null(DossierForms.Of(FormSets.Of2018, FormKind.Stop));

        static IEnumerable<string> Set(string circular) => DossierForms.All.Where(f => f.Circular == circular).Select(f => $"{f.Number} {f.Kind}");
    }

    [Fact]
    public void Whatever_the_day_of_receipt_a_form_is_of_the_circular_in_force_that_day()
    {
        var random = new Random(2025);
        for (var i = 0; i < 10_000; i++)
        {
            var day = new DateOnly(2019, 1, 6).AddDays(random.Next(4000));
            var kind = (FormKind)random.Next(7);

            var form = DossierForms.Of(FormSets.On(day), kind);

            Assert.Equal(day < new DateOnly(2025, 9, 15) ? "01/2018/TT-VPCP" : "03/2025/TT-VPCP", form?.Circular ?? FormSets.On(day));
            Assert.Equal(form is null, kind == FormKind.Stop && day < new DateOnly(2025, 9, 15));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_shipped_text_keeps_what_the_paper_must_say(string set, string number)
    {
        var form = DossierForms.Find(set, number)!;

        Assert.Null(FormTemplate.WhyNot(form, form.Text));
        Assert.NotEmpty(form.Fields);
        Assert.All(form.Fields, f => Assert.Contains(FormFields.Of(form.Kind), k => k.Name == f));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Without_any_one_of_its_fields_the_text_is_refused(string set, string number)
    {
        var form = DossierForms.Find(set, number)!;

        Assert.All(form.Fields, field =>
        {
            var refusal = FormTemplate.WhyNot(form, form.Text.Replace($"{{{field}}}", "…", StringComparison.Ordinal));
            Assert.Equal("dossier-form.missing", refusal?.Code);
            Assert.Contains($"“{field}”", refusal!.Message, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("Chức vụ: {chức vụ}", "unknown", "“chức vụ”")]
    [InlineData("Lý do: {lý do trễ", "uneven", "Dòng 1")]
    [InlineData("Lý do: }lý do trễ{", "uneven", "Dòng 1")]
    [InlineData("Lý do {{lý do trễ}}", "uneven", "Dòng 1")]
    [InlineData("*Đậm", "uneven", "Dòng 1")]
    [InlineData("Giấy tờ: {thành phần hồ sơ}", "block", "“thành phần hồ sơ”")]
    [InlineData("---\nMột\n---\nHai", "rest", "---")]
    [InlineData("---\n{thành phần hồ sơ}", "note-block", "---")]
    public void A_text_that_cannot_be_printed_is_refused(string line, string code, string named)
    {
        var refusal = FormTemplate.WhyNot(Apology, line + "\n" + Apology.Text.Replace("---", "", StringComparison.Ordinal));

        Assert.Equal("dossier-form." + code, refusal?.Code);
        Assert.Contains(named, refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_text_and_one_of_ten_thousand_letters_are_refused()
    {
        Assert.Equal("dossier-form.empty", FormTemplate.WhyNot(Slip, " \n ")?.Code);
        Assert.Equal("dossier-form.long", FormTemplate.WhyNot(Slip, Slip.Text + "\n" + new string('ơ', 10_000))?.Code);
        Assert.Equal("dossier-form.confirmed", FormTemplate.WhyNot(Slip with { Layout = FormLayout.Confirmed }, Slip.Text)?.Code);
    }

    [Fact]
    public void Lines_are_filled_left_out_centred_and_put_under_the_signatures()
    {
        var filled = FormTemplate.Read("= Kính gửi: *{chủ hồ sơ}*\n? Email: {email}\nEmail: {email}\n\n---\nXem {địa chỉ tra cứu}")
            .Fill(new(new Dictionary<string, string?> { ["chủ hồ sơ"] = "Lê Văn Ơn *{email}*", ["địa chỉ tra cứu"] = "https://a.vn" }, new Dictionary<string, IReadOnlyList<PaperBlock>>()));

        var lines = filled.Body.Cast<SlipLine>().ToList();
        Assert.Equal(["Kính gửi: Lê Văn Ơn *{email}*", "Email: ……………………"], lines.Select(Words));
        Assert.Equal((true, false), (lines[0].Centred, lines[1].Centred));
        Assert.Equal([false, true], lines[0].Runs.Select(r => r.Bold));
        Assert.Equal("Xem https://a.vn", Words(Assert.Single(filled.Notes)));

        static string Words(SlipLine line) => string.Concat(line.Runs.Select(r => r.Text));
    }
}
