using Danchu.Core;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Danchu.Demonstration;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Demonstration;

/// <summary>The demonstration as <c>./run</c> loads it on 29/11/2026: the years that are over and the one that runs.</summary>
public sealed class RunningYear : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2026, 11, 29);

    private readonly DatabaseCopy copy = new();
    private ServiceProvider? services;

    public async ValueTask InitializeAsync()
    {
        await copy.InitializeAsync();
        var catalogue = CatalogueFolder.Find();
        await DemonstrationDatabase.PrepareAsync(copy.ConnectionString, catalogue);
        (await LoadDemonstration.ExecuteAsync(copy.ConnectionString, catalogue, _ => { }, Today, TestContext.Current.CancellationToken)).ShouldBeTrue();
        services = new ServiceCollection().AddLogging().AddSingleton(catalogue)
            .AddSingleton<TimeProvider>(new TestClock(new DateTimeOffset(2026, 11, 29, 2, 0, 0, TimeSpan.Zero)))
            .AddDanchuCore(copy.ConnectionString).BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
        }

        await copy.DisposeAsync();
    }

    /// <summary>What somebody reads: <c>year.AsAsync("vanthu.banbo", (ShowMyWork work, Actor actor) => work.ReadAsync(actor))</c>.</summary>
    public async Task<T> AsAsync<TOperation, T>(string userName, Func<TOperation, Actor, Task<T>> read)
        where TOperation : notnull
    {
        await using var scope = services!.CreateAsyncScope();
        var person = await scope.ServiceProvider.GetRequiredService<DanchuDatabase>().Users.SingleAsync(p => p.UserName == userName);
        var actor = await scope.ServiceProvider.GetRequiredService<Permissions>().FindActorAsync(person.Id);
        return await read(scope.ServiceProvider.GetRequiredService<TOperation>(), actor!);
    }
}
