using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;

namespace Danchu.Core.Proposals;

/// <summary>
/// Trả lời: the answer comes down to every source of the group, into its proposal, its notices and its book. Given once.
/// </summary>
[Named("Trả lời kiến nghị")]
public sealed class AnswerProposals(
    DanchuDatabase database, WriteIntoBooks intoBooks, RecordMismatch recordMismatch, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    /// <param name="Accepted">Whether what was asked is settled; null: nothing was chosen.</param>
    /// <param name="Symbol">Of the document that answers; goes with its date.</param>
    /// <param name="File">The document; null where none is attached.</param>
    public sealed record Input(ProposalGroupId Id, int Revision, bool? Accepted, string? Text, string? Symbol, DateOnly? Date, SentFile? File = null);

    private sealed record Read(bool Accepted, string Text, string Symbol, DateOnly? Date, Upload? File);

    /// <returns>How many sources it went to.</returns>
    public async Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var judged = input.File is { } file ? JudgeUpload.Of(UploadPurpose.ProposalAnswer, file.Name, file.Content) : null;
        await recordMismatch.ExecuteAsync(actor, judged is null ? [] : [judged], cancellationToken);
        return await makeChange.ExecuteAsync(
            this,
            actor,
            change => database.LockGroupAsync(actor, input.Id, input.Revision, ProposalDeed.Answer, cancellationToken)
                .ThenAsync(group => AnswerAsync(change, actor, group, input, judged, cancellationToken)),
            cancellationToken);
    }

    private async Task<Outcome<int>> AnswerAsync(
        Change change, Actor actor, ProposalGroup group, Input input, JudgedUpload? judged, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [];
        if (Parse(refusals, input, judged) is not { } read)
        {
            return refusals;
        }

        var before = new { group.State };
        await PutAsync(group, actor, read, cancellationToken);
        var proposals = await database.OfGroupAsync(group.Id, cancellationToken);
        var holder = await database.NameOfAsync(group.HolderId, cancellationToken);
        foreach (var proposal in proposals)
        {
            database.ProposalSteps.Add(new ProposalStep
            {
                ProposalId = proposal.Id, Deed = ProposalDeed.Answer, ById = group.HolderId, Note = group.State.Label(), At = group.AnsweredAt!.Value,
            });
            notify.ProposalAnswered(proposal.OrganisationId, proposal.Id, holder, group.State.Label());
        }

        await intoBooks.StepAsync(
            change, actor, proposals.Select(p => p.EntryId),
            [
                ("tinh-trang", read.Accepted ? "da-giai-quyet" : "khong-chap-nhan"), ("ngay-tra-loi", SendProposal.Kept(clock.Today())),
                ("tra-loi", read.Text), ("van-ban-tra-loi", DocumentWords(group)),
            ],
            cancellationToken);
        change.Record(
            group.HolderId, ("proposal-group", group.Id.Value), before,
            new { Title = group.Subject, group.State, Text = read.Text, group.AnswerSymbol, group.AnswerDate, group.FileName, Hash = group.FileHash });
        return proposals.Count;
    }

    /// <summary>"Văn bản số 12/UBND-NV ngày 05/03/2024"; empty where no document answers.</summary>
    public static string DocumentWords(ProposalGroup group) =>
        group.AnswerSymbol.Length == 0 ? "" : $"Văn bản số {group.AnswerSymbol} ngày {group.AnswerDate!.Value.Short()}";

    private async Task PutAsync(ProposalGroup group, Actor actor, Read read, CancellationToken cancellationToken)
    {
        if (read.File is { } upload)
        {
            await database.KeepAsync(upload, cancellationToken);
            (group.FileName, group.FileHash) = (upload.Name, upload.Hash);
        }

        group.State = read.Accepted ? ProposalState.Settled : ProposalState.Declined;
        (group.Answer, group.AnswerSymbol, group.AnswerDate) = (read.Text, read.Symbol, read.Date);
        (group.AnsweredAt, group.AnsweredBy, group.AnsweredFor) = (clock.GetUtcNow(), actor.PersonId, group.HolderId);
        group.ReadAt ??= group.AnsweredAt;
        group.Revision++;
    }

    private Read? Parse(List<Refusal> refusals, Input input, JudgedUpload? judged)
    {
        if (input.Accepted is null)
        {
            refusals.Add(new Refusal("Chọn kết quả: đã giải quyết, hoặc không chấp nhận.", nameof(Input.Accepted)));
        }

        var text = EnteredText.Lines(refusals, input.Text, "Nội dung trả lời", ProposalGroup.AnswerLimit, nameof(Input.Text));
        if (text.Length == 0)
        {
            refusals.Add(new Refusal("Ghi nội dung trả lời.", nameof(Input.Text)));
        }

        var symbol = EnteredText.Line(refusals, input.Symbol, "Số, ký hiệu văn bản", ProposalGroup.SymbolLimit, nameof(Input.Symbol));
        if (symbol.Length > 0 != input.Date is not null)
        {
            refusals.Add(new Refusal("Số, ký hiệu và ngày của văn bản trả lời ghi cùng nhau.", symbol.Length > 0 ? nameof(Input.Date) : nameof(Input.Symbol)));
        }

        if (input.Date > clock.Today())
        {
            refusals.Add(new Refusal("Ngày văn bản trả lời không được sau hôm nay.", nameof(Input.Date)));
        }

        if (judged is { Upload: null })
        {
            refusals.Add(judged.Refuse(nameof(Input.File)));
        }

        return refusals.Count > 0 ? null : new Read(input.Accepted!.Value, text, symbol, input.Date, judged?.Upload);
    }
}
