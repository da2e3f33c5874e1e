using CaiCach.Declarations;
using CaiCach.Declarations.Declaring;
using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CaiCach.Tests.Declarations.Stating;

namespace CaiCach.Tests.Declarations;

public sealed class DeclaringTests
{
    [Fact]
    public async Task A_declaration_gets_the_next_number_of_its_unit_and_year()
    {
        await using var house = await Open();

        Assert.Equal("tth.quang-dien-2022-001", await house.Declares(Trained, 41));
        Assert.Equal("tth.quang-dien-2022-002", await house.Declares(Revenue, 81_889_689_373));
        Assert.Equal("tth.quang-dien.noi-vu-2022-001", await house.Declares("people.appointments", 11, Office));

        var first = await Get(house, "tth.quang-dien-2022-001");
        Assert.Equal(("noivu", new DateOnly(2022, 6, 15), 41L), (first.DeclaredBy, first.DeclaredOn, first.Value));
        Assert.Equal("tth.quang-dien", (await Get(house, "tth.quang-dien.noi-vu-2022-001")).Body);
    }

    [Fact]
    public async Task One_figure_is_stated_once_for_the_same_unit_and_days()
    {
        await using var house = await Open();
        await house.Declares(Trained, 41);

        Assert.Equal("declaration.exists", await Refusal(() => house.Declares(Trained, 42)));
        Assert.Equal(1, await house.Ask<CaiCachDb, int>(db => db.Set<DeclaredFigure>().CountAsync()));
    }

    [Theory]
    [InlineData("no.such-code", "declaration.unknown-code")]
    [InlineData("dossiers.received", "declaration.computed")]
    [InlineData("directives.assigned", "declaration.computed")]
    public async Task Only_codes_that_no_register_computes_are_declared(string code, string refusal)
    {
        await using var house = await Open();

        Assert.Equal(refusal, await Refusal(() => house.Declares(code, 1)));
    }

    [Fact]
    public async Task The_refusal_names_the_register_that_counts()
    {
        await using var house = await Open();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Declares("dossiers.received", 4063));

