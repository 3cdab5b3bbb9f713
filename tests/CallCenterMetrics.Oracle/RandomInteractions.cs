using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Oracle;

/// <summary>
/// Made-up legs meant to be awkward, not plausible: every field absent at times, every combination of outcome, channel and direction, waits exactly at
/// thresholds, zero and very long durations, texts in Chinese, rows in no order. The same seed gives the same rows.
/// </summary>
public sealed record RandomInteractions
{
    private static readonly long[] NearThresholds =
        [0, 1, 4_999, 5_000, 5_001, 9_999, 10_000, 10_001, 19_999, 20_000, 20_001, 29_999, 30_000, 30_001, 60_000, int.MaxValue - 1L, int.MaxValue, int.MaxValue + 1L];

    private static readonly string[] QueueTexts = ["sales", "service", "账单", "技术支持", "VIP 客户", "second line"];
    private static readonly string[] TopicTexts = ["refund", "投诉", "咨询", "delivery", "password"];
    private static readonly string[] SegmentTexts = ["gold", "silver", "大众"];

    /// <summary>Earliest instant of an offer.</summary>
    public DateTimeOffset From { get; init; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Offers are before this instant.</summary>
    public DateTimeOffset To { get; init; } = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Share of absent values in every field that may be absent.</summary>
    public double Absent { get; init; } = 0.25;

    /// <summary>Share of durations from 24 days to 10 years.</summary>
    public double VeryLong { get; init; } = 0.01;

    /// <summary>Number of agents; may be large, to make many groups.</summary>
    public int Agents { get; init; } = 23;

    /// <summary>Whether hold times occur at all.</summary>
    public bool HasHold { get; init; } = true;

    /// <summary>Whether wrap times occur at all.</summary>
    public bool HasWrap { get; init; } = true;

    /// <summary>Rows by the seed.</summary>
    public IEnumerable<Interaction> Rows(int seed, int count)
    {
        var dice = new Dice((ulong)seed * 7919 + 17);
        for (var i = 0; i < count; i++)
        {
            yield return Row(ref dice, i);
        }
    }

    private Interaction Row(ref Dice dice, int i)
    {
        var offered = From.AddMilliseconds(dice.Below((long)(To - From).TotalMilliseconds));
        return new()
        {
            Id = Text(ref dice, $"腿-{i}"),
            ContactId = Text(ref dice, $"contact-{dice.Below(i + 1L)}"),
            Customer = Text(ref dice, $"客户{dice.Below(1_000)}"),
            OfferedAt = offered.ToOffset(TimeSpan.FromMinutes(15 * (dice.Below(97) - 48))),
            EndedAt = dice.Chance(Absent) ? null : offered.AddMilliseconds(Milliseconds(ref dice)),
            Queue = Text(ref dice, dice.Pick<string>(QueueTexts)),
            Channel = (Channel)dice.Below(8),
            Direction = dice.Chance(0.6) ? Direction.Inbound : (Direction)dice.Below(3),
            Topic = Text(ref dice, dice.Pick<string>(TopicTexts)),
            Segment = Text(ref dice, dice.Pick<string>(SegmentTexts)),
            Agent = Text(ref dice, $"坐席 {dice.Below(Agents)}"),
            Outcome = dice.Chance(0.4) ? Outcome.Answered : (Outcome)dice.Below(7),
            Wait = Duration(ref dice, true),
            Talk = Duration(ref dice, true),
            Hold = Duration(ref dice, HasHold),
            Wrap = Duration(ref dice, HasWrap),
            Transfer = dice.Chance(Absent) ? null : (Transfer)dice.Below(3),
            Resolved = YesNo(ref dice),
            Satisfaction = dice.Chance(Absent) ? null : 1 + (int)dice.Below(5),
            Recommendation = dice.Chance(Absent) ? null : (int)dice.Below(11),
            Effort = dice.Chance(Absent) ? null : 1 + (int)dice.Below(7),
            Invited = YesNo(ref dice),
            Quality = dice.Chance(Absent) ? null : dice.Below(100_000_001) / 1_000_000m,
            CriticalError = YesNo(ref dice),
            Cost = Amount(ref dice),
            Value = Amount(ref dice),
            Converted = YesNo(ref dice),
            Steps = dice.Chance(Absent) ? null : (int)dice.Below(dice.Chance(0.01) ? 1_000_001 : 12),
        };
    }

    private string? Text(ref Dice dice, string text) => dice.Chance(Absent) ? null : text;

    private bool? YesNo(ref Dice dice) => dice.Chance(Absent) ? null : dice.Chance(0.5);

    private TimeSpan? Duration(ref Dice dice, bool occurs) =>
        !occurs || dice.Chance(Absent) ? null : TimeSpan.FromMilliseconds(Milliseconds(ref dice));

    private long Milliseconds(ref Dice dice) => dice.Chance(VeryLong) ? 2_073_600_000 + dice.Below(315_619_200_001 - 2_073_600_000)
        : dice.Chance(0.2) ? Math.Min(dice.Pick<long>(NearThresholds), VeryLong > 0 ? long.MaxValue : 60_000)
        : dice.Below(600_000);

    private decimal? Amount(ref Dice dice) => dice.Chance(Absent) ? null
        : dice.Chance(0.01) ? (dice.Below(2_000_001) - 1_000_000) / 1_000m
        : (dice.Below(40_000_001) - 20_000_000) / 1_000_000m;
}
