using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Totals;

namespace Danchu.Tests.Facts;

/// <summary>A tree of several levels whose units move between two years, and what they reported, kept outside the database to be added by hand.</summary>
internal sealed class RandomTree(FactWorld world, Random random)
{
    private readonly Dictionary<OrganisationId, Level> levels = [];
    private readonly Dictionary<(OrganisationId Unit, int Year), OrganisationId> superiors = [];
    private readonly Dictionary<(OrganisationId Unit, int Year), List<(Indicator Indicator, Figure Figure)>> accepted = [];

    public IEnumerable<OrganisationId> Units => levels.Keys;

    public IEnumerable<(OrganisationId Unit, int Year)> Accepted => accepted.Keys;

    public async Task GrowAsync(int units)
    {
        levels[await world.UnitAsync(Level.Central)] = Level.Central;
        while (levels.Count < units)
        {
            // Mostly under a body, sometimes a unit under a unit.
            var candidates = levels.Where(l => l.Value != Level.Unit || random.Next(4) == 0).Select(l => l.Key).ToList();
            var superior = candidates[random.Next(candidates.Count)];
            var level = levels[superior] == Level.Unit ? Level.Unit : (Level)random.Next((int)levels[superior] + 1, 5);
            var unit = await world.UnitAsync(level);
            await HangAsync(unit, superior);
            levels[unit] = level;
        }
    }

    public async Task AcceptAsync(ReportingPeriod period, OrganisationId unit)
    {
        var figures = RandomFigures.Some(random, world.Indicators);
        accepted[(unit, period.Year)] = figures;
        await world.AcceptAsync(unit, period, levels[unit], [.. figures]);
    }

    public async Task TakeBackAsync(ReportingPeriod period, OrganisationId unit)
    {
        accepted.Remove((unit, period.Year));
        await world.TakeBackAsync(unit, period);
    }

    /// <summary>Adds up by hand what units below an organisation said, one figure after another.</summary>
    public Total ByHand(OrganisationId superior, int year, Indicator indicator, Level? level)
    {
        var said = accepted.Where(a => a.Key.Year == year && (level is null || levels[a.Key.Unit] == level) && IsBelow(a.Key.Unit, superior, year))
            .SelectMany(a => a.Value)
            .Where(f => string.Equals(f.Indicator.Key, indicator.Key, StringComparison.Ordinal) && indicator.Kind != IndicatorKind.Text)
            .Select(f => f.Figure).ToList();
        var values = said.Where(f => f.State == FigureState.Value).ToList();
        var adds = indicator is { Aggregation: Aggregation.Sum, Kind: not IndicatorKind.Text };
        return new(
            adds && values.Count > 0 ? values.Sum(f => f.Value!.Value) : null,
            adds && values.Count > 0 && indicator.Kind == IndicatorKind.Ratio ? values.Sum(f => f.Denominator!.Value) : null,
            said.Count,
            values.Count,
            values.Count(f => f.Value == 0),
            said.Count(f => f.State == FigureState.NotArisen),
            said.Count(f => f.State == FigureState.NotAvailable),
            adds);
    }

    private async Task HangAsync(OrganisationId unit, OrganisationId superior)
    {
        superiors[(unit, 2023)] = superiors[(unit, 2024)] = superior;
        var peers = levels.Where(l => l.Value == levels[superior] && l.Key != superior).Select(l => l.Key).ToList();
        if (peers.Count == 0 || random.Next(3) > 0)
        {
            await world.PutUnderAsync(unit, superior, new(2000, 1, 1));
            return;
        }

        superiors[(unit, 2024)] = peers[random.Next(peers.Count)];
        await world.PutUnderAsync(unit, superior, new(2000, 1, 1), new(2024, 6, 30));
        await world.PutUnderAsync(unit, superiors[(unit, 2024)], new(2024, 7, 1));
    }

    private bool IsBelow(OrganisationId unit, OrganisationId superior, int year) =>
        superiors.TryGetValue((unit, year), out var next) && (next == superior || IsBelow(next, superior, year));
}
