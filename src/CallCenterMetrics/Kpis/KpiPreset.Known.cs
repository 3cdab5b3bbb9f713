namespace CallCenterMetrics.Kpis;

/// <content>The presets that come with the library.</content>
public sealed partial record KpiPreset
{
    private const string IcmiSource = "the five ways to calculate service level that go by the name of ICMI, as listed with figures by Call Centre Helper, Service Level Threshold Calculations";
    private const string IcmiReading = "\"Within the threshold\" does not say whether a wait of exactly T is; the target does.";
    private const string CiscoSource = "Cisco Unified Contact Center Enterprise, reporting user guide, Service Level Type";
    private const string CiscoReading =
        "\"Within\" and \"before it expires\" are both written for a wait of exactly T; the target says. Calls offered are taken as answered + abandoned; calls below the abandon wait time are not counted "
        + "there at all, so leave them out of the data, and a call that leaves unanswered by other ways after T counts there as late.";

    private const string AsteriskSource = "asterisk/asterisk, apps/app_queue.c, and the manager event QueueParams";
    private const string AsteriskReading = "Waits are whole seconds there, so one of 20.9 s is within 20.";

    /// <summary>Every definition as the catalogue has it, the comparison as the target has it.</summary>
    public static KpiPreset Default { get; } = new("default", new("Defaults", "默认")) { Source = "the catalogue" };

    /// <summary>As Amazon Connect. A wait must be less than the threshold.</summary>
    public static KpiPreset AmazonConnect { get; } = new("amazon_connect", new("Amazon Connect", "Amazon Connect"))
    {
        Inclusive = false,
        Definitions =
        [
            KpiCatalog.ServiceLevel(ServiceLevelDefinition.LeftQueueWithin), KpiCatalog.AbandonmentRate(AbandonmentDefinition.OfOffered), KpiCatalog.OccupancyOnQueue,
            KpiCatalog.AverageHandleTime,
        ],
        Source = "Amazon Connect, Administrator Guide, Historical metrics definitions, and API Reference, GetMetricDataV2 (SERVICE_LEVEL: Comparison LT)",
        Reading = "Contacts queued are taken as the legs offered that have left the queue; of the abandonment rate, as all offered.",
    };

    /// <summary>
    /// As Genesys Cloud with flow-outs not included and short abandons included; other switches are other definitions:
    /// <c>GenesysCloud.With(KpiCatalog.ServiceLevelOfOffered(OfferedPart.ShortAbandons))</c>.
    /// </summary>
    public static KpiPreset GenesysCloud { get; } = new("genesys_cloud", new("Genesys Cloud", "Genesys Cloud"))
    {
        Inclusive = true,
        Definitions =
        [
            KpiCatalog.ServiceLevelOfOffered(OfferedPart.FlowedOut | OfferedPart.CallbackQueued), KpiCatalog.AbandonmentRate(AbandonmentDefinition.OfOffered),
            KpiCatalog.OccupancyStaffed, KpiCatalog.AverageHandleTime,
        ],
        Source = "Genesys Cloud Resource Center, Configure the service level calculation, and Metric definitions",
        Reading =
            "The article names no default of its switches; the formula it begins with is taken. An answer that misses the target is taken as one later than it. A customer who asks for a callback is taken as "
            + "a flow-out, and time on queue as including not responding.",
    };

    /// <summary>ICMI 1: abandons within the threshold count as met.</summary>
    public static KpiPreset Icmi1 { get; } = Icmi(1, ServiceLevelDefinition.AnsweredOrAbandonedWithin);

    /// <summary>ICMI 2: abandons do not count.</summary>
    public static KpiPreset Icmi2 { get; } = Icmi(2, ServiceLevelDefinition.OfAnswered);

    /// <summary>ICMI 3: every abandon counts as missed.</summary>
    public static KpiPreset Icmi3 { get; } = Icmi(3, ServiceLevelDefinition.OfAnsweredAndAbandoned);

