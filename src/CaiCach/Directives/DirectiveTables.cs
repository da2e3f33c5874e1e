using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Directives;

internal sealed class DirectiveTables :
    IEntityTypeConfiguration<Directive>, IEntityTypeConfiguration<CooperatingUnit>,
    IEntityTypeConfiguration<DirectiveExtension>, IEntityTypeConfiguration<DirectiveCorrection>
{
    public const int MaxContent = 1000, MaxSource = 200, MaxReason = 1000, MaxOuter = 120;
    private const int MaxNumber = 100, MaxUnit = 80;

    public void Configure(EntityTypeBuilder<Directive> table)
    {
        table.ToTable("directives_directive");
        table.HasKey(d => d.Number);
        table.Property(d => d.Number).HasMaxLength(MaxNumber);
        table.Property(d => d.Unit).HasMaxLength(MaxUnit);
        table.Property(d => d.LeadUnit).HasMaxLength(MaxUnit);
        table.Property(d => d.Content).HasMaxLength(MaxContent);
        table.Property(d => d.Source).HasMaxLength(MaxSource);
        table.Property(d => d.SourceDocument).HasMaxLength(RecordKey.MaxLength);
        table.Property(d => d.DoneEvidence).HasMaxLength(RecordKey.MaxLength);
        table.Property(d => d.EndReason).HasMaxLength(MaxReason);
        table.Property(d => d.OuterStatus).HasMaxLength(MaxOuter);
        table.HasMany(d => d.Cooperating).WithOne().HasForeignKey(u => u.Directive);
        table.HasMany(d => d.Extensions).WithOne().HasForeignKey(e => e.Directive);
        table.HasMany(d => d.Corrections).WithOne().HasForeignKey(c => c.Directive);
        foreach (var navigation in new[] { nameof(Directive.Cooperating), nameof(Directive.Extensions), nameof(Directive.Corrections) })
        {
            table.Navigation(navigation).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        }

        table.HasIndex(d => new { d.Unit, d.Year, d.Sequence }).IsUnique();
        table.HasIndex(d => new { d.Unit, d.AssignedOn });
        table.HasIndex(d => d.LeadUnit);
        table.HasIndex(d => d.DueOn, "IX_directives_directive_open").HasFilter("done_on IS NULL AND returned_on IS NULL AND cancelled_on IS NULL");
    }

    public void Configure(EntityTypeBuilder<CooperatingUnit> table)
    {
        table.ToTable("directives_cooperating_unit");
        table.HasKey(u => new { u.Directive, u.Unit });
        table.Property(u => u.Directive).HasMaxLength(MaxNumber);
        table.Property(u => u.Unit).HasMaxLength(MaxUnit);
    }

    public void Configure(EntityTypeBuilder<DirectiveExtension> table)
    {
        table.ToTable("directives_extension");
        table.HasKey(e => new { e.Directive, e.Sequence });
        table.Property(e => e.Directive).HasMaxLength(MaxNumber);
        table.Property(e => e.Reason).HasMaxLength(MaxReason);
        table.Property(e => e.Document).HasMaxLength(RecordKey.MaxLength);
    }

    public void Configure(EntityTypeBuilder<DirectiveCorrection> table)
    {
        table.ToTable("directives_correction");
        table.HasKey(c => new { c.Directive, c.Sequence });
        table.Property(c => c.Directive).HasMaxLength(MaxNumber);
        table.Property(c => c.OuterStatus).HasMaxLength(MaxOuter);
        table.Property(c => c.Reason).HasMaxLength(MaxReason);
        table.Property(c => c.Evidence).HasMaxLength(RecordKey.MaxLength);
        table.Property(c => c.By).HasMaxLength(80);
    }
}

/// <summary>Whose directives: those of a unit in the scope, and those a unit in the scope leads or helps with.</summary>
public static class DirectiveScope
{
    public static IQueryable<Directive> In(this IQueryable<Directive> directives, Scope scope)
    {
        if (scope.Everywhere)
        {
            return directives;
        }

        var units = scope.Units.ToArray();
        return directives.Where(d => units.Contains(d.Unit) || units.Contains(d.LeadUnit) || d.Cooperating.Any(c => units.Contains(c.Unit)));
    }
}
