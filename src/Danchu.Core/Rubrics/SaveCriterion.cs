using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rubrics;

/// <summary>Changes one criterion: wording, points and how they are given.</summary>
[Named("Sửa một tiêu chí")]
public sealed class SaveCriterion(DanchuDatabase database, ChangeRubric changeRubric, TimeProvider clock)
{
    public sealed record Input(RubricId Id, uint RowVersion, string Key, CriterionDraft Draft);

    public async Task<Outcome<ChangeRubric.Changed>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var owner = await database.Rubrics.Where(r => r.Id == input.Id).Select(r => r.OwnerId).FirstOrDefaultAsync(cancellationToken);
        var indicators = await database.IndicatorsOf(owner, clock.Today())
            .ToDictionaryAsync(i => i.Key, i => i.Kind, StringComparer.Ordinal, cancellationToken);
        return await changeRubric.ExecuteAsync(this, actor, input.Id, input.RowVersion, Change, cancellationToken);

        Outcome<ChangeRubric.Recorded> Change(Rubric draft)
        {
            if (draft.Find(input.Key) is not { } before)
            {
                return Denial.Absent;
            }

            var parse = new ParseCriterion(indicators);
            var after = parse.From(input.Draft, before);
            if (parse.Refusals.Count > 0)
            {
                return parse.Refusals.ToList();
            }

            draft.Criteria = RubricTree.Replace(draft.Criteria, input.Key, after);
            return new ChangeRubric.Recorded(Summary(before), Summary(after));
        }
    }

    internal static object Summary(Criterion line) =>
        new { line.Number, line.Text, line.Points, Scoring = WriteScoring.Lines(line, key => key), Note = line.Guidance };
}
