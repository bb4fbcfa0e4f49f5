using System.Globalization;
using Danchu.Core;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Bench.Uploads;

/// <summary>One province and its secretaries, who may send whatever can be sent without a round.</summary>
internal static class AddPeople
{
    public const string Password = "rừng xanh suối mát";

    /// <returns>Their user names.</returns>
    public static async Task<List<string>> ExecuteAsync(string connect, int count)
    {
        await using var provider = new ServiceCollection().AddLogging().AddDanchuCore(connect).BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DanchuDatabase>();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var unit = new Organisation
        {
            Code = "TINH",
            Name = "Tỉnh đo",
            SearchName = "tinh do",
            Kind = OrganisationKind.Province,
            Level = Level.Province,
            From = new(2000, 1, 1),
        };
        database.Organisations.Add(unit);
        var names = Enumerable.Range(1, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"thuky-{n}")).ToList();
        foreach (var name in names)
        {
            var person = new Person { UserName = name, FullName = "Thư ký" };
            await people.CreateAsync(person, Password);
            database.Memberships.Add(new Membership { PersonId = person.Id, OrganisationId = unit.Id, Role = Role.Secretariat });
        }

        await database.SaveChangesAsync();
        return names;
    }
}
