using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Comments;

/// <summary>An answer to a comment, seen by those who see the comment; one that was settled is open again.</summary>
[Named("Trả lời góp ý")]
public sealed class AnswerComment(DanchuDatabase database, LockForComment lockFor, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    public sealed record Input(ReportId ReportId, Guid CommentId, string? Text);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => lockFor.ReportAsync(actor, input.ReportId, cancellationToken)
            .ThenAsync(opened => AnswerAsync(change, actor, opened, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> AnswerAsync(
        Change change, Actor actor, LockForComment.Opened opened, Input input, CancellationToken cancellationToken)
    {
        var (file, speaker) = opened;
        if (await lockFor.FindAsync(file, input.CommentId, cancellationToken) is not { } comment)
        {
            return Denial.Absent;
        }

        List<Refusal> refusals = [];
        var text = CommentText.Read(refusals, input.Text);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        database.ReportComments.Add(new ReportComment
        {
            AssignmentId = file.Assignment.Id, ReportId = file.Report.Id, SectionKey = comment.SectionKey, Quote = "", Text = text,
            ToSuperior = comment.ToSuperior, AnswersId = comment.Id, WrittenBy = actor.PersonId, WrittenFor = speaker, WrittenAt = clock.GetUtcNow(),
        });
        (comment.SettledBy, comment.SettledAt) = (null, null);
        change.Record(
            file.Organisation.Id, ("report", file.Report.Id.Value), null,
            comment.ToSuperior ? new { Key = comment.SectionKey, comment.Quote, Text = text } : new { Key = comment.SectionKey });
        notify.Tell(file, comment, actor, text);
        return default(Done);
    }
}
