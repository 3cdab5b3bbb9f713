using System.Globalization;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Flow;

/// <summary>All legs; numbered, once complete, in the order in which they were offered.</summary>
internal sealed class LegBook
{
    private List<Leg> _legs = [];

    public IReadOnlyList<Leg> Legs => _legs;

    public Leg Add(Leg leg)
    {
        _legs.Add(leg);
        leg.Contact.First ??= leg;
        return leg;
    }

    /// <summary>Outbound contacts never tried are no legs.</summary>
    public void Close()
    {
        _legs = [.. _legs.Where(leg => leg.Outcome != Outcome.Open || leg.Direction == Direction.Inbound).OrderBy(leg => leg.OfferedAt)];
        for (var i = 0; i < _legs.Count; i++)
        {
            _legs[i].Id = (i + 1).ToString(CultureInfo.InvariantCulture);
        }
    }
}
