using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents;
using Danchu.Core.Organisations;
using Danchu.Documents;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>What every letter of a round's issuer carries: its bodies, symbol, place, signature and recipients.</summary>
internal sealed record LetterHeading(Letterhead Issuer, Organisation Organisation)
{
    /// <summary>How the issuer calls itself in a sentence.</summary>
    public string NameInText => Issuer.NameInText.Length > 0 ? Issuer.NameInText : Organisation.Name;

    public SignatureBlock Signature => SignatureBlock.Parse(Issuer.SignatureLines, Issuer.SignerName.Length > 0 ? Issuer.SignerName : null);

    /// <summary>The addressees themselves are the first recipients of a letter, and it is kept like every document.</summary>
    public Recipients Recipients
    {
        get
        {
            var recipients = ParseRecipients.From(Issuer.Recipients) ?? new Recipients([]);
            var others = recipients.Lines.Where(l => !l.StartsWith("Như trên", StringComparison.OrdinalIgnoreCase));
            return new Recipients(["Như trên", .. others]) { Archive = recipients.Archive ?? (Issuer.Line == ReportingLine.Party ? "Văn phòng" : "VT") };
        }
    }

    private string Place => Issuer.Place.Length > 0 ? Issuer.Place : Organisation.Place;

    public static async Task<LetterHeading> ReadAsync(DanchuDatabase database, ReportingRound round, CancellationToken cancellationToken)
    {
        var organisation = await database.Organisations.AsNoTracking().FirstAsync(o => o.Id == round.IssuerId, cancellationToken);
        var letterhead = await database.Letterheads.AsNoTracking().FirstOrDefaultAsync(i => i.OrganisationId == round.IssuerId && i.Line == round.Line, cancellationToken);

        // Without a heading of its own a unit can still see its draft; issuing refuses until an administrator has entered one.
        return new LetterHeading(letterhead ?? new Letterhead { OrganisationId = round.IssuerId, Line = round.Line, BodyName = organisation.Name.ToUpperInvariant(), Symbol = "…" }, organisation);
    }

    /// <param name="number">None while it is a draft: the number's and the day's place stay blank.</param>
    public TitleBlock Title(ReportingRound round, TakenNumber? number, DateOnly on, string subject) => new()
    {
        SuperiorBody = Issuer.SuperiorName.Length > 0 ? Issuer.SuperiorName : null,
        IssuingBody = Issuer.BodyName,
        IssuerInText = NameInText,
        Number = new DocumentNumber(number?.Number, TakeNumber.SymbolOf(round.Line, TakeNumber.LetterType, Issuer.Symbol, round.DraftingUnit)),
        PlaceAndDate = number is null ? PlaceAndDate.Draft(Place, on.Month, on.Year) : PlaceAndDate.On(Place, on),
        Subject = subject,
    };
}
