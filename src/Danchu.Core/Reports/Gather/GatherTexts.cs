using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Gather;

/// <summary>Takes pieces of subordinates' texts over into a section of the superior's own report; where each came from is kept.</summary>
public sealed class GatherTexts(DanchuDatabase database, LoadReport loadReport, ShowSubordinateTexts subordinates, SaveSection saveSection, TimeProvider clock)
{
    private const int PiecesLimit = 100;

    /// <summary>A paragraph chosen from a section of a subordinate's report.</summary>
    public sealed record Piece(ReportId ReportId, string Key, string? Text);

    public sealed record Input(AssignmentId AssignmentId, string Key, int BaseRevision, IReadOnlyList<Piece> Pieces);

    public async Task<Outcome<SaveSection.Saved>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, input.AssignmentId, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file } || !file.Rights.InUnit)
        {
            return Denial.Absent;
        }

        var pieces = input.Pieces.Select(p => p with { Text = InputText.Lines(p.Text).Trim() }).Where(p => p.Text!.Length > 0).ToList();
        if (pieces.Count is 0 or > PiecesLimit)
        {
            return new Refusal($"Hãy chọn từ 1 đến {PiecesLimit} đoạn để lấy.", nameof(Input.Pieces));
        }

        var asked = pieces.Select(p => p.ReportId).Distinct().ToList();
        var known = await subordinates.Sent(file).CountAsync(r => asked.Contains(r.Id), cancellationToken);
        var written = await database.ReportSections.Where(s => asked.Contains(s.ReportId))
            .Select(s => new { s.ReportId, s.Key })
            .ToListAsync(cancellationToken);
        if (known != asked.Count || pieces.Exists(p => !written.Contains(new { p.ReportId, p.Key })))
        {
            return Denial.Absent;
        }

        var current = await database.ReportSections.AsNoTracking().Where(s => s.ReportId == file.Report.Id && s.Key == input.Key)
            .Select(s => s.Text).FirstOrDefaultAsync(cancellationToken) ?? "";
        var text = string.Join('\n', new[] { current.TrimEnd() }.Where(t => t.Length > 0).Concat(pieces.Select(p => p.Text!)));
        var sources = pieces.Select(p => new SectionSource
        {
            ReportId = file.Report.Id,
            Key = input.Key,
            SourceReportId = p.ReportId,
            SourceKey = p.Key,
            Excerpt = p.Text!,
            TakenBy = actor.PersonId,
            TakenAt = clock.GetUtcNow(),
        });
        return await saveSection.ExecuteAsync(
            actor, new SaveSection.Input(input.AssignmentId, input.Key, text, input.BaseRevision) { Sources = [.. sources] }, cancellationToken);
    }
}
