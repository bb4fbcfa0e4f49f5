using Danchu.Core.Database;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
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
        var issuer = await database.Organisations.AsNoTracking().FirstAsync(o => o.Id == round.IssuerId, cancellationToken);
        var heading = await HeadingAsync(issuer, round.Line, cancellationToken);
        var (grounds, body) = ReadLetterText.Read(round.Letter);
        var symbol = TakeNumber.SymbolOf(round.Line, TakeNumber.LetterType, heading.Symbol, round.DraftingUnit);
        return new OfficialDocument
        {
            Title = new TitleBlock
            {
                SuperiorBody = heading.SuperiorName.Length > 0 ? heading.SuperiorName : null,
                IssuingBody = heading.BodyName,
                IssuerInText = heading.NameInText.Length > 0 ? heading.NameInText : issuer.Name,
                Number = new DocumentNumber(number?.Number, symbol),
                PlaceAndDate = number is null ? PlaceAndDate.Draft(Place(heading, issuer), on.Month, on.Year) : PlaceAndDate.On(Place(heading, issuer), on),
                Subject = round.Subject,
            },
            Addressees = CallAddressees.Lines(await AddresseesAsync(round.Id, cancellationToken), round.Line).ToSequence(),
            Grounds = grounds,
            Body = body,
            Signature = SignatureBlock.Parse(heading.SignatureLines, heading.SignerName.Length > 0 ? heading.SignerName : null),
            Recipients = RecipientsOf(heading),
            Annexes = (await composeAnnexes.ExecuteAsync(round.Period!, round.OutlineId, round.FormId, cancellationToken)).ToSequence(),
        };
    }

    private static string Place(Issuer heading, Organisation issuer) => heading.Place.Length > 0 ? heading.Place : issuer.Place;

    // Without a heading of its own a unit can still see its draft; issuing refuses until an administrator has entered one.
    private async Task<Issuer> HeadingAsync(Organisation organisation, ReportingLine line, CancellationToken cancellationToken) =>
        await database.Issuers.AsNoTracking().FirstOrDefaultAsync(i => i.OrganisationId == organisation.Id && i.Line == line, cancellationToken)
        ?? new Issuer { OrganisationId = organisation.Id, Line = line, BodyName = organisation.Name.ToUpperInvariant(), Symbol = "…" };

    private async Task<List<(string Name, OrganisationKind Kind)>> AddresseesAsync(RoundId round, CancellationToken cancellationToken)
    {
        var units = await database.RoundAddressees.Where(a => a.RoundId == round)
            .Join(database.Organisations, a => a.OrganisationId, o => o.Id, (_, o) => new { o.Name, o.Kind })
            .OrderBy(u => u.Name).ToListAsync(cancellationToken);
        return [.. units.Select(u => (u.Name, u.Kind))];
    }

    // The addressees themselves are the first recipients of a letter, and it is kept like every document.
    private static Recipients RecipientsOf(Issuer heading)
    {
        var recipients = ReadRecipients.From(heading.Recipients) ?? new Recipients([]);
        var others = recipients.Lines.Where(l => !l.StartsWith("Như trên", StringComparison.OrdinalIgnoreCase));
        return new Recipients(["Như trên", .. others]) { Archive = recipients.Archive ?? (heading.Line == ReportingLine.Party ? "Văn phòng" : "VT") };
    }
}
