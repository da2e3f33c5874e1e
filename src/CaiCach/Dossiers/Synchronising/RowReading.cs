using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;
using CaiCach.Procedures;

namespace CaiCach.Dossiers.Synchronising;

/// <summary>Understands one row, field by field; each field that is wrong gives its sentence.</summary>
internal sealed partial class RowReading(RawRow raw, List<ImportProblem> problems)
{
    private readonly int _before = problems.Count;

    /// <summary>National code, with or without the unit that announced it (<c>1.014431.H38</c>, <c>2.001218.000.00.00.H38</c>).</summary>
    [GeneratedRegex(@"^[1-3]\.\d{6}(\.(\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2})?$", RegexOptions.ECMAScript)]
    private static partial Regex ProcedureCode();

    [GeneratedRegex(@"^(\d{9}|\d{12}|\d{10}(-\d{3})?)$", RegexOptions.ECMAScript)]
    private static partial Regex Identity();

    /// <summary>Null when a field has a problem.</summary>
    public SyncRow? Read()
    {
        var results = List(SyncFields.Results, ("MaKetQua", 100), ("DuongDanTepTinKetQua", 1000));
        var row = new SyncRow(raw.Place, raw.Number)
        {
            Number = Number(), Procedure = Procedure(), State = (DossierState)Code(SyncFields.State, 1, 10, 0), Channel = (Channel)(Code(SyncFields.Channel, 1, 3, 1) - 1),
            Owner = Text(SyncFields.Owner, DossierTable.MaxOwner) ?? "", OwnerKind = KindOfOwner(), IdentityNumber = IdentityNumber(),
            Summary = Text(SyncFields.Summary, DossierTable.MaxReason), Note = Text(SyncFields.Note, DossierTable.MaxReason), Agency = Text(SyncFields.Agency, 200),
            Submitted = Moment(SyncFields.Submitted), Received = Moment(SyncFields.Received), Due = Moment(SyncFields.Due), Settled = Moment(SyncFields.Settled),
            Returned = Moment(SyncFields.Returned), Refused = Moment(SyncFields.Refused), ReturnWay = Way(), Limit = Limit(),
            Digitised = Code(SyncFields.Digitised, 0, 1, 0) == 1, PaidOnline = Code(SyncFields.PaidOnline, 0, 2, 0) > 0, Fees = Fees(),
            ResultCode = results.Select(r => r[0]).FirstOrDefault(r => r is not null), ResultDigitised = results.Any(r => r[1] is not null),
        };
        return problems.Count == _before ? row : null;
    }

    private void Wrong(string field, string sentence) => problems.Add(new(raw.Number, field, $"{raw.Place}, trường “{field}”: {sentence}"));

    private string Number()
    {
        var text = raw[SyncFields.Number] ?? "";
        if (!DossierNumber.TryRead(text, out _))
        {
            Wrong(SyncFields.Number, text == "" ? "thiếu mã hồ sơ." : $"“{Short(text)}” không đúng mẫu mã hồ sơ, như H57.99-220105-0007.");
        }

        return text;
    }

    private string Procedure()
    {
        var text = raw[SyncFields.Procedure] ?? "";
        if (ProcedureCode().IsMatch(text))
        {
            return text[..8];
        }

        Wrong(SyncFields.Procedure, text == "" ? "thiếu mã thủ tục." : $"“{Short(text)}” không đúng mẫu mã thủ tục, như 1.012796.");
        return "";
    }

    private int Code(string field, int least, int most, int whenEmpty)
    {
        var text = raw[field];
        if (text is null && whenEmpty >= least)
        {
            return whenEmpty;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code >= least && code <= most)
        {
            return code;
        }

        Wrong(field, text is null ? $"thiếu, cần số từ {least} đến {most}." : $"“{Short(text)}” không phải số từ {least} đến {most}.");
        return least;
    }

    private string? Text(string field, int most)
    {
        var text = VietnameseText.Clean(raw[field]);
        if (text.Length > most)
        {
            Wrong(field, $"dài {VietnameseNumber.Print(text.Length)} chữ, nhiều nhất {VietnameseNumber.Print(most)} chữ.");
        }

        return text == "" ? null : text;
    }

