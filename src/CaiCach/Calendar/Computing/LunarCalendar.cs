namespace CaiCach.Calendar.Computing;

/// <summary>
/// The Vietnamese lunar calendar from its astronomical rule, by the days of Việt Nam (UTC+7): a month begins on the day of
/// the new moon; the eleventh month holds the winter solstice; when thirteen months lie between two solstices, the first
/// month in which the sun enters no new sign of 30° is a leap month and takes the number of the one before.
/// Good to a minute or two in our time and to some ten minutes in the next century; whoever uses it marks the result provisional.
/// </summary>
internal static class LunarCalendar
{
    private const double SynodicMonth = 29.530588861, FirstNewMoon = 2451550.09766, Year2000 = 2451545.0;

    /// <summary>Julian date of midnight before day number 0 of <see cref="DateOnly"/>.</summary>
    private const double DayZero = 1721425.5;

    /// <summary>What astronomers' even time is ahead of the clock (about 70 s now), and Việt Nam ahead of Greenwich, in days.</summary>
    private const double EvenTime = 70.0 / 86400, Vietnam = 7.0 / 24;

    /// <summary>The day of an ordinary month of the lunar year whose first month begins in the given year.</summary>
    public static DateOnly Day(int year, int month, int day)
    {
        var (eleventh, next) = (EleventhMonth(year - 1), EleventhMonth(year));
        var place = (month + 1) % 12;
        if (next - eleventh == 13 && Enumerable.Range(1, 12).First(i => IsLeap(eleventh + i)) <= place)
        {
            place++;
        }

        return DateOnly.FromDayNumber(NewMoonDay(eleventh + place) + day - 1);
    }

    /// <summary>The month that holds the winter solstice of a year, counted in new moons from the first of 2000.</summary>
    private static int EleventhMonth(int year)
    {
        var end = new DateOnly(year, 12, 31).DayNumber;
        var moon = (int)Math.Floor((end + DayZero - FirstNewMoon) / SynodicMonth) + 1;
        while (NewMoonDay(moon) > end)
        {
            moon--;
        }

        return Sign(NewMoonDay(moon)) < 9 ? moon : moon - 1;
    }

    private static bool IsLeap(int moon) => Sign(NewMoonDay(moon)) == Sign(NewMoonDay(moon + 1));

    /// <summary>Which sign of 30° the sun stands in at the beginning of a Vietnamese day; 9 from the winter solstice on.</summary>
    private static int Sign(int day)
    {
        var t = (day + DayZero - Vietnam + EvenTime - Year2000) / 36525;
        var anomaly = 357.52911 + (35999.05029 * t) - (0.0001537 * t * t);
        var longitude = 280.46646 + (36000.76983 * t) + (0.0003032 * t * t)
            + ((1.914602 - (0.004817 * t)) * Sin(anomaly)) + ((0.019993 - (0.000101 * t)) * Sin(2 * anomaly)) + (0.000289 * Sin(3 * anomaly))
            - 0.00569 - (0.00478 * Sin(125.04 - (1934.136 * t)));
        return (int)((((longitude % 360) + 360) % 360) / 30);
    }

    /// <summary>The Vietnamese day of a new moon, as a day number (mean lunation and its periodic terms, Meeus, Astronomical Algorithms, chapter 49).</summary>
    private static int NewMoonDay(int moon)
    {
        var t = moon / 1236.85;
        var e = 1 - (0.002516 * t) - (0.0000074 * t * t);
        var sun = 2.5534 + (29.10535670 * moon) - (0.0000014 * t * t);
        var moonAnomaly = 201.5643 + (385.81693528 * moon) + (0.0107582 * t * t);
        var latitude = 160.7108 + (390.67050284 * moon) - (0.0016118 * t * t);
        var at = FirstNewMoon + (SynodicMonth * moon) + (0.00015437 * t * t)
            - (0.40720 * Sin(moonAnomaly)) + (0.17241 * e * Sin(sun)) + (0.01608 * Sin(2 * moonAnomaly)) + (0.01039 * Sin(2 * latitude))
            + (0.00739 * e * Sin(moonAnomaly - sun)) - (0.00514 * e * Sin(moonAnomaly + sun)) + (0.00208 * e * e * Sin(2 * sun))
            - (0.00111 * Sin(moonAnomaly - (2 * latitude))) - (0.00057 * Sin(moonAnomaly + (2 * latitude)))
            + (0.00056 * e * Sin((2 * moonAnomaly) + sun)) - (0.00042 * Sin(3 * moonAnomaly)) + (0.00042 * e * Sin(sun + (2 * latitude)))
            + (0.00038 * e * Sin(sun - (2 * latitude))) - (0.00024 * e * Sin((2 * moonAnomaly) - sun))
            - (0.00017 * Sin(124.7746 - (1.56375588 * moon)));
        return (int)Math.Floor(at - EvenTime + Vietnam - DayZero);
    }

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
