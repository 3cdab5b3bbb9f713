using System.Globalization;

namespace CallCenterMetrics.Sources;

/// <summary>What to do about rows that have to be left out because a required field is missing or unreadable.</summary>
public sealed record BadRowPolicy
{
    private BadRowPolicy(double acceptedShare) => AcceptedShare = acceptedShare;

    /// <summary>Keep going; the rows are counted in the findings. A source of which no row can be read is refused all the same.</summary>
    public static BadRowPolicy KeepGoing { get; } = new(1);

    /// <summary>Refuse the source at the first such row.</summary>
    public static BadRowPolicy StopAtFirst { get; } = new(0);

    /// <summary>Largest share of such rows that is accepted.</summary>
    public double AcceptedShare { get; }

    /// <summary>Refuse the source when more than a share of its rows has to be left out. It is looked at every 1,000 rows and at the end.</summary>
    /// <param name="share">The share, such as 0.01 for 1 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0 and 1.</exception>
    public static BadRowPolicy StopAbove(double share) => share is >= 0 and <= 1
        ? new(share)
        : throw new ArgumentOutOfRangeException(nameof(share), share, "An accepted share lies between 0 and 1, such as 0.01 for 1 %.");

    /// <summary>The policy in words.</summary>
    public override string ToString() => AcceptedShare switch
    {
        0 => "stop at the first",
        1 => "keep going",
        _ => string.Create(CultureInfo.InvariantCulture, $"stop above {100 * AcceptedShare:0.###} %"),
    };
}
