using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Web;

namespace CaiCach.Declarations.Declaring;

/// <summary>What the officer types about a figure, kept as typed.</summary>
public class DeclareForm
{
    public string? Code { get; set; }
    public string? Unit { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Value { get; set; }
    public string? Source { get; set; }
    public string? Note { get; set; }

    /// <summary>Sent by the button “Giữ số này” only.</summary>
    public bool Keep { get; set; }
    public IFormFile? File { get; set; }

    internal DeclaredText? Read(FormState form, DeclarableCodes codes)
    {
        var indicator = codes.Named(Code ?? "");
        form.Need(indicator is not null, () => Code, "Chọn chỉ số.");
        form.Need(!string.IsNullOrEmpty(Unit), () => Unit, "Chọn đơn vị.");
        form.Need(VietnameseDate.TryRead(From, out var from, out var why), () => From, why);
        form.Need(VietnameseDate.TryRead(To, out var to, out why), () => To, why);
        var value = ReadValue(form, indicator);
        return form.IsFine
            ? new(Code!, Unit!, from, to, value, Written(form, DeclaredFigure.MaxSource), VietnameseText.CleanLines(Note) is { Length: > 0 } note ? note : null, Keep, File is { Length: > 0 })
            : null;
    }

    internal long ReadValue(FormState form, Indicator? indicator)
    {
        if (indicator?.Kind == IndicatorKind.Money)
        {
            form.Need(Money.TryRead(Value, out var money, out var whyNot), () => Value, whyNot);
            return money.Dong;
        }

        form.Need(VietnameseNumber.TryRead(Value, out var number, out var reason), () => Value, reason);
        return number;
    }

    internal string? Written(FormState form, int max)
    {
        var source = VietnameseText.Clean(Source);
        form.Need(source.Length <= max, () => Source, "Văn bản căn cứ quá dài. Ghi tên loại, số, ký hiệu và ngày.");
        return source == "" ? null : source;
    }

    /// <summary>Opens the file that came with the form, runs with it, and closes it.</summary>
    internal async Task<T> With<T>(Func<Upload?, Task<T>> run)
    {
        if (File is not { Length: > 0 } file)
        {
            return await run(null);
        }

        await using var content = file.OpenReadStream();
        return await run(new(file.FileName, content));
    }
}
