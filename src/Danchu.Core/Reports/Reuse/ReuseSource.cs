using Danchu.Core.Access;
using Danchu.Core.Identifiers;

namespace Danchu.Core.Reports.Reuse;

/// <summary>A report whose words stand in another one; null of all but the kind is the outline's model.</summary>
/// <param name="Shared">Prints in common, where they were counted.</param>
public sealed record ReuseSource(ReuseKind Kind, ReusedReport? Report, int Shared = 0);

/// <summary>A report that others are held against, without its text.</summary>
/// <param name="LastDay">Of its period: rights go by the tree of that day.</param>
public sealed record ReusedReport(
    ReportId Id, OrganisationId UnitId, string UnitName, OrganisationId IssuerId, ReportingLine Line, string PeriodName, int Year, DateOnly LastDay,
    string Symbol, DateTimeOffset? SentAt);
