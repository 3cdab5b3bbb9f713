using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>A dimension that has no function of a row: its keys are stated.</summary>
internal sealed class GivenDimension(string id) : Dimension(id)
{
    internal override KeyCoder Bind(ContactCenter center) => throw new InvalidOperationException(
        $"'{Id}' is a key that interval reports state; interactions have none. Group them by Dimension.Of(\"{Id}\", row => ...), which serves both.");
}
