using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports.Comments;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Reports;

/// <summary>What is said of a report, within the unit and between it and the body that asked.</summary>
public sealed class CommentsModel(ListComments read, WriteComment write, AnswerComment answer, SettleComment settle) : DanchuPage
{
    /// <param name="Back">The assignment, where the writer's own page of the section was left: they go back to it.</param>
    public sealed record Form(string? Section, string? Quote, string? Text, bool ToSuperior, Guid? Back);

    public ListComments.View View { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new(null, null, null, false, null);

    /// <summary>A section with what was typed at it and could not be kept.</summary>
    public SectionComments Of(ListComments.Section section) => new(View, section)
    {
        Typed = string.Equals(Input.Section, section.Key, StringComparison.Ordinal) ? Input : null,
    };

    public async Task<IActionResult> OnGetAsync(ReportId id, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostAsync(ReportId id, CancellationToken cancellationToken) => await AnswerAsync(
        await write.ExecuteAsync(
            CurrentActor, new WriteComment.Input(id, Input.Section ?? "", Input.Quote, Input.Text, Input.ToSuperior), cancellationToken),
        _ => Gone(id, "Đã gửi góp ý."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostAnswerAsync(ReportId id, Guid comment, CancellationToken cancellationToken) => await AnswerAsync(
        await answer.ExecuteAsync(CurrentActor, new AnswerComment.Input(id, comment, Input.Text), cancellationToken),
        _ => Gone(id, "Đã trả lời góp ý."),
        () => OnGetAsync(id, cancellationToken));

    public async Task<IActionResult> OnPostSettleAsync(ReportId id, Guid comment, bool settled, CancellationToken cancellationToken) => await AnswerAsync(
        await settle.ExecuteAsync(CurrentActor, new SettleComment.Input(id, comment, settled), cancellationToken),
        _ => Gone(id, settled ? "Đã đóng góp ý; mở lại được ở mục “Đã xong”." : "Đã mở lại góp ý."),
        () => OnGetAsync(id, cancellationToken));

    private IActionResult Gone(ReportId id, string said) => Confirmed(
        Input is { Back: { } assignment, Section: { Length: > 0 } key }
            ? Address.Assignments.Section(new(assignment), Uri.EscapeDataString(key))
            : Address.Reports.Comments(id, Uri.EscapeDataString(Input.Section ?? "")),
        said);
}
