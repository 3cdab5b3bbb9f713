using CallCenterMetrics.Facts;
using CallCenterMetrics.Sources.Csv;

namespace CallCenterMetrics.Sources.FactCsv;

/// <summary>How interactions are written: every field under its own name.</summary>
internal static class InteractionFile
{
    public const string Name = "interactions.csv";

    /// <summary>The columns. A file with exactly these is read as it stands: nothing is derived from its instants (<see cref="Layout.IsWrittenFromFacts"/>).</summary>
    public static IReadOnlyList<FactColumn> Columns { get; } = FactColumn.List(
        "Id?, ContactId?, Customer?, OfferedAt, EndedAt?, Queue?, Channel?, Direction?, Topic?, Segment?, Agent?, Outcome, Wait?, Talk?, Hold?, Wrap?, Transfer?, "
        + "Resolved?, Satisfaction?, Recommendation?, Effort?, Invited?, Quality?, CriticalError?, Cost?, Value?, Converted?, Steps?");

    /// <summary>Whether a file of this name holds interactions: interactions.csv, interactions-2026.csv and so on.</summary>
    public static bool IsNamedAs(string name) => name.StartsWith("interactions", StringComparison.OrdinalIgnoreCase);

    public static void Write(InteractionTable legs, string path) => FactWriter.Write(path, Columns, legs.Select(row => row.ToInteraction()), Fields);

    private static void Fields(Interaction leg, FactWriter to) => to
        .Text(leg.Id).Text(leg.ContactId).Text(leg.Customer).Instant(leg.OfferedAt).Instant(leg.EndedAt).Text(leg.Queue).Word<Channel>(leg.Channel)
        .Word<Direction>(leg.Direction).Text(leg.Topic).Text(leg.Segment).Text(leg.Agent).Word<Outcome>(leg.Outcome).Seconds(leg.Wait).Seconds(leg.Talk)
        .Seconds(leg.Hold).Seconds(leg.Wrap).Word(leg.Transfer).YesNo(leg.Resolved).Number(leg.Satisfaction).Number(leg.Recommendation).Number(leg.Effort)
        .YesNo(leg.Invited).Number(leg.Quality).YesNo(leg.CriticalError).Number(leg.Cost).Number(leg.Value).YesNo(leg.Converted).Number(leg.Steps);
}
