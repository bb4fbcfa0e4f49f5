using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Findings;

/// <summary>The findings of a report for whoever may read it: the unit in its draft, its superiors in what was sent.</summary>
public sealed class ShowFindings(LoadReport loadReport, ComposeReport compose, CheckReport check)
{
    public sealed record View(OpenedReport File, ReportFindings Findings);

    /// <summary>Of the unit's living version.</summary>
    public async Task<Outcome<View>> ReadAsync(Actor actor, AssignmentId id, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, id, cancellationToken);
        return opened is Outcome<OpenedReport>.Done { Value: { Rights.InUnit: true } file } ? await OfAsync(file, cancellationToken) : Denial.Absent;
    }

    /// <summary>Of one version, as its superiors read it.</summary>
    public async Task<Outcome<View>> ReadAsync(Actor actor, ReportId id, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, id, cancellationToken);
        return opened is Outcome<OpenedReport>.Done { Value: var file } ? await OfAsync(file, cancellationToken) : Denial.Absent;
    }

    private async Task<View> OfAsync(OpenedReport file, CancellationToken cancellationToken) =>
        new(file, await check.ReadAsync(file, await compose.ReadOwnWordsAsync(file, cancellationToken), cancellationToken: cancellationToken));
}
