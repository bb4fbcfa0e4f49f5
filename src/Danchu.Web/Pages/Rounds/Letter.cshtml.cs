using Danchu.Core.Documents;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rounds;

/// <summary>Công văn yêu cầu báo cáo: the request letter as issued, or as drafted.</summary>
public sealed class LetterModel(LoadLetter read) : DanchuPage
{
    public LoadLetter.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(RoundId id, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);

    public async Task<IActionResult> OnGetCorrectionAsync(RoundId id, Guid correction, CancellationToken cancellationToken) =>
        Download(await read.ReadCorrectionFileAsync(CurrentActor, id, correction, cancellationToken));

    public async Task<IActionResult> OnGetDocxAsync(RoundId id, CancellationToken cancellationToken) =>
        Download(await read.ReadFileAsync(CurrentActor, id, cancellationToken));

    private IActionResult Download(Outcome<WordFile> file) =>
        file is Outcome<WordFile>.Done(var letter) ? File(letter.Content, WordFile.ContentType, letter.Name) : Show(file, _ => { });
}
