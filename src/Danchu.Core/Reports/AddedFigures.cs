using Danchu.Core.Access;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Periods;

namespace Danchu.Core.Reports;

/// <summary>Figures of a body's own report that no unit enters and no total counts, such as how many units hold which class. Registered by the room that has them.</summary>
public delegate Task<IReadOnlyList<(Indicator Indicator, Figure Figure)>> AddedFigures(
    OrganisationId organisation, ReportingLine line, ReportingPeriod period, CancellationToken cancellationToken);
