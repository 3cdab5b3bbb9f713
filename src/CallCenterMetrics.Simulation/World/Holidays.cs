namespace CallCenterMetrics.Simulation.World;

/// <summary>The public holidays common to all German states, Western Easter by the anonymous Gregorian algorithm.</summary>
internal static class Holidays
{
    public static IEnumerable<(DateOnly Day, string Name)> Of(int year)
    {
        var easter = Easter(year);
        return
        [
            (new(year, 1, 1), "New Year"), (easter.AddDays(-2), "Good Friday"), (easter.AddDays(1), "Easter Monday"), (new(year, 5, 1), "Labour Day"),
            (easter.AddDays(39), "Ascension Day"), (easter.AddDays(50), "Whit Monday"), (new(year, 10, 3), "German Unity Day"),
            (new(year, 12, 25), "Christmas Day"), (new(year, 12, 26), "Second Day of Christmas"),
        ];
    }

    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new(year, n / 31, n % 31 + 1);
    }
}
