using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>The wait limits of every queue and channel of a table under one service target.</summary>
internal sealed class WaitLimitTable
{
    private const int Channels = 8;
    private readonly WaitLimits _general;
    private readonly WaitLimits[]? _special;    // by (1 + queue code) x channel; null where the general ones hold throughout

    public WaitLimitTable(InteractionTable table, ServiceTarget target)
    {
        _general = WaitLimits.Of(target.General, target.Inclusive);
        if (!target.HasSpecialThresholds)
        {
            return;
        }

        var queues = table.Texts[(int)TextField.Queue];
        _special = new WaitLimits[(queues.Count + 1) * Channels];
        for (var i = 0; i < _special.Length; i++)
        {
            var queue = i / Channels;
            _special[i] = WaitLimits.Of(target.For(queue == 0 ? null : queues[queue - 1], (Channel)(i % Channels)), target.Inclusive);
        }
    }

    /// <summary>The limits where no queue or channel has its own; null where one has.</summary>
    public WaitLimits? Throughout => _special is null ? _general : null;

    /// <summary>The limits of the rows of a block from <paramref name="start"/> on, where some have their own.</summary>
    public void CopyTo(InteractionBlock block, int start, Span<int> queues, Span<int> within, Span<int> shorts)
    {
        block.Texts[(int)TextField.Queue].CopyCodes(start, queues);
        for (var i = 0; i < queues.Length; i++)
        {
            (within[i], shorts[i]) = _special![queues[i] * Channels + (int)block.Flags[start + i].Channel];
        }
    }
}
