using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds.Corrections;
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
    /// <param name="Corrections">Letters that corrected it, in order.</param>
    public sealed record View(
        RoundId RoundId, string Subject, string Symbol, DateOnly? Date, string Hash, string Html, bool Issued, bool MaySeeRound,
        IReadOnlyList<Correction> Corrections);

    /// <summary>Công văn đính chính, as issued.</summary>
    /// <param name="Html">Fragment of safe HTML.</param>
    public sealed record Correction(Guid Id, string Symbol, DateOnly? Date, string Html);

    public async Task<Outcome<View>> ReadAsync(Actor actor, RoundId id, CancellationToken cancellationToken = default)
    {
        var seesRound = await findRound.ReadAsync(actor, id, cancellationToken) is Outcome<RoundHead>.Done;
        if (!seesRound && !await IsAskedAsync(actor, id, cancellationToken))
        {
            return Denial.Absent;
        }

        var letter = await database.Rounds.Where(r => r.Id == id)
            .Select(r => new { r.Subject, r.LetterSymbol, r.LetterDate, r.LetterHash, r.LetterHtml, r.State }).FirstAsync(cancellationToken);
        var issued = letter.State is not (RoundState.Draft or RoundState.Submitted);
        var (html, hash) = issued
            ? (letter.LetterHtml, letter.LetterHash)
            : await DraftAsync(id, (draft, form) => (HtmlPreview.Of(draft, form), FrozenDocument.Of(draft, form).Hash), cancellationToken);
        return new View(
            id, letter.Subject, letter.LetterSymbol, letter.LetterDate, hash, html, issued, seesRound,
            await Issued(id).Select(c => new Correction(c.Id, c.Symbol, c.Date, c.Html)).ToListAsync(cancellationToken));
    }

    /// <summary>The frozen bytes of a letter that corrected it.</summary>
    public async Task<Outcome<WordFile>> ReadCorrectionFileAsync(Actor actor, RoundId id, Guid correction, CancellationToken cancellationToken = default)
    {
        if (await findRound.ReadAsync(actor, id, cancellationToken) is not Outcome<RoundHead>.Done && !await IsAskedAsync(actor, id, cancellationToken))
        {
            return Denial.Absent;
        }

        var found = await Issued(id).Where(c => c.Id == correction).Select(c => new { c.Symbol, c.Document }).FirstOrDefaultAsync(cancellationToken);
        return found?.Document is { } bytes ? new WordFile(FileNameOf(found.Symbol), bytes) : Denial.Absent;
    }

    private IQueryable<LetterCorrection> Issued(RoundId id) => database.LetterCorrections.AsNoTracking()
        .Where(c => c.RoundId == id && c.State == CorrectionState.Issued).OrderBy(c => c.IssuedAt);

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

    // Whoever is asked has opened the letter by reading it.
    private async Task<bool> IsAskedAsync(Actor actor, RoundId id, CancellationToken cancellationToken)
    {
        var asked = await database.Assignments.Where(a => a.RoundId == id).WhereHeldBy(actor.Memberships, a => a.OrganisationId, a => a.Round!.Line)
            .Select(a => a.OrganisationId).Distinct().ToListAsync(cancellationToken);
        if (asked.Count > 0)
        {
            await database.MarkOpenedAsync(id, asked, clock.GetUtcNow(), cancellationToken);
        }

        return asked.Count > 0;
    }
}
