using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Foundation.Paper.Docx;

/// <summary>Each look as a named paragraph style: whoever edits the paper works with the decree's cells by name.</summary>
internal static class DocxStyles
{
    public static W.Styles Of(IEnumerable<Look> looks)
    {
        var styles = new W.Styles(new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                new W.RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "Times New Roman", ComplexScript = "Times New Roman" },
                new W.FontSize { Val = Twips.Halves(Looks.Body.Size) },
                new W.Languages { Val = "vi-VN", EastAsia = "vi-VN" })),
            new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(
                new W.WidowControl(),
                new W.SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = W.LineSpacingRuleValues.Auto }))));
        styles.Append(new W.Style(new W.StyleName { Val = "Normal" }, new W.PrimaryStyle()) { Type = W.StyleValues.Paragraph, StyleId = "Normal", Default = true });
        styles.Append(looks.Select(Style));
        return styles;
    }

    private static W.Style Style(Look look)
    {
        var style = new W.Style(new W.StyleName { Val = look.Name }, new W.BasedOn { Val = "Normal" }, new W.PrimaryStyle(), Paragraph(look), Run(look))
        {
            Type = W.StyleValues.Paragraph,
            StyleId = look.Id,
        };

        // Names other than those built in are the office's own, and Word wants them marked.
        style.CustomStyle = look.Outline == 0 ? OnOffValue.FromBoolean(true) : null;
        return style;
    }

    private static W.StyleParagraphProperties Paragraph(Look look)
    {
        var paragraph = new W.StyleParagraphProperties();
        if (look.KeepNext)
        {
            paragraph.Append(new W.KeepNext());
        }

        paragraph.Append(new W.SpacingBetweenLines
        {
            Before = Twips.Text(look.Before),
            Line = Math.Round(look.Spacing * 240).ToString(System.Globalization.CultureInfo.InvariantCulture),
            LineRule = W.LineSpacingRuleValues.Auto,
        });
        var indent = new W.Indentation { Left = Twips.Text(look.Left) };
        if (look.FirstLine >= 0)
        {
            indent.FirstLine = Twips.Text(look.FirstLine);
        }
        else
        {
            indent.Hanging = Twips.Text(-look.FirstLine);
        }

        paragraph.Append(indent);
        paragraph.Append(new W.Justification { Val = Justified(look.Align) });
        if (look.Outline > 0)
        {
            paragraph.Append(new W.OutlineLevel { Val = look.Outline - 1 });
        }

        return paragraph;
    }

    private static W.StyleRunProperties Run(Look look)
    {
        var run = new W.StyleRunProperties();
        if (look.Bold)
        {
            run.Append(new W.Bold());
        }

        if (look.Italic)
        {
            run.Append(new W.Italic());
        }

        run.Append(new W.FontSize { Val = Twips.Halves(look.Size) });
        return run;
    }

    private static W.JustificationValues Justified(TextAlign align) => align switch
    {
        TextAlign.Centre => W.JustificationValues.Center,
        TextAlign.Right => W.JustificationValues.Right,
        TextAlign.Justify => W.JustificationValues.Both,
        _ => W.JustificationValues.Left,
    };
}
