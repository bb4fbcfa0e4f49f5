using Danchu.Core;
using Danchu.Core.Access;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Database;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Rounds;

/// <summary>
/// A province with two districts; the first has three communes and two agencies, on the State line, as of the autumn of 2023. Operations run
/// each in a scope of its own, as requests do.
/// </summary>
public sealed class RoundWorld : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2023, 10, 20);

    private readonly DatabaseCopy copy = new();
    private ServiceProvider? provider;

    public TestClock Clock { get; } = new(new DateTimeOffset(2023, 10, 20, 2, 0, 0, TimeSpan.Zero));

    internal IServiceProvider Services => provider ?? throw new InvalidOperationException("The world is not made yet.");

    internal RoundSeed Seed { get; private set; } = null!;

    internal Actor Secretary => As(Seed.District, Role.Secretariat);

    internal string ConnectionString => copy.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        await copy.InitializeAsync();
        provider = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddLogging().AddDanchuCore(copy.ConnectionString)
            .AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>().BuildServiceProvider();
        Seed = await DoAsync((DanchuDatabase d) => RoundSeed.PlantAsync(d));
    }

    public async ValueTask DisposeAsync()
    {
        if (provider is not null)
        {
            await provider.DisposeAsync();
        }

        await copy.DisposeAsync();
    }

    internal static Actor As(OrganisationId organisation, Role role) => new(Guid.CreateVersion7(), "Người thử", [new(organisation, role)]);

    internal async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    internal RoundContent Content(DateOnly? dueOn = null) =>
        new(PeriodChoice.Of("thu", PeriodKind.Year, 2023), [new AskContent(Seed.Outline, Seed.Form)], dueOn ?? new DateOnly(2023, 11, 9));

    internal async Task<RoundId> OpenAsync(RoundContent? content = null) => Value(await DoAsync((DraftRound o) =>
        o.ExecuteAsync(Secretary, new(Seed.District, ReportingLine.State, content ?? Content()), Cancel)));

    internal async Task ChooseAllAsync(RoundId round) => Value(await DoAsync((ChooseAddressees c) =>
        c.ExecuteAsync(Secretary, new(round, Matching: new()), Cancel)));

    /// <summary>An outline of the catalogue, its newest version; put in once.</summary>
    internal Task<OutlineId> RealOutlineAsync(string key) => DoAsync(async (DanchuDatabase d) =>
    {
        if (await d.Outlines.Where(o => o.Key == key).Select(o => (OutlineId?)o.Id).FirstOrDefaultAsync(Cancel) is { } known)
        {
            return known;
        }

        var real = ParseCatalogue.From(RepositoryFolder.Catalogue).Value!.Outlines.Select(file => file.Value).Where(o => o.Key == key)
            .MaxBy(o => o.Version)!;
        d.Outlines.Add(real);
        await d.SaveChangesAsync(Cancel);
        return real.Id;
    });

    /// <summary>A rubric of the catalogue; put in once.</summary>
    internal Task<RubricId> RealRubricAsync(string key) => DoAsync(async (DanchuDatabase d) =>
    {
        if (await d.Rubrics.Where(r => r.Key == key).Select(r => (RubricId?)r.Id).FirstOrDefaultAsync(Cancel) is { } known)
        {
            return known;
        }

        var real = ParseCatalogue.From(RepositoryFolder.Catalogue).Value!.Rubrics.Where(file => file.Value.Key == key)
            .MaxBy(file => file.Value.Version)!.Value;
        d.Rubrics.Add(real);
        await d.SaveChangesAsync(Cancel);
        return real.Id;
    });

    /// <summary>Submitted by a secretary and signed by a leader of the same unit; what is answered is the first refusal or the issue.</summary>
    internal async Task<Outcome<IssueRound.Issued>> IssueLetterAsync(Actor secretary, RoundId round, bool seen = true)
    {
        var submitted = await DoAsync((SubmitLetter s) => s.ExecuteAsync(secretary, new(round, seen), Cancel));
        return submitted is Outcome<Done>.Done
            ? await DoAsync((IssueRound i) => i.ExecuteAsync(As(secretary.OrganisationsAs(Role.Secretariat).First(), Role.Signer), new(round), Cancel))
            : submitted.NotDoneAs<IssueRound.Issued>();
    }

    internal async Task<RoundId> IssueAsync(DateOnly? dueOn = null)
    {
        var round = await OpenAsync(Content(dueOn));
        await ChooseAllAsync(round);
        Value(await IssueLetterAsync(Secretary, round));
        return round;
    }

    internal Task<ShowRound.View> ReadAsync(RoundId round, UnitFilter? filter = null) => DoAsync(async (ShowRound r) =>
        Value(await r.ReadAsync(Secretary, new(round, filter ?? new()), Cancel)));

    /// <summary>Brings a unit's report to a state, as writing, signing and deciding would.</summary>
    internal Task<int> MoveAsync(RoundId round, OrganisationId unit, ReportState state, DateTimeOffset? sentAt = null) => DoAsync(async (DanchuDatabase d) =>
    {
        var report = await d.Reports.Include(r => r.Assignment)
            .FirstAsync(r => r.Assignment!.RoundId == round && r.Assignment.OrganisationId == unit && r.Current, Cancel);
        report.State = state;
        report.SentAt = sentAt;
        report.Assignment!.FirstSentAt ??= sentAt;
        return await d.SaveChangesAsync(Cancel);
    });

    internal static T Value<T>(Outcome<T> outcome) => outcome.ShouldBeOfType<Outcome<T>.Done>(Said(outcome)).Value;

    internal static IReadOnlyList<Refusal> Refusals<T>(Outcome<T> outcome) => outcome.ShouldBeOfType<Outcome<T>.Refused>().Reasons;

    internal static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Said<T>(Outcome<T> outcome) =>
        outcome is Outcome<T>.Refused refused ? string.Join(' ', refused.Reasons.Select(r => r.Message)) : "";
}
