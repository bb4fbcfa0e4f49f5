using System.Text.Json.Serialization;
using Danchu.Core.Organisations;

namespace Danchu.Core.Indicators;

/// <summary>
/// Whose figures are asked for: the unit's own, those of all units of one level below it (cấp xã), or those of its whole subtree, itself included
/// (toàn huyện).
/// </summary>
/// <param name="Kind">Own, level or subtree.</param>
/// <param name="Level">The level counted, only for <see cref="ScopeKind.Level"/>.</param>
public readonly record struct Scope(ScopeKind Kind, Level? Level = null)
{
    public static readonly Scope Own = new(ScopeKind.Own);

    public static readonly Scope Subtree = new(ScopeKind.Subtree);

    public static Scope OfLevel(Level level) => new(ScopeKind.Level, level);

    /// <summary>The word after @ in a figure token: nothing for own, "xa", "huyen", "tinh", "don-vi", "toan-bo".</summary>
    [JsonIgnore]
    public string Word => Kind switch
    {
        ScopeKind.Own => "",
        ScopeKind.Subtree => "toan-bo",
        _ => WordOf(Level!.Value),
    };

    public static Scope? FromWord(string word) => word switch
    {
        "" => Own,
        "toan-bo" => Subtree,
        "tinh" => OfLevel(Organisations.Level.Province),
        "huyen" => OfLevel(Organisations.Level.District),
        "xa" => OfLevel(Organisations.Level.Commune),
        "don-vi" => OfLevel(Organisations.Level.Unit),
        _ => null,
    };

    private static string WordOf(Organisations.Level level) => level switch
    {
        Organisations.Level.Province => "tinh",
        Organisations.Level.District => "huyen",
        Organisations.Level.Commune => "xa",
        Organisations.Level.Unit => "don-vi",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Không có phạm vi cho cấp này."),
    };
}

/// <summary>Whose figures a row of a form covers: the unit's own, those of one level below it, or of the whole subtree.</summary>
public enum ScopeKind
{
    Own,
    Level,
    Subtree,
}
