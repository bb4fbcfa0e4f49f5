using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rubrics;

/// <summary>A secretariat copies any rubric it may read into one of its own. Keys of lines stay: last year's points are found by them.</summary>
[Named("Sao bảng tiêu chí chấm điểm")]
public sealed class CopyRubric(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(RubricId Source, OrganisationId? OwnerId);

    public async Task<Outcome<RubricId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var source = await database.RubricsSeenBy(actor, clock.Today()).AsNoTracking().FirstOrDefaultAsync(r => r.Id == input.Source, cancellationToken);
        if (source is null)
        {
            return Denial.Absent;
        }

        if (!actor.OrganisationsAs(Role.Secretariat).Any())
        {
            return Denial.Forbidden;
        }

        if (input.OwnerId is not { } owner || !actor.Has(Role.Secretariat, owner))
        {
            return new Refusal("Chọn đơn vị sẽ có bảng sao, nơi bạn là thư ký.", nameof(input.OwnerId));
        }

        var asked = source.Walk().SelectMany(line => line.Criterion.Indicators);
        return await database.RefuseForeignAsync(asked, owner, clock.Today(), ("Bảng tiêu chí", nameof(input.OwnerId)), cancellationToken) is { } refusal
            ? refusal
            : await makeChange.ExecuteAsync(this, actor, change => Copy(change, source, owner), cancellationToken);
    }

    private Outcome<RubricId> Copy(Change change, Rubric source, OrganisationId owner)
    {
        var copy = RubricContent.Copy(source, NewKey.OfAUnit(), 1, owner);
        copy.Source = SourceOf(source);
        copy.ContentHash = RubricContent.HashOf(copy);
        database.Rubrics.Add(copy);
        change.Record(owner, ("rubric", copy.Id.Value), null, new { copy.Name, CopiedFrom = $"{source.Name}, phiên bản {source.Version}", copy.Total });
        return copy.Id;
    }

    private static string SourceOf(Rubric source)
    {
        var text = $"Sao từ “{source.Name}”, phiên bản {source.Version}. {source.Source}".TrimEnd();
        return text.Length <= Rubric.SourceLimit ? text : text[..Rubric.SourceLimit];
    }
}
