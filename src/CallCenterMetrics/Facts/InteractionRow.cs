namespace CallCenterMetrics.Facts;

/// <summary>One row of an <see cref="InteractionTable"/>, read in place. The members mean what those of <see cref="Interaction"/> mean.</summary>
public readonly struct InteractionRow : IEquatable<InteractionRow>
{
    private readonly InteractionTable _table;
    private readonly InteractionBlock _block;
    private readonly int _row;

    internal InteractionRow(InteractionTable table, InteractionBlock block, int row) => (_table, _block, _row) = (table, block, row);

    /// <inheritdoc cref="Interaction.Id"/>
    public string? Id => Text(TextField.Id);

    /// <summary>Id shared by the legs of one contact: the stated one, else <see cref="Id"/>.</summary>
    public string? ContactId => Text(TextField.ContactId) ?? Id;

    /// <inheritdoc cref="Interaction.Customer"/>
    public string? Customer => Text(TextField.Customer);

    /// <inheritdoc cref="Interaction.OfferedAt"/>
    public DateTimeOffset OfferedAt => Scale.Instant(_block.OfferedAt[_row]);

    /// <inheritdoc cref="Interaction.EndedAt"/>
    public DateTimeOffset? EndedAt => Optional(_block.EndedAfter) is { } after ? Scale.Instant(_block.OfferedAt[_row] + after) : null;

    /// <inheritdoc cref="Interaction.Queue"/>
    public string? Queue => Text(TextField.Queue);

    /// <inheritdoc cref="Interaction.Channel"/>
    public Channel Channel => Flags.Channel;

    /// <inheritdoc cref="Interaction.Direction"/>
    public Direction Direction => Flags.Direction;

    /// <inheritdoc cref="Interaction.Topic"/>
    public string? Topic => Text(TextField.Topic);

    /// <inheritdoc cref="Interaction.Segment"/>
    public string? Segment => Text(TextField.Segment);

    /// <inheritdoc cref="Interaction.Agent"/>
    public string? Agent => Text(TextField.Agent);

    /// <inheritdoc cref="Interaction.Outcome"/>
    public Outcome Outcome => Flags.Outcome;

    /// <inheritdoc cref="Interaction.Wait"/>
    public TimeSpan? Wait => Duration(DurationPart.Wait);

    /// <inheritdoc cref="Interaction.Talk"/>
    public TimeSpan? Talk => Duration(DurationPart.Talk);

    /// <inheritdoc cref="Interaction.Hold"/>
    public TimeSpan? Hold => Duration(DurationPart.Hold);

    /// <inheritdoc cref="Interaction.Wrap"/>
    public TimeSpan? Wrap => Duration(DurationPart.Wrap);

    /// <inheritdoc cref="Interaction.Transfer"/>
    public Transfer? Transfer => Flags.Transfer;

    /// <inheritdoc cref="Interaction.Resolved"/>
    public bool? Resolved => Flags.Resolved;

    /// <inheritdoc cref="Interaction.Satisfaction"/>
    public int? Satisfaction => Flags.Satisfaction;

    /// <inheritdoc cref="Interaction.Recommendation"/>
    public int? Recommendation => Flags.Recommendation;

    /// <inheritdoc cref="Interaction.Effort"/>
    public int? Effort => Flags.Effort;

    /// <inheritdoc cref="Interaction.Invited"/>
    public bool? Invited => Flags.Invited;

    /// <inheritdoc cref="Interaction.Quality"/>
    public decimal? Quality => Amount(_block.Quality);

    /// <inheritdoc cref="Interaction.CriticalError"/>
    public bool? CriticalError => Flags.CriticalError;

    /// <inheritdoc cref="Interaction.Cost"/>
    public decimal? Cost => Amount(_block.Cost);

    /// <inheritdoc cref="Interaction.Value"/>
    public decimal? Value => Amount(_block.Value);

    /// <inheritdoc cref="Interaction.Converted"/>
    public bool? Converted => Flags.Converted;

    /// <inheritdoc cref="Interaction.Steps"/>
    public int? Steps => (int?)Optional(_block.Steps);

    /// <summary>What the leg is to measures.</summary>
    internal LegKind Kind => LegKinds.Of(Flags);

    /// <summary>The fields that are no text, as a builder takes them.</summary>
    internal LegValues Values => new()
    {
        Flags = Flags,
        OfferedAt = _block.OfferedAt[_row],
        EndedAt = _block.EndedAfter[_row] is var after && after == IntegerBlock.Absent ? after : _block.OfferedAt[_row] + after,
        Wait = Milliseconds(DurationPart.Wait) ?? IntegerBlock.Absent,
        Talk = Milliseconds(DurationPart.Talk) ?? IntegerBlock.Absent,
        Hold = Milliseconds(DurationPart.Hold) ?? IntegerBlock.Absent,
        Wrap = Milliseconds(DurationPart.Wrap) ?? IntegerBlock.Absent,
        Quality = _block.Quality[_row],
        Cost = _block.Cost[_row],
        Value = _block.Value[_row],
        Steps = _block.Steps[_row],
    };

    /// <summary>The cost as it is stored, 0 where absent: every center is asked for it, and as a decimal it takes six times as long.</summary>
    internal long CostInMillionths => _block.Cost[_row] is var cost && cost == IntegerBlock.Absent ? 0 : cost;

    /// <summary>A text as it is stored; empty where absent.</summary>
    internal ReadOnlySpan<byte> Utf8(TextField field) =>
        _block.Texts[(int)field][_row] is var code and not IntegerBlock.Absent ? _table.Texts[(int)field].Utf8((int)code) : default;

    private LegFlags Flags => _block.Flags[_row];

    /// <summary>Whether two views show the same row of the same table.</summary>
    public static bool operator ==(InteractionRow left, InteractionRow right) => left.Equals(right);

    /// <summary>Whether two views show different rows.</summary>
    public static bool operator !=(InteractionRow left, InteractionRow right) => !left.Equals(right);

    /// <summary>The row as a record of its own. <see cref="Interaction.ContactId"/> is the stated one or <see cref="Id"/>.</summary>
    public Interaction ToInteraction() => new()
    {
        Id = Id, ContactId = ContactId, Customer = Customer, OfferedAt = OfferedAt, EndedAt = EndedAt, Queue = Queue, Channel = Channel,
        Direction = Direction, Topic = Topic, Segment = Segment, Agent = Agent, Outcome = Outcome, Wait = Wait, Talk = Talk, Hold = Hold,
        Wrap = Wrap, Transfer = Transfer, Resolved = Resolved, Satisfaction = Satisfaction, Recommendation = Recommendation, Effort = Effort,
        Invited = Invited, Quality = Quality, CriticalError = CriticalError, Cost = Cost, Value = Value, Converted = Converted, Steps = Steps,
    };

    /// <summary>Whether both views show the same row of the same table.</summary>
    /// <param name="other">The other view.</param>
    public bool Equals(InteractionRow other) => ReferenceEquals(_block, other._block) && _row == other._row;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is InteractionRow other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_block, _row);

    private static decimal? Amount(long millionths) => millionths == IntegerBlock.Absent ? null : Scale.FromMillionths(millionths);

    private string? Text(TextField field) =>
        _block.Texts[(int)field][_row] is var code and not IntegerBlock.Absent ? _table.Texts[(int)field][(int)code] : null;

    private TimeSpan? Duration(DurationPart part) => Milliseconds(part) is { } known ? TimeSpan.FromMilliseconds(known) : null;

    private long? Milliseconds(DurationPart part) => Flags.Knows(part) ? _block.Milliseconds(_row, part) : null;

    private decimal? Amount(IntegerBlock column) => Amount(column[_row]);

    private long? Optional(IntegerBlock column) => column[_row] is var value and not IntegerBlock.Absent ? value : null;
}
