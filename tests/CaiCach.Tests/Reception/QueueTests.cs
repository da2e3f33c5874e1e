using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;
using CaiCach.Reception.Queue;
using CaiCach.Tests.Dossiers;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Reception;

public sealed class QueueTests
{
    [Fact]
    public async Task Fifty_people_at_once_get_fifty_numbers_and_the_next_day_starts_at_one()
    {
        await using var house = await Hall();

        var ids = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Take(house)));
        OneStop.Stand(house, "2022-06-16 07:30");
        var tomorrow = await Take(house);

        Assert.Equal(Enumerable.Range(1, 50).Select(n => $"{OneStop.Centre}-220615-A{n:000}"), ids.Order(StringComparer.Ordinal));
        Assert.Equal($"{OneStop.Centre}-220616-A001", tomorrow);
    }

    [Fact]
    public async Task Windows_that_call_at_once_never_call_the_same_number()
    {
        await using var house = await Hall();
        for (var i = 0; i < 20; i++)
        {
            await Take(house);
        }

        var called = await Task.WhenAll(Enumerable.Range(1, 20).Select(w => house.Ask<CallNext, string>(act => act.Run($"{w}", null, OneStop.Lan))));
        var nobody = await Assert.ThrowsAsync<RefusedException>(() => house.Ask<CallNext, string>(act => act.Run("21", null, OneStop.Lan)));

        Assert.Equal(20, called.Distinct().Count());
        Assert.Equal("ticket.nobody", nobody.Refusal.Code);
    }

    [Fact]
    public async Task Waiting_and_service_are_figures_with_their_tickets()
    {
        await using var house = await Hall();
        OneStop.Stand(house, "2022-06-14 08:00");
        var (first, second) = (await Take(house), await Take(house));
        OneStop.Stand(house, "2022-06-14 08:04");
        await house.Ask<CallNext, string>(act => act.Run("1", "A", OneStop.Lan));
        OneStop.Stand(house, "2022-06-14 08:10");
        await house.Do<EndTicket>(act => act.Run(first, TicketOutcome.Served, OneStop.Lan));
        await house.Ask<CallNext, string>(act => act.Run("1", null, OneStop.Lan));
        await house.Do<RecallTicket>(act => act.Run(second, "1", OneStop.Lan));
        await house.Do<EndTicket>(act => act.Run(second, TicketOutcome.NoShow, OneStop.Lan));

        Assert.Equal((2, 2, 14 * 60, 1, 6 * 60, 1), (
            await house.Value("reception.tickets", OneStop.HalfYear()), await house.Value("reception.called", OneStop.HalfYear()),
            await Sum(house, "reception.waiting-seconds"), await house.Value("reception.served", OneStop.HalfYear()),
            await Sum(house, "reception.service-seconds"), await house.Value("reception.no-shows", OneStop.HalfYear())));
    }

    [Fact]
    public async Task The_rules_of_a_ticket_hold()
    {
        var ticket = Ticket.Take("u", "A", 1, OneStop.Instant("2022-06-15 08:00"));

        Assert.Equal("ticket.not-called", ticket.WhyNotEnd()?.Code);
        ticket.Call("1", "lan", OneStop.Instant("2022-06-15 08:01"));
        Assert.Equal("ticket.elsewhere", ticket.WhyNotCall("2")?.Code);
        ticket.End(TicketOutcome.NoShow, OneStop.Instant("2022-06-15 08:02"));
        Assert.Equal(("ticket.done", "ticket.done"), (ticket.WhyNotCall("1")?.Code, ticket.WhyNotEnd()?.Code));

        await using var house = await Hall();
        await Take(house);
        await Take(house);
        await house.Ask<CallNext, string>(act => act.Run("1", null, OneStop.Lan));
        var open = await Assert.ThrowsAsync<RefusedException>(() => house.Ask<CallNext, string>(act => act.Run("1", null, OneStop.Lan)));
        var unknown = await Assert.ThrowsAsync<RefusedException>(() => house.Ask<TakeTicket, string>(act => act.Run("Z", OneStop.Lan)));
        Assert.Equal(("ticket.open", "ticket.no-group"), (open.Refusal.Code, unknown.Refusal.Code));
    }

    [Theory]
    [InlineData("a", "x", "group.letter")]
    [InlineData("AB", "x", "group.letter")]
    [InlineData("A", "", "group.name")]
    public void A_group_has_a_letter_and_a_name(string letter, string name, string code) => Assert.Equal(code, CounterGroup.WhyNot(letter, name)?.Code);

    [Fact]
    public async Task From_the_kiosk_over_the_screen_to_the_window()
    {
        await using var pages = await OneStop.OpenPages();
        await Open(pages.House);
        var kiosk = pages.As(OneStop.At(OneStop.Centre, Permission.RunKiosk));

        using var taken = await kiosk.Submit("/lay-so", new() { ["Typed.Group"] = "A" });
        var ticket = (await kiosk.Open(new Uri(kiosk.Client.BaseAddress!, taken.Headers.Location!).AbsolutePath)).Text();
        using var forbidden = await kiosk.Client.GetAsync(new Uri("/quay?quay=3", UriKind.Relative));
        var browser = pages.As(OneStop.Lan);
        using var called = await browser.Submit("/quay?quay=3", new() { ["Typed.Do"] = WindowForm.Next });
        var screen = (await pages.As(null).Open($"/goi-so/{OneStop.Centre}")).QuerySelector("main li")!.TextContent;
        browser = pages.As(OneStop.Lan);
        using var done = await browser.Submit("/quay?quay=3", new() { ["Typed.Do"] = WindowForm.Intake });
        using var noHall = await pages.As(null).Client.GetAsync(new Uri($"/goi-so/{OneStop.Commune}", UriKind.Relative));

        Assert.Contains("A001", ticket, StringComparison.Ordinal);
        Assert.Equal(403, (int)forbidden.StatusCode);
        Assert.Contains("A001", screen, StringComparison.Ordinal);
        Assert.Contains("Quầy 3", screen, StringComparison.Ordinal);
        Assert.EndsWith("/ho-so/tiep-nhan", done.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(404, (int)noHall.StatusCode);
        Assert.Equal(TicketOutcome.Served, await pages.House.Ask<CaiCachDb, TicketOutcome?>(db => db.Set<Ticket>().Select(t => t.Outcome).SingleAsync()));
    }

    [Fact]
    public async Task A_ticket_of_another_unit_is_not_found()
    {
        await using var pages = await OneStop.OpenPages();
        await Open(pages.House);
        var id = await Take(pages.House);

        using var other = await pages.As(OneStop.Minh).Client.GetAsync(new Uri($"/lay-so/{id}", UriKind.Relative));

        Assert.Equal(404, (int)other.StatusCode);
    }

    private static async Task<Support.House> Hall()
    {
        var house = await OneStop.Open();
        await Open(house);
        return house;
    }

    private static Task Open(Support.House house) => house.Do<OpenGroup>(act => act.Run("A", "Hộ tịch, chứng thực", OneStop.Lan));

    private static Task<string> Take(Support.House house) => house.Ask<TakeTicket, string>(act => act.Run("A", OneStop.Lan));

    private static async Task<long> Sum(Support.House house, string code) =>
        (await house.Ask<IndicatorCatalogue, Measured>(c => c.Measure(code, OneStop.HalfYear()))).Value!.Value;
}
