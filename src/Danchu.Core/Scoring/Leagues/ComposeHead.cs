using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Documents;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>An organisation's own document of a line, with nothing in it yet: head, signature and recipients as it stands on its documents.</summary>
internal static class ComposeHead
{
    public static async Task<OfficialDocument> DraftAsync(
        this DanchuDatabase database, OrganisationId id, ReportingLine line, ScorecardTitle title, DateOnly today, CancellationToken cancellationToken)
    {
        var organisation = await database.Organisations.AsNoTracking().FirstAsync(o => o.Id == id, cancellationToken);
        var letterhead = await database.Letterheads.AsNoTracking().FirstOrDefaultAsync(i => i.OrganisationId == id && i.Line == line, cancellationToken);
        var place = letterhead is { Place.Length: > 0 } ? letterhead.Place : organisation.Place;
        return new OfficialDocument
        {
            Title = new TitleBlock
            {
                SuperiorBody = letterhead is { SuperiorName.Length: > 0 } ? letterhead.SuperiorName : null,
                IssuingBody = letterhead?.BodyName ?? organisation.Name.ToUpperInvariant(),
                IssuerInText = letterhead is { NameInText.Length: > 0 } ? letterhead.NameInText : organisation.Name,
                Number = new DocumentNumber(null, TakeNumber.SymbolOf(line, "BC", letterhead?.Symbol ?? "")),
                PlaceAndDate = PlaceAndDate.Draft(place, today.Month, today.Year),
                TypeName = title.Label,
                Subject = title.Title,
            },
            Signature = SignatureBlock.Parse(letterhead?.SignatureLines ?? [], letterhead?.SignerName),
            Recipients = ParseRecipients.From(letterhead?.Recipients ?? []),
        };
    }
}
