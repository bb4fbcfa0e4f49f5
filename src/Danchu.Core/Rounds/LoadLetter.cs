using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Html;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// The request letter as it will look, or as it was issued. Read by those who see the round and by the people of every unit that was asked.
/// </summary>
public sealed class LoadLetter(DanchuDatabase database, FindRound findRound, ComposeLetter compose, DocumentForms forms, TimeProvider clock)
{
    /// <param name="Hash">Of the letter as it was issued; of a draft as it reads today.</param>
    /// <param name="Html">Fragment of safe HTML.</param>
    /// <param name="MaySeeRound">Whether the reader may go on to the round's own page.</param>
    public sealed record View(RoundId RoundId, string Subject, string Symbol, DateOnly? Date, string Hash, string Html, bool Issued, bool MaySeeRound);

    public async Task<Outcome<View>> ReadAsync(Actor actor, RoundId id, CancellationToken cancellationToken = default)
    {
        var seesRound = await findRound.ReadAsync(actor, id, cancellationToken) is Outcome<RoundHead>.Done;
        if (!seesRound && !await IsAskedAsync(actor, id, cancellationToken))
        {
            return Denial.Absent;
        }

        var letter = await database.Rounds.Where(r => r.Id == id)
            .Select(r => new { r.Subject, r.LetterSymbol, r.LetterDate, r.LetterHash, r.LetterHtml, r.State }).FirstAsync(cancellationToken);
        var issued = letter.State is RoundState.Issued or RoundState.Closed;
        var (html, hash) = issued
            ? (letter.LetterHtml, letter.LetterHash)
            : await DraftAsync(id, (draft, form) => (HtmlPreview.Of(draft, form), FrozenDocument.Of(draft, form).Hash), cancellationToken);
        return new View(id, letter.Subject, letter.LetterSymbol, letter.LetterDate, hash, html, issued, seesRound);
    }

    /// <summary>The same as a Word file; after issue the frozen bytes.</summary>
    public async Task<Outcome<WordFile>> ReadFileAsync(Actor actor, RoundId id, CancellationToken cancellationToken = default)
    {
        if (await findRound.ReadAsync(actor, id, cancellationToken) is not Outcome<RoundHead>.Done && !await IsAskedAsync(actor, id, cancellationToken))
        {
            return Denial.Absent;
        }

        var frozen = await database.Rounds.Where(r => r.Id == id).Select(r => new { r.LetterDocument, r.LetterSymbol }).FirstAsync(cancellationToken);
        return frozen.LetterDocument is { } bytes
            ? new WordFile(FileNameOf(frozen.LetterSymbol), bytes)
            : new WordFile("cong-van-du-thao.docx", await DraftAsync(id, WordFile.Write, cancellationToken));
    }

    internal static string FileNameOf(string symbol) => $"cong-van-{symbol.Replace('/', '-')}.docx";

    private async Task<T> DraftAsync<T>(RoundId id, Func<OfficialDocument, DocumentForm, T> written, CancellationToken cancellationToken)
    {
        var round = await database.Rounds.AsNoTracking().Include(r => r.Period).FirstAsync(r => r.Id == id, cancellationToken);
        var today = clock.Today();
        return written(await compose.ExecuteAsync(round, number: null, today, cancellationToken), forms.Choose(round.Line, today));
    }

    private Task<bool> IsAskedAsync(Actor actor, RoundId id, CancellationToken cancellationToken) => database.Assignments.Where(a => a.RoundId == id)
        .WhereHeldBy(actor.Memberships, a => a.OrganisationId, a => a.Round!.Line).AnyAsync(cancellationToken);
}
