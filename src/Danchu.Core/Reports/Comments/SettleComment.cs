using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Comments;

/// <summary>A comment is done with; it stays, folded away, and can be opened again.</summary>
[Named("Đóng hoặc mở lại góp ý")]
public sealed class SettleComment(LockForComment lockFor, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="Settled">False opens it again.</param>
    public sealed record Input(ReportId ReportId, Guid CommentId, bool Settled);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => lockFor.ReportAsync(actor, input.ReportId, cancellationToken)
            .ThenAsync(opened => SettleAsync(change, actor, opened.File, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> SettleAsync(Change change, Actor actor, OpenedReport file, Input input, CancellationToken cancellationToken)
    {
        if (await lockFor.FindAsync(file, input.CommentId, cancellationToken) is not { } comment)
        {
            return Denial.Absent;
        }

        if (comment.SettledAt is not null != input.Settled)
        {
            var before = new { Key = comment.SectionKey, Settled = comment.SettledAt is not null };
            comment.SettledBy = input.Settled ? actor.PersonId : null;
            comment.SettledAt = input.Settled ? clock.GetUtcNow() : null;
            change.Record(file.Organisation.Id, ("report", file.Report.Id.Value), before, new { Key = comment.SectionKey, input.Settled });
        }

        return default(Done);
    }
}
