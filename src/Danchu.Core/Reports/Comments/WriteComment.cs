using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Checks;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Comments;

/// <summary>Góp ý vào một câu: within the unit, or to the other side, which is told of it.</summary>
[Named("Góp ý vào báo cáo")]
public sealed class WriteComment(
    DanchuDatabase database, LockForComment lockFor, LoadSectionWords loadWords, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    /// <param name="Section">Key of the section.</param>
    /// <param name="Quote">A sentence of it as it reads, or part of one; empty for the whole section.</param>
    /// <param name="ToSuperior">Only the unit has the choice; what the superior says is for both.</param>
    public sealed record Input(ReportId ReportId, string Section, string? Quote, string? Text, bool ToSuperior);

    /// <returns>Of the comment.</returns>
    public Task<Outcome<Guid>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => lockFor.ReportAsync(actor, input.ReportId, cancellationToken)
            .ThenAsync(opened => WriteAsync(change, actor, opened, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Guid>> WriteAsync(
        Change change, Actor actor, LockForComment.Opened opened, Input input, CancellationToken cancellationToken)
    {
        var (file, speaker) = opened;
        List<Refusal> refusals = [];
        var quote = EnteredText.Line(refusals, Quote.OneLine(input.Quote ?? ""), "Câu được góp ý", ReportComment.TextLimit, nameof(Input.Quote));
        var text = CommentText.Read(refusals, input.Text);
        var section = file.WrittenSections.FirstOrDefault(s => string.Equals(s.Key, input.Section, StringComparison.Ordinal));
        if (section is null)
        {
            refusals.Add(new Refusal("Đề cương không có mục này.", nameof(Input.Section)));
        }
        else if (quote.Length > 0
            && !ListComments.Stands((await loadWords.ReadAsync(file, section.Key, cancellationToken)).GetValueOrDefault(section.Key, ""), quote))
        {
            refusals.Add(new Refusal("Câu này vừa được sửa nên không còn trong mục. Hãy chọn lại câu cần góp ý.", nameof(Input.Quote)));
        }

        return refusals.Count > 0 ? refusals : Write(change, actor, file, speaker, input with { Section = section!.Key, Quote = quote, Text = text });
    }

    private Guid Write(Change change, Actor actor, OpenedReport file, OrganisationId speaker, Input input)
    {
        var comment = database.ReportComments.Add(new ReportComment
        {
            AssignmentId = file.Assignment.Id, ReportId = file.Report.Id, SectionKey = input.Section, Quote = input.Quote!, Text = input.Text!,
            ToSuperior = input.ToSuperior || !file.Rights.InUnit, WrittenBy = actor.PersonId, WrittenFor = speaker, WrittenAt = clock.GetUtcNow(),
        }).Entity;

        // Words within the unit stay in its table: history is read by its superiors too.
        change.Record(
            file.Organisation.Id, ("report", file.Report.Id.Value), null,
            comment.ToSuperior ? new { Key = comment.SectionKey, comment.Quote, comment.Text } : new { Key = comment.SectionKey });
        notify.Tell(file, comment, actor, comment.Text);
        return comment.Id;
    }
}
