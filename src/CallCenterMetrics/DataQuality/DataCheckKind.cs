namespace CallCenterMetrics.DataQuality;

/// <summary>What is looked for.</summary>
public enum DataCheckKind
{
    /// <summary>Legs with an id that an earlier row has.</summary>
    RepeatedId,

    /// <summary>Legs of a known agent or customer that are like an earlier row in every field but the ids of leg and contact.</summary>
    RepeatedLeg,

    /// <summary>Spans of activity that are like an earlier one in every field.</summary>
    RepeatedSpan,

    /// <summary>Spans of activity that end before they begin.</summary>
    BackwardSpan,

    /// <summary>Spans of activity that begin while another of the agent lasts. Channels that take several contacts at once are aside.</summary>
    OverlappingSpans,

    /// <summary>Calls (voice, callback, video) that an agent answered while talking, or holding, in another. Wrap and internal calls are aside.</summary>
    OverlappingCalls,

    /// <summary>Legs that were not answered and yet have talk, hold or wrap. Open legs and bots are aside, and the wrap of outbound legs that reached nobody.</summary>
    TalkWithoutAnswer,

    /// <summary>Legs with an end before offer + wait + talk + hold.</summary>
    EndedTooEarly,

    /// <summary>Legs that were offered before the first leg of their contact, the one whose id is the contact's.</summary>
    LegBeforeFirst,

    /// <summary>Agents whose talking spans begin a steady time before or after the answers of their calls.</summary>
    ClockSkew,

    /// <summary>Long spans that last until the agent logs in on another day, or until the data end.</summary>
    MissingLogout,

    /// <summary>Spans longer than a shift that are no missing logout.</summary>
    LongState,

    /// <summary>Legs with a wait, talk, hold or wrap far beyond those of their channel.</summary>
    OutlyingDuration,

    /// <summary>Answers of a survey about a leg that is not there.</summary>
    SurveyWithoutLeg,

    /// <summary>Evaluations of a leg that is not there.</summary>
    EvaluationWithoutLeg,
}
