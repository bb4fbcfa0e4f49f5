using System.Text.Encodings.Web;
using System.Text.Json;
using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Comments;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Reports.Findings;
using Danchu.Web.Pages.Checks;
using Danchu.Web.Pages.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Assignments;

/// <summary>The editor of one section, with autosave, its figures and its findings.</summary>
public sealed class SectionModel(ShowSection read, SaveSection save, CheckSection check, BindFigures bind, MakeToken make, ListComments comments) : DanchuPage
{
    // Razor writes it into an attribute and escapes what an attribute needs.
    private static readonly JsonSerializerOptions InAttribute = new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public sealed record Form(string? Text, int Revision, Guid? Settles, string? Next)
    {
        /// <summary>The page showed items to tick off: none ticked means none, not that nothing was said of them.</summary>
        public bool HasItems { get; init; }

        public List<int> Covered { get; init; } = [];
    }

    public ShowSection.View View { get; private set; } = null!;

    /// <summary>What "Kiểm tra mục này" found in the text as typed.</summary>
    public CheckSection.View? Checked { get; private set; }

    /// <summary>The token put together just now.</summary>
    public MakeToken.Made? Made { get; private set; }

    /// <summary>What it was put together from.</summary>
    public MakeToken.Choice Make { get; private set; } = new(null, null, null, null, null, null, null);

    [BindProperty]
    public Form Input { get; set; } = new(null, 0, null, null);

    /// <summary>What stands in the text area: what was just typed if it could not be saved, else what is kept.</summary>
    public string Shown => HttpMethods.IsPost(Request.Method) ? Input.Text ?? "" : View.Text;

    /// <summary>The items ticked off, as they were just sent or as they are kept.</summary>
    public IReadOnlyList<int> Covered => HttpMethods.IsPost(Request.Method) && Input.HasItems ? Input.Covered : View.Covered;

    public int BaseRevision => HttpMethods.IsPost(Request.Method) ? Input.Revision : View.Revision;

    /// <summary>What the editor's chips show, so that they need not ask.</summary>
    public string FiguresInJson => JsonSerializer.Serialize(View.Shown, InAttribute);

    public bool Editable => View.Open && View.File.Rights.Writes;

    /// <summary>What was said of this section.</summary>
    public SectionComments? Comments { get; private set; }

    public async Task<IActionResult> OnGetAsync(AssignmentId id, string key, CancellationToken cancellationToken)
    {
        var page = Show(await read.ReadAsync(CurrentActor, id, key, cancellationToken), view => View = view);
        if (page is PageResult)
        {
            var said = await comments.ReadAsync(CurrentActor, View.File, key, View.Words, cancellationToken);
            Comments = new(said, said.Sections.Single(), id);
        }

        return page;
    }

