using CaiCach.Calendar;
using CaiCach.Desk;
using CaiCach.Foundation;
using CaiCach.Tests.Support;
using Xunit;

namespace CaiCach.Tests.Desk;

public sealed class WorkListTests
{
    // Friday; Monday and Tuesday after it are worked, Wednesday is a holiday.
    private static readonly DateOnly Today = new(2022, 6, 10);
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Of([new(new(2022, 6, 15), DayKind.PublicHoliday, "Nghỉ", "Thử")]);

    [Theory]
    [InlineData("2022-06-08", "Late", 2)]
    [InlineData("2022-06-10", "Today", 0)]
    [InlineData("2022-06-13", "Soon", 1)]
    [InlineData("2022-06-14", "Soon", 2)]
    [InlineData("2022-06-16", "Soon", 3)]
    [InlineData("2022-06-17", "Later", 4)]
    public void Work_is_grouped_by_working_days(string due, string term, int days)
    {
        var placed = WorkList.Placed(Item(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture)), Today, Calendar);

        Assert.Equal((term, days), (placed.Term.ToString(), placed.Days));
    }

    [Fact]
    public void Work_without_a_day_is_later_and_late_by_rest_days_only_is_late_by_no_working_day()
    {
        Assert.Equal((WorkTerm.Later, null), Short(WorkList.Placed(Item(null), Today, Calendar)));
        Assert.Equal((WorkTerm.Late, null), Short(WorkList.Placed(Item(new(2022, 6, 10)), new(2022, 6, 12), Calendar)));
    }

    [Fact]
    public async Task The_rows_of_all_registers_stand_in_order_of_urgency()
    {
        await using var house = await Support.House.Open(builder =>
        {
            builder.Services.AddScoped<IWorkSource>(_ => new Fixed(Item(null), Item(new(2022, 6, 20)), Item(new(2022, 6, 13))));
            builder.Services.AddScoped<IWorkSource>(_ => new Fixed(Item(new(2022, 6, 15)), Item(new(2022, 6, 14))));
        });

        var list = await house.Ask<WorkList, OwedList>(w => w.Of(Told));

        Assert.Equal<DateOnly?>(
            [new(2022, 6, 13), new(2022, 6, 14), new(2022, 6, 15), new(2022, 6, 20), null], list.Rows.Select(r => r.Item.Due));
        Assert.Equal((2, 1, 1, 1), (list.Count(WorkTerm.Late), list.Count(WorkTerm.Today), list.Count(WorkTerm.Soon), list.Count(WorkTerm.Later)));
        Assert.False(list.More);
    }

    private static Officer Told { get; } = new("lan", "Lan", "u", "u", null, Scope.None, new HashSet<Permission> { Permission.UseHouse });

    private static (WorkTerm, int?) Short(OwedWork work) => (work.Term, work.Days);

    private static WorkItem Item(DateOnly? due) => new("Việc", null, "/x", "Sổ", due, "Đang làm", "Mở");

    private sealed class Fixed(params WorkItem[] items) : IWorkSource
    {
        public Task<IReadOnlyList<WorkItem>> For(Officer officer, DateOnly today, int limit, CancellationToken ct) => Task.FromResult<IReadOnlyList<WorkItem>>(items);
    }
}
