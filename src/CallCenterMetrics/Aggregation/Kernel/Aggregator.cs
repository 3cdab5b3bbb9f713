using System.Runtime.ExceptionServices;
using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>Cuts a table into runs of blocks, lets each worker fold its runs, and merges the parts.</summary>
internal static class Aggregator
{
    public static Totals Aggregate(Grouping grouping, ServiceTarget target, AggregationOptions options, IEnumerable<Measure> asked)
    {
        Measure[] own = [.. asked.Except(Definitions.All)];
        if (Definitions.All.Concat(own).GroupBy(measure => measure.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two measures have the id '{twice.Key}'; give each an id of its own.", nameof(asked));
        }

        var table = grouping.Center.Interactions;
        var space = new KeySpace([.. grouping.Dimensions.Select(dimension => dimension.Bind(grouping.Center))]);
        var limits = new WaitLimitTable(table, target);
        var parts = (table.Blocks.Any(block => block.Knows(DurationPart.Hold)) ? HandleParts.Hold : 0) | (table.Blocks.Any(block => block.Knows(DurationPart.Wrap)) ? HandleParts.Wrap : 0);
        var workers = Work(table.Blocks, options, rows => new(table, limits, parts, space, own, options.Lanes, rows));
        return Merge(grouping, target, parts, space, table.Count, workers);
    }

    private static KernelWorker[] Work(InteractionBlock[] blocks, AggregationOptions options, Func<long, KernelWorker> newWorker)
    {
        if (blocks.Length == 0)
        {
            return [newWorker(0)];
        }

        var workers = new KernelWorker[Math.Min(options.MaxThreads, blocks.Length)];
        try
        {
            Parallel.For(0, workers.Length, new() { MaxDegreeOfParallelism = workers.Length, CancellationToken = options.Cancellation }, Run);
        }
        catch (AggregateException several)
        {
            // Whatever a measure of the user's own threw comes out as it was thrown, on one thread or many.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        return workers;

        void Run(int run)
        {
            var (first, last) = ((int)((long)run * blocks.Length / workers.Length), (int)((run + 1L) * blocks.Length / workers.Length));
            var worker = newWorker(blocks[first..last].Sum(block => (long)block.Count));
            for (var block = first; block < last; block++)
            {
                options.Cancellation.ThrowIfCancellationRequested();
                worker.Add(blocks[block]);
            }

            worker.Close();
            workers[run] = worker;
        }
    }

    private static Totals Merge(Grouping grouping, ServiceTarget target, HandleParts parts, KeySpace space, long rows, KernelWorker[] workers)
    {
        long[] keys = [.. workers.SelectMany(worker => worker.Keys)];
        var all = new KeyTable([.. space.Coders.Select((coder, i) => KeyColumn.Of(grouping.Dimensions[i], coder, space.Codes(keys, i)))], keys.Length);
        var (distinct, place) = all.Group();
        var cells = CellTable.Of([.. workers.Select(worker => (worker.Cells, worker.Groups))], rows);
        var own = workers.Select(worker => worker.Columns()).Aggregate(TotalsColumn.Append);
        return new(distinct, target, parts, TotalsColumn.Regroup([.. CellColumns.Of(cells), .. own], place, distinct.Count));
    }
}
