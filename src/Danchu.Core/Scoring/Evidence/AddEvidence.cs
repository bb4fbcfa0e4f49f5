using System.Security.Cryptography;
using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>
/// Adds evidence to a criterion: files, or a report of the unit that is in the system. All or nothing. The same content twice on a scorecard is one piece
/// of evidence with two uses.
/// </summary>
[Named("Thêm tài liệu minh chứng")]
public sealed class AddEvidence(DanchuDatabase database, LoadScorecard open, MakeChange makeChange, TimeProvider clock)
{
    /// <summary>A file as uploaded.</summary>
    public sealed record Upload(string Name, byte[] Content);

    /// <param name="Place">Where in it: "trang 3", "Điều 5".</param>
    public sealed record Input(ScorecardId ScorecardId, string Criterion, string Place, IReadOnlyList<Upload> Files, ReportId? ReportId = null);

    private sealed record Piece(string Name, string? ContentType, byte[]? Content, ReportId? ReportId)
    {
        public string? Hash { get; } = Content is null ? null : Convert.ToHexStringLower(SHA256.HashData(Content));
    }

    /// <returns>How many pieces were added.</returns>
    public Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => open.LockToProveAsync(actor, input.ScorecardId, input.Criterion, cancellationToken)
            .ThenAsync(file => AddEvidenceAsync(change, actor, file, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<int>> AddEvidenceAsync(Change change, Actor actor, OpenedScorecard file, Input input, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        var place = EnteredText.Line(refusals, input.Place, "Trang, điều, khoản", EvidenceUse.PlaceLimit, nameof(Input.Place));
        var pieces = input.ReportId is { } report ? await ReportAsync(file, report, refusals, cancellationToken) : ReadFiles(input, refusals);
        var kept = await database.EvidenceItems.Where(e => e.ScorecardId == file.Card.Id).ToListAsync(cancellationToken);
        if (kept.Count + pieces.Count > EvidenceItem.FilesLimit)
        {
            refusals.Add(new Refusal($"Mỗi phiếu có tối đa {EvidenceItem.FilesLimit} tài liệu minh chứng; phiếu đã có {kept.Count}.", nameof(Input.Files)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        foreach (var piece in pieces.DistinctBy(p => (p.Hash, p.ReportId)))
        {
            await AddAsync(actor, file, input.Criterion, place, piece, kept, cancellationToken);
        }

        change.Record(
            file.Organisation.Id, ("scorecard", file.Card.Id.Value),
            null, new { input.Criterion, Passage = place, Files = pieces.Select(p => new { p.Name, p.Hash, Size = p.Content?.Length }) });
        return pieces.Count;
    }

    private async Task AddAsync(
        Actor actor, OpenedScorecard file, string criterion, string place, Piece piece, List<EvidenceItem> kept, CancellationToken cancellationToken)
    {
        var item = kept.Find(e => piece.Hash is null ? e.ReportId == piece.ReportId : string.Equals(e.FileHash, piece.Hash, StringComparison.Ordinal));
        if (item is null)
        {
            if (piece.Content is not null)
            {
                await database.KeepAsync(piece.Hash!, piece.ContentType!, piece.Content, cancellationToken);
            }

            item = new EvidenceItem
            {
                ScorecardId = file.Card.Id,
                Name = piece.Name,
                FileHash = piece.Hash,
                ReportId = piece.ReportId,
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
    }

    private static List<Piece> ReadFiles(Input input, List<Refusal> refusals)
    {
        if (input.Files.Count == 0)
        {
            refusals.Add(new Refusal("Chọn ít nhất một tệp.", nameof(Input.Files)));
        }

        var pieces = new List<Piece>();
        foreach (var upload in input.Files)
        {
            var name = NameOf(upload.Name);
            if (upload.Content.Length is 0 or > EvidenceFile.SizeLimit)
            {
                refusals.Add(new Refusal(
                    $"“{name}”: {(upload.Content.Length == 0 ? "tệp rỗng" : $"tệp lớn quá {EvidenceFile.SizeLimit / 1024 / 1024} MB")}.", nameof(Input.Files)));
            }
            else if (JudgeFile.Of(name, upload.Content) is { ContentType: { } type })
            {
                pieces.Add(new Piece(name, type, upload.Content, null));
            }
            else
            {
                refusals.Add(new Refusal(JudgeFile.Of(name, upload.Content).Refusal!, nameof(Input.Files)));
            }
        }

        return pieces;
    }

    private async Task<List<Piece>> ReportAsync(OpenedScorecard file, ReportId id, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var report = await database.UsableReports(file).FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (report is null)
        {
            refusals.Add(new Refusal("Chỉ dùng được báo cáo đã gửi của chính đơn vị.", nameof(Input.ReportId)));
            return [];
        }

        return [new Piece(report.Name, null, null, report.Id)];
    }

    // The last part of a path, the end kept: the extension is what people look for.
    private static string NameOf(string path)
    {
        var name = InputText.Line(path.Replace('\\', '/').Split('/')[^1]);
        if (name.Length <= EvidenceItem.NameLimit)
        {
            return name;
        }

        var extension = Path.GetExtension(name) is { Length: <= 5 } end ? end : "";
        return name[..(EvidenceItem.NameLimit - extension.Length)] + extension;
    }
}
