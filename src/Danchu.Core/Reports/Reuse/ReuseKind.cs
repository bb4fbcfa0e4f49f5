namespace Danchu.Core.Reports.Reuse;

/// <summary>Where words of a report stand already; of several the first counts.</summary>
public enum ReuseKind
{
    /// <summary>Headings, guidance and items of its outline, and the sentences that the program offers.</summary>
    Model,

    /// <summary>The unit's own reports of years before, or its predecessors'.</summary>
    OwnYears,

    /// <summary>Reports from below that it names as its sources.</summary>
    Gathered,

    /// <summary>A superior's report.</summary>
    Superior,

    /// <summary>A unit that the same body asks.</summary>
    Neighbour,

    /// <summary>Any other accepted report.</summary>
    Elsewhere,
}
