using Danchu.Core.Areas;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Rounds;
using Danchu.Core.Scoring.Leagues;
using Danchu.Core.Totals;

namespace Danchu.Core.FollowUp.Board;

/// <summary>Tình hình của một đợt: who has sent, against the days, and what came of it, for those who asked and those above them.</summary>
/// <param name="Choices">Rounds that may be looked at instead, the latest first.</param>
/// <param name="Units">By name.</param>
/// <param name="Map">Of the province, when units of the round are communes that have an area in it.</param>
/// <param name="Progress">How many had sent for the first time by the end of a day, from the day of issue on.</param>
/// <param name="Totals">Of the issuer for the round's period; null when there is nothing to add up.</param>
/// <param name="Scores">Null when units are not scored in the round.</param>
public sealed record RoundBoard(
    RoundHead Round,
    IReadOnlyList<BoardChoice> Choices,
    DateOnly Today,
    IReadOnlyList<BoardUnit> Units,
    AreaMap? Map,
    IReadOnlyList<BoardDay> Progress,
    TotalsTable? Totals,
    BoardScores? Scores)
{
    /// <summary>How many figures the board shows of those that changed.</summary>
    public const int MostChanges = 5;

    public RoundCounts Counts => new(Of(UnitStatus.Late), Of(UnitStatus.NotSent), Of(UnitStatus.Returned), Of(UnitStatus.Waiting), Of(UnitStatus.Accepted));

    /// <summary>Units that have reached the superior at least once.</summary>
    public int Sent => Units.Count(u => u.SentOn is not null);

    /// <summary>
    /// The figures that changed most over the same units. By proportion, and so that a rise from 1 to 3 does not stand above one from 400 to 900: five are
    /// added to both sides.
    /// </summary>
    public IEnumerable<TotalsRow> Changes => (Totals?.Rows ?? [])
        .Where(r => r.Difference is not null and not 0).OrderByDescending(Weight).ThenBy(r => r.Indicator.Slot).Take(MostChanges);

    /// <summary>Totals that lack a unit, the least complete first.</summary>
    public IEnumerable<TotalsRow> Incomplete => (Totals?.Rows ?? []).Where(r => r.Now.Coverage is { Missing: > 0 })
        .OrderBy(r => r.Now.Coverage!.Given / (decimal)r.Now.Coverage.Asked).ThenBy(r => r.Indicator.Slot);

    private static double Weight(TotalsRow row) =>
        Math.Abs(Math.Log(((double)row.Of(row.Same!.Now)!.Value + 5) / ((double)row.Of(row.Same.Before)!.Value + 5)));

    private int Of(UnitStatus status) => Units.Count(u => u.Status == status);
}

/// <summary>A round that may be chosen.</summary>
public sealed record BoardChoice(RoundId Id, string Text);

/// <summary>A unit of the round.</summary>
/// <param name="Number">Its place in the table and on the map, from 1.</param>
/// <param name="Report">What may be opened: sent, or accepted.</param>
/// <param name="SentOn">Day it first reached the superior.</param>
/// <param name="Area">Where it lies on the map; null for agencies, and for units without an area there.</param>
public sealed record BoardUnit(
    int Number, OrganisationId Id, string Name, Level Level, UnitStatus Status, ReportId? Report, DateOnly DueOn, DateOnly? SentOn, Area? Area)
{
    public bool SentLate => SentOn > DueOn;
}

/// <summary>Units that had sent by the end of a day.</summary>
public sealed record BoardDay(DateOnly Day, int Sent);

/// <summary>How the units of the round stand in its first rubric.</summary>
/// <param name="Lines">Criteria by the points lost, the most first.</param>
public sealed record BoardScores(string Rubric, ClassCounts Classes, IReadOnlyList<ShowLosses.Line> Lines);
