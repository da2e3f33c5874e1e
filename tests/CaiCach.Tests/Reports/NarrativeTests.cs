using CaiCach.Reports.Templates;
using Xunit;

namespace CaiCach.Tests.Reports;

public sealed class NarrativeTests
{
    private static Narrative Read(string text) => Narrative.Read(text, code => IndicatorCodes.Find(code)?.Figure is not null);

    [Fact]
    public void Lines_are_paragraphs_and_dashes_are_items()
    {
        var read = Read("Mở đầu.\n\n- Một\r\n- Hai");

        Assert.Equal([(false, "Mở đầu."), (true, "Một"), (true, "Hai")], read.Paragraphs.Select(p => (p.Dash, ((WordsPiece)p.Pieces[0]).Text)));
    }

    [Fact]
    public void Places_become_figures_sums_ratios_money_and_documents()
    {
        var read = Read("{dossiers.received} {inspections.communes-planned+inspections.offices-planned} {%dossiers.received-on-time/dossiers.received} {đ finance.revenue-collected} {doc 191/KH-UBND} {unit}");

        Assert.Empty(read.Problems);
        Assert.Equal(
            ["dossiers.received", "inspections.communes-planned", "inspections.offices-planned", "dossiers.on-time-share", "finance.revenue-collected"], read.Codes);
        Assert.Contains(new DocumentPiece("191/KH-UBND", null), read.Paragraphs[0].Pieces);
    }

    [Theory]
    [InlineData("{dossiers.recieved}", "Không có số liệu nào tên “dossiers.recieved”.")]
    [InlineData("{%dossiers.settled/people.staff}", "Chưa định nghĩa tỷ lệ “dossiers.settled/people.staff”.")]
    [InlineData("{đ dossiers.received}", "“dossiers.received” không phải là số tiền.")]
    [InlineData("{plans.done-share+plans.tasks}", "Không cộng được tỷ lệ: “plans.done-share+plans.tasks”.")]
    [InlineData("đạt {plans.tasks", "Dấu “{” thiếu dấu đi cùng.")]
    [InlineData("{plans.issued-on}", "Không có số liệu nào tên “plans.issued-on”.")]
    public void What_cannot_be_read_is_said(string text, string problem) => Assert.Equal([problem], Read(text).Problems);

    [Fact]
    public void Documents_are_fixed_to_their_records_and_freed_again()
    {
        const string Text = "Kế hoạch {doc 191/KH-UBND} và {doc 05/CT-UBND}.";

        var locked = Narrative.FixDocuments(Text, s => s == "191/KH-UBND" ? "abc" : null);

        Assert.Equal("Kế hoạch {doc 191/KH-UBND|abc} và {doc 05/CT-UBND|}.", locked);
        Assert.Equal(locked, Narrative.FixDocuments(locked, _ => "other"));
        Assert.Equal([new DocumentPiece("191/KH-UBND", "abc"), new DocumentPiece("05/CT-UBND", "")], Read(locked).Paragraphs[0].Pieces.OfType<DocumentPiece>());
        Assert.Equal(Text, Narrative.FreeDocuments(locked));
    }
}
