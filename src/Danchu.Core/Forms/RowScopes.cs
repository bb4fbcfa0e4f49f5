using Danchu.Core.Indicators;
using Danchu.Core.Organisations;

namespace Danchu.Core.Forms;

/// <summary>Whose figures a row of a form may ask, in words as pages and files have them.</summary>
public static class RowScopes
{
    public static IReadOnlyList<(Scope Scope, string Words)> All { get; } =
    [
        (Scope.Own, "của chính đơn vị"), (Scope.OfLevel(Level.Commune), "cộng cấp xã"), (Scope.OfLevel(Level.District), "cộng cấp huyện"),
        (Scope.OfLevel(Level.Province), "cộng cấp tỉnh"), (Scope.OfLevel(Level.Unit), "cộng đơn vị trực thuộc"), (Scope.Subtree, "cộng toàn bộ"),
    ];

    public static string Of(Scope scope) => All.FirstOrDefault(known => known.Scope == scope).Words ?? scope.Word;

    /// <returns>The word of the scope (<see cref="Scope.Word"/>), own where nothing is written; what is written where it is none of these.</returns>
    internal static string WordOf(string words)
    {
        var known = All.FirstOrDefault(known => string.Equals(known.Words, words, StringComparison.OrdinalIgnoreCase));
        return words.Length == 0 ? Scope.Own.Word : known.Words is null ? words : known.Scope.Word;
    }
}
