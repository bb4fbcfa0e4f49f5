using Danchu.Core.Addresses;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Scoring.Evidence;
using Danchu.Core.Uploads;
using Danchu.Web.Binding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Danchu.Web.Pages.Scorecards;

/// <summary>The evidence of one criterion: files from the unit's disk, documents that the system has already, where in them the proof stands.</summary>
public sealed class EvidenceModel(ShowEvidence read, AddEvidence add, UseEvidence use, RemoveEvidence remove) : DanchuPage
{
    public sealed class Form
    {
        public List<IFormFile> Files { get; set; } = [];

        public string Place { get; set; } = "";

        /// <summary>A piece of evidence by its id, or what is in the system (<see cref="EvidenceSource"/>).</summary>
        public string Source { get; set; } = "";

        public string SourcePlace { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Words of entries and documents that are looked for.</summary>
    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    public ShowEvidence.View View { get; private set; } = null!;

    public IEnumerable<SelectListItem> Sources => View.Others.Select(e => new SelectListItem(e.Name, e.Id.ToString()))
        .Concat(View.Entries.Concat(View.Documents).Select(one => new SelectListItem(one.Name, one.Source.ToString())))
        .Prepend(new SelectListItem("Chọn tài liệu", ""));

    public async Task<IActionResult> OnGetAsync(ScorecardId id, string criterion, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, criterion, Search, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostAsync(ScorecardId id, string criterion, CancellationToken cancellationToken)
    {
        var files = await Input.Files.SentAsync(UploadPurpose.Evidence, cancellationToken);
        return await AnswerAsync(
            await add.ExecuteAsync(CurrentActor, new AddEvidence.Input(id, criterion, Input.Place, files), cancellationToken),
            added => Confirmed(Address.Scorecards.Evidence(id, criterion), $"Đã thêm {WriteFigure.Count(added)} tài liệu."),
            () => OnGetAsync(id, criterion, cancellationToken));
    }

    public async Task<IActionResult> OnPostUseAsync(ScorecardId id, string criterion, CancellationToken cancellationToken) => await AnswerAsync(
        await ChooseAsync(id, criterion, cancellationToken),
        _ => Confirmed(Address.Scorecards.Evidence(id, criterion), "Đã dùng tài liệu cho tiêu chí này."),
        () => OnGetAsync(id, criterion, cancellationToken));

    public async Task<IActionResult> OnPostRemoveAsync(ScorecardId id, string criterion, Guid evidence, CancellationToken cancellationToken) =>
        await AnswerAsync(
            await remove.ExecuteAsync(CurrentActor, new RemoveEvidence.Input(id, criterion, evidence), cancellationToken),
            _ => Confirmed(Address.Scorecards.Evidence(id, criterion), "Đã bỏ tài liệu khỏi tiêu chí này."),
            () => OnGetAsync(id, criterion, cancellationToken));

    private async Task<Outcome<Done>> ChooseAsync(ScorecardId id, string criterion, CancellationToken cancellationToken)
    {
        if (EvidenceSource.Read(Input.Source) is { } source)
        {
            var added = await add.ExecuteAsync(
                CurrentActor, new AddEvidence.Input(id, criterion, Input.SourcePlace, [], source), cancellationToken);
            return added is Outcome<int>.Done ? default(Done) : AtTheirFields(added.NotDoneAs<Done>());
        }

        _ = Guid.TryParse(Input.Source, out var evidence);
        return AtTheirFields(await use.ExecuteAsync(CurrentActor, new UseEvidence.Input(id, criterion, evidence, Input.SourcePlace), cancellationToken));
    }

    // Both forms of the page have a place; the document is one field whatever it is.
    private static Outcome<Done> AtTheirFields(Outcome<Done> outcome) => outcome is Outcome<Done>.Refused refused
        ? refused.Reasons.Select(r => r with
        {
            Field = r.Field switch { nameof(UseEvidence.Input.Place) => nameof(Form.SourcePlace), null => null, _ => nameof(Form.Source) },
        }).ToList()
        : outcome;
}
