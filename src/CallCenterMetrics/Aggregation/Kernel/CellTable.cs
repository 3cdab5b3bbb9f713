namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>
/// The cells of all groups in their order, wherever they are stored: columns of totals are views of it, so that nothing is copied that nobody asks for. Immutable.
/// </summary>
/// <param name="stores">Where cells are.</param>
/// <param name="places">By group: its store and its number there.</param>
/// <param name="rows">At least as many rows as were counted.</param>
internal sealed class CellTable(CellStore[] stores, (int Store, int Cell)[] places, long rows)
{
    /// <summary>Rows whose sums are sure to fit into cells.</summary>
    public const long MostRows = int.MaxValue;

    /// <summary>When cells are copied together: the most stored for each group, as how many cells the rest of a store counts, and groups so few that it does not matter.</summary>
    private const int MostStoredPerGroup = 3, CellsAStore = 4, FewGroups = 16;

    public int Count => places.Length;

    /// <summary>Some cells of several stores, one store behind the other.</summary>
    public static CellTable Of((CellStore Store, int[] Cells)[] stores, long rows)
    {
        var (places, group) = (new (int, int)[stores.Sum(store => store.Cells.Length)], 0);
        for (var store = 0; store < stores.Length; store++)
        {
            foreach (var cell in stores[store].Cells)
            {
                places[group++] = (store, cell);
            }
        }

        return new(Array.ConvertAll(stores, store => store.Store), places, rows);
    }

    public long CountOf(int lane, int group) => stores[places[group].Store].CountOf(lane, places[group].Cell);

    public long Sum(int lane, int group)
    {
        var sum = stores[places[group].Store][places[group].Cell].Sums[lane];
        return Long(group) is { } more ? checked(sum + more.Sum(lane)) : sum;
    }

    public Int128 Squares(int lane, int group) => stores[places[group].Store].Squares(lane, places[group].Cell) + (Long(group)?.Squares(lane) ?? 0);

    public long LongestWait(int group) => Math.Max(stores[places[group].Store][places[group].Cell].LongestWait, Long(group)?.LongestWait ?? 0);

    public AmountCell Quality(int group) => stores[places[group].Store].Quality[places[group].Cell];

    public AmountCell Value(int group) => stores[places[group].Store].Value[places[group].Cell];

    /// <summary>Hold of held legs without known talk.</summary>
    public AmountCell HeldHoldOnly(int group) => With(stores[places[group].Store].HeldHoldOnly[places[group].Cell], Long(group)?.HeldHoldOnly);

    /// <summary>Wrap of legs without known handle time.</summary>
    public AmountCell WrapOnly(int group) => With(stores[places[group].Store].WrapOnly[places[group].Cell], Long(group)?.WrapOnly);

    /// <summary>
    /// The table with groups brought together: group i goes into <c>target[i]</c>. Cells of groups that stay alone are not touched, unless most of what is stored is no group's
    /// any more: then all are copied into one store, so that totals that are merged thousands of times hold no more than three times what they need.
    /// </summary>
    public CellTable Regroup(ReadOnlySpan<int> target, int groups)
    {
        var merged = new CellStore();
        var regrouped = new (int Store, int Cell)[groups];
        Array.Fill(regrouped, (-1, 0));
        var copiesAll = stores.Sum(store => store.Count + CellsAStore) > MostStoredPerGroup * ((long)groups + FewGroups);
        var room = copiesAll ? groups : Shared(target, groups);
        merged.Grow(room, room);
        var used = 0;
        for (var i = 0; i < target.Length; i++)
        {
            ref var place = ref regrouped[target[i]];
            if (place.Store < 0 && !copiesAll)
            {
                place = places[i];
                continue;
            }

            if (place.Store != stores.Length)
            {
                var alone = place;
                place = (stores.Length, used++);
                if (alone.Store >= 0)
                {
                    merged.Add(place.Cell, stores[alone.Store], alone.Cell);
                }
            }

            merged.Add(place.Cell, stores[places[i].Store], places[i].Cell);
        }

        return copiesAll ? new([merged], Array.ConvertAll(regrouped, place => (0, place.Cell)), rows) : new([.. stores, merged], regrouped, rows);
    }

    /// <summary>This table with another behind it; null if both together may have more rows than cells can add up.</summary>
    public CellTable? Append(CellTable other, long mostRows = MostRows) => rows + other.Rows > mostRows
        ? null
        : new([.. stores, .. other.Stores], [.. places, .. other.Places.Select(place => (place.Store + stores.Length, place.Cell))], rows + other.Rows);

    private CellStore[] Stores => stores;

    private (int Store, int Cell)[] Places => places;

    private long Rows => rows;

    private static AmountCell With(AmountCell cell, AmountCell? more)
    {
        cell.Add(more ?? default);
        return cell;
    }

    private LongSums? Long(int group)
    {
        var (store, cell) = places[group];
        return stores[store].Long is { Count: > 0 } all ? all.GetValueOrDefault(cell) : null;
    }

    /// <summary>How many groups are made of several.</summary>
    private static int Shared(ReadOnlySpan<int> target, int groups)
    {
        var (seen, shared) = (new byte[groups], 0);
        foreach (var group in target)
        {
            shared += seen[group] == 1 ? 1 : 0;
            seen[group] = (byte)Math.Min(seen[group] + 1, 2);
        }

        return shared;
    }
}
