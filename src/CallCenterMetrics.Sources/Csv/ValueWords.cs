using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>The words that stand for the values of enums and tri-states, in English and Chinese, and those a user states.</summary>
internal static class ValueWords
{
    private static readonly Dictionary<string, string> YesNo = Words(
        ("Yes", "yes, y, true, t, 1, 是, 有, 已解决, 已成交, 已邀请"),
        ("No", "no, n, false, f, 0, 否, 无, 未解决, 未成交, 未邀请"));

    private static readonly Dictionary<InteractionField, Dictionary<string, string>> ByField = new()
    {
        [InteractionField.Outcome] = Words(
            (nameof(Outcome.Answered), "answered, y, yes, true, 1, connected, completed, handled, 已接通, 接通, 已接, 已应答, 应答, 是"),
            (nameof(Outcome.Abandoned), "abandoned, n, no, false, 0, abandon, missed, hung up, 已放弃, 放弃, 未接, 否"),
            (nameof(Outcome.FlowedOut), "flowed out, flow out, overflow, overflowed, timeout, timed out, exit, closed, 溢出, 已溢出, 超时"),
            (nameof(Outcome.CallbackQueued), "callback queued, callback requested, 预约回呼, 已预约回呼"),
            (nameof(Outcome.Contained), "contained, self service, self served, 自助完成, 自助解决"),
            (nameof(Outcome.NotConnected), "not connected, no answer, busy, unreachable, 外呼未接通, 无人接听, 忙线"),
            (nameof(Outcome.Open), "open, in progress, pending, 未完结, 处理中, 进行中")),
        [InteractionField.Channel] = Words(
            (nameof(Channel.Voice), "voice, phone, call, telephone, 语音, 电话"),
            (nameof(Channel.Chat), "chat, live chat, web chat, 在线, 在线客服, 在线聊天"),
            (nameof(Channel.Message), "message, messaging, sms, whatsapp, wechat, 消息, 短信, 微信"),
            (nameof(Channel.Email), "email, mail, 邮件, 电子邮件"),
            (nameof(Channel.Task), "task, ticket, case, tasks, 任务, 工单"),
            (nameof(Channel.Callback), "callback, 回呼, 回拨"),
            (nameof(Channel.Video), "video, video call, 视频"),
            (nameof(Channel.Bot), "bot, chatbot, voicebot, ivr, virtual agent, 机器人, 智能客服")),
        [InteractionField.Direction] = Words(
            (nameof(Direction.Inbound), "inbound, in, incoming, 呼入"),
            (nameof(Direction.Outbound), "outbound, out, outgoing, 呼出, 外呼"),
            (nameof(Direction.Internal), "internal, 内部")),
        [InteractionField.Transfer] = Words(
            (nameof(Transfer.None), "none, no, n, false, 0, not transferred, 无, 否, 未转接"),
            (nameof(Transfer.Blind), "blind, cold, unattended, 盲转, 直接转接"),
            (nameof(Transfer.Consult), "consult, consultation, warm, attended, 咨询转接")),
        [InteractionField.Resolved] = YesNo,
        [InteractionField.Invited] = YesNo,
        [InteractionField.CriticalError] = YesNo,
        [InteractionField.Converted] = YesNo,
    };

    /// <summary>The values a field can have, as mapping rules and findings name them; empty for fields that are no words.</summary>
    public static string[] Values(InteractionField field) =>
        ByField.TryGetValue(field, out var words) ? [.. words.Values.Distinct()] : [];

    /// <summary>The value a word of a file stands for; null if none.</summary>
    public static string? Find(InteractionField field, FieldRule rule, string word)
    {
        foreach (var (stated, value) in rule.Words)
        {
            if (stated.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return ByField[field].GetValueOrDefault(KnownHeaders.Normal(word));
    }

    private static Dictionary<string, string> Words(params (string Value, string Words)[] values) => values
        .SelectMany(entry => entry.Words.Split(", ").Select(word => (Key: KnownHeaders.Normal(word), entry.Value)))
        .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
