using Danchu.Core;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Jobs;
using Danchu.Core.Texts;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Danchu.Tests.Verification;

/// <summary>Two nodes on one database, whose workers wait on one clock that is moved by hand; an administrator at the top and one of a district.</summary>
public sealed class TwoNodes : IAsyncLifetime
{
    private static readonly int Loops = 2 * (JobLane.All.Count + 3);

    private readonly DatabaseCopy copy = new();
    private readonly List<ServiceProvider> nodes = [];
    private readonly List<JobWorker> workers = [];

    public StepClock Clock { get; } = new();

    internal RoundSeed Seed { get; private set; } = null!;

    internal Actor Top { get; private set; } = null!;

    internal Actor Below { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await copy.InitializeAsync();
        for (var node = 0; node < 2; node++)
        {
            nodes.Add(new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddLogging().AddDanchuCore(copy.ConnectionString).BuildServiceProvider());
        }

        Seed = await DoAsync((DanchuDatabase d) => RoundSeed.PlantAsync(d));
        (Top, Below) = (await AddAsync("quan-tri-tinh", Seed.Province), await AddAsync("quan-tri-huyen", Seed.District));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in workers)
        {
            await worker.StopAsync(CancellationToken.None);
            worker.Dispose();
        }

        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        await copy.DisposeAsync();
    }

    /// <summary>Both nodes look for work for the first time.</summary>
    internal async Task StartAsync()
    {
        foreach (var node in nodes)
        {
            var worker = new JobWorker(node.GetRequiredService<IServiceScopeFactory>(), Clock, NullLogger<JobWorker>.Instance);
            workers.Add(worker);
            await worker.StartAsync(Cancel);
        }

        await Clock.TimersAsync(Loops, Cancel);
    }

    /// <summary>Time passes, and both nodes look for work.</summary>
    internal async Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await Clock.TimersAsync(Loops, Cancel);
    }

    internal async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> work, int node = 0)
        where TService : notnull
    {
        await using var scope = nodes[node].CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    internal Task<int> SqlAsync(FormattableString sql) => DoAsync((DanchuDatabase d) => d.Database.ExecuteSqlAsync(sql, Cancel));

    private async Task<Actor> AddAsync(string userName, OrganisationId unit)
    {
        var person = new Person { UserName = userName, FullName = userName, SearchName = SearchText.Of(userName) };
        (await DoAsync((UserManager<Person> people) => people.CreateAsync(person, WebSite.Password))).Succeeded.ShouldBeTrue();
        await DoAsync((DanchuDatabase d) =>
        {
            d.Memberships.Add(new Membership { PersonId = person.Id, OrganisationId = unit, Role = Role.Administrator });
            return d.SaveChangesAsync(Cancel);
        });
        return (await DoAsync((Permissions p) => p.FindActorAsync(person.Id, Cancel))).ShouldNotBeNull();
    }
}
