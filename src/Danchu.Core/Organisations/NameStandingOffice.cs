using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>From a day on, another unit is the body's standing office on a line; one that stood before ends the day before.</summary>
[Named("Khai cơ quan thường trực")]
public sealed class NameStandingOffice(DanchuDatabase database, Permissions permissions, MakeChange makeChange, ChooseOrganisation choose)
{
    /// <param name="Id">The body.</param>
    /// <param name="Office">Code or name of the office, a unit the actor administers.</param>
    public sealed record Input(OrganisationId Id, ReportingLine Line, string Office = "", DateOnly? From = null);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!await permissions.MaySeeAsync(actor, input.Id, cancellationToken))
        {
            return Denial.Absent;
        }

        if (!await permissions.MayAdministerAsync(actor, input.Id, cancellationToken))
        {
            return Denial.Forbidden;
        }

        if (!Enum.IsDefined(input.Line))
        {
            return new Refusal("Chưa chọn khối.", nameof(Input.Line));
        }

        return input.From is { } from
            ? await makeChange.ExecuteAsync(this, actor, change => NameAsync(change, actor, input, from, cancellationToken), cancellationToken)
            : new Refusal("Chưa nhập ngày bắt đầu.", nameof(Input.From));
    }

    private async Task<Outcome<Done>> NameAsync(Change change, Actor actor, Input input, DateOnly from, CancellationToken cancellationToken)
    {
        await database.LockTreeAsync(cancellationToken);
        var chosen = await choose.ReadAsync(actor, input.Office, from, cancellationToken);
        if (chosen is not Outcome<Organisation>.Done { Value: var office })
        {
            return ((Outcome<Organisation>.Refused)chosen).Reasons.Select(r => r with { Field = nameof(Input.Office) }).ToList();
        }

        var body = await database.Organisations.FirstAsync(o => o.Id == input.Id, cancellationToken);
        var stood = await database.StandingOffices.Where(s => s.BodyId == body.Id && s.Line == input.Line).ToListAsync(cancellationToken);
        if (Refuse(body, office, from, stood) is { } refusal)
        {
            return refusal;
        }

        StandingOfficeChange? before = null;
        if (stood.Find(s => s.To is null || s.To >= from) is { } old)
        {
            var name = await database.Organisations.Where(o => o.Id == old.OfficeId).Select(o => o.Name).FirstAsync(cancellationToken);
            before = new StandingOfficeChange(old.Line, name, old.From, old.To);
            old.To = from.AddDays(-1);
        }

        database.StandingOffices.Add(new StandingOffice { BodyId = body.Id, Line = input.Line, OfficeId = office.Id, From = from });
        change.Record(body.Id, ("organisation", body.Id.Value), before, new StandingOfficeChange(input.Line, office.Name, from, null));
        return default(Done);
    }

    private static Refusal? Refuse(Organisation body, Organisation office, DateOnly from, List<StandingOffice> stood)
    {
        if (office.Id == body.Id)
        {
            return new Refusal("Cơ quan thường trực phải là một đơn vị khác.", nameof(Input.Office));
        }

        if (!body.ExistsOn(from))
        {
            return new Refusal("Ngày này đơn vị chưa thành lập hoặc đã kết thúc hoạt động.", nameof(Input.From));
        }

        if (stood.Where(s => s.From >= from).Max(s => (DateOnly?)s.From) is { } later)
        {
            return new Refusal($"Đã khai cơ quan thường trực từ {later.Short()}; hãy chọn ngày sau đó.", nameof(Input.From));
        }

        return stood.Exists(s => s.OfficeId == office.Id && (s.To is null || s.To >= from))
            ? new Refusal("Đơn vị này đang là cơ quan thường trực.", nameof(Input.Office))
            : null;
    }
}
