using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Forms;

/// <summary>A secretariat copies any form it may read into one of its own.</summary>
[Named("Sao biểu số liệu")]
public sealed class CopyForm(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(FormId Source, OrganisationId? OwnerId);

    public async Task<Outcome<FormId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var source = await database.FormsSeenBy(actor, clock.Today()).AsNoTracking().FirstOrDefaultAsync(f => f.Id == input.Source, cancellationToken);
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
            return new Refusal("Chọn đơn vị sẽ có biểu sao, nơi bạn là thư ký.", nameof(input.OwnerId));
        }

        return await database.RefuseForeignAsync(source.Shows, owner, clock.Today(), ("Biểu số liệu", nameof(input.OwnerId)), cancellationToken) is { } refusal
            ? refusal
            : await makeChange.ExecuteAsync(this, actor, change => Copy(change, source, owner), cancellationToken);
    }

    private Outcome<FormId> Copy(Change change, StatisticalForm source, OrganisationId owner)
    {
        var copy = source.CopyAs(NewKey.OfAUnit(), 1, owner);
        copy.Source = Cut($"Sao từ “{source.Name}”, phiên bản {source.Version}. {source.Source}".TrimEnd());
        copy.ContentHash = FormContent.HashOf(copy);
        database.Forms.Add(copy);
        change.Record(owner, ("form", copy.Id.Value), null, new { copy.Name, CopiedFrom = $"{source.Name}, phiên bản {source.Version}" });
        return copy.Id;
    }

    private static string Cut(string text) => text.Length <= StatisticalForm.SourceLimit ? text : text[..StatisticalForm.SourceLimit];
}
