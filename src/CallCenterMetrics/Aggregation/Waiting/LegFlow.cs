using System.Runtime.CompilerServices;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Waiting;

/// <summary>What came, left and waited in one group and interval: Opening + Offered = the Left + Unaccounted + Closing.</summary>
internal struct LegFlow
{
    /// <summary>Legs offered in the interval, by what became of them at any time.</summary>
    public KindCounts ByOffer;

    /// <summary>Legs that left in the interval, by how.</summary>
    public KindCounts Left;

    /// <summary>Legs offered in the interval, with an outcome that they can have, that left at an instant that nobody knows.</summary>
    public int LeftUnknown;

    /// <summary>Legs that waited when the interval began: offered before, not left before.</summary>
    public int Opening;

    /// <summary>Legs that waited when it ended: offered before its end, not left before it.</summary>
    public int Closing;

    /// <summary>When the one of them that waited longest was offered; none where nobody waited.</summary>
    public long? OldestOfferedAt;

    /// <summary>Legs offered in the interval with an outcome that none of their kind has.</summary>
    public readonly int Unsuitable => ByOffer[(int)LegKind.PeopleOther];

    /// <summary>Legs offered in the interval that neither left at a known instant nor wait.</summary>
    public readonly int Unaccounted => LeftUnknown + Unsuitable;

    public readonly int Offered
    {
        get
        {
            var sum = 0;
            for (var kind = LegKind.PeopleAnswered; kind <= LegKind.PeopleOther; kind++)
            {
                sum += ByOffer[(int)kind];
            }

            return sum;
        }
    }

    /// <summary>Adds what happened in another piece of the same group; who waited when is for the caller to say.</summary>
    public void AddEvents(in LegFlow other)
    {
        for (var kind = 0; kind <= (int)LegKind.PeopleOther; kind++)
        {
            ByOffer[kind] += other.ByOffer[kind];
            Left[kind] += other.Left[kind];
        }

        LeftUnknown += other.LeftUnknown;
    }

    /// <summary>A count for each kind of leg offered to people.</summary>
    [InlineArray((int)LegKind.PeopleOther + 1)]
    internal struct KindCounts
    {
        private int _answered;
    }
}
