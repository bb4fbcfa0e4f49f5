using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents.Numbers;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Documents;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Documents.Head;

/// <summary>
/// How an organisation stands at the head and the foot of every document of one line (reports, letters, reminders, scorecards, league tables): its bodies,
/// number and symbol, place and day, signature and recipients.
/// </summary>
/// <param name="Letterhead">Null until an administrator has entered it: the organisation's own name stands in, and nothing is issued or signed.</param>
public sealed record DocumentHead(Organisation Organisation, ReportingLine Line, Letterhead? Letterhead)
{
    /// <summary>How the organisation calls itself in a sentence.</summary>
    public string NameInText => Letterhead is { NameInText.Length: > 0 } ? Letterhead.NameInText : Organisation.Name;

    /// <summary>Unsigned, with the name of whoever usually signs.</summary>
    public SignatureBlock Signature =>
        SignatureBlock.Parse(Letterhead?.SignatureLines ?? [], Letterhead is { SignerName.Length: > 0 } ? Letterhead.SignerName : null);

    /// <summary>Null when none is named.</summary>
    public Recipients? Recipients => ParseRecipients.From(Letterhead?.Recipients ?? []);

    /// <summary>A letter's first recipients are its addressees, and it is kept like every document.</summary>
    public Recipients LetterRecipients
    {
        get
        {
            var recipients = Recipients ?? new Recipients([]);
            var others = recipients.Lines.Where(l => !l.StartsWith("Như trên", StringComparison.OrdinalIgnoreCase));
            return new Recipients(["Như trên", .. others]) { Archive = recipients.Archive ?? (Line == ReportingLine.Party ? "Văn phòng" : "VT") };
        }
    }

    /// <summary>
    /// Who drafted a State letter, as its symbol says it ("NV" in 1679/UBND-NV): what was typed, else the unit that keeps a copy beside the registry
    /// ("Lưu: VT, NV"). Empty for the Party, whose symbols name none.
    /// </summary>
    public string DraftingUnit(string typed, Recipients? recipients) => typed.Length > 0 || Line == ReportingLine.Party ? typed
        : recipients?.Archive?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is ["VT", var unit, ..] && IsSymbol(unit)
            ? unit : "";

    private string Place => Letterhead is { Place.Length: > 0 } ? Letterhead.Place : Organisation.Place;

    public static async Task<DocumentHead> LoadAsync(DanchuDatabase database, OrganisationId id, ReportingLine line, CancellationToken cancellationToken) =>
        new(
            await database.Organisations.AsNoTracking().FirstAsync(o => o.Id == id, cancellationToken),
            line,
            await database.Letterheads.AsNoTracking().FirstOrDefaultAsync(l => l.OrganisationId == id && l.Line == line, cancellationToken));

    /// <summary>A named document or, without <see cref="TitleBlock.TypeName"/>, a letter.</summary>
    /// <param name="documentType">Its abbreviation in the symbol: "BC", "CV" …</param>
    /// <param name="number">Null in a draft: its place stays blank.</param>
    public TitleBlock Title(string documentType, int? number, PlaceAndDate dated, string subject, string draftingUnit = "") => new()
    {
        SuperiorBody = Letterhead is { SuperiorName.Length: > 0 } ? BreakIssuingBody.Of(Letterhead.SuperiorName) : null,
        IssuingBody = BreakIssuingBody.Of(Letterhead?.BodyName ?? Organisation.Name.ToUpperInvariant()),
        IssuerInText = NameInText,
        Number = new DocumentNumber(number, TakeNumber.SymbolOf(Line, documentType, Letterhead?.Symbol ?? MissingSymbol(documentType), draftingUnit)),
        PlaceAndDate = dated,
        Subject = subject,
    };

    public PlaceAndDate Dated(DateOnly day) => PlaceAndDate.On(Place, day);

    /// <summary>The day, or the day and the month, are written in by hand.</summary>
    public PlaceAndDate Undated(int? month, int year) => PlaceAndDate.Draft(Place, month, year);

    private static bool IsSymbol(string unit) => unit.Length < 9 && unit.All(letter => char.IsUpper(letter) || letter is '.');

    // A State letter's symbol is the issuer's alone: without it nothing would stand behind the number.
    private static string MissingSymbol(string documentType) => string.Equals(documentType, TakeNumber.LetterType, StringComparison.Ordinal) ? "…" : "";
}
