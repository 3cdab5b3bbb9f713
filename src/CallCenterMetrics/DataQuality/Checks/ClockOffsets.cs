using CallCenterMetrics.Facts;

namespace CallCenterMetrics.DataQuality.Checks;

/// <summary>
/// How far the talking spans of an agent are from the answers of the agent's calls. Each call votes for its distance to every talking span within 14 hours; the true
/// offset gets a vote of nearly every call, any other only by chance. So it is found however large it is, also a wrong time zone, and no single call moves it.
/// </summary>
internal sealed class ClockOffsets
{
    private const long Searched = 14 * 3_600_000L;     // milliseconds: the widest offset from UTC
    private const int MostCalls = 64;
    private const int Bin = 1_000;
    private const int Bins = (int)(2 * Searched / Bin) + 1;

    private readonly int[] _votes;
    private readonly List<int> _voted = [];
    private readonly int _width;                        // bins that the votes for one offset spread over
    private readonly CheckedFacts _facts;

    private ClockOffsets(CheckedFacts facts)
    {
        (_facts, _width) = (facts, (int)(2 * facts.Tolerance / Bin) + 1);
        _votes = new int[Bins + _width];
    }

    public static Sightings Skewed(CheckedFacts facts)
    {
        if (facts.Center.Activities is not { } activities)
        {
            return Sightings.None("needs AgentActivity");
        }

        var (sightings, offsets, calls) = (facts.NewSightings(), new ClockOffsets(facts), facts.Calls);
        for (var agent = 0; agent < calls.Agents.Length; agent++)
        {
            var key = calls.Agents[agent];
            var place = calls[agent].Length < facts.Options.LeastCalls ? -1 : Array.BinarySearch(facts.Spans.Agents, key, StringComparer.Ordinal);
            if (place >= 0)
            {
                long[] talks = [.. facts.Spans[place].ToArray().Where(span => activities[span.Row].State == AgentState.Talking).Select(span => span.Start)];
                offsets.Look(sightings, key, Sample(calls[agent]), talks);
            }
        }

        return sightings.Of == 0 ? Sightings.None($"needs agents with {facts.Options.LeastCalls} calls and talking spans (AgentActivity)") : sightings;
    }

    /// <summary>Calls spread evenly over those of the agent.</summary>
    private static long[] Sample(ReadOnlySpan<AgentSpan> calls)
    {
        var answers = new long[Math.Min(calls.Length, MostCalls)];
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = calls[(int)((long)i * calls.Length / answers.Length)].Start;
        }

        return answers;
    }

    private void Look(Sightings sightings, string agent, long[] answers, long[] talks)
    {
        long[] judged = [.. answers.Where(answer => Within(talks, answer - Searched, answer + Searched).Length > 0)];
        if (judged.Length < _facts.Options.LeastCalls)
        {
            return;
        }

        sightings.Of++;
        var none = Agreeing(judged, talks, 0, _facts.Tolerance);
        var agreeing = Agreeing(judged, talks, MostVoted(judged, talks), _width * Bin / 2);
        var offset = agreeing.Count == 0 ? 0 : agreeing[agreeing.Count / 2];
        if (Math.Abs(offset) > _facts.Tolerance && agreeing.Count > 2 * none.Count && agreeing.Count >= _facts.Options.LeastAgreement * judged.Length)
        {
            sightings.Add(sightings.IsFull ? null : new(agent, FormattableString.Invariant(
                $"talking begins {Math.Abs(offset) / 1_000.0:0.0} s {(offset > 0 ? "after" : "before")} the answer in {agreeing.Count} of {judged.Length} calls")));
        }
    }

    /// <summary>The offset with the most votes; of equal ones the smallest, then the one after the answer.</summary>
    private long MostVoted(long[] answers, long[] talks)
    {
        foreach (var answer in answers)
        {
            foreach (var talk in Within(talks, answer - Searched, answer + Searched))
            {
                var bin = (int)((talk - answer + Searched) / Bin);
                _votes[bin]++;
                _voted.Add(bin);
            }
        }

        var (best, most) = (0L, 0);
        foreach (var bin in _voted.Distinct())
        {
            var votes = _votes.AsSpan(bin, _width).ToArray().Sum();
            var middle = (long)bin * Bin - Searched + _width * Bin / 2;
            if (votes > most || (votes == most && (Math.Abs(middle), -middle).CompareTo((Math.Abs(best), -best)) < 0))
            {
                (best, most) = (middle, votes);
            }
        }

        _voted.ForEach(bin => _votes[bin] = 0);
        _voted.Clear();
        return best;
    }

    /// <summary>The distances of calls to the talking span nearest to an offset, where that is within reach; ascending.</summary>
    private static List<long> Agreeing(long[] answers, long[] talks, long offset, long reach)
    {
        var found = new List<long>(answers.Length);
        foreach (var answer in answers)
        {
            var near = Within(talks, answer + offset - reach, answer + offset + reach);
            if (near.Length > 0)
            {
                found.Add(near.ToArray().MinBy(talk => Math.Abs(talk - answer - offset)) - answer);
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>The instants from one to another, both included.</summary>
    private static ReadOnlySpan<long> Within(long[] instants, long from, long to)
    {
        var (first, end) = (First(instants, from), First(instants, to + 1));
        return instants.AsSpan(first, end - first);
    }

    private static int First(long[] instants, long least)
    {
        var (low, high) = (0, instants.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = instants[middle] < least ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
