using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Gather;

/// <summary>
/// Takes pieces of subordinates' texts over into a section of the superior's own report; where each came from is kept. A piece is named by its place, never by
/// its words: what stands as an excerpt of a report is what that report says.
/// </summary>
public sealed class GatherTexts(DanchuDatabase database, LoadReport loadReport, ShowSubordinateTexts subordinates, SaveSection saveSection, TimeProvider clock)
{
    private const int PiecesLimit = 100;

    /// <summary>A paragraph chosen from a section of a subordinate's report.</summary>
    /// <param name="Place">Which paragraph of the section, from 0.</param>
    public sealed record Piece(ReportId ReportId, string Key, int Place);

    public sealed record Input(AssignmentId AssignmentId, string Key, int BaseRevision, IReadOnlyList<Piece> Pieces);

    public async Task<Outcome<SaveSection.Saved>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, input.AssignmentId, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file } || !file.Rights.InUnit)
        {
            return Denial.Absent;
        }

        if (input.Pieces.Count is 0 or > PiecesLimit)
        {
            return new Refusal($"Hãy chọn từ 1 đến {PiecesLimit} đoạn để lấy.", nameof(Input.Pieces));
        }

        var written = await WrittenAsync(file, input.Pieces, cancellationToken);
        var texts = input.Pieces.Select(p => written.GetValueOrDefault((p.ReportId, p.Key)).Pieces?.ElementAtOrDefault(p.Place)).ToList();
        if (texts.Contains(null))
        {
            return Denial.Absent;
        }

        var current = await database.ReportSections.AsNoTracking().Where(s => s.ReportId == file.Report.Id && s.Key == input.Key)
            .Select(s => s.Text).FirstOrDefaultAsync(cancellationToken) ?? "";
        var named = input.Pieces.Zip(texts, (p, excerpt) => SplitPieces.Named(excerpt!, written[(p.ReportId, p.Key)].Unit));
        var text = string.Join('\n', new[] { current.TrimEnd() }.Where(t => t.Length > 0).Concat(named));
        var sources = input.Pieces.Zip(texts, (p, excerpt) => new SectionSource
        {
            ReportId = file.Report.Id,
            Key = input.Key,
            SourceReportId = p.ReportId,
            SourceKey = p.Key,
            Excerpt = excerpt!,
            TakenBy = actor.PersonId,
            TakenAt = clock.GetUtcNow(),
        });
        return await saveSection.ExecuteAsync(
            actor, new SaveSection.Input(input.AssignmentId, input.Key, text, input.BaseRevision) { Sources = [.. sources] }, cancellationToken);
    }

    /// <summary>The paragraphs of the sections asked for, of reports that reached this unit; of others nothing.</summary>
    private async Task<Dictionary<(ReportId Report, string Key), (string Unit, IReadOnlyList<string> Pieces)>> WrittenAsync(
        OpenedReport file, IReadOnlyList<Piece> pieces, CancellationToken cancellationToken)
    {
        var asked = pieces.Select(p => p.ReportId).Distinct().ToList();
        var reports = await subordinates.Sent(file).Where(r => asked.Contains(r.Id))
            .Select(r => new { r.Id, r.FrozenFigures, r.Assignment!.Organisation!.Name }).ToListAsync(cancellationToken);
        var known = reports.ConvertAll(r => r.Id);
        var sections = await database.ReportSections.AsNoTracking().Where(s => known.Contains(s.ReportId)).ToListAsync(cancellationToken);
        var indicators = await database.Indicators.AsNoTracking().ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        return sections.ToDictionary(
            s => (s.ReportId, s.Key),
            s => reports.Find(r => r.Id == s.ReportId) is { } report ? (report.Name, SplitPieces.Of(s.Text, indicators, report.FrozenFigures)) : default);
    }
}
