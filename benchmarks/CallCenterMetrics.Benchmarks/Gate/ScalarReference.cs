using System.Runtime.CompilerServices;
using CallCenterMetrics.Benchmarks.Data;

namespace CallCenterMetrics.Benchmarks.Gate;

/// <summary>
/// FROZEN: the plain loop that the gate measures the library against - 24 counts, 7 sums, their squares and a maximum per group, on one thread.
/// It is a yardstick. Never optimise it, never change what it computes: all recorded leads would lose their meaning.
/// </summary>
internal static class ScalarReference
{
    private const int Counts = 24;
    private const int Sums = 7;
    private const int Cells = Counts + 2 * Sums + 1;
    private const int Answered = 0, Abandoned = 1, FlowedOut = 2, CallbackQueued = 3, Contained = 4;
    private const int Message = 2, Task = 4, Callback = 5, Bot = 7;
    private const int Within = 20_000, Short = 5_000;

    /// <summary>The totals of each queue, or of each queue and half-hour: <c>Cells</c> numbers a group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long[] Aggregate(PlainColumns c, bool byHalfHour)
    {
        var slots = byHalfHour ? c.HalfHours : 1;
        var totals = new long[c.Queues * slots * Cells];
        for (var i = 0; i < c.Count; i++)
        {
            var group = byHalfHour ? c.Queue[i] * slots + (int)(c.Seconds[i] / 1800) : c.Queue[i];
            var cells = totals.AsSpan(group * Cells, Cells);
            var (outcome, channel, direction) = (c.Outcome[i], c.Channel[i], c.Direction[i]);
            var isOffered = channel == Callback || (channel != Bot && direction == 0);
            var isHandled = outcome == Answered && channel != Bot;
            var isDeferred = channel is >= Message and <= Task;
            var wait = c.Wait[i];
            if (isOffered)
            {
                cells[0]++;
                if (outcome == Answered)
                {
                    cells[1]++;
                    cells[2] += isDeferred ? 1 : 0;
                    cells[3] += c.Resolved[i] != 0 ? 1 : 0;
                    cells[4] += c.Resolved[i] == 2 ? 1 : 0;
                    cells[5] += c.Transfer[i] > 1 ? 1 : 0;
                    cells[6] += wait != PlainColumns.Absent && wait <= Within ? 1 : 0;
                    Sum(cells, 0, wait);
                }
                else if (outcome == Abandoned)
                {
                    cells[7]++;
                    cells[8] += wait != PlainColumns.Absent && wait < Short ? 1 : 0;
                    cells[9] += wait != PlainColumns.Absent && wait <= Within ? 1 : 0;
                    Sum(cells, 1, wait);
                }
                else if (outcome is FlowedOut or CallbackQueued)
                {
                    cells[10]++;
                    Sum(cells, 2, wait);
                }

                if (c.Satisfaction[i] is > 0 and var satisfaction)
                {
                    cells[10 + satisfaction]++;
                }

                if (c.Recommendation[i] is > 0 and var recommendation)
                {
                    cells[recommendation > 9 ? 16 : recommendation > 7 ? 17 : 18]++;
                }

                if (c.Effort[i] is > 0 and var effort)
                {
                    cells[19]++;
                    cells[20] += effort;
                }

                Sum(cells, 6, c.Quality[i]);
                cells[Cells - 1] = Math.Max(cells[Cells - 1], wait);
            }

            if (channel == Bot)
            {
                cells[21]++;
                cells[22] += outcome == Contained ? 1 : 0;
            }

            if (isHandled && c.Talk[i] != PlainColumns.Absent)
            {
                cells[23]++;
                Sum(cells, 3, c.Talk[i]);
                Sum(cells, 4, c.Hold[i]);
                Sum(cells, 5, c.Talk[i] + Math.Max(c.Hold[i], 0) + Math.Max(c.Wrap[i], 0));
            }
        }

        return totals;
    }

    private static void Sum(Span<long> cells, int sum, int value)
    {
        if (value != PlainColumns.Absent)
        {
            cells[Counts + 2 * sum] += value;
            cells[Counts + 2 * sum + 1] += (long)value * value;
        }
    }
}
