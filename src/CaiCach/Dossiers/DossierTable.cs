using CaiCach.Foundation;
using CaiCach.Procedures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Dossiers;

internal sealed class DossierTable : IEntityTypeConfiguration<Dossier>, IEntityTypeConfiguration<DossierPaper>,
    IEntityTypeConfiguration<DossierFee>, IEntityTypeConfiguration<DossierWait>, IEntityTypeConfiguration<HandOver>, IEntityTypeConfiguration<DueChange>
{
    public const int MaxOwner = 200, MaxAddress = 300, MaxPhone = 20, MaxEmail = 200, MaxIdentity = 20, MaxReason = 1000, MaxText = 2000, MaxUnit = 80, MaxNumber = 40, MaxReceipt = 100, MaxCase = 500;

    public void Configure(EntityTypeBuilder<Dossier> table)
    {
        table.ToTable("dossiers_dossier");
        table.HasKey(d => d.Number);
        table.Ignore(d => d.IsOpen).Ignore(d => d.SettlingUnit).Ignore(d => d.Limit);
        table.Property(d => d.Number).HasMaxLength(MaxNumber);
        table.Property(d => d.Series).HasMaxLength(30);
        table.Property(d => d.Unit).HasMaxLength(MaxUnit);
        table.Property(d => d.CompetentUnit).HasMaxLength(MaxUnit);
        table.Property(d => d.CoordinatingUnits).HasMaxLength(1000);
        table.Property(d => d.ReturnUnit).HasMaxLength(MaxUnit);
        table.Property(d => d.Procedure).HasMaxLength(ProcedureTables.MaxCode);
        table.Property(d => d.ProcedureName).HasMaxLength(ProcedureTables.MaxName);
        table.Property(d => d.Field).HasMaxLength(ProcedureTables.MaxField);
        table.Property(d => d.Case).HasMaxLength(MaxCase);
        table.Property(d => d.Summary).HasMaxLength(MaxReason);
        table.Property(d => d.Owner).HasMaxLength(MaxOwner);
        table.Property(d => d.IdentityNumber).HasMaxLength(MaxIdentity);
        table.Property(d => d.Phone).HasMaxLength(MaxPhone);
        table.Property(d => d.Email).HasMaxLength(MaxEmail);
        table.Property(d => d.Address).HasMaxLength(MaxAddress);
        table.Property(d => d.Submitter).HasMaxLength(MaxOwner);
        table.Property(d => d.SubmitterIdentity).HasMaxLength(MaxIdentity);
        table.Property(d => d.LimitSource).HasMaxLength(300);
        table.Property(d => d.OfficeHours).HasMaxLength(30);
        table.Property(d => d.Regime).HasMaxLength(60);
        table.Property(d => d.FormSet).HasMaxLength(30);
        table.Property(d => d.ResultNumber).HasMaxLength(100);
        table.Property(d => d.ReturnProof).HasMaxLength(MaxAddress);
        table.Property(d => d.EndReason).HasMaxLength(MaxReason);
        table.HasMany(d => d.Papers).WithOne().HasForeignKey(p => p.Dossier);
        table.HasMany(d => d.Fees).WithOne().HasForeignKey(p => p.Dossier);
        table.HasMany(d => d.Waits).WithOne().HasForeignKey(p => p.Dossier);
        table.HasMany(d => d.HandOvers).WithOne().HasForeignKey(p => p.Dossier);
        table.HasMany(d => d.DueChanges).WithOne().HasForeignKey(p => p.Dossier);
        table.HasIndex(d => new { d.Series, d.Sequence }).IsUnique();
        table.HasIndex(d => d.IdentityNumber);
        table.HasIndex(d => d.Phone);
        OfUnits(table);
        Everywhere(table);
        Few(table);
    }

    /// <summary>
    /// For the units of a scope. Open is “no settlement”, uncollected “no return”: SQLite enters a full index by null, but no
    /// partial one where the receiving or the settling unit may match.
    /// </summary>
    private static void OfUnits(EntityTypeBuilder<Dossier> table)
    {
        table.HasIndex(d => new { d.Unit, d.ReceivedAt });
        table.HasIndex(d => new { d.Unit, d.SettledAt, d.DueOn });
        table.HasIndex(d => new { d.Unit, d.ReturnedAt });
        table.HasIndex(d => new { d.Unit, d.Field });
        table.HasIndex(d => new { d.CompetentUnit, d.ReceivedAt });
        table.HasIndex(d => new { d.CompetentUnit, d.SettledAt, d.DueOn });
        table.HasIndex(d => new { d.CompetentUnit, d.ReturnedAt });
        table.HasIndex(d => new { d.CompetentUnit, d.Field });
    }

    /// <summary>For lists of all units, which no unit narrows; and to see which fields have dossiers.</summary>
    private static void Everywhere(EntityTypeBuilder<Dossier> table)
    {
        table.HasIndex(d => new { d.ReceivedAt, d.Number });
        table.HasIndex(d => new { d.DueOn, d.Number });
        table.HasIndex(d => new { d.State, d.ReceivedAt });
        table.HasIndex(d => new { d.Channel, d.ReceivedAt });
        table.HasIndex(d => new { d.Field, d.ReceivedAt });
    }

    /// <summary>What boards, work lists and warnings of all units ask for is few at any time, however many years are kept.</summary>
    private static void Few(EntityTypeBuilder<Dossier> table)
    {
        table.HasIndex(d => new { d.DueOn, d.Number }, "IX_dossiers_dossier_open").HasFilter("settled_at IS NULL AND ended_at IS NULL");
        table.HasIndex(d => new { d.State, d.DueOn }, "IX_dossiers_dossier_open_state").HasFilter("settled_at IS NULL AND ended_at IS NULL");
        table.HasIndex(d => new { d.DueOn, d.Number }, "IX_dossiers_dossier_uncollected").HasFilter("settled_at IS NOT NULL AND returned_at IS NULL");
        table.HasIndex(d => d.EndedAt, "IX_dossiers_dossier_ended").HasFilter("ended_at IS NOT NULL");
        table.HasIndex(d => new { d.ReceivedAt, d.Number }, "IX_dossiers_dossier_open_or_late").HasFilter("(settled_at IS NULL AND ended_at IS NULL) OR settled_at >= due_before");
    }

    public void Configure(EntityTypeBuilder<DossierPaper> table)
    {
        table.ToTable("dossiers_paper");
        table.HasKey(p => new { p.Dossier, p.Number });
        table.Property(p => p.Dossier).HasMaxLength(MaxNumber);
        table.Property(p => p.Name).HasMaxLength(MaxText);
    }

    public void Configure(EntityTypeBuilder<DossierFee> table)
    {
        table.ToTable("dossiers_fee");
        table.HasKey(p => new { p.Dossier, p.Number });
        table.Property(p => p.Dossier).HasMaxLength(MaxNumber);
        table.Property(p => p.Name).HasMaxLength(300);
        table.Property(p => p.Why).HasMaxLength(MaxReason);
        table.Property(p => p.Receipt).HasMaxLength(MaxReceipt);
    }

    public void Configure(EntityTypeBuilder<DossierWait> table)
    {
        table.ToTable("dossiers_wait");
        table.HasKey(w => new { w.Dossier, w.Number });
        table.Property(w => w.Dossier).HasMaxLength(MaxNumber);
        table.Property(w => w.Content).HasMaxLength(MaxText);
        table.Property(w => w.Basis).HasMaxLength(300);
        table.Property(w => w.Why).HasMaxLength(MaxReason);
        table.Property(w => w.Answer).HasMaxLength(MaxReason);
        table.HasIndex(w => w.AskedAt);
    }

    public void Configure(EntityTypeBuilder<HandOver> table)
    {
        table.ToTable("dossiers_hand_over");
        table.HasKey(h => new { h.Dossier, h.Number });
        table.Property(h => h.Dossier).HasMaxLength(MaxNumber);
        table.Property(h => h.FromUnit).HasMaxLength(MaxUnit);
        table.Property(h => h.ToUnit).HasMaxLength(MaxUnit);
        table.Property(h => h.Giver).HasMaxLength(60);
        table.Property(h => h.Taker).HasMaxLength(60);
        table.Property(h => h.Step).HasMaxLength(300);
        table.Property(h => h.Note).HasMaxLength(MaxReason);
        table.HasIndex(h => new { h.ToUnit, h.TakenAt });
        table.HasIndex(h => h.Taker);
    }

    public void Configure(EntityTypeBuilder<DueChange> table)
    {
        table.ToTable("dossiers_due_change");
        table.HasKey(c => new { c.Dossier, c.Number });
        table.Property(c => c.Dossier).HasMaxLength(MaxNumber);
        table.Property(c => c.Why).HasMaxLength(MaxText);
    }
}

/// <summary>Who may see a dossier: the unit that received it and the unit that settles it.</summary>
internal static class DossierScope
{
    public static IQueryable<Dossier> In(this IQueryable<Dossier> dossiers, Scope scope)
    {
        if (scope.Everywhere)
        {
            return dossiers;
        }

        var units = scope.Units.ToArray();
        return dossiers.Where(d => units.Contains(d.Unit) || units.Contains(d.CompetentUnit!));
    }
}
