using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>What each line of a file of people would do, seen against the accounts, roles and units there are.</summary>
public sealed class PlanImport(DanchuDatabase database, TimeProvider clock)
{
    private readonly Dictionary<string, Known> known = new(StringComparer.Ordinal);
    private readonly HashSet<(string Key, OrganisationId Unit, Role Role)> given = [];
    private Dictionary<string, OrganisationId> units = new(StringComparer.Ordinal);

    private sealed record Known(Guid? Id, string FullName, bool Disabled);

    internal async Task<List<PlannedRow>> MakeAsync(Actor actor, List<PeopleFileRow> rows, CancellationToken cancellationToken)
    {
        await ReadAsync(actor, rows, cancellationToken);
        return [.. rows.Select(Plan)];
    }

    private async Task ReadAsync(Actor actor, List<PeopleFileRow> rows, CancellationToken cancellationToken)
    {
        known.Clear();
        given.Clear();
        var names = rows.Select(r => Key(r.UserName)).Distinct(StringComparer.Ordinal).ToList();
        var codes = rows.Select(r => r.OrganisationCode).Distinct(StringComparer.Ordinal).ToList();
        var today = clock.Today();
        units = await database.OrganisationsAdministeredBy(actor, today)
            .Where(o => codes.Contains(o.Code) && o.From <= today && (o.To == null || o.To >= today))
            .ToDictionaryAsync(o => o.Code, o => o.Id, StringComparer.Ordinal, cancellationToken);
        foreach (var person in await database.Users.AsNoTracking().Where(p => names.Contains(p.NormalizedUserName!)).ToListAsync(cancellationToken))
        {
            known.Add(person.NormalizedUserName!, new Known(person.Id, person.FullName, person.Disabled));
        }

        var roles = from m in database.Memberships
                    join p in database.Users on m.PersonId equals p.Id
                    where names.Contains(p.NormalizedUserName!)
                    select new { p.NormalizedUserName, m.OrganisationId, m.Role };
        foreach (var role in await roles.ToListAsync(cancellationToken))
        {
            given.Add((role.NormalizedUserName!, role.OrganisationId, role.Role));
        }
    }

    private PlannedRow Plan(PeopleFileRow row)
    {
        var draft = PersonDraft.Read(row.UserName, row.FullName);
        var role = ParseRole.From(row.Role);
        var unit = units.TryGetValue(row.OrganisationCode, out var id) ? id : (OrganisationId?)null;
        var errors = draft.Refusals.Select(r => r.Message).ToList();
        if (unit is null)
        {
            errors.Add($"Không có đơn vị nào bạn quản trị mang mã “{row.OrganisationCode}”.");
        }

        if (role is null)
        {
            errors.Add($"Vai trò “{row.Role}” không có; các vai trò: {ParseRole.All}.");
        }

        var person = known.GetValueOrDefault(Key(draft.UserName));
        if (person is { Disabled: true })
        {
            errors.Add("Tài khoản này đã ngừng hoạt động.");
        }
        else if (person is not null && !string.Equals(person.FullName, draft.FullName, StringComparison.Ordinal))
        {
            // The other name is not shown: the account may belong to a unit that the actor may not see.
            errors.Add("Tên đăng nhập này đã thuộc về người có họ tên khác.");
        }

        return errors.Count > 0
            ? Planned(row, draft, ImportAction.Error, string.Join(' ', errors), person?.Id, unit, role)
            : Plan(row, draft, person, unit!.Value, role!.Value);
    }

    private PlannedRow Plan(PeopleFileRow row, PersonDraft draft, Known? person, OrganisationId unit, Role role)
    {
        var key = Key(draft.UserName);
        var isNewRole = given.Add((key, unit, role));
        if (person is not null)
        {
            return isNewRole
                ? Planned(row, draft, ImportAction.AddRole, "Thêm vai trò", person.Id, unit, role)
                : Planned(row, draft, ImportAction.Unchanged, "Đã có, giữ nguyên", person.Id, unit, role);
        }

        known.Add(key, new Known(Id: null, draft.FullName, Disabled: false));
        return Planned(row, draft, ImportAction.Create, "Tạo tài khoản mới", existing: null, unit, role);
    }

    private static PlannedRow Planned(
        PeopleFileRow row, PersonDraft draft, ImportAction action, string message, Guid? existing, OrganisationId? unit, Role? role) => new(
            new ImportLine(row.Line, draft.UserName, draft.FullName, row.OrganisationCode, role is { } word ? word.Label() : row.Role, action, message),
            Key(draft.UserName),
            existing,
            unit,
            role);

    private static string Key(string userName) => userName.ToUpperInvariant();
}

/// <summary>A line of the file, with the account and organisation it names where they exist.</summary>
/// <param name="Key">The user name as Identity compares it.</param>
internal sealed record PlannedRow(ImportLine Line, string Key, Guid? Existing, OrganisationId? Unit, Role? Role);
