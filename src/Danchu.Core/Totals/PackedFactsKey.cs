using Danchu.Core.Access;
using Danchu.Core.Identifiers;

namespace Danchu.Core.Totals;

/// <summary>Whose accepted figures, of which period, counted along which line: the key of a row of <c>fact_sheets</c>.</summary>
public readonly record struct PackedFactsKey(PeriodId PeriodId, ReportingLine Line, OrganisationId OrganisationId);
