using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>Which units of a league are shown, with which points, in which order.</summary>
public sealed record LeagueFilter
{
    /// <summary>Null: the first rubric of the round.</summary>
    public RubricId? Rubric { get; init; }

    /// <summary>A column for every criterion that gets points; otherwise one for every line at the top of the rubric.</summary>
    public bool Detailed { get; init; }

    /// <summary>Whose points stand in the columns; null: those that hold (final where closed, else review).</summary>
    public ScoreStage? Points { get; init; }

    public OrganisationKind? Kind { get; init; }

    /// <summary>Name of the class that holds.</summary>
    public string? Class { get; init; }

    public ScorecardState? State { get; init; }

    /// <summary>Part of the unit's name, with or without diacritics.</summary>
    public string? Search { get; init; }

    public LeagueSort Sort { get; init; } = LeagueSort.Best;
}

/// <summary>A column to sort by, as it stands in an address: "self", "-difference" for the other way round, "tc.ba-hai" for a criterion.</summary>
public sealed record LeagueSort(string Column, bool Descending)
{
    public const string Name = "name";
    public const string Kind = "kind";
    public const string State = "state";
    public const string Self = "self";
    public const string SelfClass = "self-class";
    public const string Review = "review";
    public const string Final = "final";
    public const string Total = "total";
    public const string Class = "class";
    public const string Difference = "difference";
    public const string Last = "last";
    public const string Change = "change";
    public const string CriterionPrefix = "tc.";

    public static readonly LeagueSort Best = new(Total, Descending: true);

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
        { Name, Kind, State, Self, SelfClass, Review, Final, Total, Class, Difference, Last, Change };

    /// <summary>Key of the criterion to sort by; null for another column.</summary>
    public string? Criterion => Column.StartsWith(CriterionPrefix, StringComparison.Ordinal) ? Column[CriterionPrefix.Length..] : null;

    /// <summary>Whether there is such a column; a criterion must be one of the rubric.</summary>
    public bool IsOf(Rubric rubric) => Criterion is { } key ? rubric.Find(key) is not null : Known.Contains(Column);

    public static LeagueSort Read(string? typed) => typed switch
    {
        null or "" => Best,
        ['-', .. var column] => new LeagueSort(column, Descending: true),
        _ => new LeagueSort(typed, Descending: false),
    };

    public override string ToString() => Descending ? "-" + Column : Column;
}
