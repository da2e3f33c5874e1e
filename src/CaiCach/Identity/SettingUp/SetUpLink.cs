using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Identity.SettingUp;

/// <summary>The one door into a house without accounts: a link printed on its console, good once and for a day.</summary>
public sealed class SetUpLink : IWorking
{
    public required string TokenHash { get; init; }

    /// <summary>Real time.</summary>
    public required DateTime ExpiresAt { get; init; }
}

internal sealed class SetUpLinkTable : IEntityTypeConfiguration<SetUpLink>
{
    public void Configure(EntityTypeBuilder<SetUpLink> table)
    {
        table.ToTable("identity_set_up_link");
        table.HasKey(l => l.TokenHash);
        table.Property(l => l.TokenHash).HasMaxLength(64);
    }
}
