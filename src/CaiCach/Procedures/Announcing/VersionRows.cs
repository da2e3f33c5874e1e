using System.Globalization;
using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Procedures.Announcing;

/// <summary>One paper as typed; a row without a name is none.</summary>
public sealed class PaperRow
{
    public string? Name { get; set; }
    public string? Case { get; set; }
    public string? Originals { get; set; }
    public string? Copies { get; set; }
    public string? Form { get; set; }

    /// <summary>“co”, “khong”, or empty for unknown.</summary>
    public string? Required { get; set; }
    public string? ReusableFrom { get; set; }
    public string? Use { get; set; }

    public static PaperRow Of(ProcedureComponent paper) => new()
    {
        Name = paper.Name, Case = paper.Case, Originals = Typing.Of(paper.Originals), Copies = Typing.Of(paper.Copies), Form = paper.Form,
        Required = Typing.Of(paper.Required), ReusableFrom = paper.ReusableFrom, Use = paper.Use.ToString(),
    };

    public ProcedureComponent Read(FormState form) => new(
        Name!.Trim(), Typing.Text(Case), Typing.Whole(form, Originals, () => Originals), Typing.Whole(form, Copies, () => Copies), Typing.Text(Form),
        Typing.YesNo(Required), Typing.Text(ReusableFrom))
    {
        Use = Enum.TryParse<PaperUse>(Use, out var use) && Enum.IsDefined(use) ? use : PaperUse.HandIn,
    };
}

/// <summary>A limit and fee for a channel and case, as typed; a row without anything is none.</summary>
public sealed class TermRow
{
    /// <summary>Name of a <see cref="Procedures.Channel"/>; empty for every channel.</summary>
    public string? Channel { get; set; }
    public string? Case { get; set; }
    public string? Amount { get; set; }
    public string? Unit { get; set; } = nameof(LimitUnit.WorkingDays);
    public string? Fee { get; set; }
    public string? FeeText { get; set; }
    public string? Mode { get; set; }

    public bool HasLimit => !string.IsNullOrWhiteSpace(Amount);
    public bool HasFee => !string.IsNullOrWhiteSpace(Fee) || !string.IsNullOrWhiteSpace(FeeText) || !string.IsNullOrWhiteSpace(Mode);

    /// <summary>The rows of a text: limits and fees of the same channel and case stand together.</summary>
    public static List<TermRow> Of(ProcedureText text)
    {
        var limits = text.Limits.Where(l => l.Limit is not null).ToList();
        var fees = text.Fees ?? [];
        var keys = limits.Select(l => (l.Channel, l.Case)).Concat(fees.Select(f => (f.Channel, f.Case))).Distinct();
        return [.. keys.SelectMany(k => Of(limits.Find(l => (l.Channel, l.Case) == k)?.Limit, [.. fees.Where(f => (f.Channel, f.Case) == k)], k.Channel, k.Case))];
    }

    private static IEnumerable<TermRow> Of(TimeLimit? limit, IReadOnlyList<ProcedureFee> fees, Channel? channel, string? case_)
    {
        for (var i = 0; i < Math.Max(1, fees.Count); i++)
        {
            var (fee, first) = (fees.ElementAtOrDefault(i), i == 0 ? limit : null);
            yield return new()
            {
                Channel = channel?.ToString(), Case = case_, Amount = Typing.Of(first?.Amount), Unit = (first?.Unit ?? LimitUnit.WorkingDays).ToString(),
                Fee = fee?.Amount?.ToString(CultureInfo.InvariantCulture), FeeText = fee?.Text, Mode = fee?.Mode?.ToString(),
            };
        }
    }

    public ProcedureLimit ReadLimit(FormState form) => new(
        Way, Typing.Text(Case),
        Typing.Whole(form, Amount, () => Amount) is { } amount && Enum.TryParse<LimitUnit>(Unit, out var unit) && Enum.IsDefined(unit) ? new(amount, unit) : null);

    public ProcedureFee ReadFee(FormState form)
    {
        long? amount = null;
        if (!string.IsNullOrWhiteSpace(Fee) && form.Need(Money.TryRead(Fee, out var money, out var problem), () => Fee, problem))
        {
            amount = money.Dong;
        }

        return new(Way, Typing.Text(Case), amount, Typing.Text(FeeText), Enum.TryParse<FeeMode>(Mode, out var mode) && Enum.IsDefined(mode) ? mode : null);
    }

    private Channel? Way => Enum.TryParse<Channel>(Channel, out var way) && Enum.IsDefined(way) ? way : null;
}

/// <summary>One legal basis as typed; a row without a number is none.</summary>
public sealed class BasisRow
{
    public string? Number { get; set; }
    public string? Title { get; set; }
    public string? Issuer { get; set; }
    public string? EffectiveFrom { get; set; }

    public static BasisRow Of(LegalBasis basis) => new()
    {
        Number = basis.Number, Title = basis.Title, Issuer = basis.Issuer, EffectiveFrom = basis.EffectiveFrom is { } day ? VietnameseDate.Print(day) : null,
    };

    public LegalBasis Read(FormState form) => new(
        Number!.Trim(), Typing.Text(Title), Typing.Text(Issuer), null, Typing.Day(form, EffectiveFrom, () => EffectiveFrom));
}
