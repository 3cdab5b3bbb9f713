using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <summary>
/// The quantile sketches of the standard KPIs. They are not among <see cref="Measures"/>: name them when totals are made, as <c>Kpi.Measures</c> of a percentile does.
/// Empty for no rows.
/// </summary>
public static class SketchMeasures
{
    private static readonly Measure<DurationSketch>[] ByParts =
    [
        Handled("handle_sketch.talk", HandleParts.None), Handled("handle_sketch.talk_hold", HandleParts.Hold),
        Handled("handle_sketch.talk_wrap", HandleParts.Wrap), Handled("handle_sketch.talk_hold_wrap", HandleParts.Hold | HandleParts.Wrap),
    ];

    /// <summary>Known waits of legs answered, abandoned, flowed out or queued for callback.</summary>
    public static Measure<DurationSketch> Wait { get; } = Measure.Sketch("wait_sketch", row =>
        row.Kind is LegKind.PeopleAnswered or LegKind.PeopleAbandoned or LegKind.PeopleFlowedOut or LegKind.PeopleCallbackQueued ? row.Wait : null);

    /// <summary>The handle times by the parts that a leg knows beside talk: four measures, of which that of <see cref="Totals.HandleParts"/> is the whole handle time.</summary>
    public static IReadOnlyList<Measure<DurationSketch>> HandleTimes => ByParts;

    /// <summary>Talk and some other parts, over handled legs that know talk and just these.</summary>
    /// <param name="parts">The parts beside talk.</param>
    /// <exception cref="ArgumentOutOfRangeException">An undefined part.</exception>
    public static Measure<DurationSketch> HandleTime(HandleParts parts) => (int)parts >= 0 && (int)parts < ByParts.Length
        ? ByParts[(int)parts]
        : throw new ArgumentOutOfRangeException(nameof(parts), parts, "Handle time has the parts hold and wrap beside talk.");

    private static Measure<DurationSketch> Handled(string id, HandleParts parts) => Measure.Sketch(id, row =>
        row.Kind.IsHandled() && row.Talk is { } talk && row.Hold is var hold && row.Wrap is var wrap
            && (hold is not null) == parts.HasFlag(HandleParts.Hold) && (wrap is not null) == parts.HasFlag(HandleParts.Wrap)
            ? talk + (hold ?? default) + (wrap ?? default)
            : null);
}
