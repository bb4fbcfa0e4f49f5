using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Addresses;
using Danchu.Core.Duties;
using Danchu.Core.Entries;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Proposals;
using Danchu.Core.Scoring;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages;

/// <summary>Việc của tôi: everyone's first page, by role.</summary>
public sealed class IndexModel(
    ShowMyWork readWork, ShowScorecardWork readSheets, ShowBooks showBooks, ListDueEntries listDue, ListDueProposals listProposals,
    ListLateDuties listLate, ListNotices listNotices, MarkNoticeRead open, MarkNoticesRead readAll, ListWaitingRoles listWaiting)
    : DanchuPage
{
    /// <param name="More">Where all of them are listed.</param>
    /// <param name="Href">The page of the assignment that its link opens.</param>
    public sealed record DutyList(
        string Caption, IReadOnlyList<ShowMyWork.Duty> Duties, int All, string More, Func<AssignmentId, string> Href, string Empty, DateOnly Today);

    /// <summary>More would push the work itself off the screen.</summary>
    public const int NoticesAtOnce = 4;

    public ShowMyWork.View Work { get; private set; } = null!;

    public ShowScorecardWork.View Sheets { get; private set; } = null!;

    /// <summary>Open entries of books that are late or soon due.</summary>
    public ListDueEntries.View Due { get; private set; } = null!;

    /// <summary>Duties that press, of the units where the person writes; those whose entry stands among <see cref="Due"/> are not said twice.</summary>
    public IReadOnlyList<ListLateDuties.Row> LateDuties { get; private set; } = [];

    /// <summary>Proposals to be answered, and those of the unit whose answer is overdue.</summary>
    public ListDueProposals.View Proposals { get; private set; } = null!;

    public ListNotices.View Notices { get; private set; } = null!;

    /// <summary>The books of whoever has nothing else to do: the head of a village.</summary>
    public ShowBooks.View? Books { get; private set; }

    public NextJob? Next => NextJob.Of(Work, Sheets);

    /// <summary>Whoever works in a unit takes notices off its first pages; who only reads does not.</summary>
    public bool Works => Has(Role.Clerk) || Has(Role.Signer) || Has(Role.Secretariat);

    /// <summary>Proposed roles that wait for this administrator's word.</summary>
    public int WaitingRoles { get; private set; }

    /// <summary>A secretary writes when the secretary's own unit is asked.</summary>
    public bool Writes => (Has(Role.Clerk) && !CurrentActor.KeepsBooksOnly) || Work.ToWrite.Count > 0 || Work.Sent.Count > 0;

    public bool Signs => Has(Role.Signer);

    public bool Opens => Has(Role.Secretariat);

    public bool Receives => Opens || (Has(Role.Reader) && !CurrentActor.KeepsBooksOnly);

    public bool Administers => Has(Role.Administrator);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await readSheets.ReadAsync(CurrentActor, cancellationToken) is Outcome<ShowScorecardWork.View>.Done(var sheets))
        {
            Sheets = sheets;
        }

        if (await listProposals.ReadAsync(CurrentActor, cancellationToken) is Outcome<ListDueProposals.View>.Done(var proposals))
        {
            Proposals = proposals;
        }

        if (await listDue.ReadAsync(CurrentActor, cancellationToken) is Outcome<ListDueEntries.View>.Done(var due))
        {
            Due = Without(due, Proposals);
        }

        if (await listLate.ReadAsync(CurrentActor, cancellationToken) is Outcome<IReadOnlyList<ListLateDuties.Row>>.Done(var late))
        {
            var said = Due.Rows.Select(row => row.Id).ToHashSet();
            LateDuties = [.. late.Select(row => row with { Late = [.. row.Late.Where(one => one.Entry is null || !said.Contains(one.Entry.Id))] })];
        }

        if (CurrentActor.KeepsBooksOnly
            && await showBooks.ReadAsync(CurrentActor, cancellationToken: cancellationToken) is Outcome<ShowBooks.View>.Done(var books))
        {
            Books = books;
        }

        WaitingRoles = Administers ? await listWaiting.CountAsync(CurrentActor, cancellationToken) : 0;
        var notices = await listNotices.ReadAsync(CurrentActor, cancellationToken);
        return notices is Outcome<ListNotices.View>.Done(var unseen)
            ? Show(await readWork.ReadAsync(CurrentActor, cancellationToken), work => (Work, Notices) = (work, unseen))
            : Show(notices, _ => { });
    }

    public async Task<IActionResult> OnPostOpenAsync([FromQuery(Name = "notice")] Guid notice, CancellationToken cancellationToken) => await AnswerAsync(
        await open.ExecuteAsync(CurrentActor, new MarkNoticeRead.Input(notice), cancellationToken),
        opened => LocalRedirect(opened.Href),
        () => OnGetAsync(cancellationToken));

    public async Task<IActionResult> OnPostReadAllAsync([FromForm(Name = "upTo")] DateTimeOffset upTo, CancellationToken cancellationToken) =>
        await AnswerAsync(
            await readAll.ExecuteAsync(CurrentActor, new MarkNoticesRead.Input(upTo), cancellationToken),
            count => Confirmed(Address.Home(), $"Đã đánh dấu đã đọc {count.Show()} thông báo."),
            () => OnGetAsync(cancellationToken));

    // What is told as an overdue proposal is not told a second time as a line of the book.
    private static ListDueEntries.View Without(ListDueEntries.View due, ListDueProposals.View proposals)
    {
        var told = proposals.Overdue.Select(waiting => waiting.Entry).ToHashSet();
        var rows = due.Rows.Where(row => !told.Contains(row.Id)).ToList();
        return due with { Rows = rows, All = due.All - (due.Rows.Count - rows.Count) };
    }

    private bool Has(Role role) => CurrentActor.OrganisationsAs(role).Any();
}
