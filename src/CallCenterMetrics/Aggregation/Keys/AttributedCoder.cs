using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>Numbers the stretches in which legs were answered or ended. Such instants are in no order, so they are looked at row by row; a leg without one has the last code.</summary>
internal sealed class AttributedCoder(IntervalCoder calendar, Attribution attribution) : RowCoder
{
    public override long Cardinality => calendar.Cardinality + 1;

    /// <summary>Numbers the instants of all legs of a table that were offered from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public static AttributedCoder Of(Interval interval, InteractionTable table, long from, long to) =>
        new(interval.Bind(from, to + table.Blocks.Select(block => block.LongestStay).DefaultIfEmpty(0).Max()), interval.Attribution);

    public override void Encode(InteractionBlock block, int start, Span<int> codes)
    {
        var (from, until, code) = (long.MaxValue, long.MinValue, 0);
        for (var i = 0; i < codes.Length; i++)
        {
            var instant = attribution == Attribution.Answer ? block.AnsweredAt(start + i) : block.EndedAt(start + i);
            if (instant == IntegerBlock.Absent)
            {
                codes[i] = (int)calendar.Cardinality;
                continue;
            }

            if (instant < from || instant >= until)
            {
                (from, until, code) = (instant, calendar.SameUntil(instant), (int)calendar.Code(instant));
            }

            codes[i] = code;
        }
    }

    public override void Fetch(InteractionBlock block, int start, int count)
    {
        block.OfferedAt.Fetch(start, count);
        block.EndedAfter.Fetch(start, count);
    }

    public override KeyPart Key(long code) => code == calendar.Cardinality ? KeyPart.Absent : calendar.Key(code);
}
