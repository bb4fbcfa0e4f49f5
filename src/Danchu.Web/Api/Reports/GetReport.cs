using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;

namespace Danchu.Web.Api.Reports;

/// <summary>A report: where it stands, its sections as they read, the figures it was signed with. A draft is its unit's alone.</summary>
internal static class GetReport
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("reports/{id:guid}", ReadAsync).Tells<ReportDetails>("Báo cáo", "Một báo cáo");

    private static async Task<IResult> ReadAsync(HttpContext http, ShowReportTexts show, ReportId id, CancellationToken cancellationToken) => ApiAnswer.Of(
        await show.ReadAsync(http.Actor(), id, cancellationToken),
        view => Results.Ok(DetailsOf(view.File.Report, view)));

    private static ReportDetails DetailsOf(Report report, ShowReportTexts.View view) => new(
        report.Id.Value, report.AssignmentId.Value, view.File.Round.Id.Value, view.File.Organisation.Id.Value, view.File.Organisation.Name,
        view.File.Superior.Name, view.File.Period.Name, report.State, report.Edition, report.Current, report.Symbol, report.SignedOn, report.SignerName,
        report.SentAt, report.DecidedAt, report.DocumentHash,
        [.. view.Sections.Select(s => new ReportSectionItem(s.Key, s.Number, s.Heading, s.Depth, s.Text))],
        [
            .. report.FrozenFigures.Where(figure => figure.IsOwn).Select(figure => new ReportFigureItem(
                figure.Indicator, figure.Figure?.State, figure.Figure?.Value, figure.Figure?.Denominator, figure.Figure?.Text)),
        ]);
}

/// <summary>A report.</summary>
/// <param name="DocumentHash">SHA-256 of the signed .docx; empty before.</param>
/// <param name="Figures">Of the unit itself, as they were signed.</param>
internal sealed record ReportDetails(
    Guid Id, Guid AssignmentId, Guid RoundId, Guid OrganisationId, string Unit, string Superior, string Period, ReportState State, int Edition, bool Current,
    string Symbol, DateOnly? SignedOn, string Signer, DateTimeOffset? SentAt, DateTimeOffset? DecidedAt, string DocumentHash,
    IReadOnlyList<ReportSectionItem> Sections, IReadOnlyList<ReportFigureItem> Figures);

/// <summary>A section as it reads.</summary>
internal sealed record ReportSectionItem(string Key, string Number, string Heading, int Depth, string Text);

/// <summary>A figure as it was signed.</summary>
internal sealed record ReportFigureItem(string Indicator, FigureState? State, decimal? Value, decimal? Denominator, string? Text);
