using Danchu.Core.Addresses;
using Danchu.Core.Documents;
using Danchu.Core.Duties;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Attachments;
using Danchu.Core.Entries.Papers;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Proposals;
using Danchu.Core.Uploads;
using Danchu.Web.Binding;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Entries;

/// <summary>One entry: what it says, its files, what belongs to it; to be corrected, struck out or brought back.</summary>
public sealed class OverviewModel(
    ShowEntry showEntry, JudgeEntry judgeEntry, StrikeEntry strikeEntry, AttachEntryFiles attach, WithdrawEntryFile withdraw, FindProposal findProposal,
    PrintPaper printPaper, ListRelatedEntries listRelated)
    : DanchuPage
{
    public sealed class Form
    {
        /// <summary>Why the entry is struck out.</summary>
        public string Reason { get; set; } = "";

        public List<IFormFile> Files { get; set; } = [];

        public bool OpenAbove { get; set; }

        /// <summary>Why a file is withdrawn.</summary>
        public string FileReason { get; set; } = "";
    }

    [BindProperty(SupportsGet = true)]
    public EntryId Id { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The file that is withdrawn.</summary>
    [BindProperty]
    public Guid FileId { get; set; }

    public ShowEntry.View View { get; private set; } = null!;

    /// <summary>How the unit stands to the duties that this entry shows.</summary>
    public IReadOnlyList<JudgedDuty> Judged { get; private set; } = [];

    /// <summary>What names this entry, by book.</summary>
    public ListRelatedEntries.View? Related { get; private set; }

    /// <summary>The proposal that this line of the book was sent as; null where it was not.</summary>
    public ProposalId? SentAs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await judgeEntry.ReadAsync(CurrentActor, Id, cancellationToken) is Outcome<IReadOnlyList<JudgedDuty>>.Done(var judged))
        {
            Judged = judged;
        }

        if (await listRelated.ReadAsync(CurrentActor, Id, cancellationToken) is Outcome<ListRelatedEntries.View>.Done(var related))
        {
            Related = related;
        }

        var page = Show(await showEntry.ReadAsync(CurrentActor, Id, cancellationToken), view => View = view);
        if (page is PageResult && string.Equals(View.Register.Key, Proposal.Register, StringComparison.Ordinal)
            && await findProposal.ReadAsync(CurrentActor, Id, cancellationToken) is Outcome<ProposalId>.Done(var sent))
        {
            SentAs = sent;
        }

        return page;
    }

    /// <summary>A paper of the meeting, as a Word file.</summary>
    public async Task<IActionResult> OnGetPaperAsync(PaperKind kind, CancellationToken cancellationToken)
    {
        var made = await printPaper.ReadAsync(CurrentActor, Id, kind, cancellationToken);
        if (made is not Outcome<WordFile>.Done(var file))
        {
            return Show(made, _ => { });
        }

        await RecordExport.OfAsync(HttpContext, file.Name);
        return File(file.Content, WordFile.ContentType, file.Name);
    }

    public Task<IActionResult> OnPostStrikeAsync(CancellationToken cancellationToken) => StrikeAsync(Input.Reason, "Đã gạch bỏ mục này.", cancellationToken);

    public Task<IActionResult> OnPostRestoreAsync(CancellationToken cancellationToken) => StrikeAsync(null, "Đã khôi phục mục này.", cancellationToken);

    public async Task<IActionResult> OnPostAttachAsync(CancellationToken cancellationToken)
    {
        var files = await Input.Files.SentAsync(UploadPurpose.EntryFile, cancellationToken);
        return await AnswerAsync(
            await attach.ExecuteAsync(CurrentActor, new(Id, files, Input.OpenAbove), cancellationToken),
            added => Confirmed(Address.Entries.Overview(Id), added == 0 ? "Các tệp này mục đã có." : $"Đã đính kèm {WriteFigure.Count(added)} tệp."),
            () => OnGetAsync(cancellationToken));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await withdraw.ExecuteAsync(CurrentActor, new(Id, FileId, Input.FileReason), cancellationToken),
        _ => Confirmed(Address.Entries.Overview(Id), "Đã rút tệp; tệp và lý do còn trong đơn vị."),
        () => OnGetAsync(cancellationToken));

    /// <summary>Whether what was refused belongs to this field.</summary>
    public bool IsWrong(string field) => ModelState.TryGetValue($"Input.{field}", out var entry) && entry.Errors.Count > 0;

    private async Task<IActionResult> StrikeAsync(string? reason, string done, CancellationToken cancellationToken)
    {
        Outcome<EntryId> outcome = await strikeEntry.ExecuteAsync(CurrentActor, new(Id, Revision, reason), cancellationToken);
        return await AnswerAsync(outcome, id => Confirmed(Address.Entries.Overview(id), done), () => OnGetAsync(cancellationToken));
    }
}
