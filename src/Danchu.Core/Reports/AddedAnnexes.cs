using Danchu.Documents;

namespace Danchu.Core.Reports;

/// <summary>Annexes of a draft report that another room composes, such as scorecard and league tables. Registered by that room.</summary>
public delegate Task<IReadOnlyList<Annex>> AddedAnnexes(OpenedReport file, CancellationToken cancellationToken);
