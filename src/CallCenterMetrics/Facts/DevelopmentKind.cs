namespace CallCenterMetrics.Facts;

/// <summary>What was done to develop a person or the knowledge.</summary>
public enum DevelopmentKind
{
    /// <summary>Coaching.</summary>
    Coaching,

    /// <summary>Training.</summary>
    Training,

    /// <summary>Calibration of evaluators.</summary>
    Calibration,

    /// <summary>One-to-one talk.</summary>
    OneToOne,

    /// <summary>Recognition.</summary>
    Recognition,

    /// <summary>An update of the knowledge base.</summary>
    KnowledgeUpdate,

    /// <summary>A certification gained.</summary>
    Certification,

    /// <summary>A proposal to improve.</summary>
    ImprovementProposal,
}
