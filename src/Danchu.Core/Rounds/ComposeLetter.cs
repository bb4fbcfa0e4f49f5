using Danchu.Core.Database;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Documents.Numbers;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// The request letter (công văn yêu cầu báo cáo) of a round as a document: the same model is shown, written to Word and frozen at issue. Kính gửi, Nơi nhận and
/// signature are as the secretary wrote them, else from who is addressed and from the letterhead.
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
                TakeNumber.LetterType, number?.Number, number is null ? head.Undated(on.Month, on.Year) : head.Dated(on), round.Subject,
                DraftedBy(round, head)),
            Addressees = (await AddresseesAsync(round, head, on, cancellationToken)).ToSequence(),
            Grounds = grounds,
            Body = body,
            Signature = SignatureOf(round, head),
            Recipients = RecipientsOf(round, head),
            Annexes = NumberAnnexes.In(await composeAnnexes.ExecuteAsync(round, cancellationToken)),
        };
    }

    internal static SignatureBlock SignatureOf(ReportingRound round, DocumentHead head) =>
        round.Signature.Length > 0 ? Signed(round.Signature) : head.Signature;

    internal static Recipients? RecipientsOf(ReportingRound round, DocumentHead head) =>
        round.Recipients.Length > 0 ? ParseRecipients.From(round.Recipients.Split('\n')) : head.LetterRecipients;

    /// <summary>As the letter's symbol names it.</summary>
    internal static string DraftedBy(ReportingRound round, DocumentHead head) => head.DraftingUnit(round.DraftingUnit, RecipientsOf(round, head));

    /// <summary>SHA-256 of the letter as it lies before its leader, without number and day: what is signed is what was read.</summary>
    public async Task<string> DigestAsync(ReportingRound round, DateOnly on, DocumentForms forms, CancellationToken cancellationToken = default) =>
        FrozenDocument.Of(await ExecuteAsync(round, number: null, on, cancellationToken), forms.Choose(round.Line, on)).Hash;

    // Capitals are authority and office ("K/T TRƯỞNG BAN DÂN VẬN", "kiêm"); the last line is the name.
    private static SignatureBlock Signed(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return SignatureBlock.Parse(lines[..^1], lines[^1]);
    }

    internal async Task<IReadOnlyList<string>> AddresseesAsync(
        ReportingRound round, DocumentHead head, DateOnly on, CancellationToken cancellationToken)
    {
        if (round.Addressees.Length > 0)
        {
            return AddresseeLines.Typed(round.Addressees);
        }

        var units = await database.RoundAddressees.Where(a => a.RoundId == round.Id)
            .Join(database.Organisations, a => a.OrganisationId, o => o.Id, (_, o) => new { o.Name, o.Kind })
            .OrderBy(u => u.Name).ToListAsync(cancellationToken);
        var byCommittee = head.Letterhead?.BodyName.StartsWith("BAN CHỈ ĐẠO", StringComparison.OrdinalIgnoreCase) ?? false;
        var lines = AddresseeLines.Lines([.. units.Select(u => (u.Name, u.Kind))], round.Line, byCommittee);
        var offices = await OfficesAsync(round, on, cancellationToken);
        return [.. lines.Select(line => offices.TryGetValue(line, out var office) ? $"{line} (qua {office})" : line)];
    }

    // Of those addressees that have a standing office, by their names.
    private async Task<Dictionary<string, string>> OfficesAsync(ReportingRound round, DateOnly day, CancellationToken cancellationToken)
    {
        var standing = await (
            from addressee in database.RoundAddressees
            join s in database.StandingOffices on addressee.OrganisationId equals s.BodyId
            join body in database.Organisations on s.BodyId equals body.Id
            join office in database.Organisations on s.OfficeId equals office.Id
            where addressee.RoundId == round.Id && s.Line == round.Line && s.From <= day && (s.To == null || s.To >= day)
            select new { Body = body.Name, Office = office.Name }).ToListAsync(cancellationToken);
        return standing.DistinctBy(s => s.Body, StringComparer.Ordinal).ToDictionary(s => s.Body, s => s.Office, StringComparer.Ordinal);
    }
}
