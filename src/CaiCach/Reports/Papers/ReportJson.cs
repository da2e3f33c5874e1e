using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CaiCach.Reports.Building;

namespace CaiCach.Reports.Papers;

/// <summary>The figures of a report for programs. The form is a contract: names are only ever added.</summary>
internal static class ReportJson
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true, NewLine = "\n",
        // People read it, too; it is sent as application/json and never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(ReportPaper paper)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Layout))
        {
            json.WriteStartObject();
            json.WriteString("unit", paper.Subject.Unit.Id);
            json.WriteString("period", paper.Subject.Period.Code);
            json.WriteString("from", Day(paper.Subject.Window.From));
            json.WriteString("to", Day(paper.Subject.Window.To));
            json.WriteNumber("position", paper.Position);
            json.WriteStartArray("figures");
            foreach (var figure in paper.Figures.All)
            {
                Write(json, figure);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ReportFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("code", figure.Code);
        json.WriteString("name", figure.Name);
        Number(json, "value", figure.Percent ?? figure.Value);
        json.WriteString("unit", figure.Unit);
        Number(json, "numerator", figure.Numerator);
        Number(json, "denominator", figure.Denominator);
        json.WriteString("printed", figure.Printed);
        Number(json, "evidenceCount", figure.EvidenceCount);
        json.WriteBoolean("declared", figure.Declared);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
