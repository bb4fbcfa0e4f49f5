using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Outlines;

/// <summary>A secretariat copies any outline it may read into one of its own. Keys of sections stay: texts of subordinates are gathered by them.</summary>
[Named("Sao đề cương báo cáo")]
public sealed class CopyOutline(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(OutlineId Source, OrganisationId? OwnerId);

    public async Task<Outcome<OutlineId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var source = await database.OutlinesSeenBy(actor, clock.Today()).AsNoTracking().FirstOrDefaultAsync(o => o.Id == input.Source, cancellationToken);
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
            return new Refusal("Chọn đơn vị sẽ có đề cương sao, nơi bạn là thư ký.", nameof(input.OwnerId));
        }

        var asked = source.Walk().SelectMany(entry => entry.Section.Indicators);
        return await database.RefuseForeignAsync(asked, owner, clock.Today(), ("Đề cương", nameof(input.OwnerId)), cancellationToken) is { } refusal
            ? refusal
            : await makeChange.ExecuteAsync(this, actor, change => Copy(change, source, owner), cancellationToken);
    }

    private Outcome<OutlineId> Copy(Change change, Outline source, OrganisationId owner)
    {
        var copy = source.CopyAs(NewKey.OfAUnit(), 1, owner);
        copy.Source = Cut($"Sao từ “{source.Name}”, phiên bản {source.Version}. {source.Source}".TrimEnd());
        copy.ContentHash = OutlineContent.HashOf(copy);
        database.Outlines.Add(copy);
        change.Record(owner, ("outline", copy.Id.Value), null, new { copy.Name, CopiedFrom = $"{source.Name}, phiên bản {source.Version}" });
        return copy.Id;
    }

    private static string Cut(string text) => text.Length <= Outline.SourceLimit ? text : text[..Outline.SourceLimit];
}
