using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>
/// A unit sends a proposal to a superior of it on any line: a line of its book as it stands there, or a text, which is written into the book by the same act.
/// </summary>
[Named("Gửi kiến nghị, đề xuất")]
public sealed class SendProposal(
    DanchuDatabase database, WriteEntry writeEntry, WriteIntoBooks intoBooks, ProposalTerms terms, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    /// <param name="Entry">A line of the unit's book of proposals; null: <paramref name="Text"/> becomes one.</param>
    /// <param name="Origin">The entry of another book of the unit that it came from.</param>
    public sealed record Input(
        OrganisationId Unit, OrganisationId? Addressee, EntryId? Entry, string? Text, string? Reason, ProposalSource? Source, EntryId? Origin = null);

    /// <summary>What is sent, when everything about it was looked at.</summary>
    /// <param name="Assignment">Of the report that it goes with.</param>
    internal sealed record Ready(
        OrganisationId Unit, OrganisationId Addressee, string AddresseeName, EntryId Entry, string Text, string Reason, ProposalSource Source, EntryId? Origin,
        AssignmentId? Assignment = null);

    public async Task<Outcome<ProposalId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var rights = await database.BookRightsAsync(actor, input.Unit, clock.Today(), cancellationToken);
        return rights.MayWrite
            ? await makeChange.ExecuteAsync(this, actor, change => SendAsync(change, actor, input, cancellationToken), cancellationToken)
            : rights.Denied;
    }

    /// <summary>Whom a unit may send to: its superiors of today on every line, the nearest first.</summary>
    internal static async Task<List<BookOf>> AddresseesAsync(
        DanchuDatabase database, OrganisationId unit, DateOnly today, CancellationToken cancellationToken)
    {
        var above = await database.OrganisationsAbove([unit], today).AsNoTracking().Where(o => o.Id != unit)
            .Select(o => new { o.Id, o.Name, o.Level }).ToListAsync(cancellationToken);
        return [.. above.OrderByDescending(o => o.Level).ThenBy(o => o.Name, StringComparer.Ordinal).Select(o => new BookOf(o.Id, o.Name))];
    }

    private async Task<Outcome<ProposalId>> SendAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [];
        var addressee = (await AddresseesAsync(database, input.Unit, clock.Today(), cancellationToken)).Find(o => o.Id == input.Addressee);
        if (addressee is null)
        {
            refusals.Add(new Refusal("Chọn cơ quan cấp trên mà đơn vị kiến nghị.", nameof(Input.Addressee)));
        }

        if (input.Source is null)
        {
            refusals.Add(new Refusal("Chọn nguồn của kiến nghị.", nameof(Input.Source)));
        }

        var reason = EnteredText.Lines(refusals, input.Reason, "Lý do", Proposal.TextLimit, nameof(Input.Reason));
        var text = EnteredText.Lines(refusals, input.Text, "Nội dung kiến nghị", Proposal.TextLimit, nameof(Input.Text));
        if (input.Entry is null && text.Length == 0)
        {
            refusals.Add(new Refusal("Ghi nội dung kiến nghị.", nameof(Input.Text)));
        }

        if (await RefuseOriginAsync(input, cancellationToken) is { } unknown)
        {
            refusals.Add(unknown);
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var entry = input.Entry is { } id
            ? await FreeEntryAsync(input.Unit, id, cancellationToken)
            : await NewEntryAsync(change, actor, input.Unit, addressee!, text, cancellationToken);
        return entry is Outcome<Entry>.Done(var line)
            ? await StepAsync(
                change, actor,
                new Ready(input.Unit, addressee!.Id, addressee.Name, line.Id, line["noi-dung"], reason, input.Source!.Value, input.Origin), cancellationToken)
            : entry.NotDoneAs<ProposalId>();
    }

    /// <summary>Sends what was looked at, inside a change that was begun.</summary>
    internal async Task<ProposalId> StepAsync(Change change, Actor actor, Ready ready, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = VietnamTime.DayOf(now).AddDays(terms.Days);
        var group = new ProposalGroup
        {
            HolderId = ready.Addressee, Subject = ProposalGroup.SubjectOf(ready.Text), State = ProposalState.Sent, DueOn = due, ArrivedAt = now,
        };
        var proposal = new Proposal
        {
            OrganisationId = ready.Unit, EntryId = ready.Entry, OriginId = ready.Origin, AddresseeId = ready.Addressee, GroupId = group.Id,
            AssignmentId = ready.Assignment, Text = ready.Text, Reason = ready.Reason, Source = ready.Source,
            Words = SearchText.Of($"{ready.Text} {ready.Reason}"), SentAt = now, SentBy = actor.PersonId,
        };
        database.AddRange(
            group, proposal,
            new ProposalStep { ProposalId = proposal.Id, Deed = ProposalDeed.Send, ById = ready.Unit, ToId = ready.Addressee, Note = "", At = now });
        await UndoStatementsAsync(ready.Unit, ready.Entry, now, cancellationToken);
        await intoBooks.StepAsync(
            change, actor, [ready.Entry],
            [
                ("tinh-trang", "cho"), ("don-vi", ready.AddresseeName), ("han", Kept(due)), ("nguon", ready.Source.InBook()), ("ly-do", ready.Reason),
            ],
            cancellationToken);
        var unit = await database.NameOfAsync(ready.Unit, cancellationToken);
        notify.ProposalSent(ready.Addressee, group.Id, unit, group.Subject);
        change.As<SendProposal>().Record(
            ready.Unit, ("proposal", proposal.Id.Value), null,
            new { State = ProposalState.Sent, Addressee = ready.AddresseeName, ready.Text, ready.Reason, AnswerDueOn = due });
        return proposal.Id;
    }

    /// <summary>As a register keeps a day.</summary>
    internal static string Kept(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A line that may be sent: of the unit's book, not struck out, not answered, not on its way.</summary>
    internal static IQueryable<Entry> Unsent(DanchuDatabase database, OrganisationId unit) => database.Entries.Where(e =>
        e.OrganisationId == unit && e.RegisterKey == Proposal.Register && e.StruckAt == null && e.ClosedOn == null
        && !database.Proposals.Any(p => p.EntryId == e.Id && p.TakenBackAt == null));

    private async Task<Outcome<Entry>> FreeEntryAsync(OrganisationId unit, EntryId id, CancellationToken cancellationToken)
    {
        await database.LockBookAsync(unit, Proposal.Register, cancellationToken);
        if (await database.Entries.AnyAsync(e => e.Id == id && e.OrganisationId == unit && e.RegisterKey == Proposal.Register, cancellationToken))
        {
            return await Unsent(database, unit).FirstOrDefaultAsync(e => e.Id == id, cancellationToken) is { } entry
                ? entry
                : new Refusal("Mục này đã gửi, đã có trả lời hoặc đã gạch bỏ nên không gửi được.", nameof(Input.Entry));
        }

        return Denial.Absent;
    }

    private Task<Outcome<Entry>> NewEntryAsync(
        Change change, Actor actor, OrganisationId unit, BookOf addressee, string text, CancellationToken cancellationToken) => writeEntry.StepAsync(
            change, actor,
            new WriteEntry.Input(
                unit, Proposal.Register,
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["ngay"] = Kept(clock.Today()), ["noi-dung"] = text, ["gui-ai"] = addressee.Name, ["tinh-trang"] = "cho",
                }),
            cancellationToken);

    private async Task<Refusal?> RefuseOriginAsync(Input input, CancellationToken cancellationToken) => input.Origin is { } origin
        && !await database.Entries.AnyAsync(e => e.Id == origin && e.OrganisationId == input.Unit && e.StruckAt == null, cancellationToken)
        ? new Refusal("Mục nguồn không có trong sổ của đơn vị, hoặc đã gạch bỏ.", nameof(Input.Origin))
        : null;

    // Who proposes has something to propose.
    private async Task UndoStatementsAsync(OrganisationId unit, EntryId entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var day = await database.Entries.Where(e => e.Id == entry).Select(e => (DateOnly?)e.Date).FirstOrDefaultAsync(cancellationToken)
            ?? VietnamTime.DayOf(now);
        await database.NoProposals.Where(n => n.OrganisationId == unit && n.Period!.From <= day && day <= n.Period.To).ExecuteDeleteAsync(cancellationToken);
    }
}
