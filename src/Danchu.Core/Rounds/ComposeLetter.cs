using Danchu.Core.Database;
using Danchu.Core.Documents.Head;
using Danchu.Core.Documents.Numbers;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Documents;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// The request letter (công văn yêu cầu báo cáo) of a round as a document: the same model is shown, written to Word and frozen at issue.
/// </summary>
public sealed class ComposeLetter(DanchuDatabase database, ComposeAnnexes composeAnnexes)
{
    /// <param name="round">With its period.</param>
    /// <param name="number">None while it is a draft: the number's and the day's place stay blank.</param>
    public async Task<OfficialDocument> ExecuteAsync(ReportingRound round, TakenNumber? number, DateOnly on, CancellationToken cancellationToken = default)
    {
        var head = await DocumentHead.LoadAsync(database, round.IssuerId, round.Line, cancellationToken);
        var (grounds, body) = ParseLetter.From(round.Letter);
        return new OfficialDocument
        {
            Title = head.Title(
                TakeNumber.LetterType, number?.Number, number is null ? head.Undated(on.Month, on.Year) : head.Dated(on), round.Subject, round.DraftingUnit),
            Addressees = AddresseeLines.Lines(await AddresseesAsync(round.Id, cancellationToken), round.Line).ToSequence(),
            Grounds = grounds,
            Body = body,
            Signature = head.Signature,
            Recipients = head.LetterRecipients,
            Annexes = (await composeAnnexes.ExecuteAsync(round.Period!, round.OutlineId, round.FormId, cancellationToken)).ToSequence(),
        };
    }

    private async Task<List<(string Name, OrganisationKind Kind)>> AddresseesAsync(RoundId round, CancellationToken cancellationToken)
    {
        var units = await database.RoundAddressees.Where(a => a.RoundId == round)
            .Join(database.Organisations, a => a.OrganisationId, o => o.Id, (_, o) => new { o.Name, o.Kind })
            .OrderBy(u => u.Name).ToListAsync(cancellationToken);
        return [.. units.Select(u => (u.Name, u.Kind))];
    }
}
