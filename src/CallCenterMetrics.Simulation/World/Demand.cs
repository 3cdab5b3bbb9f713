using CallCenterMetrics.Simulation.Routing;

namespace CallCenterMetrics.Simulation.World;

/// <summary>Expected first contacts of a queue in each half-hour: a Poisson process whose rate follows weekday, time of day, holidays and the promotion.</summary>
internal sealed class Demand(CenterCalendar calendar, double size)
{
    public const int HalfHours = 48;
    public const double PromotionOfSales = 1.6;
    public const double PromotionOfOthers = 1.12;
    public const double HolidayShare = 0.4;

    private static readonly double[] _weekdays = [0, 1.25, 1.08, 1, 0.95, 0.92, 0.3];       // Sunday first
    private static readonly double[] _mailDays = [0.4, 1.1, 1, 1, 1, 0.9, 0.6];

    /// <summary>The expected number in a half-hour of a day.</summary>
    public double Rate(int queue, DateOnly day, int halfHour)
    {
        var profile = QueueProfile.All[queue];
        var isMail = queue == QueueProfile.Mail;
        var days = isMail ? _mailDays : _weekdays;
        var weight = Weight(halfHour, isMail, calendar.Hours(day));
        return weight == 0 ? 0 : profile.WeeklyVolume * size * days[(int)day.DayOfWeek] / days.Sum() * Special(queue, day) * weight / Total(isMail, calendar.Hours(day));
    }

    /// <summary>The expected number in a day.</summary>
    public double Rate(int queue, DateOnly day) => Enumerable.Range(0, HalfHours).Sum(halfHour => Rate(queue, day, halfHour));

    /// <summary>Agents kept busy by what is expected in a half-hour.</summary>
    public double Load(int queue, DateOnly day, int halfHour)
    {
        var profile = QueueProfile.All[queue];
        return Rate(queue, day, halfHour) * profile.HandleTime / 1800 / (profile.Kind == QueueKind.Chat ? 1.4 : 1);
    }

    private double Special(int queue, DateOnly day) =>
        (calendar.IsHoliday(day) ? HolidayShare : 1)
        * (!calendar.IsPromotion(day) ? 1 : queue == QueueProfile.Sales ? PromotionOfSales : PromotionOfOthers);

    private static double Total(bool isMail, (int, int) hours) => Enumerable.Range(0, HalfHours).Sum(halfHour => Weight(halfHour, isMail, hours));

    private static double Weight(int halfHour, bool isMail, (int Opens, int Closes) hours)
    {
        if (isMail)
        {
            return halfHour is >= 14 and < 44 ? 1 : 0;
        }

        var hour = (halfHour + 0.5) / 2;
        var (late, early) = ((hour - 10.5) / 1.4, (hour - 15) / 1.6);
        return halfHour * 30 < hours.Opens || halfHour * 30 >= hours.Closes ? 0 : 1 + 0.6 * Math.Exp(-late * late) + 0.4 * Math.Exp(-early * early);
    }
}
