using System.Globalization;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>Local days, ISO weeks or months.</summary>
internal sealed class CalendarInterval(CalendarUnit unit, TimeZoneInfo zone) : Interval(unit.ToString().ToLowerInvariant(), zone)
{
    private protected override IntervalCoder Bind(LocalTime time) => new Coder(unit, time);

    private sealed class Coder : IntervalCoder
    {
        private const int EpochDayNumber = 719_162;      // 1970-01-01

        private readonly CalendarUnit _unit;
        private readonly long _firstDay;        // days since 1970-01-01 local
        private readonly int[] _codeOfDay;      // by day since the first
        private readonly List<(string Text, long Order)> _keys = [];

        public Coder(CalendarUnit unit, LocalTime time)
            : base(time, Time.Day)
        {
            _unit = unit;
            _firstDay = Day(time.From, 0) - 1;  // an offset that changes may move a day boundary by one
            var lastDay = Day(time.To, time.Segments - 1) + 1;
            _codeOfDay = new int[lastDay - _firstDay + 1];
            for (var day = _firstDay; day <= lastDay; day++)
            {
                var key = KeyOf(DateOnly.FromDayNumber(Math.Clamp((int)day + EpochDayNumber, 0, DateOnly.MaxValue.DayNumber)));
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

        private (string Text, long Order) KeyOf(DateOnly day)
        {
            if (_unit == CalendarUnit.Week)
            {
                var (year, week) = (ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
                return (string.Create(CultureInfo.InvariantCulture, $"{year:0000}-W{week:00}"), year * 100L + week);
            }

            var first = _unit == CalendarUnit.Month ? new(day.Year, day.Month, 1) : day;
            return (first.ToString(_unit == CalendarUnit.Month ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture), first.DayNumber);
        }
    }
}
