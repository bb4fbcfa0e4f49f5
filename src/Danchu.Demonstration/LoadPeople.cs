using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Texts;
using Danchu.Demonstration.Samples;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Demonstration;

/// <summary>The made-up people of the demonstration, all with one password that is hashed once: a hundred slow hashes would be half a minute.</summary>
internal static class LoadPeople
{
    public static async Task ExecuteAsync(
        DanchuDatabase database, IPasswordHasher<Person> hasher, DemonstrationData data, CancellationToken cancellationToken)
    {
        var units = await database.Organisations.ToDictionaryAsync(o => o.Code, o => o.Id, StringComparer.Ordinal, cancellationToken);
        var people = await database.Users.ToDictionaryAsync(p => p.UserName!, StringComparer.Ordinal, cancellationToken);
        var given = (await database.Memberships.ToListAsync(cancellationToken)).Select(m => (m.PersonId, m.OrganisationId, m.Role)).ToHashSet();
        string? hash = null;
        foreach (var row in data.Samples.People)
        {
            if (!people.TryGetValue(row.UserName, out var person))
            {
                person = ToPerson(row.UserName, row.FullName);
                person.HomeOrganisationId = units[DemonstrationData.CodeOf(row.Organisation)];
                person.PasswordHash = hash ??= hasher.HashPassword(person, LoadDemonstration.Password);
                people.Add(row.UserName, person);
                database.Users.Add(person);
            }

            var membership = (person.Id, units[DemonstrationData.CodeOf(row.Organisation)], Enum.Parse<Role>(row.Role.ToString()));
            if (given.Add(membership))
            {
                database.Memberships.Add(new Membership { PersonId = membership.Id, OrganisationId = membership.Item2, Role = membership.Item3 });
            }
        }

        await database.SaveChangesAsync(cancellationToken);
    }

    private static Person ToPerson(string userName, string fullName) => new()
    {
        UserName = userName,
        NormalizedUserName = userName.ToUpperInvariant(),
        FullName = fullName,
        SearchName = SearchText.Of($"{fullName} {userName}"),
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };
}
