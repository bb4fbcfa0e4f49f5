using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports.Drafts;
using Danchu.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Assignments;

/// <summary>
/// Viết nháp: what the program can write of a report or one section, sentence by sentence with its source; what is ticked goes into the report.
/// </summary>
[HeavyWork]
public sealed class DraftModel(ShowDraft read, TakeDraft take) : DanchuPage
{
    public ShowDraft.View View { get; private set; } = null!;

    /// <summary>The one section that is drafted; empty for all.</summary>
    [BindProperty(SupportsGet = true, Name = "section")]
    public string? Section { get; set; }

    /// <summary>Ids of the sentences ticked.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    public IEnumerable<DraftedSection> Sections => View.Sections.Where(section => section.Open && section.Sentences.Count + section.Missing.Count > 0
        && (string.IsNullOrEmpty(Section) || string.Equals(section.Key, Section, StringComparison.Ordinal)));

    public bool IsTicked(DraftedSentence sentence) => HttpMethods.IsPost(Request.Method) ? Chosen.Contains(sentence.Id) : sentence.Chosen;

    public async Task<IActionResult> OnGetAsync(AssignmentId id, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostAsync(AssignmentId id, CancellationToken cancellationToken) => await AnswerAsync(
        await take.ExecuteAsync(CurrentActor, new TakeDraft.Input(id, Chosen), cancellationToken),
        sections => Confirmed(
            string.IsNullOrEmpty(Section) ? Address.Assignments.Overview(id) : Address.Assignments.Section(id, Section),
            $"Đã viết nháp {sections} mục. Hãy đọc lại, sửa cho đúng việc của đơn vị; chỗ [? …] còn thiếu số liệu."),
        () => OnGetAsync(id, cancellationToken));
}
