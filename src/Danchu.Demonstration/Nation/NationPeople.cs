using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Texts;
using Microsoft.AspNetCore.Identity;

namespace Danchu.Demonstration.Nation;

/// <summary>
/// Made-up people of a nation: at the centre and in each province a secretary, a signer and an administrator, in each commune a clerk and a signer. They sign
/// in by the code of their place: vanthu.03424, thuky.12. One password, hashed once.
/// </summary>
internal static class NationPeople
{
    private const int Some = 2_000;

    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Lò", "Nông", "Y", "Thạch", "Ksor"];
    private static readonly string[] Middles = ["Văn", "Thị", "Minh", "Thanh", "Ngọc", "Hữu", "Đức", "Thu"];
    private static readonly string[] Givens = ["An", "Bình", "Chi", "Dũng", "Giang", "Hạnh", "Hùng", "Lan", "Mai", "Nam", "Phúc", "Quân", "Sơn", "Thảo", "Yến"];

    private static readonly (string Word, Role Role)[] Above =
        [("thuky", Role.Secretariat), ("lanhdao", Role.Signer), ("quantri", Role.Administrator)];

    private static readonly (string Word, Role Role)[] Below = [("vanthu", Role.Clerk), ("lanhdao", Role.Signer)];

    /// <returns>How many accounts.</returns>
    public static async Task<int> LoadAsync(
        Func<DanchuDatabase> open, IPasswordHasher<Person> hasher, IReadOnlyList<NationUnits.Unit> units, Dictionary<string, OrganisationId> ids,
        CancellationToken cancellationToken)
    {
        var accounts = units.SelectMany(unit => Of(unit.Kind).Select(who => (Unit: unit, who.Word, who.Role))).ToList();
        string? hash = null;
        foreach (var some in accounts.Chunk(Some))
        {
            await using var database = open();
            database.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var (unit, word, role) in some)
            {
                var place = unit.Code[(unit.Code.IndexOf('.', StringComparison.Ordinal) + 1)..].ToLowerInvariant();
                var person = ToPerson($"{word}.{place}", NameOf(unit.Code + word), ids[unit.Code]);
                person.PasswordHash = hash ??= hasher.HashPassword(person, LoadDemonstration.Password);
                database.Users.Add(person);
                database.Memberships.Add(new Membership { PersonId = person.Id, OrganisationId = ids[unit.Code], Role = role });
            }

            await database.SaveChangesAsync(cancellationToken);
        }

        return accounts.Count;
    }

    /// <summary>Always the same for a seed.</summary>
    public static string NameOf(string seed)
    {
        var number = seed.Aggregate(17u, (hash, letter) => (hash * 31) + letter);
        return $"{Families[number % (uint)Families.Length]} {Middles[number / 14 % (uint)Middles.Length]} {Givens[number / 112 % (uint)Givens.Length]}";
    }

    private static (string Word, Role Role)[] Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Central or OrganisationKind.Province => Above,
        OrganisationKind.Commune => Below,
        _ => [],
    };

    private static Person ToPerson(string userName, string fullName, OrganisationId home) => new()
    {
        UserName = userName,
        NormalizedUserName = userName.ToUpperInvariant(),
        FullName = fullName,
        SearchName = SearchText.Of($"{fullName} {userName}"),
        SecurityStamp = Guid.NewGuid().ToString("N"),
        HomeOrganisationId = home,
    };
}
