using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Contacts;

/// <summary>An order of legs by what they are, whatever the order of the rows: where two contacts of a customer have begin and end in common, one of them is the first all the same.</summary>
internal static class LegOrder
{
    public static int Compare(InteractionRow left, InteractionRow right)
    {
        var difference = IdOf(left).SequenceCompareTo(IdOf(right));
        for (var field = TextField.Id; difference == 0 && field <= TextField.Agent; field++)
        {
            difference = left.Utf8(field).SequenceCompareTo(right.Utf8(field));
        }

        return difference != 0 ? difference : Order(left.Values).CompareTo(Order(right.Values));
    }

    private static ReadOnlySpan<byte> IdOf(InteractionRow row) => row.Utf8(TextField.ContactId) is { Length: > 0 } stated ? stated : row.Utf8(TextField.Id);

    private static (uint, long, long, long, long, long, long, long, long, long, long) Order(in LegValues leg) =>
        (leg.Flags.Bits, leg.OfferedAt, leg.EndedAt, leg.Wait, leg.Talk, leg.Hold, leg.Wrap, leg.Quality, leg.Cost, leg.Value, leg.Steps);
}
