using Danchu.Core.Access;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Danchu.Demonstration.Samples;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Demonstration;

/// <summary>
/// Plays the rounds of a demonstration with the operations people use: asked from above downwards, answered from below upwards, year by year.
/// </summary>
internal sealed class PlayRounds(IServiceProvider services, DemonstrationClock clock, DemonstrationData data)
{
    private readonly Dictionary<string, RoundId> issued = new(StringComparer.Ordinal);

    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        foreach (var year in data.Samples.Rounds.GroupBy(r => r.Period.Year).OrderBy(y => y.Key))
        {
            await LoadBooksAsync(year.Key, cancellationToken);
            var rounds = year.OrderBy(r => r.IssuedOn).ToList();
            foreach (var round in rounds)
            {
                await IssueAsync(round, cancellationToken);
            }

            foreach (var round in Enumerable.Reverse(rounds))
            {
                await new AnswerRound(this, clock, data, round, issued[round.Key]).PlayAsync(cancellationToken);
                await new ScoreRound(this, clock, data, round, issued[round.Key]).PlayAsync(cancellationToken);
                await CloseAsync(round, cancellationToken);
            }
        }
    }

    // The year's work stands in books before anybody reports of it.
    private Task LoadBooksAsync(int year, CancellationToken cancellationToken) => data.Books.GetValueOrDefault(year) is not { } books
        ? Task.CompletedTask
        : InScopeAsync(async scope =>
        {
            var load = new LoadBooks(scope.GetRequiredService<DanchuDatabase>(), books.Around);
            var (_, errors) = await load.ExecuteAsync(books.Folder, await load.KnownAsync(cancellationToken), cancellationToken);
            if (errors.Count > 0)
            {
                throw new InvalidOperationException(string.Join('\n', errors));
            }
        });

    private async Task CloseAsync(RoundEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Closed)
        {
            var (issuer, _, _, _) = await FindAsync(entry, cancellationToken);
            var secretary = (await FindActorAsync(issuer, Role.Secretariat))!;
            await DoAsync<CloseRound, Done>(close => close.ExecuteAsync(secretary, new CloseRound.Input(issued[entry.Key]), cancellationToken));
        }
    }

    /// <summary>Each operation in a scope of its own, as one request would have it.</summary>
    public async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    public async Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<Outcome<T>>> work)
        where TOperation : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TOperation>()) switch
        {
            Outcome<T>.Done { Value: var value } => value,
            Outcome<T>.Refused { Reasons: var reasons } =>
                throw new InvalidOperationException($"{typeof(TOperation).Name}: {string.Join(' ', reasons.Select(r => r.Message))}"),
            var other => throw new InvalidOperationException($"{typeof(TOperation).Name}: {other.GetType().Name}"),
        };
    }

    /// <summary>Somebody of the unit with the role, or null when the demonstration has nobody with it.</summary>
    public async Task<Actor?> FindActorAsync(OrganisationId unit, params Role[] roles)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DanchuDatabase>();
        var found = await database.Memberships.Where(m => m.OrganisationId == unit && roles.Contains(m.Role)).OrderBy(m => m.PersonId)
            .Select(m => new { m.PersonId, m.Role }).ToListAsync();
        return found.OrderBy(m => Array.IndexOf(roles, m.Role)).FirstOrDefault() is { } first
            ? await scope.ServiceProvider.GetRequiredService<Permissions>().FindActorAsync(first.PersonId)
            : null;
    }

    private async Task IssueAsync(RoundEntry entry, CancellationToken cancellationToken)
    {
        clock.GoTo(entry.IssuedOn);
        var (issuer, outline, form, passedOn) = await FindAsync(entry, cancellationToken);
        var secretary = await FindActorAsync(issuer, Role.Secretariat)
            ?? throw new InvalidOperationException($"people.csv: {entry.Issuer} cần một người có vai trò secretariat để mở đợt {entry.Key}.");
        var ask = new AskContent(outline, form) { RubricIds = await RubricsAsync(entry, cancellationToken) };
        var content = new RoundContent(Choice(entry.Period), [ask], entry.DueOn, entry.Subject, entry.Letter);
        var line = KeyWords.Read<ReportingLine>(entry.Line);
        var round = await DoAsync<DraftRound, RoundId>(open => open.ExecuteAsync(
            secretary, new DraftRound.Input(issuer, line, content) { PassedOnFrom = passedOn }, cancellationToken));
        await DoAsync<ChooseAddressees, ChooseAddressees.Chosen>(async choose => await choose.ExecuteAsync(
            secretary,
            entry.ToOrganisations.Count > 0
                ? new ChooseAddressees.Input(round, Add: await UnitsAsync(entry.ToOrganisations, cancellationToken))
                : new ChooseAddressees.Input(round, new AddresseeFilter { Kinds = KeyWords.ReadAll<OrganisationKind>(entry.ToKinds) }),
            cancellationToken));
        await DoAsync<SubmitLetter, Done>(submit => submit.ExecuteAsync(secretary, new SubmitLetter.Input(round, WarningsSeen: true), cancellationToken));
        var leader = await FindActorAsync(issuer, Role.Signer)
            ?? throw new InvalidOperationException($"people.csv: {entry.Issuer} cần một người có vai trò signer để ký công văn của đợt {entry.Key}.");
        await DoAsync<IssueRound, IssueRound.Issued>(issue => issue.ExecuteAsync(leader, new IssueRound.Input(round), cancellationToken));
        issued.Add(entry.Key, round);
    }

    private async Task<(OrganisationId Issuer, OutlineId Outline, FormId? Form, AssignmentId? PassedOn)> FindAsync(
        RoundEntry entry, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DanchuDatabase>();
        var issuer = (await UnitsAsync([entry.Issuer], cancellationToken))[0];
        var outline = await database.Outlines.Where(o => o.Key == entry.Outline && o.Version == entry.OutlineVersion)
            .Select(o => o.Id)
            .SingleAsync(cancellationToken);
        var form = await database.Forms.Where(f => f.Key == entry.Form && f.Version == entry.FormVersion)
            .Select(f => (FormId?)f.Id)
            .SingleOrDefaultAsync(cancellationToken);
        var above = entry.PassesOn is { } key ? issued[key] : (RoundId?)null;
        var passedOn = await database.Assignments.Where(a => a.RoundId == above && a.OrganisationId == issuer)
            .Select(a => (AssignmentId?)a.Id)
            .SingleOrDefaultAsync(cancellationToken);
        return (issuer, outline, form, passedOn);
    }

    private async Task<List<RubricId>> RubricsAsync(RoundEntry entry, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DanchuDatabase>();
        var ids = new List<RubricId>();
        foreach (var (key, version) in entry.Rubrics)
        {
            ids.Add(await database.Rubrics.Where(r => r.Key == key && r.Version == version).Select(r => r.Id).SingleAsync(cancellationToken));
        }

        return ids;
    }

    private async Task<List<OrganisationId>> UnitsAsync(IEnumerable<string> slugs, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var codes = slugs.Select(DemonstrationData.CodeOf).ToList();
        return await scope.ServiceProvider.GetRequiredService<DanchuDatabase>().Organisations
            .Where(o => codes.Contains(o.Code))
            .Select(o => o.Id)
            .ToListAsync(cancellationToken);
    }

    private PeriodChoice Choice(PeriodReference period)
    {
        var calendar = data.Catalogue.Calendars.Single(c => string.Equals(c.Key, period.Calendar, StringComparison.Ordinal));
        var template = calendar.Periods.Single(p => string.Equals(p.Key, period.Template, StringComparison.Ordinal));
        return PeriodChoice.Of(period.Calendar, template.Kind, period.Year, template.Ordinal);
    }
}
