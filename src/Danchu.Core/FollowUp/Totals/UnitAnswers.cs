using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Totals;

namespace Danchu.Core.FollowUp.Totals;

/// <summary>What each unit below an organisation was asked and what was accepted of it, for one period; by slot of the indicator.</summary>
/// <param name="slots">One more than the last slot of the catalogue.</param>
internal sealed class UnitAnswers(int slots)
{
    private readonly Dictionary<Guid, byte[]> sheets = [];
    private readonly Dictionary<Guid, Level> levels = [];
    private readonly Dictionary<Level, int> units = [];
    private readonly Dictionary<Level, int[]> asked = [];

    /// <param name="sheet">The unit's accepted figures, packed; null while none are.</param>
    /// <param name="asks">What each of its forms asks of itself.</param>
    public void Add(Guid unit, Level level, byte[]? sheet, IEnumerable<HashSet<int>> asks)
    {
        var counts = CountsOf(level);
        units[level] = units.GetValueOrDefault(level) + 1;
        var wanted = asks.SelectMany(s => s).ToHashSet();
        if (sheet is not null)
        {
            sheets[unit] = sheet;
            levels[unit] = level;
            var reader = new SheetReader(sheet);
            while (reader.Next(out var figure))
            {
                wanted.Add(figure.Slot);
            }
        }

        foreach (var slot in wanted.Where(slot => slot < slots))
        {
            counts[slot]++;
        }
    }

    /// <summary>Whether figures of one of these units were accepted.</summary>
    public bool HasAny(IEnumerable<Guid> some) => some.Any(sheets.ContainsKey);

    public IEnumerable<Level> Levels => units.Keys;

    /// <summary>Units of a level that had to report, or did.</summary>
    public int Units(Level level) => units.GetValueOrDefault(level);

    /// <summary>Units of a level that were asked for an indicator, or gave it.</summary>
    public int Asked(int slot, Level level) => asked.TryGetValue(level, out var counts) ? counts[slot] : 0;

    public int Asked(int slot) => asked.Values.Sum(counts => counts[slot]);

    /// <summary>The same by today's units: what predecessors said stands for whom they became, by their share.</summary>
    /// <param name="now">Of the later period.</param>
    public UnitAnswers AsNow(UnitAnswers now, IReadOnlyDictionary<Guid, List<(Guid Predecessor, decimal Share)>> predecessors)
    {
        var asNow = new UnitAnswers(slots);
        foreach (var (unit, sheet) in sheets)
        {
            asNow.sheets.Add(unit, sheet);
        }

        foreach (var (unit, parts) in predecessors.Where(p => now.sheets.ContainsKey(p.Key) && p.Value.TrueForAll(s => sheets.ContainsKey(s.Predecessor))))
        {
            IEnumerable<(byte[], decimal)> own = sheets.TryGetValue(unit, out var kept) ? [(kept, 1m)] : [];
            asNow.sheets[unit] = MergeFigures.OfSheets([.. own, .. parts.Select(p => (sheets[p.Predecessor], p.Share))]);
        }

        return asNow;
    }

    /// <summary>How many units of each level were counted in both.</summary>
    public Dictionary<Level, int> SameUnits(UnitAnswers before) =>
        sheets.Keys.Where(before.sheets.ContainsKey).CountBy(unit => levels[unit]).ToDictionary();

    /// <summary>By slot the sums of the units that gave it both now and before.</summary>
    public Dictionary<int, PairedCount> PairWith(UnitAnswers before)
    {
        var pairs = new Dictionary<int, PairedCount>();
        foreach (var (unit, sheet) in sheets)
        {
            if (before.sheets.TryGetValue(unit, out var earlier))
            {
                Pair(sheet, earlier, pairs);
            }
        }

        return pairs;
    }

    private static void Pair(byte[] sheet, byte[] earlier, Dictionary<int, PairedCount> pairs)
    {
        var now = new SheetReader(sheet);
        var before = new SheetReader(earlier);
        var more = before.Next(out var then);
        while (now.Next(out var figure))
        {
            while (more && then.Slot < figure.Slot)
            {
                more = before.Next(out then);
            }

            if (more && then.Slot == figure.Slot && figure.Mark != FigureMark.NotAvailable && then.Mark != FigureMark.NotAvailable)
            {
                pairs.TryGetValue(figure.Slot, out var pair);
                pairs[figure.Slot] = pair.With(figure, then);
            }
        }
    }

    private int[] CountsOf(Level level)
    {
        if (!asked.TryGetValue(level, out var counts))
        {
            counts = asked[level] = new int[slots];
        }

        return counts;
    }
}

/// <summary>What the same units said in two periods.</summary>
internal readonly record struct PairedCount(int Units, IndicatorCount Now, IndicatorCount Before)
{
    public PairedCount With(in PackedFigure now, in PackedFigure before)
    {
        var (nowCount, beforeCount) = (Now, Before);
        nowCount.Count(now, 1);
        beforeCount.Count(before, 1);
        return new(Units + 1, nowCount, beforeCount);
    }

    public SameUnits? Of(Indicator indicator) =>
        Total.Of(indicator, Now, adds: true).Figure is { } now && Total.Of(indicator, Before, adds: true).Figure is { } before
            ? new(Units, now, before)
            : null;
}
