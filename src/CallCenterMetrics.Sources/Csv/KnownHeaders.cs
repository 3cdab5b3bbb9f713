using static CallCenterMetrics.Sources.Csv.InteractionField;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>The headers that are recognised without being told: every field name, and common English and Chinese ones.</summary>
internal static class KnownHeaders
{
    private static readonly (InteractionField Field, string Headers)[] Names =
    [
        (Id, "id, leg id, call id, interaction id, unique id, uid, ticket id, 通话编号, 呼叫编号, 通话ID, 流水号, 工单号"),
        (ContactId, "contact id, conversation id, session id, 联络编号, 会话编号, 会话ID"),
        (Customer, "customer, customer id, customer key, client, client id, 客户, 客户编号, 客户ID"),
        (OfferedAt, "offered at, offered, offered time, start, start time, started at, call start, call started, call start time, call time, date time, timestamp, "
            + "created at, arrival time, arrived at, queued at, enqueued at, enqueue time, 来电时间, 进线时间, 呼入时间, 开始时间, 呼叫时间, 进入队列时间, 时间"),
        (AnsweredAt, "answered at, call answered, answer time, answered time, connected at, connect time, 接通时间, 应答时间"),
        (EndedAt, "ended at, end, end time, ended, call ended, call end, call end time, closed at, 结束时间, 挂断时间"),
        (Queue, "queue, queue name, skill, skill group, split, 队列, 技能组, 技能队列, 业务组"),
        (Channel, "channel, media, media type, 渠道, 媒体类型"),
        (Direction, "direction, call direction, 方向, 呼叫方向"),
        (Topic, "topic, reason, contact reason, call reason, disposition, category, wrap up code, 主题, 来电原因, 业务类型, 联络原因"),
        (Segment, "segment, customer segment, tier, customer tier, 客群, 客户等级, 客户分群"),
        (Agent, "agent, agent id, agent name, agent key, operator, representative, 坐席, 座席, 客服, 工号, 坐席工号, 座席工号, 客服工号"),
        (Outcome, "outcome, status, call status, result, call result, answered, answered (y/n), answered y/n, 结果, 状态, 接通状态, 是否接通, 呼叫结果"),
        (Wait, "wait, wait time, waiting time, wait length, wait duration, queue time, queue wait, speed of answer, time to answer, ring time, 等待时长, 等待时间, 排队时长, 排队时间, 应答速度"),
        (Talk, "talk, talk time, talk duration, talk length, avg talk duration, service length, service time, conversation time, 通话时长, 通话时间"),
        (Hold, "hold, hold time, hold duration, 保持时长, 保持时间"),
        (Wrap, "wrap, wrap time, wrap up, wrap up time, wrap duration, acw, acw time, after call work, after contact work, 话后时长, 话后处理时长, 整理时长"),
        (Transfer, "transfer, transferred, transfer type, 转接, 转接类型"),
        (Resolved, "resolved, is resolved, resolution, fcr, first contact resolution, 是否解决, 已解决, 解决"),
        (Satisfaction, "satisfaction, satisfaction rating, satisfaction score, csat, csat score, rating, 满意度, 满意度评分"),
        (Recommendation, "recommendation, likelihood to recommend, nps, nps score, 推荐度, 推荐意愿"),
        (Effort, "effort, effort score, customer effort, ces, ces score, 费力度, 省力度"),
        (Invited, "invited, survey offered, survey sent, survey invited, 是否邀评, 邀评"),
        (Quality, "quality, quality score, qa, qa score, 质检分, 质检得分, 质检分数"),
        (CriticalError, "critical error, auto fail, fatal error, 致命差错, 致命错误"),
        (Cost, "cost, contact cost, 成本, 费用"),
        (Value, "value, revenue, sale amount, 价值, 收入, 金额"),
        (Converted, "converted, conversion, sale, sold, 是否成交, 成交, 转化"),
        (Steps, "steps, menu steps, step count, 步骤数, 步数"),
    ];

    /// <summary>Units that a header may end with. Short ones must stand apart, "wait_s": "holds" and "wait min" mean something else.</summary>
    private static readonly (string Suffix, string Unit)[] Units =
    [
        ("in milliseconds", "ms"), ("milliseconds", "ms"), ("_ms", "ms"), (" ms", "ms"), ("-ms", "ms"), ("(ms)", "ms"), ("毫秒", "ms"), ("(毫秒)", "ms"), ("（毫秒）", "ms"),
        ("in seconds", "s"), ("seconds", "s"), ("(seconds)", "s"), ("_sec", "s"), (" sec", "s"), ("(sec)", "s"), ("_s", "s"), (" s", "s"), ("-s", "s"), ("(s)", "s"),
        ("秒", "s"), ("(秒)", "s"), ("（秒）", "s"), ("in minutes", "min"), ("minutes", "min"), ("(minutes)", "min"), ("(min)", "min"), ("分钟", "min"), ("(分钟)", "min"), ("（分钟）", "min"),
    ];

    private static readonly Dictionary<string, InteractionField> Fields = Names
        .SelectMany(entry => entry.Headers.Split(", ").Append(entry.Field.ToString()).Select(header => (Key: Normal(header), entry.Field)))
        .DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Field, StringComparer.Ordinal);

    /// <summary>A header without what does not matter: case, spaces, underscores, hyphens.</summary>
    public static string Normal(string header) =>
        string.Concat(header.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('_' or '-' or '\uFEFF'))).ToLowerInvariant();

    /// <summary>The field a header names, and the unit it names with it.</summary>
    public static (InteractionField Field, string? Unit)? Find(string header)
    {
        var name = Normal(header);
        if (Fields.TryGetValue(name, out var field))
        {
            return (field, null);
        }

        foreach (var (suffix, unit) in Units)
        {
            if (header.Trim().EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
                && Fields.TryGetValue(Normal(header.Trim()[..^suffix.Length]), out field) && IsDuration(field))
            {
                return (field, unit);
            }
        }

        return null;
    }

    /// <summary>What to add to the cure of a missing column where headers could not be decoded; else nothing.</summary>
    public static string EncodingCure(IReadOnlyList<string> headers) => headers.Any(header => header.Contains('\uFFFD', StringComparison.Ordinal))
        ? " The headers are not UTF-8: state the encoding of the file, such as gb18030 or windows-1252."
        : "";

    /// <summary>The field with a name, such as <c>OfferedAt</c> or <c>offered_at</c>.</summary>
    public static InteractionField? Field(string name) =>
        Enum.GetValues<InteractionField>().Cast<InteractionField?>().FirstOrDefault(field => Normal(field.ToString()!) == Normal(name));

    public static bool IsKnown(string header) => Find(header) is not null || IsDate(header) || IsTime(header);

    public static bool IsDate(string header) => Normal(header) is "date" or "calldate" or "day" or "日期" or "来电日期" or "通话日期";

    public static bool IsTime(string header) => Normal(header) is "time" or "clock" or "timeofday" || Find(header)?.Field == OfferedAt;

    public static bool IsDuration(InteractionField field) => field is Wait or Talk or Hold or Wrap;

    public static bool IsInstant(InteractionField field) => field is OfferedAt or AnsweredAt or EndedAt;
}
