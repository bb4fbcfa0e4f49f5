using Danchu.Core.Database;
using Danchu.Core.Periods;

namespace Danchu.Web.Api.Periods;

/// <summary>Reporting periods.</summary>
internal static class GetPeriods
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("periods", ReadAsync).Tells<ItemPage<PeriodItem>>("Đợt báo cáo", "Danh sách kỳ báo cáo");

    private static async Task<IResult> ReadAsync(ListPeriods list, int? year, Guid? after, int? limit, CancellationToken cancellationToken) =>
        ApiAnswer.Page(
            await list.ReadAsync(new KeysetAsk(after, limit), year, cancellationToken),
            period => new PeriodItem(period.Id.Value, period.Name, period.Calendar, period.Kind, period.Year, period.Ordinal, period.From, period.To));
}

/// <summary>A period: inclusive days.</summary>
internal sealed record PeriodItem(Guid Id, string Name, string Calendar, PeriodKind Kind, int Year, int Ordinal, DateOnly From, DateOnly To);
