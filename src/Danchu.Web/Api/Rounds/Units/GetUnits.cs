using Danchu.Core.Database;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;

namespace Danchu.Web.Api.Rounds.Units;

/// <summary>Where each unit of a round stands.</summary>
internal static class GetUnits
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("rounds/{id:guid}/units", ReadAsync)
        .Tells<ItemPage<RoundUnitItem>>("Đợt báo cáo", "Tình hình từng đơn vị của một đợt");

    private static async Task<IResult> ReadAsync(
        HttpContext http, ShowRound show, RoundId id, Choice<UnitStatus>? status, string? search, Guid? after, int? limit,
        CancellationToken cancellationToken) =>
        ApiAnswer.Of(
            await show.ReadAsync(http.Actor(), id, new UnitFilter(status?.Value, search), new KeysetAsk(after, limit), cancellationToken),
            page => ApiAnswer.Page(page, unit => new RoundUnitItem(
                unit.AssignmentId.Value, unit.OrganisationId.Value, unit.Code, unit.Name, unit.Subject, unit.Status, unit.State, unit.ReportId.Value,
                unit.ReportNumber, unit.Symbol, unit.DueOn, unit.FirstSentAt, unit.SentAt, unit.DecidedAt)));
}

/// <summary>One unit of a round with the edition of its report that counts now.</summary>
internal sealed record RoundUnitItem(
    Guid AssignmentId, Guid OrganisationId, string Code, string Name, string Subject, UnitStatus Status, ReportState State, Guid ReportId, int Edition,
    string Symbol, DateOnly DueOn, DateTimeOffset? FirstSentAt, DateTimeOffset? SentAt, DateTimeOffset? DecidedAt);
