using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Totals;

namespace Danchu.Core.FollowUp.Totals;

/// <summary>How a unit stands in a total.</summary>
public enum UnitAnswer
{
    /// <summary>A value other than 0.</summary>
    Value,

    Zero,

    NotArisen,

    NotAvailable,

    /// <summary>Asked, and nothing accepted yet: it is not in the total.</summary>
    NotReported,
}

/// <summary>Order of the units in a breakdown.</summary>
public enum UnitsOrder
{
    Largest,
    Name,
}

/// <summary>A total opened into the units that make it, and those that should and do not yet.</summary>
/// <param name="Total">What is opened, as kept.</param>
/// <param name="Own">The organisation's own figure within a total of everything; null where only units below are counted.</param>
/// <param name="Counts">How many units stand how, of those found by name, before the filter by answer.</param>
/// <param name="Units">One page of them.</param>
public sealed record TotalBreakdown(
    string OrganisationName,
    ReportingPeriod Period,
    Indicator Indicator,
    Total Total,
    Total? Own,
    IReadOnlyDictionary<UnitAnswer, int> Counts,
    int Found,
    IReadOnlyList<OpenedUnit> Units)
{
    /// <summary>Key of the register that the organisation's own figure was counted from; empty where it was typed.</summary>
    public string OwnRegister { get; init; } = "";
}

/// <summary>A unit in the breakdown of a total.</summary>
/// <param name="Share">Part of the total in percent; null where a part makes no sense.</param>
/// <param name="Bar">Its length in percent of the largest.</param>
/// <param name="Report">The accepted report, or the one sent and waiting; null while it is the unit's own affair.</param>
/// <param name="State">Of the report asked for, where one was.</param>
public sealed record OpenedUnit(
    OrganisationId Id, string Name, Level Level, UnitAnswer Answer, Figure? Figure, decimal? Share, int Bar, ReportId? Report, ReportState? State)
{
    /// <summary>Where its figure is from: counted, typed, typed against its book.</summary>
    public FigureOrigin? Origin { get; init; }
}
