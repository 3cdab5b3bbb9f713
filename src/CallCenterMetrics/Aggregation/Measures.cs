using CallCenterMetrics.Aggregation.Kernel;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <summary>
/// The standard interaction measures. "Offered to people" (O) are legs with Channel not Bot and Direction Inbound, or with Channel Callback; O = answered +
/// abandoned + flowed out + callback queued + open, but for legs whose outcome does not suit people (Contained, NotConnected). "Answered" and "abandoned" are of
/// offered legs. "Handled" are legs answered in any direction, bots aside. All are 0 for no rows.
/// </summary>
public static class Measures
{
    /// <summary>O: legs offered to people.</summary>
    public static AdditiveMeasure Offered { get; } = Count("offered");

    /// <summary>A: offered legs that were answered.</summary>
    public static AdditiveMeasure Answered { get; } = Count("answered");

    /// <summary>B: offered legs that were abandoned.</summary>
    public static AdditiveMeasure Abandoned { get; } = Count("abandoned");

    /// <summary>F: offered legs that flowed out.</summary>
    public static AdditiveMeasure FlowedOut { get; } = Count("flowed_out");

    /// <summary>K: offered legs whose customer asked to be called back.</summary>
    public static AdditiveMeasure CallbackQueued { get; } = Count("callback_queued");

    /// <summary>N: offered legs not finished when the data end.</summary>
    public static AdditiveMeasure Open { get; } = Count("open");

    /// <summary>Answered legs with known wait.</summary>
    public static AdditiveMeasure AnsweredWaitKnown { get; } = Count("answered_wait_known");

    /// <summary>A&lt;=T: answered legs with a wait within the service threshold.</summary>
    public static AdditiveMeasure AnsweredWithin { get; } = Count("answered_within");

    /// <summary>Abandoned legs with known wait.</summary>
    public static AdditiveMeasure AbandonedWaitKnown { get; } = Count("abandoned_wait_known");

    /// <summary>B&lt;=T: abandoned legs with a wait within the service threshold.</summary>
    public static AdditiveMeasure AbandonedWithin { get; } = Count("abandoned_within");

    /// <summary>Bs: abandoned legs with a wait below the short-abandon threshold.</summary>
    public static AdditiveMeasure AbandonedShort { get; } = Count("abandoned_short");

    /// <summary>Flowed-out legs with known wait.</summary>
    public static AdditiveMeasure FlowedOutWaitKnown { get; } = Count("flowed_out_wait_known");

    /// <summary>Callback-queued legs with known wait.</summary>
    public static AdditiveMeasure CallbackQueuedWaitKnown { get; } = Count("callback_queued_wait_known");

    /// <summary>K&lt;=T: callback-queued legs with a wait within the service threshold.</summary>
    public static AdditiveMeasure CallbackQueuedWithin { get; } = Count("callback_queued_within");

    /// <summary>Answered legs of Message, Email and Task.</summary>
    public static AdditiveMeasure DeferredAnswered { get; } = Count("deferred_answered");

    /// <summary>Answered legs of Message, Email and Task with known wait.</summary>
    public static AdditiveMeasure DeferredAnsweredWaitKnown { get; } = Count("deferred_answered_wait_known");

    /// <summary>Sum of known waits of answered legs.</summary>
    public static AdditiveMeasure AnsweredWait { get; } = Seconds("answered_wait");

    /// <summary>Sum of squares of known waits of answered legs.</summary>
    public static Measure<SumOfSquares> AnsweredWaitSquares { get; } = Squares("answered_wait_squares");

    /// <summary>Sum of known waits of abandoned legs.</summary>
    public static AdditiveMeasure AbandonedWait { get; } = Seconds("abandoned_wait");

    /// <summary>Sum of squares of known waits of abandoned legs.</summary>
    public static Measure<SumOfSquares> AbandonedWaitSquares { get; } = Squares("abandoned_wait_squares");

    /// <summary>Sum of known waits of legs that flowed out or asked for a callback.</summary>
    public static AdditiveMeasure LeftWait { get; } = Seconds("left_wait");

    /// <summary>Sum of squares of known waits of legs that flowed out or asked for a callback.</summary>
    public static Measure<SumOfSquares> LeftWaitSquares { get; } = Squares("left_wait_squares");

    /// <summary>Sum of known waits of answered legs of Message, Email and Task.</summary>
    public static AdditiveMeasure DeferredWait { get; } = Seconds("deferred_wait");

    /// <summary>Sum of squares of known waits of answered legs of Message, Email and Task.</summary>
    public static Measure<SumOfSquares> DeferredWaitSquares { get; } = Squares("deferred_wait_squares");

    /// <summary>Longest known wait of a leg that was answered, abandoned, flowed out or asked for a callback; none where no wait is known.</summary>
    public static Measure<Maximum> LongestWait { get; } = new("longest_wait", MeasureUnit.Seconds);

