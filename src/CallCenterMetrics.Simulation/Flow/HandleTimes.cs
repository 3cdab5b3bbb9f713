using CallCenterMetrics.Simulation.Staff;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Flow;

/// <summary>Draws talk, hold and wrap: log-normal around the mean of the queue times the agent's speed.</summary>
internal sealed class HandleTimes(int seed)
{
    public const double TalkVariation = 0.65;
    public const double WrapVariation = 0.5;
    public const double ShortCallShare = 0.2;

    private const double Longest = 5400;

    private readonly Chance _chance = new(seed, "handling");

    public void Draw(Leg leg, Member member, DateOnly day)
    {
        var profile = QueueProfile.All[leg.Queue];
        if (member.ShortCallsFrom is { } from && day >= from && leg.Channel == Facts.Channel.Voice && leg.Direction == Facts.Direction.Inbound && _chance.Of(ShortCallShare))
        {
            (leg.Talk, leg.Hold, leg.Wrap, leg.IsCutShort) = (Ms.OfSeconds(2 + 6 * _chance.Share()), 0, 0, true);
            return;
        }

        var speed = member.SpeedAt(leg.Queue, day);
        leg.Talk = Part(profile.Talk * speed, TalkVariation);
        leg.Hold = _chance.Of(profile.HoldShare) ? Part(profile.Hold * speed, TalkVariation) : 0;
        leg.Wrap = _chance.Of(profile.WrapShare) ? Part(profile.Wrap * speed, WrapVariation) : 0;
    }

    private long Part(double mean, double variation) => Ms.OfSeconds(Math.Min(Longest, _chance.LogNormal(mean, variation)));
}
