using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Flow;

/// <summary>What becomes of a contact that meets the bot first.</summary>
internal sealed class BotDialogue(int seed)
{
    public const double ContainedShare = 0.42;
    public const double AbandonedShare = 0.1;

    private readonly Chance _chance = new(seed, "bot");

    public Leg Meet(CustomerContact contact, int queue, long now)
    {
        var steps = 1 + _chance.Poisson(4);
        var length = Ms.OfSeconds(steps * 9 * _chance.LogNormal(1, 0.3));
        var outcome = _chance.Pick([ContainedShare, AbandonedShare, 1 - ContainedShare - AbandonedShare]) switch
        {
            0 => Outcome.Contained,
            1 => Outcome.Abandoned,
            _ => Outcome.FlowedOut,
        };
        return new(queue, contact, Channel.Bot)
        {
            OfferedAt = now,
            Outcome = outcome,
            Steps = steps,
            Wait = outcome == Outcome.Contained ? null : length,
            EndedAt = outcome == Outcome.Contained ? now + length : null,
            Resolved = outcome == Outcome.Contained && _chance.Of(0.5) ? _chance.Of(0.85) : null,
        };
    }
}