    /// <summary>Handled legs: answered in any direction, bots aside.</summary>
    public static AdditiveMeasure Handled { get; } = Count("handled");

    /// <summary>Handled legs with known talk.</summary>
    public static AdditiveMeasure HandledTalkKnown { get; } = Count("handled_talk_known");

    /// <summary>Handled legs with known talk and hold.</summary>
    public static AdditiveMeasure HandledHoldKnown { get; } = Count("handled_hold_known");

    /// <summary>Handled legs with known talk and wrap.</summary>
    public static AdditiveMeasure HandledWrapKnown { get; } = Count("handled_wrap_known");

    /// <summary>Handled legs with known talk and every other part of handle time that the data have (<see cref="Totals.HandleParts"/>).</summary>
    public static AdditiveMeasure HandleTimeKnown { get; } = Count("handle_time_known");

    /// <summary>Sum of talk over handled legs with known talk.</summary>
    public static AdditiveMeasure Talk { get; } = Seconds("talk");

    /// <summary>Sum of squares of talk over handled legs with known talk.</summary>
    public static Measure<SumOfSquares> TalkSquares { get; } = Squares("talk_squares");

    /// <summary>Sum of hold over handled legs with known talk and hold.</summary>
    public static AdditiveMeasure Hold { get; } = Seconds("hold");

    /// <summary>Sum of squares of hold over handled legs with known talk and hold.</summary>
    public static Measure<SumOfSquares> HoldSquares { get; } = Squares("hold_squares");

    /// <summary>Sum of wrap (after-contact work) over handled legs with known talk and wrap.</summary>
    public static AdditiveMeasure Wrap { get; } = Seconds("wrap");

    /// <summary>Sum of squares of wrap over handled legs with known talk and wrap.</summary>
    public static Measure<SumOfSquares> WrapSquares { get; } = Squares("wrap_squares");

    /// <summary>Sum of talk + hold + wrap over handled legs with known handle time.</summary>
    public static AdditiveMeasure HandleTime { get; } = Seconds("handle_time");

    /// <summary>Sum of squares of talk + hold + wrap over handled legs with known handle time.</summary>
    public static Measure<SumOfSquares> HandleTimeSquares { get; } = Squares("handle_time_squares");

    /// <summary>Sum of wrap over handled legs with known handle time.</summary>
    public static AdditiveMeasure HandleTimeWrap { get; } = Seconds("handle_time_wrap");

    /// <summary>Handled legs with known handle time and known wrap.</summary>
    public static AdditiveMeasure HandleTimeWrapKnown { get; } = Count("handle_time_wrap_known");

    /// <summary>Handled legs with a hold time above 0.</summary>
    public static AdditiveMeasure Held { get; } = Count("held");

    /// <summary>Sum of hold over handled legs with a hold time above 0.</summary>
    public static AdditiveMeasure HeldHold { get; } = Seconds("held_hold");

    /// <summary>Sum of squares of hold over handled legs with a hold time above 0.</summary>
    public static Measure<SumOfSquares> HeldHoldSquares { get; } = Squares("held_hold_squares");

    /// <summary>Answered legs with known hold.</summary>
    public static AdditiveMeasure AnsweredHoldKnown { get; } = Count("answered_hold_known");

    /// <summary>Answered legs with a hold time above 0.</summary>
    public static AdditiveMeasure AnsweredHeld { get; } = Count("answered_held");

    /// <summary>Answered legs of which it is known whether they were passed on.</summary>
    public static AdditiveMeasure AnsweredTransferKnown { get; } = Count("answered_transfer_known");

    /// <summary>Answered legs passed on without a word to the next person.</summary>
    public static AdditiveMeasure TransferredBlind { get; } = Count("transferred_blind");

    /// <summary>Answered legs passed on after a word with the next person.</summary>
    public static AdditiveMeasure TransferredConsult { get; } = Count("transferred_consult");

    /// <summary>Legs of Channel Bot.</summary>
    public static AdditiveMeasure BotSessions { get; } = Count("bot_sessions");

    /// <summary>C: bot sessions finished in self-service.</summary>
    public static AdditiveMeasure Contained { get; } = Count("contained");

    /// <summary>Bot sessions that were given up.</summary>
    public static AdditiveMeasure BotAbandoned { get; } = Count("bot_abandoned");

    /// <summary>Bot sessions handed to people or elsewhere.</summary>
    public static AdditiveMeasure BotFlowedOut { get; } = Count("bot_flowed_out");

    /// <summary>Bot sessions not finished when the data end.</summary>
    public static AdditiveMeasure BotOpen { get; } = Count("bot_open");

    /// <summary>Legs of Direction Outbound, bots and callbacks aside.</summary>
    public static AdditiveMeasure Outbound { get; } = Count("outbound");

