using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics;
using Danchu.Tests.Rounds;
using Danchu.Tests.Rubrics.Files;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rubrics;

/// <summary>The world of rounds with the real rubrics in its catalogue.</summary>
public sealed class RubricWorld : IAsyncLifetime
{
    internal RoundWorld Rounds { get; } = new();

    internal Actor Secretary => Rounds.Secretary;

    internal Actor Clerk => As(Rounds.Seed.District, Role.Clerk);

    internal Actor Below => As(Rounds.Seed.Communes[0], Role.Secretariat);

    internal Actor Elsewhere => As(Rounds.Seed.OtherDistrict, Role.Secretariat);

    public async ValueTask InitializeAsync()
    {
        await Rounds.InitializeAsync();
        await Rounds.DoAsync(async (DanchuDatabase database) =>
        {
            database.Indicators.AddRange(SameContent.Indicators.Select(i => new Indicator
            {
                Key = i.Key, Name = i.Key, Unit = "", Kind = i.Value, Decimals = 0, Aggregation = Aggregation.Sum, Comparison = Comparison.None,
            }).Where(i => !database.Indicators.Any(known => known.Key == i.Key)));
            database.Rubrics.AddRange(SameContent.RealKeys.Select(key => RubricContent.Copy(SameContent.Real(key), key, 1, owner: null)));
            return await database.SaveChangesAsync(Cancel);
        });
    }

    public ValueTask DisposeAsync() => Rounds.DisposeAsync();

    internal Task<T> DoAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull => Rounds.DoAsync(work);

    internal Task<RubricId> CatalogueAsync(string key) =>
        DoAsync((DanchuDatabase d) => d.Rubrics.Where(r => r.Key == key).Select(r => r.Id).SingleAsync(Cancel));

    /// <summary>A copy of a real rubric in the hands of the district.</summary>
    internal async Task<RubricId> CopyAsync(string key = "bcd-huyen")
    {
        var source = await CatalogueAsync(key);
        return Value(await DoAsync((CopyRubric c) => c.ExecuteAsync(Secretary, new(source, Rounds.Seed.District), Cancel)));
    }

    internal Task<Rubric> ReadAsync(RubricId id) => DoAsync((DanchuDatabase d) => d.Rubrics.AsNoTracking().SingleAsync(r => r.Id == id, Cancel));

    internal async Task<Outcome<ArrangeCriteria.Arranged>> ArrangeAsync(
        Actor actor, RubricId id, ArrangeCriteria.Step? step, params (string Key, string Points)[] points)
    {
        var rubric = await ReadAsync(id);
        var lines = points.Select(p => new ArrangeCriteria.Typed(p.Key, rubric.Find(p.Key)!.Number, p.Points)).ToList();
        return await DoAsync((ArrangeCriteria a) => a.ExecuteAsync(actor, new(id, rubric.RowVersion, lines, step), Cancel));
    }

    internal async Task<Outcome<ChangeRubric.Changed>> SaveAsync(RubricId id, string key, Func<CriterionDraft, CriterionDraft> change)
    {
        var rubric = await ReadAsync(id);
        return await DoAsync((SaveCriterion s) => s.ExecuteAsync(
            Secretary, new(id, rubric.RowVersion, key, change(CriterionDraft.Of(rubric.Find(key)!))), Cancel));
    }

    internal async Task<Outcome<ChangeRubric.Changed>> EditAsync(RubricId id, Func<RubricHead, RubricHead> change)
    {
        var rubric = await ReadAsync(id);
        return await DoAsync((EditRubric e) => e.ExecuteAsync(Secretary, new(id, rubric.RowVersion, change(RubricHead.Of(rubric))), Cancel));
    }

    internal Task<RoundId> ChooseAsync(RubricId rubric) => Rounds.OpenAsync(Rounds.Content().ScoredBy(rubric));

    internal Task<string> LastLineAsync(RubricId id) => DoAsync((DanchuDatabase d) =>
        d.History.Where(h => h.SubjectId == id.Value)
            .OrderByDescending(h => h.Sequence)
            .Select(h => h.Operation + " " + h.Old + " " + h.New)
            .FirstAsync(Cancel));

    internal OrganisationId District => Rounds.Seed.District;
}
