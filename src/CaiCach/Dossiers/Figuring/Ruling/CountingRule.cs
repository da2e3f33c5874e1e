using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Dossiers.Figuring.Ruling;

/// <summary>
/// How something is counted from a day on, where the law leaves room or its text has not been read: a column of a form, a
/// threshold. What the house sets here stands before what comes with the product (<see cref="CountingRules.Shipped"/>).
/// </summary>
public sealed class CountingRule : IRecord
{
    public const string KindName = "counting-rule";
    public const int MaxValue = 40, MaxSource = 300;

    /// <summary><c>ii06a.ended@2022-01-01</c>: the rule and the day from which it holds.</summary>
    public required string Id { get; init; }

    /// <summary>One of <see cref="CountingRules.Shipped"/>.</summary>
    public required string Code { get; init; }
    public required DateOnly From { get; init; }
    public required string Value { get; set; }

    /// <summary>The text that says so, or who decided it.</summary>
    public required string Source { get; set; }

    /// <summary>False while nobody has read the text that says it.</summary>
    public required bool Confirmed { get; set; }

    public Guid LastAct { get; set; }
    public RecordKey Key => new(KindName, Id);

    public static string IdOf(string code, DateOnly from) => $"{code}@{from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>Null when the rule may have the value.</summary>
    public static Refusal? WhyNot(string code, string value) =>
        CountingRules.Shipped.FirstOrDefault(r => r.Code == code) is not { } known ? new("counting-rule.unknown", "Không có quy tắc này.", nameof(Code))
        : known.Takes(value) ? null
        : new("counting-rule.value", known.Options.Count > 0 ? $"Giá trị phải là một trong: {string.Join(", ", known.Options)}." : "Giá trị phải là số nguyên từ 0 đến 100.", nameof(Value));
}

internal sealed class CountingRuleTable : IEntityTypeConfiguration<CountingRule>
{
    public void Configure(EntityTypeBuilder<CountingRule> table)
    {
        table.ToTable("dossiers_counting_rule");
        table.HasKey(r => r.Id);
        table.Property(r => r.Id).HasMaxLength(100);
        table.Property(r => r.Code).HasMaxLength(60);
        table.Property(r => r.Value).HasMaxLength(CountingRule.MaxValue);
        table.Property(r => r.Source).HasMaxLength(CountingRule.MaxSource);
    }
}
