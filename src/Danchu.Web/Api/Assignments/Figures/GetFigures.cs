using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Reports;

namespace Danchu.Web.Api.Assignments.Figures;

/// <summary>The figures that a duty asks of its own unit, as they are entered or counted so far.</summary>
internal static class GetFigures
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("assignments/{id:guid}/figures", ReadAsync)
        .Tells<FigureSheet>("Số liệu", "Số liệu của một nhiệm vụ báo cáo");

    private static async Task<IResult> ReadAsync(HttpContext http, ShowFigures show, AssignmentId id, CancellationToken cancellationToken) => ApiAnswer.Of(
        await show.ReadAsync(http.Actor(), id, cancellationToken),
        view => ApiAnswer.Tagged(http, TagOf(view), SheetOf(view)));

    /// <summary>Changes with every figure that anybody saves.</summary>
    internal static string TagOf(ShowFigures.View view) => ApiAnswer.TagOf(
        [view.File.Report.Id, view.File.Report.State, .. Own(view).Select(row => $"{row.Indicator.Key}={row.Revision}")]);

    internal static FigureSheet SheetOf(ShowFigures.View view) => new(
        view.File.Assignment.Id.Value, view.File.Organisation.Id.Value, view.File.Period.Id.Value,
        [
            .. Own(view).Select(row => new FigureItem(
                row.Indicator.Key, row.Label, row.Indicator.Unit, row.Indicator.Kind, row.Indicator.Decimals, row.Figure?.State, row.Figure?.Value,
                row.Figure?.Denominator, row.Figure?.Text, row.IsCounted, row.Editable)),
        ]);

    internal static IEnumerable<ShowFigures.Row> Own(ShowFigures.View view) => view.Groups.SelectMany(group => group.Rows)
        .Where(row => row.IsOwn).DistinctBy(row => row.Indicator.Key, StringComparer.Ordinal);
}

/// <summary>Figures of one unit and period.</summary>
internal sealed record FigureSheet(Guid AssignmentId, Guid OrganisationId, Guid PeriodId, IReadOnlyList<FigureItem> Figures);

/// <summary>One figure.</summary>
/// <param name="State">Null: chưa báo cáo.</param>
/// <param name="Value">The value, or the numerator of a ratio.</param>
/// <param name="Counted">From the unit's books, not typed.</param>
/// <param name="Open">May be written now.</param>
internal sealed record FigureItem(
    string Indicator, string Label, string Unit, IndicatorKind Kind, int Decimals, FigureState? State, decimal? Value, decimal? Denominator, string? Text,
    bool Counted, bool Open);
