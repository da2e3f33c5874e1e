using CaiCach.Foundation.Records;
using CaiCach.Identity.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Identity.SigningIn;

/// <summary>
/// A signed-in browser. It ends when nobody used it for half an hour and after twelve hours in any case, both on real
/// time: the business clock of a demo house may stand still.
/// </summary>
public sealed class Session : IWorking
{
    public static TimeSpan Idle { get; } = TimeSpan.FromMinutes(30);
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(12);

    /// <summary>Hash of the random word in the cookie; the word itself is nowhere in the house.</summary>
    public required string IdHash { get; init; }
    public required string Account { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime LastSeenAt { get; set; }

    /// <summary>The end in any case, however busy it is.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>Where it was opened from, for the officer to recognise it; null when not known.</summary>
    public string? Address { get; init; }

    /// <summary>The browser's own words; null when it sent none.</summary>
    public string? UserAgent { get; init; }

    public bool IsOpen(DateTime now) => now < ExpiresAt && now < LastSeenAt + Idle;
}

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> table)
    {
        table.ToTable("identity_session");
        table.HasKey(s => s.IdHash);
        table.Property(s => s.IdHash).HasMaxLength(64);
        table.Property(s => s.Account).HasMaxLength(AccountName.MaxLength);
        table.Property(s => s.Address).HasMaxLength(64);
        table.Property(s => s.UserAgent).HasMaxLength(300);
        table.HasIndex(s => s.Account);
        table.HasIndex(s => s.LastSeenAt);
    }
}
