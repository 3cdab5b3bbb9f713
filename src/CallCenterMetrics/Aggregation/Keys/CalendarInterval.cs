using System.Globalization;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>Local days, ISO weeks or months.</summary>
internal sealed class CalendarInterval(CalendarUnit unit, TimeZoneInfo zone, Attribution attribution = Attribution.Offer)
    : Interval(unit.ToString().ToLowerInvariant(), zone, attribution)
{
    private protected override IntervalCoder Bind(LocalTime time) => new Coder(unit, time);

    private protected override Interval With(Attribution attribution) => new CalendarInterval(unit, Zone, attribution);

    internal override string KeyShape => unit switch { CalendarUnit.Day => "a day such as 2026-01-31", CalendarUnit.Week => "an ISO week such as 2026-W01", _ => "a month such as 2026-01" };

    internal override KeyPart? KeyFrom(string text) =>
        (unit == CalendarUnit.Week ? MondayOf(text) : DateOnly.TryParseExact(text, Format(unit), CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null) is { } known
        && KeyOf(unit, known) is var key ? new KeyPart(key.Text, key.Order) : null;

    private static string Format(CalendarUnit unit) => unit == CalendarUnit.Month ? "yyyy-MM" : "yyyy-MM-dd";

    private static DateOnly? MondayOf(string week) =>
        week.Length == 8 && week.AsSpan(4, 2) is "-W"
        && int.TryParse(week.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
        && int.TryParse(week.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= ISOWeek.GetWeeksInYear(year)
            ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday))
            : null;

    private static (string Text, long Order) KeyOf(CalendarUnit unit, DateOnly day)
    {
        if (unit == CalendarUnit.Week)
        {
            var (year, week) = (ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
            return (string.Create(CultureInfo.InvariantCulture, $"{year:0000}-W{week:00}"), year * 100L + week);
        }

        var first = unit == CalendarUnit.Month ? new(day.Year, day.Month, 1) : day;
        return (first.ToString(Format(unit), CultureInfo.InvariantCulture), first.DayNumber);
    }

    private sealed class Coder : IntervalCoder
    {
        private const int EpochDayNumber = 719_162;      // 1970-01-01

        private readonly long _firstDay;        // days since 1970-01-01 local
        private readonly int[] _codeOfDay;      // by day since the first
        private readonly List<(string Text, long Order)> _keys = [];

        public Coder(CalendarUnit unit, LocalTime time)
            : base(time, Time.Day)
        {
            _firstDay = Day(time.From, 0) - 1;  // an offset that changes may move a day boundary by one
            var lastDay = Day(time.To, time.Segments - 1) + 1;
            _codeOfDay = new int[lastDay - _firstDay + 1];
            for (var day = _firstDay; day <= lastDay; day++)
            {
                var key = KeyOf(unit, DateOnly.FromDayNumber(Math.Clamp((int)day + EpochDayNumber, 0, DateOnly.MaxValue.DayNumber)));
                if (_keys.Count == 0 || _keys[^1] != key)
                {
                    _keys.Add(key);
                }

                _codeOfDay[day - _firstDay] = _keys.Count - 1;
            }
        }

        public override long Cardinality => _keys.Count;

        public override long Code(long instant, int segment) => _codeOfDay[Day(instant, segment) - _firstDay];

        public override KeyPart Key(long code) => new(_keys[(int)code].Text, _keys[(int)code].Order);

        private long Day(long instant, int segment) => Time.FloorDiv(instant + Local.Offset(segment), Time.Day);
    }
}
