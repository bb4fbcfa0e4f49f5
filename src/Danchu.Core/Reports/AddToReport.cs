using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Documents;

namespace Danchu.Core.Reports;

/// <summary>What another room has for a draft report, such as class counts, scorecards and league tables. Registered by that room.</summary>
public delegate Task<ReportAddition> AddToReport(OpenedReport file, CancellationToken cancellationToken);

/// <summary>What another room adds to a report.</summary>
/// <param name="Figures">Figures of a body's own report that no unit enters and no total counts, such as how many units hold which class.</param>
/// <param name="ComposeAnnexes">Annexes that follow the unit's own; composed only for whoever reads the whole document.</param>
public sealed record ReportAddition(
    IReadOnlyList<(Indicator Indicator, Figure Figure)> Figures, Func<CancellationToken, Task<IReadOnlyList<Annex>>> ComposeAnnexes)
{
    public static readonly ReportAddition None = new([], _ => Task.FromResult<IReadOnlyList<Annex>>([]));
}
