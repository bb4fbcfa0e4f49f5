using Danchu.Core.Addresses;
using Danchu.Core.Documents;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Publications;
using Danchu.Core.Publications.Printing;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Publications;

/// <summary>A publication as its unit looks it over: the draft before it is published, what was published, and taking it down.</summary>
public sealed class OverviewModel(
    LookOverPublication lookOver, PublishEntry publish, CorrectPublication correct, DiscardDraft discard, TakeDownPublication takeDown,
    PrintPosting printPosting) : DanchuPage
{
    public sealed class Form
    {
        /// <summary>Why it is taken down.</summary>
        public string Reason { get; set; } = "";
    }

    [BindProperty(SupportsGet = true)]
    public PublicationId Id { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public LookOverPublication.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await lookOver.ReadAsync(CurrentActor, Id, cancellationToken), view => View = view);

    public async Task<IActionResult> OnGetPostingAsync(CancellationToken cancellationToken) => await RecordAsync(end: false, cancellationToken);

    public async Task<IActionResult> OnGetEndingAsync(CancellationToken cancellationToken) => await RecordAsync(end: true, cancellationToken);

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await publish.ExecuteAsync(CurrentActor, new(Id, Revision), cancellationToken),
        id => Confirmed(Address.Publications.Overview(id), "Đã công khai."),
        () => OnGetAsync(cancellationToken));

    public async Task<IActionResult> OnPostCorrectAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await correct.ExecuteAsync(CurrentActor, new(Id, Revision), cancellationToken),
        id => Confirmed(Address.Publications.Overview(id), "Đã công khai bản đính chính; bản trước vẫn đọc được."),
        () => OnGetAsync(cancellationToken));

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await discard.ExecuteAsync(CurrentActor, new(Id, Revision), cancellationToken),
        entry => Confirmed(Address.Entries.Overview(entry), "Đã bỏ bản thảo."),
        () => OnGetAsync(cancellationToken));

    public async Task<IActionResult> OnPostTakeDownAsync(CancellationToken cancellationToken)
    {
        var isInside = await lookOver.ReadAsync(CurrentActor, Id, cancellationToken)
            is Outcome<LookOverPublication.View>.Done({ Publication.Audience: PublicationAudience.Unit });
        return await AnswerAsync(
            await takeDown.ExecuteAsync(CurrentActor, new(Id, Revision, Input.Reason), cancellationToken),
            id => Confirmed(Address.Publications.Overview(id), isInside ? "Đã gỡ khỏi phần công khai trong nội bộ." : "Đã gỡ khỏi trang công khai."),
            () => OnGetAsync(cancellationToken));
    }

    public bool IsWrong(string field) => ModelState.TryGetValue($"Input.{field}", out var entry) && entry.Errors.Count > 0;

    private async Task<IActionResult> RecordAsync(bool end, CancellationToken cancellationToken) =>
        await printPosting.ReadAsync(CurrentActor, Id, end, cancellationToken) is Outcome<WordFile>.Done(var file)
            ? File(file.Content, WordFile.ContentType, file.Name) : NotFound();
}
