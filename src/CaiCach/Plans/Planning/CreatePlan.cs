using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Plans.Planning;

/// <summary>Opens the reform plan of a unit for a year, with the document that issues it.</summary>
public sealed class CreatePlan(CaiCachDb db, Acts acts, Clock clock, ProvingDocument documents)
{
    public const string Act = "plans.create";

    public sealed record Input(string Unit, int Year, string Title, RecordKey Document, DateOnly IssuedOn);

    /// <returns>The id of the plan.</returns>
    public async Task<string> Run(Input input, Officer officer, CancellationToken ct = default)
    {
        var id = Plan.IdOf(input.Unit, input.Year);
        WhyNot(input, officer, clock.Today).Enforce();
        (await documents.WhyNot(input.Document, nameof(input.Document), ct)).Enforce();
        (await db.Set<Plan>().AnyAsync(p => p.Id == id, ct)
            ? new Refusal("plan.exists", $"Đơn vị đã có kế hoạch năm {input.Year}. Mở kế hoạch đó để thêm nhiệm vụ.", nameof(input.Year)) : null).Enforce();

        db.Add(new Plan
        {
            Id = id, Unit = input.Unit, Year = input.Year, Title = input.Title, Document = input.Document.ToString(), IssuedOn = input.IssuedOn,
        });

        await acts.Commit(Act, officer.Actor, document: input.Document, ct: ct);
        return id;
    }

    private static Refusal? WhyNot(Input input, Officer officer, DateOnly today) => input switch
    {
        _ when !officer.Scope.Holds(input.Unit) => new("plan.unit", "Đơn vị này không thuộc phạm vi của tài khoản.", nameof(input.Unit)),
        { Title: "" } => new("plan.title", "Ghi tên kế hoạch.", nameof(input.Title)),
        { Title.Length: > 300 } => new("plan.title-long", "Tên kế hoạch dài quá 300 chữ.", nameof(input.Title)),
        _ when input.IssuedOn > today => new("plan.issued-later", $"Ngày {VietnameseDate.Print(input.IssuedOn)} chưa đến.", nameof(input.IssuedOn)),
        _ when input.Year < input.IssuedOn.Year || input.Year > input.IssuedOn.Year + 1 =>
            new("plan.year", $"Kế hoạch ban hành năm {input.IssuedOn.Year} là kế hoạch của năm {input.IssuedOn.Year} hoặc {input.IssuedOn.Year + 1}.", nameof(input.Year)),
        _ => null,
    };
}
