using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Reports;

namespace Danchu.Web.Api.Assignments;

/// <summary>What the key's unit is asked, with where each report stands.</summary>
internal static class GetAssignments
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("assignments", ReadAsync)
        .Tells<ItemPage<AssignmentItem>>("Nhiệm vụ báo cáo", "Nhiệm vụ báo cáo của đơn vị");

    private static async Task<IResult> ReadAsync(
        HttpContext http, ListAssignments list, Choice<ReportState>? state, int? year, string? search, Guid? after, int? limit,
        CancellationToken cancellationToken) => ApiAnswer.Page(
        await list.ReadAsync(http.Actor(), new ListAssignments.Filter(state?.Value, year, search), new KeysetAsk(after, limit), cancellationToken),
        row => new AssignmentItem(
            row.Id.Value, row.Subject, row.UnitName, row.SuperiorName, row.Line, row.PeriodName, row.DueOn, row.State, row.Number, row.Symbol,
            row.FirstSentAt, row.SentAt));
}

/// <summary>A duty of a unit.</summary>
internal sealed record AssignmentItem(
    Guid Id, string Subject, string Unit, string Superior, ReportingLine Line, string Period, DateOnly DueOn, ReportState State, int Edition, string Symbol,
    DateTimeOffset? FirstSentAt, DateTimeOffset? SentAt);
