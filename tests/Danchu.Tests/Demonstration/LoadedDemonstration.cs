using Danchu.Core;
using Danchu.Core.Access;
using Danchu.Core.Catalogue;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Danchu.Core.FollowUp.Reports;
using Danchu.Demonstration;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Demonstration;

/// <summary>The demonstration in a database of its own. Its first loading is cut off after the year 2023 was played; the second begins anew.</summary>
public sealed class LoadedDemonstration : IAsyncLifetime
{
    private readonly DatabaseCopy copy = new();
    private ServiceProvider? services;

    internal CatalogueFolder Catalogue { get; } = new(RepositoryFolder.Catalogue);

    internal string ConnectionString => copy.ConnectionString;

    /// <summary>What stood in the database when the first loading was cut off, and whether the second was done.</summary>
    internal (int Units, int Reports, bool Done) Begun { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await copy.InitializeAsync();
        services = new ServiceCollection().AddSingleton<TimeProvider>(new TestClock(new DateTimeOffset(2024, 1, 3, 2, 0, 0, TimeSpan.Zero)))
            .AddLogging().AddSingleton(Catalogue).AddDanchuCore(copy.ConnectionString).BuildServiceProvider();
        (await DoAsync((LoadCatalogue l) => l.ExecuteAsync(Catalogue, RoundWorld.Cancel))).ShouldBeDone();
        await Should.ThrowAsync<OperationCanceledException>(() => LoadDemonstration.ExecuteAsync(
            copy.ConnectionString,
            Catalogue,
            line => _ = line.Contains("lai-chau-2026", StringComparison.Ordinal) ? throw new OperationCanceledException() : 0,
            cancellationToken: RoundWorld.Cancel));
        var (units, reports) = await CountAsync();
        Begun = (units, reports, await LoadDemonstration.ExecuteAsync(copy.ConnectionString, Catalogue, _ => { }, cancellationToken: RoundWorld.Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
        }

        await copy.DisposeAsync();
    }

    internal async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = services!.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    internal Task<(int Units, int Reports)> CountAsync() => DoAsync(async (DanchuDatabase d) =>
        (await d.Organisations.CountAsync(RoundWorld.Cancel), await d.Reports.CountAsync(RoundWorld.Cancel)));

    /// <summary>The district's own assignment of 2023 from the province, as its secretary sees it.</summary>
    internal async Task<ShowAssignment.View> DistrictDraftAsync()
    {
        var (assignment, person) = await DoAsync(async (DanchuDatabase d) => (
            await d.Assignments.Where(a => a.Organisation!.Code == "TAM.DUONG" && a.Round!.Period!.Year == 2023)
                .Select(a => a.Id)
                .SingleAsync(RoundWorld.Cancel),
            await d.Users.Where(p => p.UserName == "thuky.tamduong").Select(p => p.Id).SingleAsync(RoundWorld.Cancel)));
        var actor = (await DoAsync((Permissions a) => a.FindActorAsync(person, RoundWorld.Cancel))).ShouldNotBeNull();
        return (await DoAsync((ShowAssignment r) => r.ReadAsync(actor, assignment, RoundWorld.Cancel))).ShouldBeDone();
    }
}
