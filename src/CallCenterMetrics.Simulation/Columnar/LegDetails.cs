using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>What does not decide who waits how long: reasons, transfers, surveys, evaluations, money. What is unknown for most legs of a center is here too.</summary>
internal sealed class LegDetails(int queue, int firstAgent, AgentTruth[] agents)
{
    private const int PatientMood = 60_000;     // a longer wait costs satisfaction
    private const int MillionthsPerMillisecond = 15, CostStep = 100;   // 0.90 a minute, in ten-thousandths
    private const long UnansweredCost = 50_000;

    /// <summary>The number of an agent of this queue in the center.</summary>
    public int Agent(int ofQueue) => firstAgent + ofQueue;

    public void Reason(ref Draws draws, ref RawLeg leg)
    {
        leg.Topic = (sbyte)((Math.Min(draws.Below(LegNames.Topics), draws.Below(LegNames.Topics)) + 3 * queue) % LegNames.Topics);
        leg.Segment = (sbyte)draws.Below(LegNames.Segments);
    }

    public void Answered(ref Draws draws, ref RawLeg leg)
    {
        Transfer? transfer = draws.Share() switch { < 0.92 => Transfer.None, < 0.96 => Transfer.Blind, _ => Transfer.Consult };
        bool? resolved = draws.Of(0.9) ? draws.Of(agents[leg.Agent].ResolvedShare) : null;
        var isInvited = draws.Of(0.3);
        var flags = leg.Flags.With(transfer).With(LegFlags.ResolvedAt, resolved).With(LegFlags.InvitedAt, isInvited);
        if (isInvited && draws.Of(0.2))
        {
            flags = Answers(ref draws, flags, isSour: resolved == false || leg.Durations.Wait > PatientMood);
        }

        if (draws.Of(0.02))
        {
            leg.Quality = (sbyte)(100 - Math.Min(draws.Below(60), draws.Below(60)));
            flags = flags.With(LegFlags.CriticalErrorAt, draws.Of(0.03));
        }

        if (draws.Of(0.1))
        {
            leg.Value = draws.Below(40_000);
        }

        leg.Cost = (long)leg.Durations.Handle * MillionthsPerMillisecond / CostStep * CostStep;
        leg.Flags = flags.Direction == Direction.Outbound ? flags.With(LegFlags.ConvertedAt, draws.Of(0.15)) : flags;
        Steps(ref draws, ref leg);
    }

    public static void Unanswered(ref Draws draws, ref RawLeg leg)
    {
        leg.Cost = UnansweredCost;
        leg.Flags = leg.Flags.Direction == Direction.Outbound ? leg.Flags.With(LegFlags.ConvertedAt, false) : leg.Flags;
        Steps(ref draws, ref leg);
    }

    private static LegFlags Answers(ref Draws draws, LegFlags flags, bool isSour)
    {
        var mood = isSour ? draws.Below(5) : Math.Max(draws.Below(5), draws.Below(5));
        int? recommendation = draws.Of(0.9) ? Math.Min(10, mood * 2 + draws.Below(4)) : null;
        int? effort = draws.Of(0.8) ? 1 + mood + draws.Below(3) : null;
        return flags.WithAnswers(1 + mood, effort, recommendation);
    }

    private static void Steps(ref Draws draws, ref RawLeg leg)
    {
        if (leg.Flags.Channel == Channel.Bot || draws.Of(0.5))
        {
            leg.Steps = (sbyte)draws.Below(9);
        }
    }
}
