using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>
/// Many legs of a made-up center, fast: simulated, not drawn one by one. Customers come by chance, more by day than by night, on workdays than on others,
/// and in the week of a promotion; agents come and go in duties planned for a forecast; each queue serves in the order of arrival, and whoever loses
/// patience first is gone. The same options give the same legs to the bit, on every machine and with any number of threads, in order of their offers.
/// </summary>
/// <remarks>
/// Handle times are two-stage Erlang in talk and wrap, with an exponential hold in a fifth of them; patience is exponential. Of the callers who still wait after a
/// minute one in twenty takes a callback; after five minutes callers and chats flow out. Callbacks, e-mails and calls of a campaign stand in the same line
/// as callers, with patience for 1 day, 5 days and 2 hours. Forecasts of the load miss by up to 12 % a day, and by half of what the promotion brings.
/// </remarks>
/// <example><code>
/// var legs = new SyntheticLegs { Count = 1_000_000, Days = 90 };
/// InteractionTable table = legs.Table();
/// </code></example>
public sealed record SyntheticLegs
{
    /// <summary>The most legs.</summary>
    public const int MostLegs = 100_000_000;

    /// <summary>The most days: two years.</summary>
    public const int MostDays = 731;

    /// <summary>The most queues.</summary>
    public const int MostQueues = 100;

    /// <summary>The most agents.</summary>
    public const int MostAgents = 100_000;

    private static readonly DateTimeOffset LatestFrom = FactLimits.LatestInstant.AddYears(-3);

    /// <summary>Number of legs, 0 to <see cref="MostLegs"/>.</summary>
    public required int Count
    {
        get;
        init => field = Within(value, 0, MostLegs);
    }

    /// <summary>Another seed gives another course of the same center.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>When the data begin, in the years 1970 to 2196; the hours of the day are those of UTC.</summary>
    public DateTimeOffset From
    {
        get;
        init => field = value >= FactLimits.EarliestInstant && value < LatestFrom
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected an instant in the years 1970 to 2196.");
    } = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Days of 24 hours, 1 to <see cref="MostDays"/>. Legs that are not answered, nor left, when these are over are open.</summary>
    public int Days
    {
        get;
        init => field = Within(value, 1, MostDays);
    } = 365;

    /// <summary>Number of queues, 1 to <see cref="MostQueues"/>. Of twelve, nine are for voice, the 4th and 10th for chat and the 7th for e-mail.</summary>
    public int Queues
    {
        get;
        init => field = Within(value, 1, MostQueues);
    } = 12;

    /// <summary>
    /// Number of agents on the roster, at least one for each queue; <see langword="null"/> for as many as the legs take, which in a large center is about one for
    /// 25,000 legs a year. With fewer, customers wait long and many leave; with more, each works less.
    /// </summary>
    public int? Agents
    {
        get;
        init => field = value is { } known ? Within(known, 1, MostAgents) : null;
    }

    /// <summary>
    /// Whether the texts that are distinct for nearly every leg are given: Id, ContactId and Customer. In a table they take 150 bytes a leg, which is three
    /// times what all else takes, and most of the time.
    /// </summary>
    public bool HasIds { get; init; }

    /// <summary>How many threads may work at once; legs do not depend on it.</summary>
    public int MaxThreads
    {
        get;
        init => field = Within(value, 1, int.MaxValue);
    } = 2;

    /// <summary>What is true of the queues.</summary>
    /// <exception cref="InvalidOperationException">There are fewer agents than queues.</exception>
    public IReadOnlyList<QueueTruth> QueueTruths => MakeQueues();

    /// <summary>What is true of the agents, queue by queue.</summary>
    /// <exception cref="InvalidOperationException">There are fewer agents than queues.</exception>
    public IReadOnlyList<AgentTruth> AgentTruths => MakeAgents(MakeQueues());

    /// <summary>The holidays and the promotion within the data.</summary>
    public IReadOnlyList<Period> Periods => new LoadShape(From, Days).Periods;

    /// <summary>The legs in columns.</summary>
    /// <exception cref="InvalidOperationException">There are fewer agents than queues.</exception>
    public InteractionTable Table()
    {
        var (stream, names) = Simulate();
        return new TablePacker(names, HasIds ? new LegIds(Count, Seed) : null, MaxThreads).Pack(stream);
    }

    /// <summary>The same legs as records, one by one: for writing files.</summary>
    /// <exception cref="InvalidOperationException">There are fewer agents than queues.</exception>
    public IEnumerable<Interaction> Rows()
    {
        var (stream, names) = Simulate();
        var (ids, records, number) = (HasIds ? new LegIds(Count, Seed) : null, new LegRecords(names, HasIds), 0);
        foreach (var window in stream.Windows())
        {
            ids?.Give(window.Span);
            for (var i = 0; i < window.Length; i++)
            {
                yield return records.Of(window.Span[i], number++);
            }
        }
    }

    private static int Within(int value, int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }

    private (LegStream Stream, LegNames Names) Simulate()
    {
        var queues = MakeQueues();
        var agents = MakeAgents(queues);
        return (new(this, new LoadShape(From, Days), queues, agents), new(queues, agents));
    }

    private QueueTruth[] MakeQueues() => Agents is null || Agents >= Queues
        ? Staffing.Assign(QueueTypes.Queues(Queues), new LoadShape(From, Days), Count, Seed, Agents)
        : throw new InvalidOperationException($"There are {Agents} agents for {Queues} queues; give each queue one at least.");

    private AgentTruth[] MakeAgents(QueueTruth[] queues)
    {
        var draws = new Draws(Seed, "agents");
        var agents = new List<AgentTruth>();
        foreach (var queue in queues)
        {
            for (var i = 0; i < queue.Agents; i++)
            {
                agents.Add(new($"agent-{agents.Count + 1:000}", queue.Name, 0.78 + 0.15 * (draws.Share() - draws.Share())));
            }
        }

        return [.. agents];
    }
}
