using System.Text.Json.Serialization;
using Danchu.Core.Organisations;

namespace Danchu.Core.Indicators;

/// <summary>
/// Whose figures are asked for: the unit's own, those of all units of one level below it (cấp xã), or those of its whole subtree, itself included
/// (toàn huyện), or those that one organisation of the subtree reported of itself (Huyện đoàn).
/// </summary>
/// <param name="Kind">Own, level, subtree or organisation.</param>
/// <param name="Level">The level counted, only for <see cref="ScopeKind.Level"/>.</param>
/// <param name="Code">The organisation's code, only for <see cref="ScopeKind.Organisation"/>.</param>
public readonly record struct Scope(ScopeKind Kind, Level? Level = null, string? Code = null)
{
    public static readonly Scope Own = new(ScopeKind.Own);

    public static readonly Scope Subtree = new(ScopeKind.Subtree);

    public static Scope OfLevel(Level level) => new(ScopeKind.Level, level);

    public static Scope OfOrganisation(string code) => new(ScopeKind.Organisation, Code: code);

    /// <summary>The word after @ in a figure token: nothing for own, "xa", "huyen", "tinh", "don-vi", "toan-bo", an organisation's code.</summary>
    [JsonIgnore]
    public string Word => Kind switch
    {
        ScopeKind.Own => "",
        ScopeKind.Subtree => "toan-bo",
        ScopeKind.Organisation => Code!,
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
        _ => IsCode(word) ? OfOrganisation(word) : null,
    };

    // Codes are capitals and digits (QĐ 20/2020/QĐ-TTg), the words of scopes are small letters.
    private static bool IsCode(string word) =>
        word.Length is > 0 and <= Organisation.CodeLimit && word[0] != '.'
        && word.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter is '.');

    private static string WordOf(Organisations.Level level) => level switch
    {
        Organisations.Level.Province => "tinh",
        Organisations.Level.District => "huyen",
        Organisations.Level.Commune => "xa",
        Organisations.Level.Unit => "don-vi",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Không có phạm vi cho cấp này."),
    };
}

/// <summary>Whose figures are asked for: the unit's own, those of one level below it, of the whole subtree, or of one organisation in it.</summary>
public enum ScopeKind
{
    Own,
    Level,
    Subtree,
    Organisation,
}
