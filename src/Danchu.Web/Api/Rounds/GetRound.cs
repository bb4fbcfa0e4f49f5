using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Rounds;

namespace Danchu.Web.Api.Rounds;

/// <summary>One round: whose, of which period, what it asks.</summary>
internal static class GetRound
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("rounds/{id:guid}", ReadAsync).Tells<RoundDetails>("Đợt báo cáo", "Một đợt báo cáo");

    private static async Task<IResult> ReadAsync(HttpContext http, FindRound find, RoundId id, CancellationToken cancellationToken) => ApiAnswer.Of(
        await find.ReadAsync(http.Actor(), id, cancellationToken),
        round => ApiAnswer.Tagged(
            http, ApiAnswer.TagOf(round.Id, round.Version),
            new RoundDetails(
                round.Id.Value, round.Subject, round.IssuerId.Value, round.IssuerName, round.Line, round.PeriodId.Value, round.PeriodName,
                round.PeriodFrom, round.PeriodTo, round.DueOn, round.State, round.LetterSymbol, round.LetterDate, round.IssuedAt)));
}

/// <summary>A round.</summary>
internal sealed record RoundDetails(
    Guid Id, string Subject, Guid IssuerId, string Issuer, ReportingLine Line, Guid PeriodId, string Period, DateOnly PeriodFrom, DateOnly PeriodTo,
    DateOnly DueOn, RoundState State, string LetterSymbol, DateOnly? LetterDate, DateTimeOffset? IssuedAt);
