using Danchu.Core.Texts;

namespace Danchu.Core.Indicators;

/// <summary>
/// Chỉ tiêu riêng: an indicator that a unit wrote on screen, for itself and all below it. Its key lies in a name space of its own, so that it never stands
/// for one of the catalogue.
/// </summary>
public static class OwnIndicator
{
    public const string Prefix = "rieng-";

    public static bool Is(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    /// <param name="taken">Keys that there are, of whomever.</param>
    internal static string NewKeyOf(string name, IEnumerable<string> taken) => Prefix + NewKey.Of(name, taken.Where(Is).Select(key => key[Prefix.Length..]));
}
