using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Findings;

/// <summary>The findings of a report for whoever may read it: the unit in its draft, its superiors in what was sent.</summary>
public sealed class ReadFindings(OpenReport openReport, ComposeReport compose, CheckReport check)
{
    public sealed record View(ReportFile File, ReportFindings Findings);

    /// <summary>Of the unit's living version.</summary>
    public async Task<Outcome<View>> ReadAsync(Actor actor, AssignmentId id, CancellationToken cancellationToken = default)
    {
        var opened = await openReport.ReadAsync(actor, id, cancellationToken);
        return opened is Outcome<ReportFile>.Done { Value: { Rights.InUnit: true } file } ? await OfAsync(file, cancellationToken) : Nothing.Absent;
    }

    /// <summary>Of one version, as its superiors read it.</summary>
    public async Task<Outcome<View>> ReadAsync(Actor actor, ReportId id, CancellationToken cancellationToken = default)
    {
        var opened = await openReport.ReadAsync(actor, id, cancellationToken);
        return opened is Outcome<ReportFile>.Done { Value: var file } ? await OfAsync(file, cancellationToken) : Nothing.Absent;
    }

    private async Task<View> OfAsync(ReportFile file, CancellationToken cancellationToken) =>
        new(file, await check.ReadAsync(file, await compose.ReadAsync(file, cancellationToken), cancellationToken: cancellationToken));
}
