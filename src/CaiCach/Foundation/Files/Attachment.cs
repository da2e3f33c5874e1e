using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Foundation.Files;

/// <summary>A file that belongs to a record. It is downloaded under the right and the scope of that record.</summary>
public sealed class Attachment : IRecord, IOfUnit
{
    public required string Id { get; init; }

    /// <summary>Key of the record it belongs to.</summary>
    public required string Owner { get; init; }
    public required string Unit { get; init; }

    /// <summary>Name given by the officer, for the screen and the download.</summary>
    public required string Name { get; set; }
    public required string Sha256 { get; init; }
    public required FileKind Kind { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }
    public DateTime AddedAt { get; init; }

    /// <summary>The day it was taken off the record; null while it belongs to it. The content stays.</summary>
    public DateOnly? RemovedOn { get; set; }

    public Guid LastAct { get; set; }
    public RecordKey Key => new("attachment", Id);
}

internal sealed class AttachmentTable : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> table)
    {
        table.ToTable("files_attachment");
        table.HasKey(a => a.Id);
        table.Property(a => a.Id).HasMaxLength(40);
        table.Property(a => a.Owner).HasMaxLength(RecordKey.MaxLength);
        table.Property(a => a.Unit).HasMaxLength(80);
        table.Property(a => a.Name).HasMaxLength(200);
        table.Property(a => a.Sha256).HasMaxLength(64);
        table.HasIndex(a => a.Owner);
    }
}

/// <summary>Puts files on records, inside the act that wants them, and finds them again.</summary>
public sealed class Attachments(CaiCachDb db, FileStore store, Clock clock)
{
    /// <summary>Stores the content and tracks the attachment; the caller's act commits it.</summary>
    public async Task<Attachment> Add(RecordKey owner, string unit, string name, Stream content, CancellationToken ct = default)
    {
        var stored = await store.Save(content, ct: ct);
        var attachment = new Attachment
        {
            Id = Guid.CreateVersion7(clock.RealNow).ToString("N"), Owner = owner.ToString(), Unit = unit, Name = Trim(name, stored.Kind),
            Sha256 = stored.Sha256, Kind = stored.Kind, Size = stored.Size, AddedAt = clock.Now,
        };
        db.Add(attachment);
        return attachment;
    }

    /// <summary>What belongs to a record today, oldest first.</summary>
    public async Task<IReadOnlyList<Attachment>> Of(RecordKey owner, CancellationToken ct = default)
    {
        var key = owner.ToString();
        return await db.Set<Attachment>().Where(a => a.Owner == key && a.RemovedOn == null).OrderBy(a => a.AddedAt).ThenBy(a => a.Id).ToListAsync(ct);
    }

    private static string Trim(string name, FileKind kind)
    {
        var bare = Path.GetFileName(name.Replace('\\', '/')).Normalize();
        bare = new string([.. bare.Where(c => !char.IsControl(c))]);
        return bare.Length is > 0 and <= 200 ? bare : $"tep.{kind.Ending()}";
    }
}

/// <summary>The one door to files.</summary>
public static class AttachmentDoor
{
    public static void MapAttachments(this IEndpointRouteBuilder app) =>
        app.MapGet("/tep/{id}", Download).WithMetadata(new RequiresAttribute(Permission.UseHouse));

    private static async Task<IResult> Download(
        string id, CaiCachDb db, CurrentOfficer current, RecordDirectory directory, FileStore store, CancellationToken ct)
    {
        var attachment = await db.Set<Attachment>().In(current.Officer.Scope).SingleOrDefaultAsync(a => a.Id == id && a.RemovedOn == null, ct);
        if (attachment is null || await directory.Card(RecordKey.Parse(attachment.Owner), current.Officer, ct) is null
            || store.Open(attachment.Sha256) is not { } content)
        {
            return Results.NotFound();
        }

        return Results.File(content, attachment.Kind.MediaType(), attachment.Name);
    }
}
