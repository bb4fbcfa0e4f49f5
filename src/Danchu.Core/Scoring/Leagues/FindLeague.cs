using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>
/// The one place that says whose a league is: who may read the round as its issuer or a superior of it. A unit reads its own scorecard, never the others'.
/// </summary>
public sealed class FindLeague(DanchuDatabase database, FindRound findRound)
{
    public async Task<Outcome<League>> ReadAsync(Actor actor, RoundId id, RubricId? rubricId, CancellationToken cancellationToken = default)
    {
        var found = await findRound.ReadAsync(actor, id, cancellationToken);
        if (found is not Outcome<RoundHead>.Done(var round))
        {
            return found.NotDoneAs<League>();
        }

        var rubrics = await database.RubricsOfAsync(id, cancellationToken);
        var chosen = rubricId ?? rubrics.FirstOrDefault()?.Id;
        return chosen is { } rubric && rubrics.Exists(r => r.Id == rubric)
            ? await database.LeagueAsync(round, rubrics, rubric, cancellationToken)
            : Denial.Absent;
    }
}
