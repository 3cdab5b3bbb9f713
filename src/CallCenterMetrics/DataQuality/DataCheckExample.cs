namespace CallCenterMetrics.DataQuality;

/// <summary>One case of a suspicion: a key to look it up by and the figure in question, never a row.</summary>
/// <param name="Id">
/// The id of a leg; <c>row 12</c>, counted from 0, where it has none; for a span the pseudonymous key of the agent and its begin; for an agent the key; for a survey or
/// an evaluation the id it speaks of.
/// </param>
/// <param name="Found">What is suspicious about it, such as <c>talk 20:00:00</c>; hours, minutes, seconds.</param>
public sealed record DataCheckExample(string Id, string Found)
{
    /// <summary>Id and figure.</summary>
    public override string ToString() => $"{Id} ({Found})";
}
