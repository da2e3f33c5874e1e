using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using CaiCach.Procedures;

namespace CaiCach.Dossiers.Receiving;

/// <summary>A paper of the procedure's list as the clerk ticks it, kept as typed.</summary>
public sealed class PaperRow
{
    /// <summary>Counts of one paper; more is a slip of the keyboard.</summary>
    private const int Most = 999;

    public bool Given { get; set; }
    public string? Source { get; set; }
    public string? Originals { get; set; }
    public string? Copies { get; set; }

    /// <summary>The row as the catalogue suggests it.</summary>
    public static PaperRow For(ProcedureComponent paper) => new()
    {
        Source = (paper.ReusableFrom is null ? PaperSource.Paper : PaperSource.Reuse).ToString(),
        Originals = Written(paper.Originals ?? (paper.Copies is null ? 1 : 0)), Copies = Written(paper.Copies ?? 0),
    };

    /// <summary>Null when it is not handed in, or when a field has a problem.</summary>
    internal PaperIn? Read(ProcedureComponent paper, FormState form)
    {
        if (!Given)
        {
            form.Need(paper.Required != true, () => Given, "Giấy tờ bắt buộc. Nếu người nộp mang sau, chưa tiếp nhận mà hướng dẫn bổ sung.");
            return null;
        }

        var (originals, copies) = (Count(Originals), Count(Copies));
        form.Need(Enum.TryParse<PaperSource>(Source, out var source) && Enum.IsDefined(source), () => Source, "Chọn hình thức của giấy tờ.");
        if (form.Need(originals >= 0, () => Originals, "Số bản chính là số từ 0 đến 999.") && form.Need(copies >= 0, () => Copies, "Số bản sao là số từ 0 đến 999."))
        {
            form.Need(originals + copies > 0, () => Originals, "Ghi số bản chính hoặc số bản sao.");
        }

        return form.IsFine ? new(paper.Name, originals, copies, source) : null;
    }

    private static string Written(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>-1 when it is no count; nothing typed is none.</summary>
    private static int Count(string? text) =>
        VietnameseText.Clean(text) == "" ? 0 : VietnameseNumber.TryRead(text, out var count) && count is >= 0 and <= Most ? (int)count : -1;
}

/// <summary>When a fee is paid, at the counter.</summary>
public enum FeeWhen { Before, After, Free }

/// <summary>A fee as the clerk asks it, kept as typed.</summary>
public sealed class FeeRow
{
    private const int MaxName = 300;

    public string? Amount { get; set; }
    public string? When { get; set; }

    /// <summary>Why it is not what the catalogue says.</summary>
    public string? Why { get; set; }
    public string? Receipt { get; set; }

    /// <summary>The row as the catalogue suggests it; null for a procedure of which the catalogue knows no fee.</summary>
    public static FeeRow For(ProcedureFee? fee) => new()
    {
        Amount = fee?.Amount is { } amount and > 0 ? VietnameseNumber.Print(amount) : "",
        When = (fee?.Mode switch
        {
            FeeMode.Before => FeeWhen.Before,
            FeeMode.After => FeeWhen.After,
            FeeMode.Free => FeeWhen.Free,
            _ => fee?.Amount > 0 ? FeeWhen.After : FeeWhen.Free,
        }).ToString(),
    };

    /// <summary>Null when nothing is asked, or when a field has a problem.</summary>
    internal FeeIn? Read(ProcedureFee? fee, FormState form)
    {
        var (why, receipt) = (VietnameseText.Clean(Why), VietnameseText.Clean(Receipt));
        var name = fee?.Text is { Length: > 0 and <= MaxName } text ? text : "Phí, lệ phí";
        form.Need(why.Length <= DossierTable.MaxReason, () => Why, $"Lý do dài quá {DossierTable.MaxReason} chữ.");
        form.Need(receipt.Length <= DossierTable.MaxReceipt, () => Receipt, "Số biên lai dài quá 100 chữ.");
        if (!form.Need(Enum.TryParse<FeeWhen>(When, out var when) && Enum.IsDefined(when), () => When, "Chọn thu trước, thu sau hoặc không thu."))
        {
            return null;
        }

        if (when == FeeWhen.Free)
        {
            var waived = fee is { Amount: > 0, Mode: not FeeMode.Free };
            form.Need(!waived || why != "", () => Why, "Danh mục ghi có thu. Ghi lý do miễn.");
            return form.IsFine && waived ? new(name, 0, Paid: true) { Why = why } : null;
        }

        if (form.Need(Money.TryRead(Amount, out var money, out var problem), () => Amount, problem)
            && form.Need(money.Dong > 0, () => Amount, "Ghi số tiền, hoặc chọn không thu."))
        {
            form.Need(money.Dong == fee?.Amount || why != "", () => Why, "Số tiền khác danh mục hoặc danh mục chưa rõ. Ghi lý do hoặc căn cứ thu.");
        }

        return form.IsFine ? new(name, money.Dong, when == FeeWhen.Before) { Why = Given(why), Receipt = when == FeeWhen.Before ? Given(receipt) : null } : null;
    }

    private static string? Given(string text) => text == "" ? null : text;
}
