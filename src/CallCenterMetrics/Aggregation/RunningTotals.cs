using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Aggregation.Running;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation;

/// <summary>
/// Totals to which rows are added as they come: what one aggregation of all rows would give, to the last bit, however the rows are split into additions. Without a
/// <see cref="Window"/> no row is kept, so that memory depends on the number of groups only; with one, late rows count and corrected rows replace what they correct.
/// The <see cref="Totals"/> taken are immutable; additions are not safe for use by several threads at once.
/// </summary>
/// <remarks>
/// <para>
/// <b>The window.</b> Rows with an <see cref="Interaction.Id"/> are kept while their <see cref="Interaction.OfferedAt"/> is at most <see cref="Window"/> before the newest
/// seen so far, rows taken one after the other. A row with the id of a kept one replaces it, whatever it changes: group, outcome, even the time. What leaves
/// the window is settled: it stays counted and its id is forgotten. Of a row that comes when it is older than the window nobody can tell whether it is new or corrects a
/// settled one; counting it could count a call twice, so it is left out and counted in <see cref="TooLate"/>. Rows without id correct nothing, so they are added
/// however late they come, and not kept. A row from the future moves the window with it: mend clocks before.
/// </para>
/// <para>
/// Memory: without a window that of the totals, up to three times; with one also the kept rows, for up to about 1.5 windows, and their ids a second time. The time of an addition grows
/// with its rows, by tenths of a microsecond without a window and some microseconds with one; <see cref="Totals"/> takes time by the number of groups, and by the kept rows
/// near those that were corrected.
/// </para>
/// </remarks>
/// <param name="target">The service goal that waits are counted against.</param>
/// <param name="dimensions">The dimensions; groups are sorted by the first, then the second, and so on; by none, all rows are one group.</param>
/// <exception cref="ArgumentException">A dimension is named twice.</exception>
/// <example><code>
/// var running = new RunningTotals(ServiceTarget.Seconds(20), Dimension.Queue) { Window = TimeSpan.FromHours(4) };
/// running.Add(rows);
/// var now = running.Totals.Compute(KpiCatalog.Offered);
/// </code></example>
public sealed class RunningTotals(ServiceTarget target, params IEnumerable<Dimension> dimensions)
{
    private readonly ServiceTarget _target = target ?? throw new ArgumentNullException(nameof(target));
    private readonly Dimension[] _dimensions = [.. InteractionTable.Empty.GroupBy(dimensions).Dimensions];
    private readonly TotalsParts _settled = new();
    private KeptRows? _kept;
    private Totals? _totals;

    /// <summary>Measures of one's own, beside all of <see cref="Aggregation.Measures"/>; none by default.</summary>
    /// <exception cref="ArgumentException">Two measures share an id.</exception>
    public IReadOnlyList<Measure> Measures
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = [.. value];
            _ = Of(InteractionTable.Empty, Options);
        }
    } = [];

    /// <summary>How long rows may still come late or be corrected, by <see cref="Interaction.OfferedAt"/>; by default null: every row is added, and none replaces another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than 0.</exception>
    public TimeSpan? Window
    {
        get;
        init
        {
            if (value <= TimeSpan.Zero)
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "A window is longer than 0; without one no row is kept.");
            }

            field = value;
        }
    }

    /// <summary>How to compute; the totals do not depend on it.</summary>
    public AggregationOptions Options
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new();

    /// <summary>How many rows replaced another.</summary>
    public long Corrected => _kept?.Corrected ?? 0;

    /// <summary>How many rows were not counted because they were older than the window when they came, and might have corrected a settled row; 0 without a window.</summary>
    public long TooLate => _kept?.TooLate ?? 0;

    /// <summary>The totals of all rows added so far, those replaced or too late left out. Taken again without an addition between, they are the same object.</summary>
    /// <exception cref="OverflowException">A sum exceeds its range.</exception>
    public Totals Totals => _totals ??= WithKept(_settled.Whole() ?? Of(InteractionTable.Empty, Options));

    /// <summary>Adds rows, one after the other in their order. Where this throws otherwise than by overflow, nothing was added.</summary>
    /// <param name="rows">The rows.</param>
    /// <exception cref="ArgumentException">The grouping has more possible keys than can be numbered.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    /// <exception cref="OverflowException">A sum exceeds its range; these totals are of no more use.</exception>
    public void Add(InteractionTable rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
        {
            return;
        }

        var added = Of(rows, Options);      // also where it is not needed: whatever a measure or dimension of the user's own throws comes out before anything changes
        _totals = null;
        if (Window is not { } window)
        {
            _settled.Add(added);
            return;
        }

        _kept ??= new(window, _settled, some => Of(some, Options with { Cancellation = default }));
        _kept.Add(rows, added);
    }

    /// <summary>
    /// Adds totals computed elsewhere, such as those saved before a restart. Their rows are settled and their ids are not known: nothing corrects them, and a row among them
    /// that comes again is counted again, window or not. After a restart, add only rows that are not among them.
    /// </summary>
    /// <param name="totals">
    /// Totals by the same dimensions, with the same measures and target. Those with fewer measures are merged with what is taken from here:
    /// <c>running.Totals.Only(theirs.Measures).Merge(theirs)</c>.
    /// </param>
    /// <exception cref="ArgumentException">Dimensions, measures or targets differ; the message names what differs.</exception>
    /// <exception cref="OverflowException">A sum exceeds its range.</exception>
    public void Add(Totals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        _settled.Add(Of(InteractionTable.Empty, Options).Merge(totals));
        _totals = null;
    }

    /// <summary>Whether it looks at a text of rows, or may: what it does not look at need not be read, let alone remembered.</summary>
    internal bool Reads(TextField field) => Window is not null || Measures.Count > 0
        || (field == TextField.Queue && _target.HasSpecialThresholds)
        || _dimensions.Any(dimension => dimension is FunctionDimension || (dimension as TextDimension)?.Field == field);

    private Totals WithKept(Totals settled) => _kept?.Totals() is { } kept ? settled.Merge(kept) : settled;

    private Totals Of(InteractionTable rows, AggregationOptions options) => rows.GroupBy(_dimensions).Totals(_target, options, Measures);
}
