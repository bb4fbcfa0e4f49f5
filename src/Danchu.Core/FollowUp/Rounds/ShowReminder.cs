using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Html;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Rounds;

/// <summary>
/// The written reminder as it would go out today, for whoever sees the round. It is made anew each time:
/// whoever has sent meanwhile is no longer in it.
/// </summary>
public sealed class ShowReminder(DanchuDatabase database, FindRound findRound, ComposeReminder compose, DocumentForms forms, TimeProvider clock)
{
    public const string NobodyLate = "Không có đơn vị nào quá hạn nên không có công văn đôn đốc.";

    /// <param name="Html">Fragment of safe HTML; empty when there is nothing to write.</param>
    /// <param name="Why">Why there is nothing to write.</param>
    public sealed record View(RoundId RoundId, string Subject, string Html, string Why);

    public async Task<Outcome<View>> ReadAsync(Actor actor, RoundId id, CancellationToken cancellationToken = default)
    {
        if (await findRound.ReadAsync(actor, id, cancellationToken) is not Outcome<RoundHead>.Done(var head))
        {
            return Denial.Absent;
        }

        var reminder = await ComposeAsync(id, cancellationToken);
        var html = reminder is null ? "" : HtmlPreview.Of(reminder, forms.Choose(head.Line, clock.Today()));
        return new View(id, head.Subject, html, reminder is null ? await WhyAsync(head, cancellationToken) : "");
    }

    public async Task<Outcome<WordFile>> ReadFileAsync(Actor actor, RoundId id, CancellationToken cancellationToken = default)
    {
        if (await findRound.ReadAsync(actor, id, cancellationToken) is not Outcome<RoundHead>.Done(var head))
        {
            return Denial.Absent;
        }

        return await ComposeAsync(id, cancellationToken) is { } reminder
            ? new WordFile("cong-van-don-doc-du-thao.docx", WordFile.Write(reminder, forms.Choose(head.Line, clock.Today())))
            : new Refusal(await WhyAsync(head, cancellationToken));
    }

    private async Task<string> WhyAsync(RoundHead head, CancellationToken cancellationToken) =>
        RoundLifecycle.Of(head.State, RoundDeed.ComposeReminder).Refusal?.Message
        ?? (await database.RefuseEndedAsync(head.IssuerId, clock.Today(), cancellationToken))?.Message
        ?? NobodyLate;

    private async Task<OfficialDocument?> ComposeAsync(RoundId id, CancellationToken cancellationToken)
    {
        var round = await database.Rounds.AsNoTracking().FirstAsync(r => r.Id == id, cancellationToken);
        return round.Refuse(RoundDeed.ComposeReminder) is null && await database.RefuseEndedAsync(round.IssuerId, clock.Today(), cancellationToken) is null
            ? await compose.ExecuteAsync(round, clock.Today(), cancellationToken)
            : null;
    }
}