    private OuterMoment? Moment(string field)
    {
        if (raw[field] is not { } text)
        {
            return null;
        }

        if (OuterMoment.TryRead(text, out var moment, out var reason))
        {
            return moment;
        }

        Wrong(field, reason);
        return null;
    }

    private string? IdentityNumber()
    {
        var text = raw[SyncFields.Identity];
        var digits = raw[SyncFields.IdentityKind] switch { "1" => 12, "2" => 9, _ => 0 };
        if (text is not null && !Identity().IsMatch(text))
        {
            Wrong(SyncFields.Identity, "số định danh có 12 hoặc 9 chữ số; mã số thuế có 10 chữ số.");
        }
        else if (text is not null && digits > 0 && text.Length != digits)
        {
            Wrong(SyncFields.Identity, $"loại định danh {raw[SyncFields.IdentityKind]} có {digits} chữ số, tệp ghi {text.Length}.");
        }

        return text;
    }

    /// <summary>Numbers in the order of the national list, or its words; what is neither is “other”.</summary>
    private OwnerKind KindOfOwner() => SearchText.Fold(raw[SyncFields.OwnerKind] ?? "") switch
    {
        "" or "1" or "cong dan" => OwnerKind.Citizen,
        "2" or "doanh nghiep" => OwnerKind.Business,
        "3" or "co quan nha nuoc" => OwnerKind.Agency,
        "4" or "to chuc" => OwnerKind.Organisation,
        _ => OwnerKind.Other,
    };

    private ReturnWay Way() => SearchText.Fold(raw[SyncFields.ReturnWay] ?? "") switch
    {
        "1" or "buu chinh" or "buu chinh cong ich" => ReturnWay.Post,
        "2" or "truc tuyen" or "dien tu" => ReturnWay.Electronic,
        _ => ReturnWay.Counter,
    };

    /// <summary>The unit is given in words; a code whose meaning nobody told leaves the limit to the catalogue.</summary>
    private TimeLimit? Limit()
    {
        LimitUnit? unit = SearchText.Fold(raw[SyncFields.LimitUnit] ?? "") switch
        {
            "ngay lam viec" => LimitUnit.WorkingDays, "ngay" => LimitUnit.CalendarDays, "gio" or "gio lam viec" => LimitUnit.Hours, "thang" => LimitUnit.Months, _ => null,
        };
        if (unit is null || !int.TryParse(raw[SyncFields.Limit], NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
        {
            return null;
        }

        var limit = new TimeLimit(amount, unit.Value);
        if (limit.WhyNot() is { } refusal)
        {
            Wrong(SyncFields.Limit, refusal.Message);
        }

        return limit;
    }

    private List<long> Fees()
    {
        // A table may hold the one amount itself.
        var texts = raw[SyncFields.Fees] is { } text && text[0] != '[' ? [text] : List(SyncFields.Fees, ("Gia", 30)).Select(f => f[0] ?? "0");
        var fees = new List<long>();
        foreach (var amount in texts)
        {
            if (Money.TryRead(amount, out var money, out var reason))
            {
                fees.Add(money.Dong);
            }
            else
            {
                Wrong(SyncFields.Fees, reason);
            }
        }

        return fees;
    }

    /// <summary>The named texts of each member of a list.</summary>
    private List<string?[]> List(string field, params (string Name, int Most)[] names)
    {
        if (raw[field] is not ['[', ..] text)
        {
            return [];
        }

        try
        {
            using var list = JsonDocument.Parse(text, new() { MaxDepth = 8 });
            return [.. list.RootElement.EnumerateArray().Select(m => names.Select(n => Of(m, n.Name, n.Most)).ToArray())];
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException)
        {
            Wrong(field, "không phải một mảng JSON của các đối tượng.");
            return [];
        }
    }

    private static string? Of(JsonElement member, string name, int most)
    {
        var text = member.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString().Trim() : "";
        return text == "" ? null : text.Length <= most ? text : text[..most];
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..39] + "…";
}