        Assert.Equal("Số này do sổ Hồ sơ một cửa đếm, không khai báo.", refused.Message);
    }

    [Fact]
    public async Task What_is_incomplete_is_refused_and_leaves_no_trace()
    {
        await using var house = await Open();
        var text = Text(Trained, 41);

        Assert.Equal("declaration.period", await Refusal(() => house.Declares(text with { From = Last, To = First })));
        Assert.Equal("declaration.negative", await Refusal(() => house.Declares(text with { Value = -1 })));
        Assert.Equal("declaration.no-source", await Refusal(() => house.Declares(text with { Source = null })));
        Assert.Equal("declaration.unknown-unit", await Refusal(() => house.Declares(text with { Unit = "tth.khong-co" })));
        Assert.Equal("declaration.nobody-below", await Refusal(() => house.Declares(Text(IssuedBelow, 18, Commune))));

        Assert.Equal(0, await house.Ask<CaiCachDb, int>(db => db.Set<DeclaredFigure>().CountAsync()));
    }

    [Fact]
    public async Task A_unit_out_of_scope_is_not_there()
    {
        await using var house = await Open();
        var dung = Ha with { Scope = new(false, [Commune]) };
        var number = await house.Declares(Trained, 41);

        Assert.Equal("declaration.unknown-unit", await Refusal(() => house.Ask<DeclareFigure, string>(act => act.Run(Text("people.appointments", 1), dung))));
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Do<WithdrawDeclaration>(act => act.Run(number, "Nhầm", dung)));
    }

    [Fact]
    public async Task Periods_that_cross_are_refused_because_days_would_count_twice()
    {
        await using var house = await Open();
        await house.Declares(Trained, 20, from: new(2022, 1, 1), to: new(2022, 3, 31));

        Assert.Equal("declaration.crosses", await Refusal(() => house.Declares(Trained, 9, from: new(2022, 3, 1), to: new(2022, 4, 30))));
        Assert.Equal("declaration.crosses", await Refusal(() => house.Declares(Trained, 9, Office, new(2022, 1, 1), new(2022, 6, 30))));
        await house.Declares(Trained, 5, from: new(2022, 2, 1), to: new(2022, 2, 28));
        await house.Declares(Trained, 3, Office, new(2022, 1, 1), new(2022, 1, 31));
    }

    [Fact]
    public async Task A_correction_ends_the_old_one_and_keeps_it()
    {
        await using var house = await Open();
        var old = await house.Declares(Trained, 42);

        var now = await house.Ask<CorrectDeclaration, string>(act =>
            act.Run(old, new(41, "Kế hoạch 22/KH-UBND ngày 28/01/2022", null, "Lớp bảo mật mạng tính hai lần"), Ha));

        var (before, after) = (await Get(house, old), await Get(house, now));
        Assert.Equal((new DateOnly(2022, 6, 15), now, "Lớp bảo mật mạng tính hai lần"), (before.EndedOn, before.ReplacedBy, before.EndReason));
        Assert.Equal((old, 41L, true), (after.Replaces, after.Value, after.Holds));
        Assert.Equal(41, await house.Value(Trained));
        Assert.Equal("declaration.replaced", await Refusal(() => house.Do<WithdrawDeclaration>(act => act.Run(old, "Nhầm", Ha))));
    }

    [Fact]
    public async Task A_withdrawn_one_may_be_stated_anew()
    {
        await using var house = await Open();
        var number = await house.Declares(Trained, 42);

        await house.Do<WithdrawDeclaration>(act => act.Run(number, "Khai nhầm đơn vị", Ha));

        Assert.Null(await house.Value(Trained));
        await house.Declares(Trained, 41);
        Assert.Equal(41, await house.Value(Trained));
    }

    [Fact]
    public async Task A_doubtful_amount_is_asked_back_and_may_be_kept()
    {
        await using var house = await Open();
        await house.Declares(Revenue, 81_889_689_373);
        var next = Text(Revenue, 95_000_000, from: new(2022, 6, 15), to: new(2022, 12, 14));

        Assert.Equal(MoneyDoubt.Code, await Refusal(() => house.Declares(next with { Value = 81_889 })));
        Assert.Equal("declaration.exists", await Refusal(() => house.Declares(Revenue, 1)));
        await house.Declares(next with { Value = 500_000, Keep = true });
    }

    [Fact]
    public async Task A_file_may_stand_for_the_citation()
    {
        await using var house = await Open();
        using var file = new MemoryStream("%PDF-1.7\nsố liệu"u8.ToArray());

        var number = await house.Ask<DeclareFigure, string>(act => act.Run(Text(Trained, 41) with { Source = null }, Ha, new("bao-cao.pdf", file)));

        var files = await house.Ask<Attachments, IReadOnlyList<Attachment>>(a => a.Of(DeclaredFigure.KeyOf(number)));
        Assert.Equal("bao-cao.pdf", Assert.Single(files).Name);
        Assert.Equal(1, await house.Ask<CaiCachDb, int>(db => db.Set<JournalEntry>().CountAsync(e => e.Act == DeclareFigure.Act)));
    }

    [Fact]
    public async Task A_citation_finds_the_one_registered_document_it_means()
    {
        await using var house = await Open();
        await Registered(house, "2022", new(2022, 1, 28));
        await Registered(house, "2021", new(2021, 1, 30));

        Assert.Equal("document/2022", (await Get(house, await house.Declares(Trained, 41))).Document);
        Assert.Null((await Get(house, await house.Declares(Text("people.appointments", 11) with { Source = "Kế hoạch 22/KH-UBND" }))).Document);
        Assert.Null((await Get(house, await house.Declares(Text("people.offices", 12) with { Source = "Kế hoạch 23/KH-UBND" }))).Document);
    }

    private static Task Registered(Support.House house, string id, DateOnly day) => house.Do<CaiCachDb>(db =>
    {
        db.Add(new SearchEntry { Key = $"document/{id}", Kind = "document", Unit = District, Title = "22/KH-UBND", Day = day, Words = "22 22/kh-ubnd kh ubnd" });
        db.Add(new SearchWord { Key = $"document/{id}", Word = "22/kh-ubnd" });
        return db.SaveWork();
    });

    private static Task<DeclaredFigure> Get(Support.House house, string number) =>
        house.Ask<CaiCachDb, DeclaredFigure>(db => db.Set<DeclaredFigure>().SingleAsync(d => d.Number == number));
}
