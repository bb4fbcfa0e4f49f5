using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Documents.Forms;
using Danchu.Documents.Html;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds.Corrections;

/// <summary>The correction of a round's letter that is being written or waits for its signature, for the issuer's own people.</summary>
public sealed class ShowCorrection(DanchuDatabase database, FindRound findRound, ComposeCorrection compose, DocumentForms forms, TimeProvider clock)
{
    /// <param name="Text">What the secretary wrote; empty at first.</param>
    /// <param name="State">Null where none waits.</param>
    /// <param name="Html">The letter as it reads today: a fragment of safe HTML; empty where none waits.</param>
    /// <param name="Digest">Of the letter as it reads today.</param>
    public sealed record View(RoundHead Round, string Text, CorrectionState? State, string DeclinedReason, string Html, string Digest);

    public async Task<Outcome<View>> ReadAsync(Actor actor, RoundId id, CancellationToken cancellationToken = default)
    {
        if (await findRound.ReadAsync(actor, id, cancellationToken) is not Outcome<RoundHead>.Done(var head)
            || !actor.On(head.Line).IsIn(head.IssuerId))
        {
            return Denial.Absent;
        }

        var correction = await database.LetterCorrections.AsNoTracking()
            .FirstOrDefaultAsync(c => c.RoundId == id && c.State != CorrectionState.Issued, cancellationToken);
        if (correction is null)
        {
            return new View(head, "", State: null, "", "", "");
        }

        var round = await database.Rounds.AsNoTracking().Include(r => r.Period).FirstAsync(r => r.Id == id, cancellationToken);
        var letter = await compose.ExecuteAsync(round, correction.Text, number: null, clock.Today(), cancellationToken);
        var form = forms.Choose(head.Line, clock.Today());
        return new View(
            head, correction.Text, correction.State, correction.DeclinedReason, HtmlPreview.Of(letter, form), FrozenDocument.Of(letter, form).Hash);
    }
}
