using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Law;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rubrics;

/// <summary>One version of a rubric: its tree, what lint finds in it, which rounds use it, what the reader may do.</summary>
public sealed class ShowRubric(DanchuDatabase database, LegalRegister register, TimeProvider clock)
{
    /// <summary>Another version of the same rubric.</summary>
    public sealed record Edition(RubricId Id, int Version);

    /// <param name="Owner">Null for those of the catalogue.</param>
    /// <param name="Rounds">Rounds that ask for it; above 0 it never changes.</param>
    /// <param name="Newest">The newest version of the same rubric; saving an older one is refused.</param>
    /// <param name="Indicators">Names of the indicators its proposals read, by key.</param>
    public sealed record View(
        Rubric Rubric, string? Owner, int Rounds, IReadOnlyList<Edition> Versions, IReadOnlyList<RubricFinding> Findings, DateOnly LintedOn,
        IReadOnlyDictionary<string, string> Indicators,
        bool MayEdit, bool MayCopy)
    {
        public RubricSums Sums => RubricSums.Of(Rubric);

        public Edition Newest => Versions[0];

        public IEnumerable<RubricFinding> FindingsAt(string? key) => Findings.Where(finding => string.Equals(finding.Key, key, StringComparison.Ordinal));

        public string IndicatorName(string key) => Indicators.GetValueOrDefault(key, key);
    }

    public async Task<Outcome<View>> ReadAsync(Actor actor, RubricId id, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var seen = database.RubricsSeenBy(actor, today);
        var rubric = await seen.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (rubric is null)
        {
            return Denial.Absent;
        }

        var day = LintDay.Of(rubric, today);
        var named = rubric.Walk().SelectMany(line => line.Criterion.Indicators).Distinct(StringComparer.Ordinal).ToList();
        return new View(
            rubric,
            await database.Organisations.Where(o => o.Id == rubric.OwnerId).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken),
            await database.RoundRubrics.CountAsync(u => u.RubricId == id, cancellationToken),
            await seen.Where(r => r.Key == rubric.Key)
                .OrderByDescending(r => r.Version)
                .Select(r => new Edition(r.Id, r.Version))
                .ToListAsync(cancellationToken),
            LintRubric.Of(rubric, register.Rows, day),
            day,
            await database.Indicators.Where(i => named.Contains(i.Key)).ToDictionaryAsync(i => i.Key, i => i.Name, StringComparer.Ordinal, cancellationToken),
            MayEdit: rubric.OwnerId is { } owner && (actor.IsSystem || actor.Has(Role.Secretariat, owner)),
            MayCopy: actor.OrganisationsAs(Role.Secretariat).Any());
    }
}
