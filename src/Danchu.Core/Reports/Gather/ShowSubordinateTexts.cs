using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Gather;

/// <summary>
/// For one section of a superior's own report: what its subordinates wrote on the same matter, side by side, to be taken over piece by piece.
/// Reports that reached it in the same period and line are asked; the section with the same key or one the outline says it gathers from.
/// </summary>
public sealed class ShowSubordinateTexts(DanchuDatabase database, LoadReport loadReport)
{
    public const int PageSize = 10;

    public sealed record View(
        OpenedReport File, OutlineSection Section, string Heading, int Revision, bool Open, IReadOnlyList<UnitText> Units, int Total, int Page, int Silent);

    /// <summary>One subordinate's section, paragraph by paragraph.</summary>
    public sealed record UnitText(
        ReportId ReportId, string UnitName, string Symbol, ReportState State, string Key, string Heading, IReadOnlyList<Piece> Pieces);

    /// <param name="Taken">Stands already among the sources of this section.</param>
    public sealed record Piece(string Text, bool Taken);

    public async Task<Outcome<View>> ReadAsync(
        Actor actor, AssignmentId id, string key, string? search, int page, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, id, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file } || !file.Rights.InUnit)
        {
            return Denial.Absent;
        }

        if (file.WrittenSections.FirstOrDefault(s => string.Equals(s.Key, key, StringComparison.Ordinal)) is not { } section)
        {
            return Denial.Absent;
        }

        var keys = section.Gathers.Prepend(section.Key).ToList();
        var sent = Sent(file, search);
        var written = sent.Where(r => database.ReportSections.Any(s => s.ReportId == r.Id && keys.Contains(s.Key) && s.Text != ""));
        var total = await written.CountAsync(cancellationToken);
        var at = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var reports = await written.OrderBy(r => r.Assignment!.Organisation!.Level).ThenBy(r => r.Assignment!.Organisation!.Name).ThenBy(r => r.Id)
            .Skip((at - 1) * PageSize).Take(PageSize)
            .Select(r => new { r.Id, r.Symbol, r.State, r.FrozenFigures, r.Assignment!.Organisation!.Name, r.Assignment.Ask!.OutlineId })
            .ToListAsync(cancellationToken);
        var ids = reports.ConvertAll(r => r.Id);
        var texts = await database.ReportSections.AsNoTracking()
            .Where(s => ids.Contains(s.ReportId) && keys.Contains(s.Key) && s.Text != "")
            .ToListAsync(cancellationToken);
        var outlineIds = reports.ConvertAll(r => r.OutlineId);
        var outlines = await database.Outlines.AsNoTracking().Where(o => outlineIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        var indicators = await database.Indicators.AsNoTracking().ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        var taken = await database.SectionSources.Where(s => s.ReportId == file.Report.Id && s.Key == key)
            .Select(s => s.Excerpt).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var units = reports.SelectMany(r => texts.Where(t => t.ReportId == r.Id).OrderBy(t => keys.IndexOf(t.Key)).Select(t => new UnitText(
            r.Id, r.Name, r.Symbol, r.State, t.Key, outlines[r.OutlineId].Find(t.Key)?.Heading ?? "",
            [.. SplitPieces.Of(t.Text, indicators, r.FrozenFigures).Select(p => new Piece(p, taken.Contains(p)))])));
        return new View(
            file, section, FillPlaces.In(section.Heading, file.Period), await RevisionAsync(file, key, cancellationToken), file.SectionIsOpen(key),
            [.. units], total, at, await sent.CountAsync(cancellationToken) - total);
    }

    private Task<int> RevisionAsync(OpenedReport file, string key, CancellationToken cancellationToken) => database.ReportSections
        .Where(s => s.ReportId == file.Report.Id && s.Key == key).Select(s => s.Revision).FirstOrDefaultAsync(cancellationToken);

    /// <summary>What direct requests of this unit brought it on the line for the period, in the version that stands.</summary>
    internal IQueryable<Report> Sent(OpenedReport file, string? search = null)
    {
        var folded = SearchText.Of(InputText.Line(search));
        return database.Reports.AsNoTracking().Where(r => r.Current && (r.State == ReportState.Sent || r.State == ReportState.Accepted)
            && r.Assignment!.Round!.IssuerId == file.Organisation.Id && r.Assignment.Round.Line == file.Round.Line
            && r.Assignment.Round.PeriodId == file.Period.Id
            && (folded == "" || r.Assignment.Organisation!.SearchName.Contains(folded)));
    }
}
