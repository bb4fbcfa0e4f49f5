using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Demonstration;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Support;

/// <summary>
/// The real program on a copy of the demonstration, on the day its district reports for 2023: <c>class X(DemonstrationSite site) :
/// IClassFixture&lt;DemonstrationSite&gt;</c>. Everyone of samples/lai-chau-2023/people.csv can sign in.
/// </summary>
public sealed class DemonstrationSite : IAsyncLifetime
{
    private readonly WebSite site = new(
        new DatabaseCopy(DemonstrationDatabase.MadeAsync, DemonstrationDatabase.Name), new DateTimeOffset(2023, 12, 28, 8, 30, 0, TimeSpan.Zero));

    public TestClock Clock => site.Clock;

    public string ConnectionString => site.ConnectionString;

    public Uri Address => site.Address;

    public IServiceProvider Services => site.Services;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    public Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work) => site.InScopeAsync(work);

    public Visitor Visitor() => site.Visitor();

    /// <summary>Somebody more, with the password of the demonstration: too easy a one for anybody else.</summary>
    public async Task<Guid> AddPersonAsync(string userName, params (OrganisationId Unit, Role Role)[] roles)
    {
        var id = await site.AddPersonAsync(userName, roles);
        await site.InScopeAsync(async services =>
        {
            var people = services.GetRequiredService<UserManager<Person>>();
            var person = (await people.FindByIdAsync(id.ToString()))!;
            person.PasswordHash = people.PasswordHasher.HashPassword(person, LoadDemonstration.Password);
            return await people.UpdateAsync(person);
        });
        return id;
    }

    public Task<Visitor> SignedInAsync(string userName) => site.SignedInAsync(userName, LoadDemonstration.Password);
}