    /// <summary>ICMI 4: abandons within the threshold do not count, later ones as missed.</summary>
    public static KpiPreset Icmi4 { get; } = Icmi(4, ServiceLevelDefinition.IgnoringEarlyAbandons);

    /// <summary>ICMI 5: short abandons count as met.</summary>
    public static KpiPreset Icmi5 { get; } = Icmi(5, ServiceLevelDefinition.ShortAbandonsAsMet);

    /// <summary>Cisco 1, "positive impact": abandons within the threshold count as met.</summary>
    public static KpiPreset CiscoPositive { get; } = Cisco("cisco_positive", "Cisco (abandons positive)", "思科（放弃计为达标）", ServiceLevelDefinition.AnsweredOrAbandonedWithin);

    /// <summary>Cisco 2, "negative impact": every abandon counts as missed.</summary>
    public static KpiPreset CiscoNegative { get; } = Cisco("cisco_negative", "Cisco (abandons negative)", "思科（放弃计为未达标）", ServiceLevelDefinition.OfAnsweredAndAbandoned);

    /// <summary>Cisco 3, "ignore abandoned calls": abandons within the threshold do not count.</summary>
    public static KpiPreset CiscoIgnored { get; } = Cisco("cisco_ignored", "Cisco (abandons ignored)", "思科（忽略放弃）", ServiceLevelDefinition.IgnoringEarlyAbandons);

    /// <summary>As ServicelevelPerf of Asterisk.</summary>
    public static KpiPreset Asterisk { get; } = new("asterisk", new("Asterisk ServicelevelPerf", "Asterisk ServicelevelPerf"))
    {
        Inclusive = true, Definitions = [KpiCatalog.ServiceLevel(ServiceLevelDefinition.OfAnswered)], Source = AsteriskSource, Reading = AsteriskReading,
    };

    /// <summary>As ServicelevelPerf2 of Asterisk.</summary>
    public static KpiPreset AsteriskPerf2 { get; } = new("asterisk_perf2", new("Asterisk ServicelevelPerf2", "Asterisk ServicelevelPerf2"))
    {
        Inclusive = true, Definitions = [KpiCatalog.ServiceLevel(ServiceLevelDefinition.AnsweredOrAbandonedWithin)], Source = AsteriskSource, Reading = AsteriskReading,
    };

    /// <summary>As the quality of service (QoS) of queues in Wazo and XiVO. A wait must be less than the threshold.</summary>
    public static KpiPreset Wazo { get; } = new("wazo", new("Wazo / XiVO", "Wazo / XiVO"))
    {
        Inclusive = false, Definitions = [KpiCatalog.ServiceLevel(ServiceLevelDefinition.OfAnswered)],
        Source = "wazo-platform/wazo-doc, contact_center/statistics: \"answered in less than x seconds over the number of answered calls\"",
        Reading = "Legs outside working hours are not counted there; leave them out of the data.",
    };

    /// <summary>All of the above, in their order.</summary>
    public static IReadOnlyList<KpiPreset> All { get; } =
    [
        Default, AmazonConnect, GenesysCloud, Icmi1, Icmi2, Icmi3, Icmi4, Icmi5, CiscoPositive, CiscoNegative, CiscoIgnored, Asterisk, AsteriskPerf2, Wazo,
    ];

    private static KpiPreset Icmi(int number, ServiceLevelDefinition definition) => new(FormattableString.Invariant($"icmi_{number}"), new($"ICMI {number}", $"ICMI {number}"))
    {
        Definitions = [KpiCatalog.ServiceLevel(definition)], Source = IcmiSource, Reading = IcmiReading,
    };

    private static KpiPreset Cisco(string id, string english, string chinese, ServiceLevelDefinition definition) => new(id, new(english, chinese))
    {
        Definitions = [KpiCatalog.ServiceLevel(definition)], Source = CiscoSource, Reading = CiscoReading,
    };
}
