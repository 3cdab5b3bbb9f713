using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.Running;

/// <summary>What thousands of additions leave behind: totals, and the rows of the window.</summary>
[NonParallelizable]
public sealed class RunningTotalsMemoryTests
{
    private const int Groups = 200, Additions = 2_000;
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Were the cells of each addition kept, they would be 150 MB; were its rows, 2,000 windows would be 20 times the rows of 100.</summary>
    [Test]
    public void Thousands_of_additions_leave_no_more_than_a_few([Values(true, false)] bool isWindowed, [Values(true, false)] bool takesTotals)
    {
        var running = new RunningTotals(ServiceTarget.Default, Dimension.Queue)
        {
            Measures = [SketchMeasures.Wait], Window = isWindowed ? TimeSpan.FromMinutes(100) : null,
        };
        Add(running, 0, Additions / 2, takesTotals);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Add(running, Additions / 2, Additions + Additions / 2, takesTotals);
        var more = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.That(running.Totals.RollUp().Of(Measures.Offered, 0).Value, Is.EqualTo((Additions + Additions / 2) * Groups));
        Assert.That(more, Is.LessThan(4_000_000));
    }

    [Test]
    public void Tables_and_totals_handed_over_are_let_go([Values(true, false)] bool isWindowed)
    {
        var running = new RunningTotals(ServiceTarget.Default, Dimension.Queue) { Window = isWindowed ? TimeSpan.FromMinutes(100) : null };
        var first = Begin(running);
        Add(running, 1, 400, takesTotals: true);
        GC.Collect();
        Assert.That(Array.ConvertAll(first, reference => reference.IsAlive), Is.All.False);
        GC.KeepAlive(running);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference[] Begin(RunningTotals running)
    {
        var table = Rows(0);
        running.Add(table);
        return [new(table), new(running.Totals), new(table.Blocks[0])];
    }

    private static void Add(RunningTotals running, int from, int to, bool takesTotals)
    {
        for (var minute = from; minute < to; minute++)
        {
            running.Add(Rows(minute));
            if (takesTotals)
            {
                _ = running.Totals;
            }
        }
    }

    private static InteractionTable Rows(int minute) => InteractionTable.From(Enumerable.Range(0, Groups).Select(i => new Interaction
    {
        Id = $"call {minute}/{i}", OfferedAt = Start.AddMinutes(minute), Queue = $"queue {i}", Outcome = Outcome.Answered, Wait = TimeSpan.FromSeconds(i), Talk = TimeSpan.FromSeconds(300),
    }));
}
