using CallCenterMetrics.Facts;

namespace CallCenterMetrics.DataQuality.Checks;

/// <summary>A leg without its ids, those of leg and contact.</summary>
internal static class LegContent
{
    private static readonly TextField[] Texts = [TextField.Customer, TextField.Queue, TextField.Topic, TextField.Segment, TextField.Agent];

    /// <summary>Whether agent or customer are known.</summary>
    public static bool IsOfSomebody(InteractionBlock block, int row) =>
        block.Texts[(int)TextField.Agent][row] != IntegerBlock.Absent || block.Texts[(int)TextField.Customer][row] != IntegerBlock.Absent;

    public static ulong Hash(InteractionBlock block, int row)
    {
        var times = block.Times[row];
        var hash = Mix(Mix((ulong)block.OfferedAt[row], (ulong)block.EndedAfter[row]), block.Flags[row].Bits);
        hash = Mix(Mix(Mix(Mix(hash, (ulong)block.Waits[row]), (ulong)times.Talk), (ulong)times.Hold), (ulong)times.Wrap);
        foreach (var field in Texts)
        {
            hash = Mix(hash, (ulong)block.Texts[(int)field][row]);
        }

        return Mix(Mix(Mix(Mix(hash, (ulong)block.Quality[row]), (ulong)block.Cost[row]), (ulong)block.Value[row]), (ulong)block.Steps[row]);
    }

    public static bool AreAlike(InteractionTable legs, int one, int other)
    {
        var (left, right) = (legs[one], legs[other]);
        return left.Values.Equals(right.Values) && Array.TrueForAll(Texts, field => left.Utf8(field).SequenceEqual(right.Utf8(field)));
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }
}
