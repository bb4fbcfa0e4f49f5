using Danchu.Core.Rubrics;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>One line of the table: the unit and its points by the key of a line, groups too.</summary>
/// <param name="Number">Place in the order asked for, from 1.</param>
/// <param name="Given">What was given leaf by leaf.</param>
public sealed record LeagueRow(int Number, LeagueUnit Unit, IReadOnlyDictionary<string, GivenPoints> Given, Score Score)
{
    /// <summary>Null while nothing was given, and for a line that does not concern the unit.</summary>
    public decimal? At(Criterion line) => Score.Points.TryGetValue(line.Key, out var points) ? points : null;

    public bool Skips(LeagueColumn column) =>
        !column.Concerns(Unit.Kind) || (Given.TryGetValue(column.Criterion.Key, out var given) && given.NotApplicable && At(column.Criterion) is null);
}
