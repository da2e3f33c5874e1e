using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Dossiers.Forms;

/// <summary>
/// The lines of a form as the office has changed them, from a day on. A version is never changed and never ends: the
/// next one follows it. Papers of earlier days are printed with the text of their day.
/// </summary>
public sealed class FormText : IRecord
{
    public const string KindName = "dossier-form";

    /// <summary><c>01-2018-TT-VPCP.04.2</c>: set, number, version.</summary>
    public string Id { get; private init; } = "";

    /// <summary>As <see cref="DossierForm.Id"/>.</summary>
    public string Form { get; private init; } = "";

    /// <summary>Counts from 1; the shipped text is 0 and has no row.</summary>
    public int Version { get; private init; }

    /// <summary>The first day it is printed.</summary>
    public DateOnly From { get; private init; }
    public string Text { get; private init; } = "";

    public Guid LastAct { get; set; }
    public RecordKey Key => new(KindName, Id);

    internal static FormText Of(DossierForm form, int version, DateOnly from, string text) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{form.Id}.{version}"), Form = form.Id, Version = version, From = from, Text = text,
    };
}

internal sealed class FormTextTable : IEntityTypeConfiguration<FormText>
{
    public void Configure(EntityTypeBuilder<FormText> table)
    {
        table.ToTable("dossiers_form_text");
        table.HasKey(t => t.Id);
        table.Property(t => t.Id).HasMaxLength(40);
        table.Property(t => t.Form).HasMaxLength(30);
        table.Property(t => t.Text).HasMaxLength(FormTemplate.MaxLength);
        table.HasIndex(t => new { t.Form, t.Version }).IsUnique();
    }
}

/// <summary>All changed texts; few, read once.</summary>
public sealed record FormTextSet(IReadOnlyList<FormText> All);

/// <summary>The text of a form on a day.</summary>
public sealed class FormTexts(CaiCachDb db, Snapshot<FormTextSet> snapshot)
{
    /// <summary>The version in force, and the shipped text where none is.</summary>
    public async Task<string> On(DossierForm form, DateOnly day, CancellationToken ct = default) =>
        (await Of(form, ct)).FirstOrDefault(t => t.From <= day)?.Text ?? form.Text;

    /// <summary>The versions of a form, the one that holds last first.</summary>
    public async Task<IReadOnlyList<FormText>> Of(DossierForm form, CancellationToken ct = default) =>
        [.. (await snapshot.Get(db, [FormText.KindName], Read, ct)).All.Where(t => t.Form == form.Id).OrderByDescending(t => t.From).ThenByDescending(t => t.Version)];

    private async Task<FormTextSet> Read(CancellationToken ct) => new(await db.Set<FormText>().AsNoTracking().ToListAsync(ct));
}
