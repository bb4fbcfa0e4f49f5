namespace Danchu.Core.Indicators;

/// <summary>Finds where a unit's own indicator is used; what uses indicators stands in rooms below.</summary>
public delegate Task<IndicatorUses> UsesOfIndicator(string key, CancellationToken cancellationToken);

/// <summary>Where an indicator is used.</summary>
/// <param name="Asking">Forms and outlines, in words.</param>
/// <param name="Naming">Rubrics, rules and texts of reports, in words.</param>
/// <param name="Units">How many units have a figure of it.</param>
public sealed record IndicatorUses(IReadOnlyList<string> Asking, IReadOnlyList<string> Naming, int Units)
{
    private const int Shown = 5;

    public bool IsAny => Asking.Count + Naming.Count + Units > 0;

    /// <summary>"biểu số liệu “A”; số liệu của 3 đơn vị".</summary>
    public string InWords
    {
        get
        {
            List<string> places = [.. Asking, .. Naming];
            List<string> said = [.. places.Take(Shown)];
            if (places.Count > Shown)
            {
                said.Add($"{places.Count - Shown} chỗ khác");
            }

            return string.Join("; ", Units > 0 ? [.. said, $"số liệu của {Units} đơn vị"] : said);
        }
    }
}
