using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Periods;
using Danchu.Core.Reports.Findings;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Figures;

/// <summary>
/// Where signed figures are from, as they were when they were signed: of one report, or of one indicator in the accepted reports of many units.
/// </summary>
public sealed class LoadFigureOrigins(DanchuDatabase database)
{
    private sealed record Signed(ReportId Report, OrganisationId Unit, FrozenFigure Figure);

    /// <returns>By indicator; nothing for a draft.</returns>
    public async Task<Dictionary<string, FigureOrigin>> ReadAsync(
        OpenedReport file, IReadOnlyDictionary<string, Indicator> indicators, CancellationToken cancellationToken = default)
    {
        var signed = file.Report.FrozenFigures.Where(f => f.IsOwn && indicators.ContainsKey(f.Indicator))
            .Select(f => new Signed(file.Report.Id, file.Organisation.Id, f)).ToList();
        var origins = await OriginsAsync(signed, indicators, file.Period.To, cancellationToken);
        return origins.ToDictionary(one => one.Signed.Figure.Indicator, one => one.Origin, StringComparer.Ordinal);
    }

    /// <returns>By unit: of those whose accepted report gives the figure.</returns>
    public async Task<Dictionary<OrganisationId, FigureOrigin>> ReadAsync(
        IReadOnlyCollection<OrganisationId> units, ReportingLine line, ReportingPeriod period, Indicator indicator,
        CancellationToken cancellationToken = default)
    {
        var reports = await database.Reports.AsNoTracking()
            .Where(r => r.Current && r.State == ReportState.Accepted && units.Contains(r.Assignment!.OrganisationId)
                && r.Assignment.Round!.PeriodId == period.Id && r.Assignment.Round.Line == line)
            .OrderBy(r => r.Id).Select(r => new { r.Id, r.Assignment!.OrganisationId, r.FrozenFigures }).ToListAsync(cancellationToken);
        var signed = reports.SelectMany(r => r.FrozenFigures.Where(f => f is { IsOwn: true, Figure: not null })
                .Where(f => string.Equals(f.Indicator, indicator.Key, StringComparison.Ordinal)).Select(f => new Signed(r.Id, r.OrganisationId, f)))
            .DistinctBy(one => one.Unit).ToList();
        var known = new Dictionary<string, Indicator>(StringComparer.Ordinal) { [indicator.Key] = indicator };
        return (await OriginsAsync(signed, known, period.To, cancellationToken)).ToDictionary(one => one.Signed.Unit, one => one.Origin);
    }

    private async Task<List<(Signed Signed, FigureOrigin Origin)>> OriginsAsync(
        List<Signed> signed, IReadOnlyDictionary<string, Indicator> indicators, DateOnly on, CancellationToken cancellationToken)
    {
        var registers = signed.Exists(one => one.Figure.Entries is not null || one.Figure.Book is not null)
            ? await database.CountingRegistersAsync(keeper: null, on, cancellationToken)
            : [];
        var reports = signed.Where(one => one.Figure.Book is not null).Select(one => one.Report).Distinct().ToList();
        var reasons = reports.Count == 0 ? [] : await database.FindingAnswers.AsNoTracking()
            .Where(a => reports.Contains(a.ReportId) && a.Code == CheckBooks.TypedCode)
            .ToDictionaryAsync(a => (a.ReportId, a.Fingerprint), a => a.Reason, cancellationToken);
        return signed.ConvertAll(one => (one, OriginOf(one)));

        FigureOrigin OriginOf(Signed one)
        {
            var indicator = indicators[one.Figure.Indicator];
            var hasBook = one.Figure.Entries is not null || one.Figure.Book is not null;
            var finding = FigureFinding.NameOf(CheckBooks.TypedCode, indicator, WriteFigure.OrMissing(indicator, one.Figure.Figure));
            return new FigureOrigin(
                one.Figure, hasBook ? registers.GetValueOrDefault(indicator.Key)?.Register ?? "" : "", reasons.GetValueOrDefault((one.Report, finding), ""));
        }
    }
}
