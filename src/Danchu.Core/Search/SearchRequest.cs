using Danchu.Core.Access;
using Danchu.Core.Operations;
using Danchu.Core.Texts;

namespace Danchu.Core.Search;

/// <summary>What is looked for, by whom and on which day, as the queries take it.</summary>
/// <param name="Folded">As typed, in one line, without case and diacritics.</param>
/// <param name="Patterns">Each must be found, in whatever order.</param>
/// <param name="Own">The actor's units.</param>
/// <param name="Reach">Those and whatever was ever below them.</param>
internal sealed record SearchRequest(string Folded, string[] Patterns, Guid[] Own, Guid[] Reach, DateOnly Today)
{
    /// <summary>The actor's units with each line on which they are: the unit's id and the line, one after the other.</summary>
    public required string[] Held { get; init; }

    private const int Longest = 200;

    public static string Line(string? typed)
    {
        var line = InputText.Line(typed);
        return line.Length > Longest ? line[..Longest] : line;
    }

    public static SearchRequest Of(string line, Actor actor, DateOnly today)
    {
        var own = actor.Organisations.Select(o => o.Value).ToArray();
        return new(SearchText.Of(line).Trim(), [.. SearchPattern.Words(line)], own, own, today)
        {
            Held = [.. ReportingLines.All.SelectMany(on => actor.On(on).Organisations.Select(unit => $"{unit.Value}{on}"))],
        };
    }
}
