using System.Text;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.DataQuality.Checks;

/// <summary>What speaks of a leg that is not there.</summary>
internal static class MissingLegs
{
    public static Sightings OfSurveys(CheckedFacts facts) =>
        Of(facts, facts.Center.SurveyResponses?.Select(answer => answer.InteractionId).OfType<string>(), "SurveyResponse");

    public static Sightings OfEvaluations(CheckedFacts facts) => Of(facts, facts.Center.Evaluations?.Select(evaluation => evaluation.InteractionId), "Evaluation");

    private static Sightings Of(CheckedFacts facts, IEnumerable<string>? references, string fact)
    {
        var (ids, contacts) = (facts.Legs.Texts[(int)TextField.Id], facts.Legs.Texts[(int)TextField.ContactId]);
        if (references is null || ids.Count == 0)
        {
            return Sightings.None(references is null ? $"needs {fact}" : "needs Interaction.Id");
        }

        var sightings = facts.NewSightings();
        foreach (var id in references)
        {
            sightings.Of++;
            var utf8 = Encoding.UTF8.GetBytes(id);
            if (!ids.Contains(utf8))
            {
                sightings.Add(sightings.IsFull ? null : new(id, contacts.Contains(utf8) ? "the id of a contact" : "not found"));
            }
        }

        return sightings;
    }
}
