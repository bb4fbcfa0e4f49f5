using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports;

/// <summary>Takes a wrong signed copy out of a report that was sent. It stays in the unit with the reason, and superiors are no longer given it.</summary>
[Named("Rút bản đã ký")]
public sealed class WithdrawSignedFile(DanchuDatabase database, LoadReport loadReport, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(AssignmentId AssignmentId, Guid FileId, string? Reason);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => loadReport
            .LockSignedFileAsync(
                database, actor, input.AssignmentId, input.FileId, (ReportDeed.WithdrawSignedFile, input.Reason), cancellationToken)
            .ThenAsync(opened => Withdraw(change, actor, opened)),
        cancellationToken);

    private Outcome<Done> Withdraw(Change change, Actor actor, OpenedSignedFile opened)
    {
        var (file, attached, reason) = opened;
        attached.WithdrawnAt = clock.GetUtcNow();
        attached.WithdrawnBy = actor.PersonId;
        attached.WithdrawnReason = reason;
        change.Record(
            file.Organisation.Id, ("report", file.Report.Id.Value), new { attached.FileName, attached.Hash }, new { Reason = reason });
        return default(Done);
    }
}
