using Danchu.Core.Reports.Findings;

namespace Danchu.Web.Pages.Shared;

/// <summary>Model of the partial that shows a finding.</summary>
/// <param name="Href">Where it can be mended; null where whoever looks cannot.</param>
public sealed record FindingCard(ReportFinding Finding, string? Href = null);
