namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>Places picked as often as their weights say, in the same short time however many there are (Walker and Vose).</summary>
internal sealed class AliasTable
{
    private readonly double[] _own;     // share of a place's own in its cell; the rest is its alias's
    private readonly int[] _alias;

    public AliasTable(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        (_own, _alias) = (new double[weights.Length], new int[weights.Length]);
        var (small, large) = (new Stack<int>(), new Stack<int>());
        for (var i = 0; i < weights.Length; i++)
        {
            (_own[i], _alias[i]) = (weights[i] / sum * weights.Length, i);
            (_own[i] < 1 ? small : large).Push(i);
        }

        while (small.TryPop(out var less) && large.TryPop(out var more))
        {
            _alias[less] = more;
            _own[more] -= 1 - _own[less];
            (_own[more] < 1 ? small : large).Push(more);
        }
    }

    public int Pick(ref Draws draws)
    {
        var at = draws.Below(_own.Length);
        return draws.Share() < _own[at] || _alias[at] == at ? at : _alias[at];
    }
}
