using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Danchu.Core.Uploads;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>Loads people and roles from Excel or CSV: all of it or nothing. A dry run shows line by line what would happen.</summary>
[Named("Nạp danh sách người dùng")]
public sealed class ImportPeople(
    DanchuDatabase database, UserManager<Person> people, RecordMismatch recordMismatch, MakeChange makeChange, PlanImport plan, AddRole addRole,
    WriteRecord record, TimeProvider clock)
{
    public sealed record Input(string FileName, byte[] File, bool DryRun);

    public async Task<Outcome<ImportResult>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!actor.IsSystem && !actor.OrganisationsAs(Role.Administrator).Any())
        {
            return Denial.Forbidden;
        }

        var judged = JudgeUpload.Of(UploadPurpose.People, input.FileName, input.File);
        await recordMismatch.ExecuteAsync(actor, [judged], cancellationToken);
        if (judged.Upload is not { } upload)
        {
            return judged.Refuse(nameof(Input.File));
        }

        return await Task.FromResult(ParsePeopleFile.Read(upload)).ThenAsync(list => makeChange.ExecuteAsync(
            this, actor, change => ImportAsync(change, actor, input.DryRun, list, cancellationToken), cancellationToken));
    }

    private async Task<Outcome<ImportResult>> ImportAsync(
        Change change, Actor actor, bool dryRun, PeopleList list, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync($"LOCK TABLE memberships IN SHARE ROW EXCLUSIVE MODE", cancellationToken);
        var planned = await plan.MakeAsync(actor, list.Rows, cancellationToken);
        var lines = planned.Select(p => p.Line).ToList();
        if (dryRun || lines.Exists(l => l.Action == ImportAction.Error))
        {
            return new ImportResult(lines, Loaded: false, [], list.Text);
        }

        var created = await LoadAsync(change, actor, planned, cancellationToken);
        return new ImportResult(lines, Loaded: true, created, list.Text);
    }

    private async Task<List<CreatedPerson>> LoadAsync(Change change, Actor actor, List<PlannedRow> planned, CancellationToken cancellationToken)
    {
        var created = Passwords(planned);
        var accounts = planned.Where(p => p.Existing is { }).GroupBy(p => p.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Existing!, StringComparer.Ordinal);
        foreach (var (person, _) in created)
        {
            var result = await people.CreateAsync(person);
            if (!result.Succeeded)
            {
                throw new InvalidOperationException($"A planned account was refused: {string.Join(' ', result.Errors.Select(e => e.Description))}");
            }

            accounts.Add(person.NormalizedUserName!, person);
            await record.OfAsync(actor, SecurityRecordKind.PersonCreated, person.Id, organisation: null, person.UserName!, cancellationToken);
        }

        foreach (var unit in planned.Where(p => p.Line.Action != ImportAction.Unchanged).GroupBy(p => p.Unit!.Id))
        {
            foreach (var row in unit)
            {
                var added = new RoleToAdd(accounts[row.Key], row.Unit!, row.Role!.Value, row.Keeps);
                await addRole.AddAsync(actor, added, cancellationToken);
            }

            change.Record(unit.Key, ("organisation", unit.Key.Value), before: null, new { People = unit.Select(p => Changed(actor, p)) });
        }

        return [.. created.Select(c => new CreatedPerson(c.Person.Id, c.Person.UserName!, c.Password) { LastDay = c.Person.TemporaryPasswordUntil })];
    }

    private static PersonChange Changed(Actor actor, PlannedRow row) => AddRole.Waits(actor, row.Role!.Value, row.Keeps)
        ? new PersonChange(row.Line.UserName, row.Line.FullName, ProposedRole: row.Role)
        : new PersonChange(row.Line.UserName, row.Line.FullName, row.Role);

    // Hashing is slow on purpose: it is shared among the processors.
    private List<(Person Person, string Password)> Passwords(List<PlannedRow> planned) => [.. planned
        .Where(p => p.Line.Action == ImportAction.Create)
        .AsParallel().AsOrdered()
        .Select(p =>
        {
            var person = new PersonDraft(p.Line.UserName, p.Line.FullName, []).ToPerson(p.Unit!.Id, TemporaryPassword.LastDay(clock));
            var password = TemporaryPassword.For(p.Line.UserName);
            person.PasswordHash = people.PasswordHasher.HashPassword(person, password);
            person.SecurityStamp = Guid.NewGuid().ToString();
            return (person, password);
        })];
}

/// <summary>What an import did, or would do: all of the file or nothing.</summary>
/// <param name="Created">New accounts with their temporary passwords, shown once.</param>
/// <param name="Text">What was read, as CSV: for the real loading after the dry run.</param>
public sealed record ImportResult(IReadOnlyList<ImportLine> Lines, bool Loaded, IReadOnlyList<CreatedPerson> Created, string Text);

/// <summary>A line of the file with what importing does with it.</summary>
/// <param name="Line">Line of the file, the heading being 1.</param>
public sealed record ImportLine(int Line, string UserName, string FullName, string OrganisationCode, string Role, ImportAction Action, string Message);

/// <summary>What importing does with a line of the file.</summary>
public enum ImportAction
{
    Create,
    AddRole,
    Unchanged,
    Error,
}
