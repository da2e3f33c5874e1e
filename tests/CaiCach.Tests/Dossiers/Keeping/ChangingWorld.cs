using CaiCach.Calendar;
using CaiCach.Calendar.Days;
using CaiCach.Calendar.Hours;
using CaiCach.Dossiers;
using CaiCach.Dossiers.Figuring.Ruling;
using CaiCach.Dossiers.Forms;
using CaiCach.Dossiers.Forms.Changing;
using CaiCach.Foundation;
using CaiCach.Procedures;
using CaiCach.Procedures.Announcing;
using CaiCach.Tests.Calendar;
using CaiCach.Tests.Foundation.Web;

namespace CaiCach.Tests.Dossiers.Keeping;

/// <summary>What a procedure promises while it holds, as the test remembers it.</summary>
internal sealed record Terms(int Amount, LimitUnit Unit, PausePolicy Policy, DateOnly From);

/// <summary>
/// All that can change around a dossier after it was accepted: procedures, calendar, office hours, texts of forms, rules of
/// counting. Every change is a real act; beside it the test keeps its own notes of what held when.
/// </summary>
internal sealed class ChangingWorld(Support.House house, Random random)
{
    private static readonly (LimitUnit Unit, int Most)[] Units = [(LimitUnit.WorkingDays, 30), (LimitUnit.WorkingDays, 10), (LimitUnit.Hours, 24), (LimitUnit.CalendarDays, 60), (LimitUnit.Months, 3)];

    // A year is undecided, and its holidays are computed, while the first day of its lunar year is not entered.
    private static readonly DateTime[] NewYears = [new(2022, 2, 1), new(2025, 1, 29), new(2026, 2, 17)];

    private readonly Dictionary<string, int> _texts = [];
    private readonly HashSet<DateOnly> _gone = [];
    private DateOnly _hoursFrom = DateOnly.MinValue;
    private int[] _next = [450, 690, 810, 1050];
    private int _count;

    /// <summary>Special days of the calendar by date, in the words of the data file.</summary>
    public Dictionary<DateTime, string> Days { get; } = PlainCounter.File();

    /// <summary>Minutes after midnight of the counter's office hours; the last is no cut-off.</summary>
    public int[] Hours { get; private set; } = [450, 690, 810, 1050, 0];

    public Dictionary<string, Terms> Procedures { get; } = [];

    /// <summary>How often each kind of change was made, so that none is missing by chance.</summary>
    public Dictionary<string, int> Made { get; } = [];

    private DateOnly Today => Clock.DayOf(house.Time.Utc);

    public async Task Begin()
    {
        for (var i = 0; i < 12; i++)
        {
            await Publish($"1.9000{i:00}", new(2021, 1, 1));
        }
    }

    /// <summary>One change of any kind.</summary>
    public async Task Change()
    {
        if (Today >= _hoursFrom)
        {
            Hours = [.. _next, 0];
        }

        var kind = random.Next(9);
        var done = kind switch
        {
            0 or 1 => await AddDay(),
            2 => await Swap(),
            3 => await TakeAway(),
            4 => await PutRight(),
            5 => await Amend(),
            6 => _count++ % 4 == 0 && Procedures.Count > 5 ? await Repeal() : await Amend(),
            7 => random.Next(2) == 0 ? await SetHours() : await SetRule(),
            _ => await ChangeSlip(),
        };
        Made[done] = Made.GetValueOrDefault(done) + 1;
    }

    private async Task Publish(string code, DateOnly from)
    {
        var (unit, most) = Units[random.Next(Units.Length)];
        var terms = new Terms(1 + random.Next(most), unit, (PausePolicy)random.Next(3), from);
        var text = OneStop.Text($"Thủ tục {code}", "Quảng cáo", 1) with { Limits = [new(null, null, new(terms.Amount, unit))], PausePolicy = terms.Policy };
        await house.Do<PublishVersion>(act => act.Run(code, text, from, Actor.House));
        Procedures[code] = terms;
    }

    private async Task<string> Amend()
    {
        var code = Procedures.Keys.ElementAt(random.Next(Procedures.Count));
        if (Procedures[code].From >= Today)
        {
            return "none";
        }

        await Publish(code, Today);
        return "amended";
    }

    private async Task<string> Repeal()
    {
        var code = Procedures.Where(p => p.Value.From < Today).Select(p => p.Key).FirstOrDefault();
        if (code is null)
        {
            return "none";
        }

        await house.Do<RepealProcedure>(act => act.Run(code, new($"{_count}/QĐ-UBND", Today, Today, false, null, null), "Bãi bỏ", PageHouse.Ha));
        Procedures.Remove(code);
        return "repealed";
    }

