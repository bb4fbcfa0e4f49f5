using System.Globalization;
using Danchu.Core.Changes;

namespace Danchu.Core.History;

/// <summary>The last line of a page, as it stands in the address of the next: ticks and sequence, "638931234567890000-12".</summary>
public readonly record struct HistoryCursor(DateTimeOffset At, long Sequence)
{
    public static bool TryParse(string? text, IFormatProvider? provider, out HistoryCursor cursor)
    {
        cursor = default;
        var parts = text?.Split('-') ?? [];
        if (parts.Length != 2
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            || ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        cursor = new HistoryCursor(new DateTimeOffset(ticks, TimeSpan.Zero), sequence);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}-{Sequence}");

    internal static HistoryCursor Of(HistoryLine line) => new(line.At, line.Sequence);
}
