using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>
/// Adds evidence to a criterion: files, or something that is in the system. All or nothing. The same content twice on a scorecard is one piece of evidence with
/// two uses.
/// </summary>
[Named("Thêm tài liệu minh chứng")]
public sealed class AddEvidence(
    DanchuDatabase database, LoadScorecard open, RecordMismatch recordMismatch, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="Place">Where in it: "trang 3", "Điều 5".</param>
    public sealed record Input(ScorecardId ScorecardId, string Criterion, string Place, IReadOnlyList<SentFile> Files, EvidenceSource? Source = null);

    private sealed record Piece(string Name, Upload? Upload = null, EvidenceSource? Source = null)
    {
        public string? Hash => Upload?.Hash;

        public bool Is(EvidenceItem item) => (Hash, Source) == (item.FileHash, item.Source);
    }

    /// <returns>How many pieces were added.</returns>
    public async Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var judged = input.Files.Select(f => JudgeUpload.Of(UploadPurpose.Evidence, f.Name, f.Content)).ToList();
        await recordMismatch.ExecuteAsync(actor, judged, cancellationToken);
        return await makeChange.ExecuteAsync(
            this,
            actor,
            change => open.LockToProveAsync(actor, input.ScorecardId, input.Criterion, cancellationToken)
                .ThenAsync(file => AddEvidenceAsync(change, actor, file, input, judged, cancellationToken)),
            cancellationToken);
    }

    private async Task<Outcome<int>> AddEvidenceAsync(
        Change change, Actor actor, OpenedScorecard file, Input input, List<JudgedUpload> judged, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        var place = EnteredText.Line(refusals, input.Place, "Trang, điều, khoản", EvidenceUse.PlaceLimit, nameof(Input.Place));
        var pieces = input.Source is { } source ? await SourceAsync(file, source, refusals, cancellationToken) : PiecesOf(judged, refusals);
        var kept = await database.EvidenceItems.Where(e => e.ScorecardId == file.Card.Id).ToListAsync(cancellationToken);
        // It may be called otherwise by now: on one scorecard it keeps the name it came with.
        pieces = pieces.ConvertAll(piece => piece.Source is not null && kept.Find(piece.Is) is { } same ? piece with { Name = same.Name } : piece);
        if (kept.Count + pieces.Count > EvidenceItem.FilesLimit)
        {
            refusals.Add(new Refusal($"Mỗi phiếu có tối đa {EvidenceItem.FilesLimit} tài liệu minh chứng; phiếu đã có {kept.Count}.", nameof(Input.Files)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        foreach (var piece in pieces.DistinctBy(p => (p.Hash, p.Source)))
        {
            await AddAsync(actor, file, input.Criterion, place, piece, kept, cancellationToken);
        }

        change.Record(
            file.Organisation.Id, ("scorecard", file.Card.Id.Value),
            null, new { input.Criterion, Passage = place, Files = pieces.Select(p => new { p.Name, p.Hash, Size = p.Upload?.Content.Length }) });
        return pieces.Count;
    }

    private async Task AddAsync(
        Actor actor, OpenedScorecard file, string criterion, string place, Piece piece, List<EvidenceItem> kept, CancellationToken cancellationToken)
    {
        var item = kept.Find(piece.Is);
        if (item is null)
        {
            if (piece.Upload is { } upload)
            {
                await database.KeepAsync(upload, cancellationToken);
            }

            item = new EvidenceItem
            {
                ScorecardId = file.Card.Id,
                Name = piece.Name,
                FileHash = piece.Hash,
                ReportId = Of(SourceKind.Report) is { } report ? new ReportId(report) : null,
                EntryId = Of(SourceKind.Entry) is { } entry ? new EntryId(entry) : null,
                RoundId = Of(SourceKind.Letter) is { } letter ? new RoundId(letter) : null,
                EntryFileId = Of(SourceKind.EntryFile),
                SignedFileId = Of(SourceKind.SignedFile),
                AddedBy = actor.PersonId,
                AddedAt = clock.GetUtcNow(),
            };
            database.EvidenceItems.Add(item);
            kept.Add(item);
        }

        if (await database.EvidenceUses.FindAsync([item.Id, criterion], cancellationToken) is { } use)
        {
            use.Place = place;
        }
        else
        {
            database.EvidenceUses.Add(new EvidenceUse { EvidenceId = item.Id, Criterion = criterion, Place = place });
        }

        Guid? Of(SourceKind kind) => piece.Source is { } source && source.Kind == kind ? source.Id : null;
    }

    private static List<Piece> PiecesOf(List<JudgedUpload> judged, List<Refusal> refusals)
    {
        if (judged.Count == 0)
        {
            refusals.Add(new Refusal("Chọn ít nhất một tệp.", nameof(Input.Files)));
        }

        refusals.AddRange(judged.Where(j => j.Upload is null).Select(j => j.Refuse(nameof(Input.Files))));
        return [.. judged.Select(j => j.Upload).OfType<Upload>().Select(upload => new Piece(upload.Name, upload))];
    }

    private async Task<List<Piece>> SourceAsync(
        OpenedScorecard file, EvidenceSource source, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        if (await database.SourceAsync(file, source, cancellationToken) is not { } found)
        {
            refusals.Add(FindSource.Refuse(source));
            return [];
        }

        var name = found.Name.Length > EvidenceItem.NameLimit ? found.Name[..(EvidenceItem.NameLimit - 1)] + "…" : found.Name;
        return [new Piece(name, Source: source)];
    }
}
