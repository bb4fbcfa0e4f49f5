using System.Text.Json.Serialization;
using Danchu.Core.Indicators;

namespace Danchu.Core.Facts;

/// <summary>One figure as it stood in a signed document, and the previous period's that it was compared with; null where nothing was reported.</summary>
/// <param name="Period">The other period it is of, as a token names it ("2022-Q1"); null for the report's own.</param>
/// <param name="AsNow">Whether the previous period's is that of today's unit, with its predecessors' ("theo đơn vị nay").</param>
/// <param name="Entries">SHA-256 over the entries it was counted from, as they were; null for a figure that was typed.</param>
/// <param name="Book">What the unit's books counted when it was signed, where it was typed all the same.</param>
public sealed record FrozenFigure(
    string Indicator, Scope Scope, Figure? Figure, Figure? Previous = null, string? Period = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool AsNow = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Entries = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Figure? Book = null)
{
    /// <summary>What no indicator's key begins with.</summary>
    public const string ListMark = "so:";

    /// <summary>What the unit states of itself in the report's period: what totals count.</summary>
    [JsonIgnore]
    public bool IsOwn => Scope == Scope.Own && Period is null && !IsList;

    /// <summary>A list of entries as it read, and no figure of an indicator.</summary>
    [JsonIgnore]
    public bool IsList => Indicator.StartsWith(ListMark, StringComparison.Ordinal);
}
