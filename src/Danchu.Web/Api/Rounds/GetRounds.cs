using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Rounds;

namespace Danchu.Web.Api.Rounds;

/// <summary>Rounds of the key's own unit, or of those below it.</summary>
internal static class GetRounds
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("rounds", ReadAsync).Tells<ItemPage<RoundItem>>("Đợt báo cáo", "Danh sách đợt báo cáo");

    private static async Task<IResult> ReadAsync(
        HttpContext http, ListRounds list, bool? below, Choice<RoundState>? state, Choice<ReportingLine>? line, int? year, string? search, Guid? after,
        int? limit, CancellationToken cancellationToken) => ApiAnswer.Page(
        await list.ReadAsync(
            http.Actor(), new ListRounds.Input(below ?? false, state?.Value, line?.Value, year, search), new KeysetAsk(after, limit), cancellationToken),
        row => new RoundItem(
            row.Id.Value, row.Subject, row.IssuerName, row.Line, row.PeriodName, row.DueOn, row.State, row.LetterSymbol, row.Counts.All,
            row.Counts.Waiting, row.Counts.Accepted, row.Counts.NotSentAtAll, row.Counts.Late, row.Counts.Returned));
}

/// <summary>A round with its counts of units.</summary>
internal sealed record RoundItem(
    Guid Id, string Subject, string Issuer, ReportingLine Line, string Period, DateOnly DueOn, RoundState State, string LetterSymbol, int Units, int Waiting,
    int Accepted, int NotSent, int Late, int Returned);
