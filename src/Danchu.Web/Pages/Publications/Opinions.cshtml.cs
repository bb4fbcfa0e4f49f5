using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Publications.Opinions;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Publications;

/// <summary>What people said of a draft: looked at, answered, and what came of it published.</summary>
public sealed class OpinionsModel(ListOpinions list, ModerateOpinion moderate, AnswerOpinion answer, PublishResult publishResult) : DanchuPage
{
    public sealed class Form
    {
        public bool Show { get; set; }

        /// <summary>Why an opinion is not shown.</summary>
        public string Reason { get; set; } = "";

        public OpinionOutcome Outcome { get; set; }

        public string Answer { get; set; } = "";

        public int? Opinions { get; set; }

        public int? TakenUp { get; set; }

        public int? Explained { get; set; }

        public string Text { get; set; } = "";
    }

    [BindProperty(SupportsGet = true)]
    public PublicationId Id { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The opinion that is looked at.</summary>
    [BindProperty]
    public Guid Opinion { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ListOpinions.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 1000);
        return Show(await list.ReadAsync(CurrentActor, Id, PageNumber, cancellationToken), view => View = view);
    }

    public Task<IActionResult> OnPostModerateAsync(CancellationToken cancellationToken) => AnswerAsync(
        () => moderate.ExecuteAsync(CurrentActor, new(Opinion, Revision, Input.Show, Input.Reason), cancellationToken), "Đã xem xét ý kiến.",
        cancellationToken);

    public Task<IActionResult> OnPostAnswerAsync(CancellationToken cancellationToken) => AnswerAsync(
        () => answer.ExecuteAsync(CurrentActor, new(Opinion, Revision, Input.Outcome, Input.Answer), cancellationToken), "Đã trả lời ý kiến.",
        cancellationToken);

    public Task<IActionResult> OnPostResultAsync(CancellationToken cancellationToken) => AnswerAsync(
        () => publishResult.ExecuteAsync(
            CurrentActor, new(Id, Revision, Input.Opinions, Input.TakenUp, Input.Explained, Input.Text), cancellationToken),
        "Đã công khai kết quả; các số đã ghi vào sổ.", cancellationToken);

    private async Task<IActionResult> AnswerAsync(Func<Task<Outcome<Done>>> act, string done, CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(await act(), _ => Confirmed(Address.Publications.Opinions(Id, PageNumber), done), () => OnGetAsync(cancellationToken))
        : await InvalidAsync(() => OnGetAsync(cancellationToken));
}
