using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>The form by which a unit sends a proposal: empty, from a line of its book, or from an entry that it comes from.</summary>
public sealed class ShowProposalForm(DanchuDatabase database, ProposalTerms terms, TimeProvider clock)
{
    // Which books a proposal may come from, and what that is as a source.
    private static readonly Dictionary<string, ProposalSource> Books = new(StringComparer.Ordinal)
    {
        ["kien-nghi-cu-tri"] = ProposalSource.Voters, ["tiep-xuc-cu-tri"] = ProposalSource.Voters, ["doi-thoai"] = ProposalSource.Dialogue,
        ["y-kien-doi-thoai"] = ProposalSource.Dialogue, ["giam-sat"] = ProposalSource.Supervision, ["giam-sat-cong-dong"] = ProposalSource.Supervision,
        ["kien-nghi-kiem-tra"] = ProposalSource.Supervision, ["lay-y-kien"] = ProposalSource.Opinion, ["gop-y-noi-bo"] = ProposalSource.Opinion,
    };

    /// <param name="Entry">The line of the book that is sent; its text is sent as it stands. Null: a new one.</param>
    /// <param name="Origin">What it comes from.</param>
    /// <param name="Addressee">The one that the book names already, by its name; null where none.</param>
    public sealed record View(
        OrganisationId Unit, string UnitName, IReadOnlyList<BookOf> Addressees, Line? Entry, Line? Origin, string Reason, ProposalSource? Source,
        OrganisationId? Addressee, int Days);

    /// <param name="Text">What is proposed, or how the entry is called.</param>
    public sealed record Line(EntryId Id, string Text);

    /// <summary>Whether a proposal may come from an entry of this register.</summary>
    public static bool IsOrigin(string register) => Books.ContainsKey(register);

    public async Task<Outcome<View>> ReadAsync(
        Actor actor, OrganisationId? of, EntryId? entry, EntryId? origin, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        if ((of ?? await database.OwnBooksAsync(actor, today, cancellationToken)) is not { } unit)
        {
            return Denial.Absent;
        }

        var rights = await database.BookRightsAsync(actor, unit, today, cancellationToken);
        if (!rights.MayWrite)
        {
            return rights.Denied;
        }

        var line = entry is { } id ? await SendProposal.Unsent(database, unit).AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancellationToken) : null;
        var from = origin is { } asked
            ? await database.Entries.AsNoTracking().FirstOrDefaultAsync(
                e => e.Id == asked && e.OrganisationId == unit && e.StruckAt == null, cancellationToken)
            : null;
        if ((entry is not null && line is null) || (origin is not null && from is null))
        {
            return Denial.Absent;
        }

        var addressees = await SendProposal.AddresseesAsync(database, unit, today, cancellationToken);
        return new View(
            unit, await database.NameOfAsync(unit, cancellationToken), addressees, line is null ? null : new Line(line.Id, line["noi-dung"]),
            from is null ? null : new Line(from.Id, from.Title), line?["ly-do"] ?? "",
            (line is null ? null : Labels.SourceInBook(line["nguon"]))
                ?? (from is null ? null : Books.GetValueOrDefault(from.RegisterKey, ProposalSource.Other)),
            Named(addressees, line) ?? (addressees is [var only] ? only.Id : null), terms.Days);
    }

    private static OrganisationId? Named(List<BookOf> addressees, Entry? line) => line is null ? null
        : addressees.Find(a => string.Equals(a.Name, line["don-vi"], StringComparison.OrdinalIgnoreCase)
            || string.Equals(a.Name, line["gui-ai"], StringComparison.OrdinalIgnoreCase))?.Id;
}
