using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>
/// Small made-up centers with every fact that measures are made from: overlaps, edges of the observed time, midnights, daylight-saving changes, zones with odd
/// offsets. All instants are whole minutes, so that a walk minute by minute is exact. The same seed gives the same center.
/// </summary>
internal static class RandomFacts
{
    private static readonly (string Zone, DateTimeOffset Noon)[] Places =
    [
        ("Europe/Berlin", Noon(2026, 3, 28)), ("Europe/Berlin", Noon(2026, 10, 24)), ("Asia/Kathmandu", Noon(2026, 2, 27)), ("Australia/Lord_Howe", Noon(2026, 4, 4)),
        ("Australia/Lord_Howe", Noon(2026, 10, 3)), ("America/New_York", Noon(2026, 12, 31)), ("UTC", Noon(2026, 1, 4)),
    ];

    private static readonly string[] Agents = ["amy", "bo", "陈"];
    private static readonly string[] Queues = ["sales", "billing", "账单"];
    private static readonly string[] Topics = ["invoice", "order"];
    private static readonly string[] Teams = ["north", "south", "all", "nobody"];

    /// <param name="seed">The seed; also chooses zone and season.</param>
    /// <param name="withoutQueue">Share of activities without queue and channel.</param>
    public static ContactCenter Make(int seed, double withoutQueue = 0)
    {
        var dice = new Random(seed);
        var (zone, noon) = Places[(uint)seed % Places.Length];
        var observed = Range(dice, noon, -900, 400, 3_000);
        return new()
        {
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone),
            Observed = seed % 5 == 4 ? null : observed,
            StatedAgents = seed % 4,
            BusinessHours = new BusinessHours(TimeZoneInfo.FindSystemTimeZoneById(zone)).WithDailyHours(DayOfWeek.Monday, DayOfWeek.Friday, new OpeningHours(new(1, 30), new(15, 0)), new OpeningHours(new(22, 0), new(2, 0))),
            Interactions = InteractionTable.From(Many(dice, 40, d => Leg(d, noon))),
            Activities = Many(dice, 45, d => Activity(d, noon, withoutQueue)),
            Shifts = Many(dice, 14, d => Duty(d, noon)),
            ScheduledActivities = Many(dice, 12, d => Planned(d, noon)),
            Periods = Many(dice, 3, d => Day(d, noon)),
            Employments = Many(dice, 9, d => Contract(d, noon)),
            SurveyResponses = Many(dice, 20, d => Answer(d, noon)),
            Costs = Many(dice, 6, d => Spent(d, noon)),
            Assignments = Many(dice, 6, d => Member(d, noon)),
            Capacities = Many(dice, 6, d => Slots(d, noon)),
            Developments = Many(dice, 12, d => Act(d, noon)),
            Evaluations = Many(dice, 12, d => Judged(d, noon)),
            Teams = [new() { Name = "all" }, new() { Name = "north", Parent = "all" }, new() { Name = "south", Parent = "all" }, new() { Name = "nobody", Parent = "nobody" }],
            Forecasts = Many(dice, 12, d => Foreseen(d, noon)),
        };
    }

    private static bool Chance(Random dice, double share) => dice.NextDouble() < share;

    private static string Pick(Random dice, string[] among) => among[dice.Next(among.Length)];

    private static T[] Many<T>(Random dice, int count, Func<Random, T> make)
    {
        var many = new T[dice.NextInt64(count + 1)];
        for (var i = 0; i < many.Length; i++)
        {
            many[i] = make(dice);
        }

        return many;
    }

    private static Interaction Leg(Random dice, DateTimeOffset noon) => new()
    {
        OfferedAt = At(dice, noon, -2_000, 5_000),
        Outcome = Chance(dice, 0.8) ? Outcome.Answered : (Outcome)dice.NextInt64(7),
        Channel = Chance(dice, 0.7) ? Channel.Voice : (Channel)dice.NextInt64(8),
        Direction = Chance(dice, 0.8) ? Direction.Inbound : (Direction)dice.NextInt64(3),
        Queue = Chance(dice, 0.1) ? null : Pick(dice, Queues),
        Agent = Chance(dice, 0.1) ? null : Pick(dice, Agents),
        Topic = Chance(dice, 0.2) ? null : Pick(dice, Topics),
        Talk = Chance(dice, 0.1) ? null : TimeSpan.FromMilliseconds(dice.NextInt64(600_000)),
        Hold = Chance(dice, 0.3) ? null : TimeSpan.FromMilliseconds(dice.NextInt64(60_000)),
        Wrap = Chance(dice, 0.3) ? null : TimeSpan.FromMilliseconds(dice.NextInt64(60_000)),
        Cost = Chance(dice, 0.7) ? null : dice.NextInt64(9_000_001) / 1_000_000m,
        Resolved = Chance(dice, 0.3) ? null : Chance(dice, 0.6),
    };

    private static AgentActivity Activity(Random dice, DateTimeOffset noon, double withoutQueue)
    {
        var time = Range(dice, noon, -1_500, 3_500, Chance(dice, 0.7) ? 90 : 900);
        var isKeyed = !Chance(dice, withoutQueue);
        return new()
        {
            Agent = Pick(dice, Agents), Start = time.From, End = time.To, State = Chance(dice, 0.6) ? (AgentState)dice.NextInt64(5) : (AgentState)dice.NextInt64(12),
            Queue = isKeyed ? Pick(dice, Queues) : null, Channel = isKeyed ? (Channel)dice.NextInt64(3) : null,
            Paid = Chance(dice, 0.1) ? null : Chance(dice, 0.8), Productive = Chance(dice, 0.1) ? null : Chance(dice, 0.6),
        };
    }

    private static Shift Duty(Random dice, DateTimeOffset noon)
    {
        var time = Range(dice, noon, -2_000, 4_500, 600);
        return new()
        {
            Agent = Pick(dice, Agents), Start = time.From, End = time.To, Overtime = Chance(dice, 0.2), Absence = Chance(dice, 0.6) ? Absence.None : (Absence)dice.NextInt64(3),
            PublishedAt = Chance(dice, 0.2) ? null : time.From.AddMinutes(-7 * 1_440 + dice.NextInt64(3) - 1),
        };
    }

    private static ScheduledActivity Planned(Random dice, DateTimeOffset noon)
    {
        var time = Range(dice, noon, -1_500, 3_500, 120);
        return new() { Agent = Pick(dice, Agents), Start = time.From, End = time.To, State = Chance(dice, 0.5) ? AgentState.Meal : (AgentState)dice.NextInt64(12) };
    }

    private static Period Day(Random dice, DateTimeOffset noon)
    {
        var time = Range(dice, noon, -1_500, 3_500, 2_000);
        return new() { From = time.From, To = time.To, Kind = Chance(dice, 0.7) ? PeriodKind.Holiday : PeriodKind.Incident, Name = "x" };
    }

    private static Employment Contract(Random dice, DateTimeOffset noon)
    {
        var hired = Chance(dice, 0.3) ? At(dice, noon, -1_500, 5_000) : noon.AddDays(-dice.NextInt64(200));
        return new()
        {
            Agent = Pick(dice, Agents), Hired = hired, HoursPerWeek = Chance(dice, 0.2) ? null : 20 + dice.NextInt64(25), Voluntary = Chance(dice, 0.3) ? null : Chance(dice, 0.5),
            Left = Chance(dice, 0.4) ? null : Chance(dice, 0.2) ? hired.AddDays(90).AddMinutes(dice.NextInt64(3) - 1) : hired.AddMinutes(dice.NextInt64(4_000)),
        };
    }

    private static SurveyResponse Answer(Random dice, DateTimeOffset noon) => new()
    {
        At = At(dice, noon, -1_500, 5_000), Kind = Chance(dice, 0.8) ? SurveyKind.Employee : SurveyKind.Customer, Agent = Pick(dice, Agents),
        Relation = Chance(dice, 0.2) ? (RaterRelation)dice.NextInt64(6) : null, Rater = Chance(dice, 0.3) ? null : $"r{dice.NextInt64(8)}",
        Satisfaction = Chance(dice, 0.2) ? null : 1 + (int)dice.NextInt64(5), Recommendation = Chance(dice, 0.2) ? null : (int)dice.NextInt64(11),
        Effort = Chance(dice, 0.2) ? null : 1 + (int)dice.NextInt64(7),
    };

    private static CostEntry Spent(Random dice, DateTimeOffset noon)
    {
        var time = Range(dice, noon, -2_000, 4_000, 4_000);
        return new()
        {
            From = time.From, To = time.To, Category = (CostCategory)dice.NextInt64(6), Amount = (dice.NextInt64(2_000_000_001) - 100_000_000) / 1_000_000m,
            Queue = Chance(dice, 0.5) ? null : Pick(dice, Queues), Team = Chance(dice, 0.5) ? null : Pick(dice, Teams),
        };
    }

    private static Assignment Member(Random dice, DateTimeOffset noon)
    {
        var time = Range(dice, noon, -2_000, 2_000, 6_000);
        return new() { Agent = Pick(dice, Agents), Team = Pick(dice, Teams), From = time.From, To = Chance(dice, 0.3) ? null : time.To };
    }

    private static Forecast Foreseen(Random dice, DateTimeOffset noon)
    {
        var from = noon.AddHours(dice.NextInt64(12) - 6);
        return new()
        {
            Queue = Pick(dice, Queues), From = from, To = from.AddMinutes(30 * (1 + dice.NextInt64(3))), Volume = dice.NextInt64(500) / 100m, RequiredAgents = Chance(dice, 0.1) ? null : dice.NextInt64(40) / 10m,
            MadeAt = Chance(dice, 0.3) ? null : from.AddHours(dice.NextInt64(5) - 3),
        };
    }

    private static Capacity Slots(Random dice, DateTimeOffset noon)
    {
        var time = Range(dice, noon, -2_000, 2_000, 4_000);
        return new() { Agent = Pick(dice, Agents), Channel = (Channel)dice.NextInt64(2), Slots = 1 + (int)dice.NextInt64(4), From = time.From, To = Chance(dice, 0.3) ? null : time.To };
    }

    private static Development Act(Random dice, DateTimeOffset noon) => new()
    {
        Agent = Pick(dice, Agents), At = At(dice, noon, -3_000, 5_000), Kind = (DevelopmentKind)dice.NextInt64(8), Hours = Chance(dice, 0.2) ? null : dice.NextInt64(9) / 4m,
    };

    private static Evaluation Judged(Random dice, DateTimeOffset noon)
    {
        var at = At(dice, noon, -1_500, 5_000);
        return new()
        {
            InteractionId = "1", Agent = Pick(dice, Agents), Evaluator = "eve", At = at, Score = Chance(dice, 0.2) ? null : dice.NextInt64(101),
            CriticalError = Chance(dice, 0.2) ? null : Chance(dice, 0.2), FeedbackAt = Chance(dice, 0.3) ? null : at.AddMinutes(dice.NextInt64(5_000) - 100),
        };
    }

    private static TimeRange Range(Random dice, DateTimeOffset noon, int least, int most, int longest)
    {
        var from = At(dice, noon, least, most);
        return new(from, from.AddMinutes(1 + dice.NextInt64(longest)));
    }

    /// <summary>An instant so many minutes after noon, in any offset; often of a minute that others have too.</summary>
    private static DateTimeOffset At(Random dice, DateTimeOffset noon, int least, int most)
    {
        var minutes = least + dice.NextInt64(most - least);
        return noon.AddMinutes(Chance(dice, 0.4) ? minutes / 60 * 60 : minutes).ToOffset(TimeSpan.FromHours(dice.NextInt64(5) - 2));
    }

    private static DateTimeOffset Noon(int year, int month, int day) => new(year, month, day, 12, 0, 0, TimeSpan.Zero);
}
