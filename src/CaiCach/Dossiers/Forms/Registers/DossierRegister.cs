using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Paper;
using CaiCach.Foundation.Persistence;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Forms.Registers;

/// <summary>What of the register is asked for: a unit that takes in dossiers, and the days of receipt.</summary>
public sealed record RegisterQuestion(string Unit, DateOnly From, DateOnly To)
{
    /// <summary>The form of the last day asked for.</summary>
    public DossierForm Form => DossierForms.Of(FormSets.On(To), FormKind.Register)!;
}

/// <summary>The register of dossiers (sổ theo dõi hồ sơ) of a unit and a period.</summary>
public sealed class DossierRegister(CaiCachDb db, FormTexts texts, UnitDirectories directories, Clock clock)
{
    /// <summary>Rows of one print; a browser lays out no more in good time.</summary>
    public const int Most = 2000;

    public const int PageSize = 50;

    /// <summary>In the scope, in order of receipt; with the hand-overs that a column tells.</summary>
    public IQueryable<Dossier> Of(RegisterQuestion question, Scope scope)
    {
        var (start, end) = (Clock.StartOf(question.From), Clock.StartOf(question.To.AddDays(1)));
        return db.Set<Dossier>().In(scope).Where(d => d.Unit == question.Unit && d.ReceivedAt >= start && d.ReceivedAt < end)
            .OrderBy(d => d.ReceivedAt).ThenBy(d => d.Number);
    }

    /// <summary>The first <see cref="Most"/> rows as a paper, and how many there are in all.</summary>
    public async Task<(ListPaper Paper, int Total)> Print(RegisterQuestion question, Officer officer, CancellationToken ct = default)
    {
        var (units, all) = (await directories.Current(ct), Of(question, officer.Scope));
        var rows = await all.Include(d => d.HandOvers).Take(Most).AsSplitQuery().ToListAsync(ct);
        var text = await texts.On(question.Form, clock.Today, ct);
        return (Of(question, rows, text, units, officer.May(Permission.ReadPersonalData), clock.Now), rows.Count < Most ? rows.Count : await all.CountAsync(ct));
    }

    internal static ListPaper Of(RegisterQuestion question, IReadOnlyList<Dossier> rows, string text, UnitDirectory units, bool personal, DateTime now)
    {
        var form = question.Form;
        var table = new PaperTable(
            [.. RegisterColumns.All.Select(c => new PaperColumn(c.Title, c.Share, c.Align))],
            [.. rows.Select((d, i) => new PaperRow([.. RegisterColumns.All.Select(c => (PaperCell)c.Cell(new(d, i + 1, units, personal)))]))]);
        var filled = FormTemplate.Read(text).Fill(new(
            new Dictionary<string, string?>
            {
                ["đơn vị"] = PaperNames.InWords(units, question.Unit, question.To), ["năm"] = Year(question),
                ["từ ngày"] = VietnameseDate.Print(question.From), ["đến ngày"] = VietnameseDate.Print(question.To), ["số hồ sơ"] = VietnameseNumber.Print(rows.Count),
            },
            new Dictionary<string, IReadOnlyList<PaperBlock>> { ["bảng sổ theo dõi"] = [table] }));
        return new()
        {
            // The day, not the minute: two prints of one day are the same file.
            MadeAt = Clock.StartOf(Clock.DayOf(now)), Issuer = PaperNames.Desk(units, question.Unit, question.To), Name = form.Name,
            Filter = Words(filled.Body), Table = table, Dense = true, Summary = Words(filled.Notes),
            Place = PaperNames.PlaceOf(units, question.Unit, question.To), Date = PaperDate.Of(Clock.DayOf(now)),
            Signatures = [.. form.Signers.Select(s => new Signature([s.Post], null) { Mark = s.Mark })],
        };
    }

    private static string? Words(IEnumerable<PaperBlock> blocks)
    {
        var lines = blocks.OfType<SlipLine>().Select(l => string.Concat(l.Runs.Select(r => r.Text)));
        return string.Join("\n", lines) is { Length: > 0 } words ? words : null;
    }

    private static string Year(RegisterQuestion question) => question.From.Year == question.To.Year
        ? question.To.Year.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{question.From.Year} – {question.To.Year}");
}
