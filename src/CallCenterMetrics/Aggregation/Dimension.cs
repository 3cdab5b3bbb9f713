using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation;

/// <summary>
/// Something rows are grouped by: a text field, an enum, a calendar <see cref="Interval"/>, or a function of one's own. Rows without a key form a group of
/// their own, last in order. Dimensions with the same <see cref="Id"/> are equal.
/// </summary>
public abstract class Dimension : IEquatable<Dimension>
{
    private protected Dimension(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id;
    }

    /// <summary>By <see cref="Interaction.Queue"/>.</summary>
    public static Dimension Queue { get; } = new TextDimension("queue", TextField.Queue);

    /// <summary>By <see cref="Interaction.Agent"/>.</summary>
    public static Dimension Agent { get; } = new TextDimension("agent", TextField.Agent);

    /// <summary>
    /// By the team that the agent was in at that instant (<see cref="Facts.Assignment"/>; of several the one that began last), not today's. Facts of an agent are cut where the team
    /// changes. Without assignments nobody has a team.
    /// </summary>
    public static Dimension Team { get; } = new TeamDimension();

    /// <summary>By <see cref="Interaction.Topic"/>.</summary>
    public static Dimension Topic { get; } = new TextDimension("topic", TextField.Topic);

    /// <summary>By <see cref="Interaction.Segment"/>.</summary>
    public static Dimension Segment { get; } = new TextDimension("segment", TextField.Segment);

    /// <summary>By <see cref="Interaction.Customer"/>.</summary>
    public static Dimension Customer { get; } = new TextDimension("customer", TextField.Customer);

    /// <summary>By <see cref="Interaction.Channel"/>.</summary>
    public static Dimension Channel { get; } = new EnumDimension<Channel>("channel", LegFlags.ChannelAt);

    /// <summary>By <see cref="Interaction.Direction"/>.</summary>
    public static Dimension Direction { get; } = new EnumDimension<Direction>("direction", LegFlags.DirectionAt);

    /// <summary>By <see cref="Interaction.Outcome"/>.</summary>
    public static Dimension Outcome { get; } = new EnumDimension<Outcome>("outcome", 0);

    /// <summary>By <see cref="Interaction.Transfer"/>.</summary>
    public static Dimension Transfer { get; } = new EnumDimension<Transfer>("transfer", LegFlags.TransferAt, isOptional: true);

    /// <summary>The dimensions by a field of an interaction.</summary>
    internal static IReadOnlyList<Dimension> OfFields => [Queue, Agent, Team, Topic, Segment, Customer, Channel, Direction, Outcome, Transfer];

    /// <summary>Name, used as the key's name in results.</summary>
    public string Id { get; }

    /// <summary>Whether its keys are whole numbers, as hours and weekdays are.</summary>
    public virtual bool IsNumeric => false;

    /// <summary>What makes keys of this dimension mean the same: its id, and for calendar dimensions their length and zone.</summary>
    internal virtual string Meaning => Id;

    /// <summary>A dimension of one's own.</summary>
    /// <param name="id">Name in snake case.</param>
    /// <param name="key">The key of a row; null or empty where it has none.</param>
    /// <example><code>Dimension.Of("site", row => row.Queue?.Split('-')[0])</code></example>
    public static Dimension Of(string id, Func<InteractionRow, string?> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new FunctionDimension(id, key);
    }

    /// <summary>A dimension of one's own whose keys are stated in <see cref="IntervalReport"/>s; interactions have none. Its keys are texts.</summary>
    /// <param name="id">Name in snake case.</param>
    public static Dimension Given(string id) => new GivenDimension(id);

    /// <summary>
    /// The dimension with a name: queue, agent, team, topic, segment, customer, channel, direction, outcome, transfer, interval:30m (or 5, 10, 15, 20, 60), day, week, month,
    /// hour or weekday. Those of time go by the offer of a leg; with .answer or .end behind, such as day.end or interval:30m.answer, by that instant (<see cref="Interval.By"/>).
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="zone">The time zone of calendar dimensions.</param>
    /// <exception cref="FormatException">There is no such dimension; the message names those there are.</exception>
    public static Dimension Parse(string name, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(zone);
        var parts = name.Trim().ToLowerInvariant().Split('.', 2);
        return (Named(parts[0], zone), parts) switch
        {
            (Interval interval, [_, "answer"]) => interval.By(Attribution.Answer),
            (Interval interval, [_, "end"]) => interval.By(Attribution.End),
            ({ } known, [_]) => known,
            _ => throw new FormatException(
                $"There is no dimension '{name}'; expected queue, agent, team, topic, segment, customer, channel, direction, outcome, transfer, "
                + "interval:30m (or 5, 10, 15, 20, 60), day, week, month, hour or weekday, of which those of time may have .answer or .end behind, such as day.end."),
        };
    }

    /// <summary>Whether two dimensions have the same <see cref="Id"/>.</summary>
    /// <param name="other">The other dimension.</param>
    public bool Equals(Dimension? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dimension);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <inheritdoc/>
    public override string ToString() => Id;

    /// <summary>Numbers the keys of the interactions of a center.</summary>
    internal abstract KeyCoder Bind(ContactCenter center);

    /// <summary>What its keys look like, for messages.</summary>
    internal virtual string KeyShape => "a text";

    /// <summary>The key that prints as a text, which is not empty; null where none does.</summary>
    internal virtual KeyPart? KeyFrom(string text) => new KeyPart(text, 0);

    /// <summary>The key that records of facts other than interactions have in this dimension; none where they cannot have one, and for calendar dimensions.</summary>
    internal virtual FactKeys OfFacts => FactKeys.None;

    /// <summary>The key of such a record at an instant, and until when it stays so.</summary>
    internal virtual (KeyPart Key, long Until) KeyOf(in FactPlace place, long instant, FactView view) => (KeyPart.Absent, long.MaxValue);

    private static Dimension? Named(string name, TimeZoneInfo zone) => name switch
    {
        "queue" => Queue,
        "agent" => Agent,
        "team" => Team,
        "topic" => Topic,
        "segment" => Segment,
        "customer" => Customer,
        "channel" => Channel,
        "direction" => Direction,
        "outcome" => Outcome,
        "transfer" => Transfer,
        "day" => Interval.Day(zone),
        "week" => Interval.Week(zone),
        "month" => Interval.Month(zone),
        "hour" => Interval.HourOfDay(zone),
        "weekday" => Interval.Weekday(zone),
        "interval:5m" => Interval.Minutes(5, zone),
        "interval:10m" => Interval.Minutes(10, zone),
        "interval:15m" => Interval.Minutes(15, zone),
        "interval:20m" => Interval.Minutes(20, zone),
        "interval:30m" => Interval.Minutes(30, zone),
        "interval:60m" or "interval:1h" => Interval.Minutes(60, zone),
        _ => null,
    };
}
