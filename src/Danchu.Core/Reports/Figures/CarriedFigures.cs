using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Figures;

/// <summary>Figures that change slowly: which of last year's can be taken over, and which were and are not confirmed yet.</summary>
internal static class CarriedFigures
{
    /// <summary>The unit's own that are asked, open, empty, and had a value the year before.</summary>
    public static IEnumerable<FrozenFigure> Takeable(OpenedReport file, FigureSource figures) => file.OwnIndicators
        .Where(key => figures.Indicators.GetValueOrDefault(key) is { SemiPermanent: true } && file.FigureIsOpen(key))
        .Select(key => figures.Peek(key, Scope.Own))
        .Where(found => found is { Figure: null, Previous.State: FigureState.Value });

    /// <summary>Locks the marked figures of a report that may still be written: all of them, or the one that is named.</summary>
    public static async Task<Outcome<List<Fact>>> LockMarkedAsync(
        this DanchuDatabase database, OpenedReport file, string? indicator, CancellationToken cancellationToken)
    {
        if (file.Refuse(ReportDeed.EnterFigures) is { } refusal)
        {
            return refusal;
        }

        await database.LockFiguresAsync(file.Organisation.Id, file.Period.Id, cancellationToken);
        var marked = await database.MarkedAsync(file, cancellationToken);
        if (indicator is null)
        {
            return new Outcome<List<Fact>>.Done(marked);
        }

        var one = marked.FindAll(fact => string.Equals(fact.Indicator, indicator, StringComparison.Ordinal));
        return one.Count > 0
            ? new Outcome<List<Fact>>.Done(one)
            : new Refusal("Số liệu này không còn chờ xác nhận: đã có người ghi, xác nhận hoặc bỏ.", indicator);
    }

    /// <summary>As history keeps them.</summary>
    public static Dictionary<string, Figure> Recorded(this IEnumerable<Fact> marked) =>
        marked.ToDictionary(fact => fact.Indicator, fact => fact.Figure, StringComparer.Ordinal);

    /// <summary>Those of this report that are marked, in the order of the report.</summary>
    public static async Task<List<Fact>> MarkedAsync(this DanchuDatabase database, OpenedReport file, CancellationToken cancellationToken)
    {
        var asked = file.OwnIndicators.ToList();
        var marked = await database.Facts
            .Where(f => f.OrganisationId == file.Organisation.Id && f.PeriodId == file.Period.Id && f.CarriedFrom != null && asked.Contains(f.Indicator))
            .ToListAsync(cancellationToken);
        return [.. marked.Where(f => file.FigureIsOpen(f.Indicator)).OrderBy(f => asked.IndexOf(f.Indicator))];
    }
}