    /// <summary>Outbound legs in which the customer was reached.</summary>
    public static AdditiveMeasure OutboundAnswered { get; } = Count("outbound_answered");

    /// <summary>Outbound legs in which nobody was reached.</summary>
    public static AdditiveMeasure OutboundNotConnected { get; } = Count("outbound_not_connected");

    /// <summary>Answered legs of which it is known whether they were resolved.</summary>
    public static AdditiveMeasure ResolutionKnown { get; } = Count("resolution_known");

    /// <summary>Answered legs that were resolved.</summary>
    public static AdditiveMeasure Resolved { get; } = Count("resolved");

    /// <summary>Offered legs with a quality score.</summary>
    public static AdditiveMeasure QualityKnown { get; } = Count("quality_known");

    /// <summary>Sum of quality scores of offered legs.</summary>
    public static AdditiveMeasure Quality { get; } = Amounts("quality");

    /// <summary>Sum of squares of quality scores of offered legs.</summary>
    public static Measure<SumOfSquares> QualitySquares { get; } = new("quality_squares", MeasureUnit.Amount);

    /// <summary>Offered legs checked for critical errors.</summary>
    public static AdditiveMeasure CriticalErrorKnown { get; } = Count("critical_error_known");

    /// <summary>Offered legs checked and found free of critical errors.</summary>
    public static AdditiveMeasure CriticalErrorFree { get; } = Count("critical_error_free");

    /// <summary>Offered and outbound legs of which it is known whether they reached their aim.</summary>
    public static AdditiveMeasure ConversionKnown { get; } = Count("conversion_known");

    /// <summary>Offered and outbound legs that reached their aim.</summary>
    public static AdditiveMeasure Converted { get; } = Count("converted");

    /// <summary>Answered legs, offered or outbound, with known value.</summary>
    public static AdditiveMeasure ValueKnown { get; } = Count("value_known");

    /// <summary>Sum of value over answered legs, offered or outbound.</summary>
    public static AdditiveMeasure Value { get; } = Amounts("value");

    /// <summary>Sum of squares of value over answered legs, offered or outbound.</summary>
    public static Measure<SumOfSquares> ValueSquares { get; } = new("value_squares", MeasureUnit.Amount);

    /// <summary>Satisfaction answers of 1 of offered legs.</summary>
    public static AdditiveMeasure Satisfaction1 { get; } = Count("satisfaction_1");

    /// <summary>Satisfaction answers of 2 of offered legs.</summary>
    public static AdditiveMeasure Satisfaction2 { get; } = Count("satisfaction_2");

    /// <summary>Satisfaction answers of 3 of offered legs.</summary>
    public static AdditiveMeasure Satisfaction3 { get; } = Count("satisfaction_3");

    /// <summary>Satisfaction answers of 4 of offered legs.</summary>
    public static AdditiveMeasure Satisfaction4 { get; } = Count("satisfaction_4");

    /// <summary>Satisfaction answers of 5 of offered legs.</summary>
    public static AdditiveMeasure Satisfaction5 { get; } = Count("satisfaction_5");

    /// <summary>Effort answers of offered legs.</summary>
    public static AdditiveMeasure EffortKnown { get; } = Count("effort_known");

    /// <summary>Effort answers of 5 to 7 of offered legs.</summary>
    public static AdditiveMeasure EffortEasy { get; } = Count("effort_easy");

    /// <summary>Sum of effort answers of offered legs.</summary>
    public static AdditiveMeasure EffortSum { get; } = Count("effort_sum");

    /// <summary>Sum of squares of effort answers of offered legs.</summary>
    public static AdditiveMeasure EffortSquares { get; } = Count("effort_squares");

    /// <summary>Recommendation answers of 9 and 10 of offered legs.</summary>
    public static AdditiveMeasure Promoters { get; } = Count("promoters");

    /// <summary>Recommendation answers of 7 and 8 of offered legs.</summary>
    public static AdditiveMeasure Passives { get; } = Count("passives");

    /// <summary>Recommendation answers of 0 to 6 of offered legs.</summary>
    public static AdditiveMeasure Detractors { get; } = Count("detractors");

    /// <summary>Offered legs whose customer was invited to a survey.</summary>
    public static AdditiveMeasure Invited { get; } = Count("invited");

    /// <summary>Invited customers who gave at least one answer.</summary>
    public static AdditiveMeasure Responded { get; } = Count("responded");

    /// <summary>All of the above, in a fixed order.</summary>
    public static IReadOnlyList<Measure> All => Definitions.All;

    private static AdditiveMeasure Count(string id) => new(id, MeasureUnit.Count);

    private static AdditiveMeasure Seconds(string id) => new(id, MeasureUnit.Seconds);

    private static AdditiveMeasure Amounts(string id) => new(id, MeasureUnit.Amount);

    private static Measure<SumOfSquares> Squares(string id) => new(id, MeasureUnit.Seconds);
}
