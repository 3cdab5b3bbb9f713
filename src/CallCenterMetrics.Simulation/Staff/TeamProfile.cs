using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Staff;

/// <summary>What a team is like: seats at size 1, queues, the share of each queue's load it is staffed for, and how its schedules are made.</summary>
internal sealed record TeamProfile(string Name, int Seats, int[] Queues, double[] LoadShares, Contract[] Contracts)
{
    public required string Leader { get; init; }

    /// <summary>Split duties, late duties before early ones, late publication, more overtime and sickness, fewer talks.</summary>
    public bool IsHardPressed { get; init; }

    /// <summary>The week in which the team's first six weeks of coaching begin; they come again every 26 weeks.</summary>
    public required int CoachingFromWeek { get; init; }

    public static IReadOnlyList<TeamProfile> All { get; } =
    [
        new("team-a", 6, [QueueProfile.Billing, QueueProfile.Support, QueueProfile.Sales, QueueProfile.Mail, QueueProfile.Outbound], [0.4, 0.2, 0.5, 0, 0.2], [new(5, 240), new(4, 240)])
        {
            Leader = "s1", CoachingFromWeek = 5,
        },
        new("team-b", 5, [QueueProfile.Billing, QueueProfile.Support, QueueProfile.Sales, QueueProfile.Chat, QueueProfile.Mail], [0.3, 0.35, 0.3, 0.3, 0.4], [new(5, 240), new(4, 240), new(4, 420)])
        {
            Leader = "s2", CoachingFromWeek = 1,
        },
        new("team-c", 6, [QueueProfile.Billing, QueueProfile.Support, QueueProfile.Sales, QueueProfile.Chat, QueueProfile.Mail], [0.3, 0.45, 0.2, 0.7, 0.4], [new(5, 240), new(4, 300)])
        {
            Leader = "s3", CoachingFromWeek = 15, IsHardPressed = true,
        },
    ];
}