    private async Task<string> AddDay()
    {
        var day = Near();
        if (Days.ContainsKey(day.ToDateTime(default)) || _gone.Contains(day))
        {
            return "none";
        }

        await Enter(day, random.Next(5) == 0 ? DayKind.MorningWork : DayKind.PublicHoliday);
        return "added";
    }

    /// <summary>A weekday off for a rest day of the same week.</summary>
    private async Task<string> Swap()
    {
        var off = Near();
        off = off.AddDays(-(((int)off.DayOfWeek + 6) % 7));
        var work = off.AddDays(5);
        if (new[] { off, work }.Any(d => Days.ContainsKey(d.ToDateTime(default)) || _gone.Contains(d)))
        {
            return "none";
        }

        await Enter(off, DayKind.SwapOff);
        await Enter(work, DayKind.SwapWork);
        return "swapped";
    }

    private async Task<string> TakeAway()
    {
        if (Known() is not { } day)
        {
            return "none";
        }

        await house.Do<WithdrawDayOff>(act => act.Run(day, "Rút", PageHouse.Ha));
        Days.Remove(day.ToDateTime(default));
        _gone.Add(day);
        return "withdrawn";
    }

    private async Task<string> PutRight()
    {
        if (Known() is not { } day)
        {
            return "none";
        }

        var kind = Days[day.ToDateTime(default)] == "afternoon_work" ? DayKind.PublicHoliday : DayKind.AfternoonWork;
        await house.Do<CorrectDayOff>(act => act.Run(day, Input(kind), "Sửa", PageHouse.Ha));
        Days[day.ToDateTime(default)] = Word(kind);
        return "corrected";
    }

    private async Task<string> SetHours()
    {
        var from = Today.AddDays(1);
        if (from <= _hoursFrom)
        {
            return "none";
        }

        int[] minutes = [420 + random.Next(60), 660 + random.Next(60), 780 + random.Next(40), 960 + random.Next(90)];
        TimeOnly At(int i) => TimeOnly.MinValue.AddMinutes(minutes[i]);
        await house.Do<SetOfficeHours>(act => act.Run(OneStop.Centre, new(from, At(0), At(1), At(2), At(3), "Quyết định giờ làm việc"), PageHouse.Ha));
        (_hoursFrom, _next) = (from, minutes);
        return "hours";
    }

    private async Task<string> SetRule()
    {
        var rule = CountingRules.Shipped[random.Next(CountingRules.Shipped.Count)];
        var value = rule.Options.Count > 0 ? rule.Options[random.Next(rule.Options.Count)] : $"{random.Next(101)}";
        await house.Do<SetCountingRule>(act => act.Run(new(rule.Code, value, Today.AddDays(-random.Next(200)), "Chỉ đạo", false), PageHouse.Ha));
        return "rule";
    }

    private async Task<string> ChangeSlip()
    {
        var form = DossierForms.Of(random.Next(2) == 0 ? FormSets.Of2018 : FormSets.Of2025, FormKind.Receipt)!;
        var version = _texts.GetValueOrDefault(form.Id);
        await house.Do<ChangeForm>(act => act.Run(form, new($"Phòng số {version + 1}\n{form.Text}", Today.AddDays(1), "Đổi phòng", version), PageHouse.Ha));
        _texts[form.Id] = version + 1;
        return "form";
    }

    private async Task Enter(DateOnly day, DayKind kind)
    {
        await house.Do<AddDayOff>(act => act.Run(day, Input(kind), PageHouse.Ha));
        Days[day.ToDateTime(default)] = Word(kind);
    }

    /// <summary>From a month ago to three months ahead: behind and before the days of open dossiers.</summary>
    private DateOnly Near() => Today.AddDays(random.Next(-30, 90));

    private DateOnly? Known()
    {
        var (from, until) = (Today.AddDays(-40).ToDateTime(default), Today.AddDays(120).ToDateTime(default));
        var near = Days.Keys.Where(d => d >= from && d <= until && Days[d] is not ("swap_off" or "swap_work") && !NewYears.Contains(d)).Order().ToList();
        return near.Count == 0 ? null : DateOnly.FromDateTime(near[random.Next(near.Count)]);
    }

    private static DayOffInput Input(DayKind kind) => new(kind, "Ngày thử", "Thông báo thử", Confidence.High);

    private static string Word(DayKind kind) => kind switch
    {
        DayKind.SwapOff => "swap_off", DayKind.SwapWork => "swap_work", DayKind.MorningWork => "morning_work", DayKind.AfternoonWork => "afternoon_work", _ => "public_holiday",
    };
}
