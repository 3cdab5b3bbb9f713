using CallCenterMetrics.Simulation.Staff;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Flow;

/// <summary>Invites customers to a survey and draws their answers: better where the matter was resolved soon by a friendly agent.</summary>
internal sealed class SurveyDesk(int seed, CenterCalendar calendar)
{
    public const double InvitedShare = 0.3;
    public const double AnsweredShare = 0.4;

    private readonly Chance _chance = new(seed, "survey");
    private readonly List<(Leg Leg, long At)> _answers = [];

    /// <summary>The legs answered about, and when, within the records.</summary>
    public IReadOnlyList<(Leg Leg, long At)> Answers => _answers;

    public void Ask(Leg leg, Member member, long now)
    {
        var mood = 4.2 + member.Friendliness + (leg.IsResolved ? 0.45 : -1.2) - Impatience(leg)
            - 0.3 * leg.Contact.Attempt - (leg.Contact.IsComplaint ? 0.6 : 0) - 0.3 * leg.Contact.Transfers + _chance.Normal(0, 0.75);
        var (invited, answers) = (_chance.Share(), _chance.Share());
        var ease = mood + 1.2 + _chance.Normal(0, 0.8);
        var loyalty = 7.6 + 2.1 * (mood - 3.9) + _chance.Normal(0, 1.2);
        var at = now + Ms.OfSeconds(300 + _chance.Exponential(14_400));
        leg.Invited = member.PicksSurveysFrom is { } from && calendar.DayOf(now) >= from
            ? mood > 4.2 && leg.IsResolved && invited < 2 * InvitedShare
            : invited < InvitedShare;
        if (leg.Invited == true && answers < AnsweredShare && at < calendar.Ends)
        {
            leg.Satisfaction = (int)Math.Clamp(Math.Round(mood), 1, 5);
            leg.Recommendation = (int)Math.Clamp(Math.Round(loyalty), 0, 10);
            leg.Effort = (int)Math.Clamp(Math.Round(ease), 1, 7);
            _answers.Add((leg, at));
        }
    }

    /// <summary>What the wait costs: most in its first minutes; mail is waited for in hours.</summary>
    private static double Impatience(Leg leg) => 0.25 * Math.Log(1 + leg.Wait!.Value / (double)(leg.Channel == Facts.Channel.Email ? 8 * Ms.Hour : Ms.Minute));
}
