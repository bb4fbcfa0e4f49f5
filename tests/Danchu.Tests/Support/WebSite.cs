using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Texts;
using Danchu.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Danchu.Tests.Support;

/// <summary>
/// The real program on a free port, on a database of its own: <c>class RenamePageTests(WebSite site) : IClassFixture&lt;WebSite&gt;</c>.
/// </summary>
public sealed class WebSite : IAsyncLifetime
{
    public const string Password = "rừng xanh suối mát";

    internal const int HashRounds = 10_000;

    private readonly DatabaseCopy database;
    private WebApplication? app;

    public WebSite()
        : this(new DatabaseCopy(), new DateTimeOffset(2025, 9, 10, 3, 0, 0, TimeSpan.Zero))
    {
    }

    internal WebSite(DatabaseCopy database, DateTimeOffset now)
    {
        this.database = database;
        Clock = new TestClock(now);
    }

    public TestClock Clock { get; }

    /// <summary>Further settings, as on a command line.</summary>
    internal IReadOnlyList<string> Settings { get; init; } = [];

    public string ConnectionString => database.ConnectionString;

    public Uri Address => new(Running.Urls.First());

    public IServiceProvider Services => Running.Services;

    private WebApplication Running => app ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        string[] settings = ["--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "false", "--Danchu:Watch", "false", .. Settings];
        app = DanchuWeb.Build(settings, database.ConnectionString, Clock);

        // Hashes as slow as they must be would be half the time of the tests.
        app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount = HashRounds;
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        await database.DisposeAsync();
    }

    /// <summary>Runs Core code in a scope of its own, as one request would.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>A person with roles, at home in the unit of the first, ready to sign in with <see cref="Password"/>.</summary>
    public Task<Guid> AddPersonAsync(string userName, params (OrganisationId Unit, Role Role)[] roles) => AddPersonAsync(userName, Password, roles);

    public Task<Guid> AddPersonAsync(string userName, string password, params (OrganisationId Unit, Role Role)[] roles) => InScopeAsync(async services =>
    {
        var person = new Person
        {
            UserName = userName,
            FullName = userName,
            SearchName = SearchText.Of(userName),
            HomeOrganisationId = roles is [var first, ..] ? first.Unit : null,
        };
        var result = await services.GetRequiredService<UserManager<Person>>().CreateAsync(person, password);
        result.Succeeded.ShouldBeTrue(string.Join(' ', result.Errors.Select(e => e.Description)));
        var context = services.GetRequiredService<DanchuDatabase>();
        context.Memberships.AddRange(roles.Select(r => new Membership { PersonId = person.Id, OrganisationId = r.Unit, Role = r.Role }));
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        return person.Id;
    });

    public Visitor Visitor() => new(Address);

    public async Task<Visitor> SignedInAsync(string userName, string password = Password)
    {
        var visitor = Visitor();
        var answer = await visitor.PostAsync("/sign-in", ("Input.UserName", userName), ("Input.Password", password));
        answer.Status.ShouldBe(302, answer.Html);
        return visitor;
    }
}
