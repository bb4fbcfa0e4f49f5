using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Danchu.Core.Outlines;
using Danchu.Core.Reports.Gather;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Drafts;

/// <summary>"Viết nháp": what the program can write of a report, sentence by sentence with where each comes from. Nothing is kept before it is taken.</summary>
public sealed class ShowDraft(
    DanchuDatabase database, LoadReport loadReport, LoadFigures loadFigures, LoadPreviousTexts loadPrevious, ShowSubordinateTexts subordinates)
{
    /// <summary>Reports below that are read for paragraphs; the others stand on the page that gathers them.</summary>
    private const int MostReports = 30;

    public sealed record View(OpenedReport File, IReadOnlyList<DraftedSection> Sections);

    public async Task<Outcome<View>> ReadAsync(Actor actor, AssignmentId id, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, id, cancellationToken);
        return opened is not Outcome<OpenedReport>.Done { Value: { Rights.InUnit: true } file } ? Denial.Absent
            : !file.Rights.Writes ? Denial.Forbidden
            : new View(file, await ComposeAsync(file, asUnwritten: false, cancellationToken));
    }

    /// <param name="asUnwritten">As if nothing had been written yet: what a signed report is measured by.</param>
    /// <param name="withBefore">Whether last period's report may be used.</param>
    internal async Task<List<DraftedSection>> ComposeAsync(
        OpenedReport file, bool asUnwritten, CancellationToken cancellationToken, bool withBefore = true)
    {
        var sentences = await database.DraftSentences.AsNoTracking().OrderBy(s => s.Ordinal).ToListAsync(cancellationToken);
        var before = withBefore ? await loadPrevious.ReadAsync(file, section: null, cancellationToken) : [];
        var kind = file.Organisation.Kind;
        var figures = await loadFigures.ReadLiveAsync(
            file, [.. before.Select(b => b.Markup), .. sentences.Where(s => s.ForKinds.Count == 0 || s.ForKinds.Contains(kind)).Select(s => s.Text)],
            cancellationToken);
        var texts = asUnwritten ? [] : await database.ReportSections.AsNoTracking().Where(s => s.ReportId == file.Report.Id)
            .ToDictionaryAsync(s => s.Key, s => new DraftMaterial.Standing(s.Text, s.Revision), StringComparer.Ordinal, cancellationToken);
        var below = await database.Subtree(file.Organisation.Id, file.Round.Line, file.Period.To).AnyAsync(n => n.Depth > 0, cancellationToken);
        return new DraftSections(
            file, new DraftMaterial(figures, sentences, before, below ? await BelowAsync(file, cancellationToken) : [], texts, below)).All();
    }

    private async Task<List<DraftMaterial.Piece>> BelowAsync(OpenedReport file, CancellationToken cancellationToken)
    {
        var reports = await subordinates.Sent(file).OrderBy(r => r.Assignment!.Organisation!.Level).ThenBy(r => r.Assignment!.Organisation!.Name)
            .Take(MostReports).Select(r => new { r.Id, r.FrozenFigures, r.Assignment!.Organisation!.Name }).ToListAsync(cancellationToken);
        var ids = reports.ConvertAll(r => r.Id);
        var wanted = file.WrittenSections.SelectMany(s => s.Gathers.Prepend(s.Key)).ToHashSet(StringComparer.Ordinal);
        var texts = await database.ReportSections.AsNoTracking()
            .Where(s => ids.Contains(s.ReportId) && wanted.Contains(s.Key) && s.Text != "").ToListAsync(cancellationToken);
        var indicators = await database.Indicators.AsNoTracking().ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        return
        [
            .. reports.SelectMany(report => texts.Where(text => text.ReportId == report.Id).SelectMany(text =>
                SplitPieces.Of(text.Text, indicators, report.FrozenFigures)
                    .Select(piece => new DraftMaterial.Piece(report.Id, report.Name, text.Key, piece, SplitPieces.Named(piece, report.Name))))),
        ];
    }
}
