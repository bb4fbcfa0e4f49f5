using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Forms;
using Danchu.Core.Indicators;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Help;

/// <summary>What each indicator means, by groups as the forms have them: name, unit, both sides of a ratio, how it adds, notes of the forms, source.</summary>
public sealed class ListDefinitions(DanchuDatabase database, TimeProvider clock)
{
    /// <summary>An indicator with what the forms note of it.</summary>
    public sealed record Definition(Indicator Indicator, IReadOnlyList<string> Notes);

    /// <summary>The indicators of one group.</summary>
    public sealed record Group(string Name, IReadOnlyList<Definition> Definitions);

    /// <param name="search">Words of the name, the group or the unit, with or without diacritics; all when empty.</param>
    public async Task<IReadOnlyList<Group>> ReadAsync(Actor actor, string? search, CancellationToken cancellationToken = default)
    {
        var words = SearchWords.Of(search);
        var indicators = await database.IndicatorsOf(actor.Organisations, clock.Today()).AsNoTracking().Where(i => !EF.Functions.Like(i.Key, "%.%"))
            .OrderBy(i => i.Slot).ToListAsync(cancellationToken);
        var forms = await database.FormsSeenBy(actor, clock.Today()).AsNoTracking().ToListAsync(cancellationToken);
        var notes = forms.SelectMany(f => f.Rows).Where(row => row.Note.Length > 0).ToLookup(row => row.Indicator, row => row.Note, StringComparer.Ordinal);
        return
        [
            .. indicators.Where(i => words.AreIn($"{i.Name} {i.Group} {i.Unit} {i.NumeratorName} {i.DenominatorName}"))
                .GroupBy(i => i.Group, StringComparer.Ordinal)
                .Select(g => new Group(g.Key, [.. g.Select(i => new Definition(i, [.. notes[i.Key].Distinct(StringComparer.Ordinal)]))])),
        ];
    }
}
