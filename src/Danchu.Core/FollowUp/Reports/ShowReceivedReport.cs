using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Reports;

/// <summary>A report as its superior reads it: the document, last year's report, the exchange so far, the attached files.</summary>
public sealed class ShowReceivedReport(
    DanchuDatabase database, LoadReport loadReport, ComposeReport compose, FindPreviousReport findPrevious, LoadFigureOrigins loadOrigins)
{
    public sealed record View
    {
        public required OpenedReport File { get; init; }

        public required ComposedReport Composed { get; init; }

        /// <summary>The scorecard sent with it; null when there is none or it is still the unit's own.</summary>
        public required ScorecardLink? Scorecard { get; init; }

        /// <summary>The unit's own figures that can be returned: the form's rows, and those that stand in the text alone.</summary>
        public required IReadOnlyList<(string Key, string Label)> Figures { get; init; }

        /// <summary>Where they are from; nothing of a draft.</summary>
        public required IReadOnlyList<Origin> Origins { get; init; }

        public required IReadOnlyList<ShowAssignment.VersionRow> Versions { get; init; }

        public required IReadOnlyList<Exchange> Exchanges { get; init; }

        public required IReadOnlyList<ShowAssignment.FileRow> Files { get; init; }

        public required IReadOnlyList<FindPreviousReport.Found> Previous { get; init; }

        /// <summary>Of this version: that it was itself returned, or what the return before it asked.</summary>
        /// <returns>Null for a report that was never returned.</returns>
        public ReturnedState? Returned(DateOnly today) =>
            Exchanges.FirstOrDefault(e => e.Number == File.Report.Edition)?.Returned(today) ?? File.Returned(today);
    }

    /// <summary>A signed figure of the unit with where it is from.</summary>
    public sealed record Origin(string Label, Indicator Indicator, FigureOrigin From);

    /// <summary>One return: the version, when, its reasons, by when it was to come again and when it did.</summary>
    public sealed record Exchange(
        int Number, string Symbol, DateTimeOffset? At, string By, IReadOnlyList<ReturnItem> Items, DateOnly? DueOn, DateTimeOffset? SentAgainAt)
    {
        public ReturnedState? Returned(DateOnly today) => ReturnedState.Of(At, DueOn, SentAgainAt, today);
    }

    public async Task<Outcome<View>> ReadAsync(Actor actor, ReportId id, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, id, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file })
        {
            return Denial.Absent;
        }

        var versions = await database.Reports.AsNoTracking()
            .Where(r => r.AssignmentId == file.Assignment.Id)
            .OrderByDescending(r => r.Edition)
            .ToListAsync(cancellationToken);
        var composed = await compose.ReadAsync(file, cancellationToken);
        var figures = await FiguresAsync(file, cancellationToken);
        return new View
        {
            Scorecard = await database.Scorecards.Where(c => c.AssignmentId == file.Assignment.Id && (file.Rights.InUnit || c.State != ScorecardState.Self))
                .Select(c => new ScorecardLink(c.Id, c.State)).FirstOrDefaultAsync(cancellationToken),
            File = file,
            Composed = composed,
            Figures = figures,
            Origins = await OriginsAsync(file, composed.Figures.Indicators, figures, cancellationToken),

            // A draft is the unit's own until it is sent.
            Versions = [.. versions.Where(v => file.Rights.InUnit || !ReportLifecycle.IsDraft(v.State))
                .Select(r => new ShowAssignment.VersionRow(r.Id, r.Edition, r.State, r.Symbol, r.SentAt, r.Current))],
            Exchanges = await ExchangesAsync(versions, cancellationToken),
            Files = await database.SignedFiles.Where(f => f.ReportId == id).OrderBy(f => f.AttachedAt)
                .Select(f => new ShowAssignment.FileRow(
                    f.Id, f.FileName, f.Content.Length, f.AttachedAt, f.WithdrawnAt, f.WithdrawnReason, f.ReplacedBy))
                .ToListAsync(cancellationToken),
            Previous = await findPrevious.ReadAsync(file, cancellationToken),
        };
    }

    private async Task<List<(string Key, string Label)>> FiguresAsync(OpenedReport file, CancellationToken cancellationToken)
    {
        var inText = file.Report.FrozenFigures.Where(f => f.IsOwn)
            .Select(f => f.Indicator)
            .Intersect(file.TextIndicators, StringComparer.Ordinal)
            .ToList();
        var names = await database.Indicators.Where(i => inText.Contains(i.Key))
            .ToDictionaryAsync(i => i.Key, i => i.Name, StringComparer.Ordinal, cancellationToken);
        return [.. file.OwnRows.Select(r => (r.Indicator, r.Label)), .. inText.Select(key => (key, names[key]))];
    }

    private async Task<List<Origin>> OriginsAsync(
        OpenedReport file, IReadOnlyDictionary<string, Indicator> indicators, List<(string Key, string Label)> figures, CancellationToken cancellationToken)
    {
        var origins = await loadOrigins.ReadAsync(file, indicators, cancellationToken);
        return [.. figures.DistinctBy(figure => figure.Key, StringComparer.Ordinal)
            .Where(figure => origins.TryGetValue(figure.Key, out var from) && from.Signed.Figure is not null)
            .Select(figure => new Origin(figure.Label, indicators[figure.Key], origins[figure.Key]))];
    }

    private async Task<List<Exchange>> ExchangesAsync(List<Report> versions, CancellationToken cancellationToken)
    {
        var returned = versions.Where(v => v.State == ReportState.Returned).ToList();
        var ids = returned.ConvertAll(v => v.Id);
        var items = await database.ReturnItems.AsNoTracking().Where(i => ids.Contains(i.ReportId)).ToListAsync(cancellationToken);
        var people = returned.Select(v => v.DecidedBy).OfType<Guid>().ToList();
        var names = await database.Users.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancellationToken);
        return returned.ConvertAll(v =>
        {
            var next = versions.Find(n => n.Edition == v.Edition + 1);
            return new Exchange(
                v.Edition, v.Symbol, v.DecidedAt, v.DecidedBy is { } by ? names.GetValueOrDefault(by, "") : "", items.FindAll(i => i.ReportId == v.Id),
                next?.DueOn, next?.SentAt);
        });
    }
}