    public async Task<IActionResult> OnPostAsync(AssignmentId id, string key, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => OnGetAsync(id, key, cancellationToken));
        }

        return await AnswerAsync(
            await SaveAsync(id, key, cancellationToken),
            saved => saved.ConflictId is null
                ? Confirmed(NextUrl(id, key), "Đã lưu.")
                : Confirmed(Address.Assignments.Section(id, key), "Người khác đã lưu mục này trước bạn. Cả hai bản được giữ ở dưới để ghép lại."),
            () => OnGetAsync(id, key, cancellationToken));
    }

    /// <summary>Findings for the text as typed, shown next to it; nothing is saved.</summary>
    public async Task<IActionResult> OnPostCheckAsync(AssignmentId id, string key, CancellationToken cancellationToken)
    {
        var outcome = await check.ReadAsync(CurrentActor, id, key, Input.Text, cancellationToken);
        Checked = outcome is Outcome<CheckSection.View>.Done { Value: var found } ? found : null;
        return Checked is null
            ? await AnswerAsync(outcome, _ => Page(), () => OnGetAsync(id, key, cancellationToken))
            : await OnGetAsync(id, key, cancellationToken);
    }

    /// <summary>Binds numbers of the text as typed to the figures they say and checks it again; nothing is saved.</summary>
    /// <param name="fact">The fact they contradict; empty binds all numbers that agree with the form.</param>
    public async Task<IActionResult> OnPostBindAsync(AssignmentId id, string key, string? fact, CancellationToken cancellationToken)
    {
        var outcome = await bind.ReadAsync(CurrentActor, new BindFigures.Input(id, key, fact), Input.Text, cancellationToken);
        if (outcome is not Outcome<BindFigures.Bound>.Done { Value: var bound })
        {
            return await AnswerAsync(outcome, _ => Page(), () => OnGetAsync(id, key, cancellationToken));
        }

        Input = Input with { Text = bound.Text };
        return await OnPostCheckAsync(id, key, cancellationToken);
    }

    /// <summary>Puts a token together and shows what it reads as, beside the text as typed; nothing is saved.</summary>
    public async Task<IActionResult> OnPostMakeAsync(
        AssignmentId id, string key, [Bind(Prefix = nameof(Make))] MakeToken.Choice choice, CancellationToken cancellationToken)
    {
        Make = choice;
        var outcome = await make.ReadAsync(CurrentActor, id, choice, cancellationToken);
        Made = outcome is Outcome<MakeToken.Made>.Done { Value: var made } ? made : null;
        return Made is null
            ? await AnswerAsync(outcome, _ => Page(), () => OnGetAsync(id, key, cancellationToken))
            : await OnGetAsync(id, key, cancellationToken);
    }

    /// <summary>Puts last year's text under what is typed, its figures bound; once only, and nothing is saved.</summary>
    /// <param name="take">Which of the texts of the period before, from 0.</param>
    public async Task<IActionResult> OnPostTakeAsync(AssignmentId id, string key, int take, CancellationToken cancellationToken)
    {
        var page = await OnGetAsync(id, key, cancellationToken);
        if (View is { File.Rights.Writes: false })
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (View?.Previous.ElementAtOrDefault(take) is { Markup: { } markup })
        {
            var typed = (Input.Text ?? "").ReplaceLineEndings("\n");
            var text = typed.Contains(markup, StringComparison.Ordinal) ? typed : typed.Length > 0 ? typed.TrimEnd('\n') + "\n" + markup : markup;
            Input = Input with { Text = text };
        }

        return page;
    }

    /// <summary>The editor's margin: the figures of the text as typed and what was found in it; nothing is saved.</summary>
    public async Task<IActionResult> OnPostMarginAsync(AssignmentId id, string key, CancellationToken cancellationToken) =>
        await check.ReadAsync(CurrentActor, id, key, Input.Text, cancellationToken) switch
        {
            Outcome<CheckSection.View>.Done { Value: var found } => new JsonResult(new
            {
                Figures = found.Shown,
                Notes = MarginNote.Of(found.Text).Take(MarkText.MostRemarks).Select(note => new
                {
                    note.Line, note.Text, note.From, note.To, note.Message, note.Code, note.Put, note.Says,
                    Word = note.Severity?.Word(), Style = note.Severity?.Style(),
                }),
                Said = found.Text.InWords(),
            }),
            Outcome<CheckSection.View>.Refused { Reasons: var reasons } =>
                new JsonResult(new { Error = string.Join(' ', reasons.Select(r => r.Message)) }) { StatusCode = StatusCodes.Status400BadRequest },
            Outcome<CheckSection.View>.Forbidden => StatusCode(StatusCodes.Status403Forbidden),
            _ => NotFound(),
        };

    /// <summary>The script's save: a short answer instead of a page. The same operation, the same rules.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(AssignmentId id, string key, CancellationToken cancellationToken) =>
        await SaveAsync(id, key, cancellationToken) switch
        {
            Outcome<SaveSection.Saved>.Done { Value: var saved } => new JsonResult(new { saved.Revision, Conflict = saved.ConflictId is not null }),
            Outcome<SaveSection.Saved>.Refused { Reasons: var reasons } =>
                new JsonResult(new { Error = string.Join(' ', reasons.Select(r => r.Message)) }) { StatusCode = StatusCodes.Status400BadRequest },
            Outcome<SaveSection.Saved>.Forbidden => StatusCode(StatusCodes.Status403Forbidden),
            _ => NotFound(),
        };

    private Task<Outcome<SaveSection.Saved>> SaveAsync(AssignmentId id, string key, CancellationToken cancellationToken) =>
        save.ExecuteAsync(CurrentActor, Said(id, key), cancellationToken);

    private SaveSection.Input Said(AssignmentId id, string key) =>
        new(id, key, Input.Text, Input.Revision, Input.Settles) { Covered = Input.HasItems ? Input.Covered : null };

    // "Lưu và sang mục sau" goes where the page said; any other address stays here.
    private string NextUrl(AssignmentId id, string key) =>
        Input.Next is { Length: > 0 and <= 80 } next && next.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? Address.Assignments.Section(id, next)
            : Address.Assignments.Section(id, key);
}
