using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>What each line of a file of people would do, seen against the accounts, roles and units there are.</summary>
public sealed class PlanImport(DanchuDatabase database, PeopleReach reach, TimeProvider clock)
{
    private readonly Dictionary<string, Known> known = new(StringComparer.Ordinal);
    private readonly HashSet<(string Key, OrganisationId Unit, Role Role)> given = [];
    private Dictionary<string, Organisation> units = new(StringComparer.Ordinal);

    /// <param name="Account">Null when an earlier line of the file makes it.</param>
    private sealed record Known(Person? Account, string FullName, bool Keeps);

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
        units = await database.OrganisationsStaffedBy(actor, today)
            .ExistingOn(today).Where(o => codes.Contains(o.Code))
            .AsNoTracking().ToDictionaryAsync(o => o.Code, StringComparer.Ordinal, cancellationToken);
        foreach (var person in await database.Users.AsNoTracking().Where(p => names.Contains(p.NormalizedUserName!)).ToListAsync(cancellationToken))
        {
            known.Add(person.NormalizedUserName!, new Known(person, person.FullName, await reach.MayManageAsync(actor, person.Id, cancellationToken)));
        }

        var held = database.Memberships.Select(m => new { m.PersonId, m.OrganisationId, m.Role })
            .Concat(database.ProposedMemberships.Select(m => new { m.PersonId, m.OrganisationId, m.Role }));
        var roles = from m in held
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
        var unit = units.GetValueOrDefault(row.OrganisationCode);
        var errors = draft.Refusals.Select(r => r.Message).ToList();
        if (unit is null)
        {
            errors.Add($"Không có đơn vị nào bạn quản trị mang mã “{row.OrganisationCode}”.");
        }

        if (role is null)
        {
            errors.Add($"Vai trò “{row.Role}” không có; các vai trò: {ParseRole.All}.");
        }

        if (unit is not null && role is { } wanted && AddRole.RefuseUnit(wanted, unit, nameof(row.Role)) is { } ofUnit)
        {
            errors.Add(ofUnit.Message);
        }

        var person = known.GetValueOrDefault(Key(draft.UserName));
        if (person is { Account.Disabled: true })
        {
            errors.Add("Tài khoản này đã ngừng hoạt động.");
        }
        else if (person is not null && !string.Equals(person.FullName, draft.FullName, StringComparison.Ordinal))
        {
            // The other name is not shown: the account may belong to a unit that the actor may not see.
            errors.Add("Tên đăng nhập này đã thuộc về người có họ tên khác.");
        }

        return errors.Count > 0
            ? Planned(row, draft, ImportAction.Error, string.Join(' ', errors), person, unit, role)
            : Plan(row, draft, person, unit!, role!.Value);
    }

    private PlannedRow Plan(PeopleFileRow row, PersonDraft draft, Known? person, Organisation unit, Role role)
    {
        var waits = AddRole.NeedsTwo(role) || person is { Keeps: false } ? ", chờ người khác xác nhận" : "";
        var key = Key(draft.UserName);
        var isNewRole = given.Add((key, unit.Id, role));
        if (person is not null)
        {
            return isNewRole
                ? Planned(row, draft, ImportAction.AddRole, $"Thêm vai trò{waits}", person, unit, role)
                : Planned(row, draft, ImportAction.Unchanged, "Đã có, giữ nguyên", person, unit, role);
        }

        known.Add(key, new Known(Account: null, draft.FullName, Keeps: true));
        var message = waits.Length > 0 ? $"Tạo tài khoản mới, vai trò{waits}" : "Tạo tài khoản mới";
        return Planned(row, draft, ImportAction.Create, message, person: null, unit, role);
    }

    private static PlannedRow Planned(
        PeopleFileRow row, PersonDraft draft, ImportAction action, string message, Known? person, Organisation? unit, Role? role) => new(
            new ImportLine(row.Line, draft.UserName, draft.FullName, row.OrganisationCode, role is { } word ? word.Label() : row.Role, action, message),
            Key(draft.UserName),
            person?.Account,
            person?.Keeps ?? true,
            unit,
            role);

    private static string Key(string userName) => userName.ToUpperInvariant();
}

/// <summary>A line of the file, with the account and organisation it names where they exist.</summary>
/// <param name="Key">The user name as Identity compares it.</param>
/// <param name="Keeps">Whether who imports keeps the account.</param>
internal sealed record PlannedRow(ImportLine Line, string Key, Person? Existing, bool Keeps, Organisation? Unit, Role? Role);
