using Danchu.Core.Identifiers;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>The scorecards of one rubric in one round, side by side.</summary>
/// <param name="Rubrics">All rubrics of the round.</param>
/// <param name="RoundsBefore">Rounds of the same issuer, line and kind of period a year earlier.</param>
/// <param name="Versions">Every version of this rubric.</param>
public sealed record League(
    RoundHead Round, Rubric Rubric, IReadOnlyList<LeagueRubric> Rubrics, ReportingPeriod Period, IReadOnlyList<RoundId> RoundsBefore,
    IReadOnlyList<RubricId> Versions);

/// <summary>A rubric that the units of a round are scored by.</summary>
/// <param name="Sheets">How many units are scored by it.</param>
public sealed record LeagueRubric(RubricId Id, string Name, int Sheets);
