using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Paper;
using CaiCach.Foundation.Persistence;
using CaiCach.Identity.Accounts;
using CaiCach.Procedures;
using CaiCach.Units;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Forms;

/// <summary>Makes the papers of a dossier. Screen and PDF print the same object; made again, it has the same bytes.</summary>
public sealed class FormPrinter(CaiCachDb db, FormTexts texts, UnitDirectories directories, Calendars calendars, PaperAddress address)
{
    /// <summary>The public page of a dossier, under the address of the house.</summary>
    public const string Tracking = "tra-cuu/";

    /// <param name="dossier">With all its parts.</param>
    public async Task<SlipPaper> Of(Dossier dossier, DossierPrint print, Officer officer, CancellationToken ct = default)
    {
        var text = await texts.On(print.Form, Clock.DayOf(print.At), ct);
        var accounts = dossier.HandOvers.SelectMany(h => new[] { h.Giver, h.Taker }).OfType<string>().Distinct().ToList();
        var people = await db.Set<Account>().Where(a => accounts.Contains(a.Name)).ToDictionaryAsync(a => a.Name, a => a.PersonName, ct);
        var assumed = await db.Set<ProcedureVersion>()
            .AnyAsync(v => v.Procedure == dossier.Procedure && v.Number == dossier.ProcedureVersion && v.Assumed, ct);
        return Of(dossier, print, text, new(
            await directories.Current(ct), await calendars.Edition(dossier.CalendarEdition, ct), officer.May(Permission.ReadPersonalData), assumed,
            new(address.House, Tracking + dossier.Number), account => people.GetValueOrDefault(account, account)));
    }

    internal static SlipPaper Of(Dossier dossier, DossierPrint print, string text, PrintContext context)
    {
        var (form, day) = (print.Form, Clock.DayOf(print.At));
        var filled = FormTemplate.Read(text).Fill(new DossierValues(dossier, print, context).All());
        var agencys = form.Kind is FormKind.Apology or FormKind.Stop;
        var unit = agencys ? dossier.SettlingUnit : dossier.Unit;
        return new()
        {
            MadeAt = print.At, Size = form.Size,
            Issuer = agencys ? PaperNames.Agency(context.Units, unit, day) : PaperNames.Desk(context.Units, unit, day),
            Number = form.Symbol switch { null => null, "" => "Số: ……………", var symbol => $"Số: ………/{symbol}" },
            Place = PaperNames.PlaceOf(context.Units, unit, day), Date = PaperDate.Of(day), Heading = form.Title,
            CodeName = "Mã hồ sơ", Code = dossier.Number, Address = context.Address, Body = filled.Body, Notes = filled.Notes, Copies = form.Copies,
            Signatures = [.. form.Signers.Select(s => new Signature([s.Post], null) { Mark = s.Mark })],
        };
    }
}
