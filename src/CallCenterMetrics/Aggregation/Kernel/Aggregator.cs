using System.Runtime.ExceptionServices;
using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>Cuts a table into runs of blocks, lets each worker fold its runs, and merges the parts.</summary>
internal static class Aggregator
{
    private const int MostBlocks = FusedKernel.MostRows / InteractionBlock.Capacity;

    public static Totals Aggregate(Grouping grouping, ServiceTarget target, AggregationOptions options, IEnumerable<Measure> asked)
    {
        Measure[] own = [.. asked.Except(Definitions.All)];
        Measure[] measures = [.. Definitions.All, .. own];
        if (measures.GroupBy(measure => measure.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two measures have the id '{twice.Key}'; give each an id of its own.", nameof(asked));
        }

        var table = grouping.Center.Interactions;
        KeyCoder[] coders = [.. grouping.Dimensions.Select(dimension => dimension.Bind(table))];
        var limits = new WaitLimitTable(table, target);
        var parts = table.Blocks.Aggregate(HandleParts.None, (known, block) => known | PartsOf(block));
        var workers = Work(table.Blocks, options, () => new KernelWorker(table, limits, parts, coders, own));
        return Merge(grouping, target, parts, coders, measures, workers);
    }

    private static KernelWorker[] Work(InteractionBlock[] blocks, AggregationOptions options, Func<KernelWorker> newWorker)
    {
        if (blocks.Length == 0)
        {
            return [newWorker()];
        }

        var threads = Math.Min(options.MaxThreads, blocks.Length);
        var runs = Math.Max(threads, (blocks.Length + MostBlocks - 1) / MostBlocks);
        var workers = new KernelWorker[runs];
        try
        {
            Parallel.For(0, runs, new() { MaxDegreeOfParallelism = threads, CancellationToken = options.Cancellation }, Run);
        }
        catch (AggregateException several)
        {
            // Whatever a measure of the user's own threw comes out as it was thrown, on one thread or many.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        return workers;

        void Run(int run)
        {
            var worker = workers[run] = newWorker();
            var (first, last) = ((long)run * blocks.Length / runs, (run + 1L) * blocks.Length / runs);
            for (var block = first; block < last; block++)
            {
                options.Cancellation.ThrowIfCancellationRequested();
                worker.Add(blocks[block]);
            }
        }
    }

    private static Totals Merge(
        Grouping grouping, ServiceTarget target, HandleParts parts, KeyCoder[] coders, Measure[] measures, KernelWorker[] workers)
    {
        long[] keys = [.. workers.SelectMany(worker => worker.Keys)];
        var codes = Array.ConvertAll(keys, key => GroupFinder.Split(key, coders));
        var all = new KeyTable([.. coders.Select((coder, i) => Column(grouping.Dimensions[i], coder, codes, i))], keys.Length);
        var columns = workers.Select(worker => worker.Columns()).ToArray();
        var (distinct, place) = all.Group();
        return new(
            distinct, target, parts,
            [.. measures.Select(measure => columns.Select(part => part[measure]).Aggregate((left, right) => left.Append(right)).Regroup(place, distinct.Count))]);
    }

    private static KeyColumn Column(Dimension dimension, KeyCoder coder, long[][] codes, int i)
    {
        var parts = codes.Select(code => code[i]).Distinct().ToDictionary(code => code, coder.Key);
        return KeyColumn.Of(dimension, Array.ConvertAll(codes, code => parts[code[i]]));
    }

    private static HandleParts PartsOf(InteractionBlock block)
    {
        var parts = HandleParts.None;
        foreach (var leg in block.Flags)
        {
            if (leg.Knows(DurationPart.Talk) && LegKinds.Of(leg).IsHandled())
            {
                parts |= (leg.Knows(DurationPart.Hold) ? HandleParts.Hold : 0) | (leg.Knows(DurationPart.Wrap) ? HandleParts.Wrap : 0);
                if (parts == (HandleParts.Hold | HandleParts.Wrap))
                {
                    break;
                }
            }
        }

        return parts;
    }
}
