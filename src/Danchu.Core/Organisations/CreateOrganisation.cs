using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>An administrator adds a unit directly below one they administer, on one line; other lines are added by <see cref="MoveOrganisation"/>.</summary>
[Named("Tạo đơn vị")]
public sealed class CreateOrganisation(DanchuDatabase database, Permissions permissions, MakeChange makeChange)
{
    public sealed record Input(OrganisationDraft Draft, OrganisationId SuperiorId, ReportingLine Line);

    public async Task<Outcome<OrganisationId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!await permissions.MaySeeAsync(actor, input.SuperiorId, cancellationToken))
        {
            return Denial.Absent;
        }

        if (!await permissions.MayAdministerAsync(actor, input.SuperiorId, cancellationToken))
        {
            return Denial.Forbidden;
        }

        return await makeChange.ExecuteAsync(this, actor, change => CreateAsync(change, input, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<OrganisationId>> CreateAsync(Change change, Input input, CancellationToken cancellationToken)
    {
        await database.LockTreeAsync(cancellationToken);
        var draft = input.Draft.Cleaned();
        var superior = await database.Organisations.AsNoTracking().FirstAsync(o => o.Id == input.SuperiorId, cancellationToken);
        var refusals = await CheckAsync(draft, superior, cancellationToken);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var unit = new Organisation { Code = draft.Code, Name = draft.Name, Kind = draft.Kind!.Value, Level = draft.Level!.Value, From = draft.From!.Value };
        draft.CopyTo(unit);
        database.Organisations.Add(unit);
        database.Subordinations.Add(new Subordination { Line = input.Line, SuperiorId = superior.Id, SubordinateId = unit.Id, From = unit.From });
        change.Record(
            unit.Id, ("organisation", unit.Id.Value),
            before: null, new { Unit = OrganisationChange.Of(unit), Place = new PlaceChange(input.Line, superior.Name, unit.From, To: null) });
        return unit.Id;
    }

    private async Task<List<Refusal>> CheckAsync(OrganisationDraft draft, Organisation superior, CancellationToken cancellationToken)
    {
        var refusals = draft.Check();
        if (draft.From is { } from && !superior.ExistsOn(from))
        {
            refusals.Add(new Refusal($"Ngày này {superior.Name} chưa thành lập hoặc đã kết thúc hoạt động.", nameof(OrganisationDraft.From)));
        }

        if (draft.Kind == OrganisationKind.Village || superior.Kind == OrganisationKind.Village)
        {
            refusals.Add(new Refusal("Thôn, tổ dân phố được thêm ở trang của xã và không có đơn vị trực thuộc.", nameof(OrganisationDraft.Kind)));
        }

        if (await database.Organisations.AnyAsync(o => o.Code == draft.Code, cancellationToken))
        {
            refusals.Add(new Refusal($"Mã “{draft.Code}” đã dùng cho đơn vị khác.", nameof(OrganisationDraft.Code)));
        }

        return refusals;
    }
}
