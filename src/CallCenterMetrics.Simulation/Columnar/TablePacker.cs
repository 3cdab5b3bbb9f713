using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>Legs straight into the blocks of a table, several blocks at a time; the table is the one that a builder would have made of the same legs.</summary>
internal sealed class TablePacker
{
    private readonly TextDictionary[] _texts = [.. Enum.GetValues<TextField>().Select(_ => new TextDictionary())];
    private readonly LegCodes _codes;
    private readonly LegIds? _ids;
    private readonly int _threads;

    public TablePacker(LegNames names, LegIds? ids, int threads) => (_codes, _ids, _threads) = (new(names, _texts), ids, threads);

    public InteractionTable Pack(LegStream stream)
    {
        var blocks = new List<InteractionBlock>();
        foreach (var window in stream.Windows())
        {
            if (_ids is not null)
            {
                _ids.Give(window.Span);
                _ids.Enter(window, _texts, _threads);
            }

            _codes.Enter(window.Span);
            var packed = new InteractionBlock[(window.Length + InteractionBlock.Capacity - 1) / InteractionBlock.Capacity];
            var before = blocks.Count * InteractionBlock.Capacity;
            Parallel.For(0, packed.Length, new() { MaxDegreeOfParallelism = _threads }, () => new BlockPacker(_codes, _ids is not null), Pack, _ => { });
            blocks.AddRange(packed);

            BlockPacker Pack(int i, ParallelLoopState state, BlockPacker packer)
            {
                var start = i * InteractionBlock.Capacity;
                packed[i] = packer.Pack(window.Span[start..Math.Min(start + InteractionBlock.Capacity, window.Length)], before + start);
                return packer;
            }
        }

        return new([.. blocks], _texts);
    }
}
