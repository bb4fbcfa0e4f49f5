using Danchu.Core.Addresses;
using Danchu.Core.Documents;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Proposals;
using Danchu.Core.Uploads;
using Danchu.Web.Binding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Danchu.Web.Pages.Proposals.Groups;

/// <summary>Proposals with one answer as their holder handles them: merged, passed on, considered, answered.</summary>
public sealed class OverviewModel(
    ShowProposalGroup showGroup, MergeProposals merge, SplitProposal split, PassProposalsOn passOn, ConsiderProposals consider, AnswerProposals answer,
    PrintAnswer printAnswer)
    : DanchuPage
{
    public sealed class Form
    {
        public List<ProposalGroupId> Others { get; set; } = [];

        public string? Subject { get; set; }

        public OrganisationId? To { get; set; }

        public string? Below { get; set; }

        public string? PassNote { get; set; }

        public DateOnly? Until { get; set; }

        public string? Note { get; set; }

        public bool? Accepted { get; set; }

        public string? Text { get; set; }

        public string? Symbol { get; set; }

        public DateOnly? Date { get; set; }

        public IFormFile? File { get; set; }
    }

    public static IReadOnlyList<SelectListItem> Results { get; } =
        [new("– Chọn kết quả –", ""), new(ProposalState.Settled.Label(), "true"), new(ProposalState.Declined.Label(), "false")];

    [BindProperty(SupportsGet = true)]
    public ProposalGroupId Id { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    /// <summary>The one that is taken out of the group.</summary>
    [BindProperty]
    public ProposalId Proposal { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ShowProposalGroup.View View { get; private set; } = null!;

    public IEnumerable<SelectListItem> Superiors =>
        View.Superiors.Select(s => new SelectListItem(s.Name, s.Id.ToString())).Prepend(new SelectListItem("– Không chọn –", ""));

    /// <summary>Whether what was refused belongs to this field.</summary>
    public bool IsWrong(string field) => ModelState.TryGetValue($"Input.{field}", out var entry) && entry.Errors.Count > 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await showGroup.ReadAsync(CurrentActor, Id, cancellationToken), view => View = view);

    public async Task<IActionResult> OnGetLetterAsync(CancellationToken cancellationToken) =>
        await printAnswer.ReadAsync(CurrentActor, Id, cancellationToken) is Outcome<WordFile>.Done(var file)
            ? File(file.Content, WordFile.ContentType, file.Name) : NotFound();

    public Task<IActionResult> OnPostMergeAsync(CancellationToken cancellationToken) => ActAsync(
        () => merge.ExecuteAsync(CurrentActor, new(Id, Revision, Input.Others, Input.Subject), cancellationToken),
        _ => Confirmed(Address.Proposals.Group(Id), "Đã ghép các kiến nghị."), cancellationToken);

    public Task<IActionResult> OnPostSplitAsync(CancellationToken cancellationToken) => ActAsync(
        () => split.ExecuteAsync(CurrentActor, new(Id, Revision, Proposal), cancellationToken),
        own => Confirmed(Address.Proposals.Group(own), "Đã tách kiến nghị này khỏi nhóm."), cancellationToken);

    public Task<IActionResult> OnPostPassOnAsync(CancellationToken cancellationToken) => ActAsync(
        () => passOn.ExecuteAsync(CurrentActor, new(Id, Revision, Input.To, Input.Below, Input.PassNote), cancellationToken),
        to => Confirmed(Address.Proposals.Group(Id), $"Đã chuyển đến {to}."), cancellationToken);

    public Task<IActionResult> OnPostConsiderAsync(CancellationToken cancellationToken) => ActAsync(
        () => consider.ExecuteAsync(CurrentActor, new(Id, Revision, Input.Until, Input.Note), cancellationToken),
        _ => Confirmed(Address.Proposals.Group(Id), "Đã hẹn ngày trả lời."), cancellationToken);

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancellationToken)
    {
        var file = Input.File is { } sent
            ? new SentFile(sent.FileName, await sent.BytesAsync(UploadPurpose.ProposalAnswer, cancellationToken))
            : null;
        return await ActAsync(
            () => answer.ExecuteAsync(CurrentActor, new(Id, Revision, Input.Accepted, Input.Text, Input.Symbol, Input.Date, file), cancellationToken),
            count => Confirmed(Address.Proposals.Group(Id), $"Đã trả lời {count.Show()} kiến nghị."), cancellationToken);
    }

    // A day that cannot be read is said at its field before anything is done.
    private async Task<IActionResult> ActAsync<T>(Func<Task<Outcome<T>>> act, Func<T, IActionResult> done, CancellationToken cancellationToken) =>
        ModelState.IsValid
            ? await AnswerAsync(await act(), done, () => OnGetAsync(cancellationToken))
            : await InvalidAsync(() => OnGetAsync(cancellationToken));
}
