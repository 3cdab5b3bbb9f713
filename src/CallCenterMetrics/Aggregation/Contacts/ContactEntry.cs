using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Contacts;

/// <summary>A contact in one group of keys in which it has a leg, at its first leg there.</summary>
internal readonly record struct ContactEntry(ContactBook Book, int Place, long At, KeyPart[] Keys)
{
    public ref readonly Contact Contact => ref Book.Contacts[Place];

    public static IEnumerable<ContactEntry> Of(ContactBook book, LegKeys keys, InteractionBlock[] blocks)
    {
        var legs = new List<(int Contact, long Keys, long At)>();
        for (var i = 0; i < blocks.Length; i++)
        {
            var (block, combined, contacts) = (blocks[i], keys.Of(blocks[i]), book.ContactOf[i]);
            for (var row = 0; row < contacts.Length; row++)
            {
                if (block.Statuses[row].Kind.IsOffered())
                {
                    legs.Add((contacts[row], combined[row], block.OfferedAt[row]));
                }
            }
        }

        legs.Sort();
        for (var i = 0; i < legs.Count; i++)
        {
            if (i == 0 || legs[i].Contact != legs[i - 1].Contact || legs[i].Keys != legs[i - 1].Keys)
            {
                yield return new(book, legs[i].Contact, legs[i].At, keys[legs[i].Keys]);
            }
        }
    }
}
