namespace Danchu.Core.Catalogue.Reading;

public enum FigureScopeKind
{
    /// <summary>What the unit itself reports.</summary>
    Own,

    /// <summary>The sum over all subordinates of one level (<see cref="FigureScope.Level"/>), at any depth.</summary>
    Level,

    /// <summary>The whole subtree, the unit itself included.</summary>
    Subtree,
}

/// <summary>Whose figures a form row or a token in a text means.</summary>
public readonly record struct FigureScope(FigureScopeKind Kind, string? Level = null)
{
    /// <summary>As form files write it.</summary>
    public static readonly IReadOnlyDictionary<string, FigureScope> InForms = new Dictionary<string, FigureScope>(StringComparer.Ordinal)
    {
        ["own"] = new(FigureScopeKind.Own),
        ["level:commune"] = new(FigureScopeKind.Level, "commune"),
        ["level:district"] = new(FigureScopeKind.Level, "district"),
        ["level:province"] = new(FigureScopeKind.Level, "province"),
        ["level:unit"] = new(FigureScopeKind.Level, "unit"),
        ["subtree"] = new(FigureScopeKind.Subtree),
    };

    /// <summary>As texts write it after the "@" of a token; without "@" the unit's own figure is meant.</summary>
    public static readonly IReadOnlyDictionary<string, FigureScope> InTexts = new Dictionary<string, FigureScope>(StringComparer.Ordinal)
    {
        ["xa"] = InForms["level:commune"],
        ["huyen"] = InForms["level:district"],
        ["tinh"] = InForms["level:province"],
        ["don-vi"] = InForms["level:unit"],
        ["toan-bo"] = InForms["subtree"],
    };
}
