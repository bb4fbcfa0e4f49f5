using Danchu.Core;
using Danchu.Core.Access;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Scoring;
using Danchu.Tests.Reports;
using Danchu.Tests.Scoring;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Accounts.SecondFactors;

/// <summary>What binds the unit asks for a code again: signing, issuing, sending and closing points. A wrong code is counted and changes nothing.</summary>
public sealed class ConfirmByCodeTests(ScoreWorld scores) : IClassFixture<ScoreWorld>
{
    private static readonly byte[] Secret = [.. "12345678901234567890"u8];

    private readonly ReportWorld world = scores.Reports;

    private PhoneApp Phone { get; } = new(Secret);

    private TestClock Clock => world.Rounds.Clock;

    private string Code => Phone.CodeAt(Clock.Now);

    [Fact]
    public async Task SignReport_WithAWrongCode_ChangesNothingAndIsCounted()
    {
        var (signer, input) = await ToSignAsync();
        var before = await StateAsync(input.AssignmentId);

        (await world.SignAsync(signer, input)).ShouldBeRefused("Chưa nhập mã xác thực.", "Code");
        (await world.SignAsync(signer, input with { Code = Phone.WrongCodeAt(Clock.Now) })).ShouldBeRefused("Mã xác thực không đúng.", "Code");

        (await StateAsync(input.AssignmentId)).ShouldBe(before);
        (await world.DoAsync((DanchuDatabase d) => d.SecondFactors.Where(f => f.PersonId == signer.PersonId).Select(f => f.Attempts).SingleAsync(Cancel)))
            .ShouldBe(1);
        Value(await world.SignAsync(signer, input with { Code = Code }));
        (await world.ReportAsync(input.AssignmentId)).State.ShouldBe(ReportState.Sent);
    }

    [Fact]
    public async Task SignReport_WithACodeThatSignedAnother_IsRefused()
    {
        var (signer, first) = await ToSignAsync();
        var second = await HandedOverAsync();
        Value(await world.SignAsync(signer, first with { Code = Code }));

        var input = await world.ToSignAsync(signer, second);
        (await world.SignAsync(signer, input with { Code = Code })).ShouldBeRefused("Mã này đã được dùng", "Code");

        (await world.ReportAsync(second)).State.ShouldBe(ReportState.HandedOver);
        Clock.Now += TimeSpan.FromSeconds(30);
        Value(await world.SignAsync(signer, input with { Code = Code }));
    }

    [Fact]
    public async Task SignReport_ByWhoseRoleDemandsASecondFactorAndHasNone_IsRefused()
    {
        var signer = await PersonAsync(world.Commune, Role.Signer, hasFactor: false);
        var input = await world.ToSignAsync(signer, await HandedOverAsync());
        await DemandAsync(Role.Signer, Today);
        try
        {
            (await world.SignAsync(signer, input)).ShouldBeRefused("phải bật xác thực hai lớp trước", "Code");
        }
        finally
        {
            await DemandAsync(Role.Signer, from: null);
        }

        Value(await world.SignAsync(signer, input));
    }

    [Fact]
    public async Task Confirm_OfWhoHasNoneAndNeedsNone_IsNotAsked()
    {
        var reader = await PersonAsync(world.Commune, Role.Reader, hasFactor: false);

        Value(await world.DoAsync((ConfirmByCode confirm) => confirm.ExecuteAsync(reader, code: null, Cancel)));
        Value(await world.DoAsync((ConfirmByCode confirm) => confirm.ExecuteAsync(Actor.System, code: null, Cancel)));
    }

    [Fact]
    public async Task SignReport_WithoutKeysToReadACode_IsRefused()
    {
        var (signer, input) = await ToSignAsync();
        await using var line = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddLogging().AddDanchuCore(world.Rounds.ConnectionString)
            .BuildServiceProvider();
        await using var scope = line.CreateAsyncScope();

        var outcome = await scope.ServiceProvider.GetRequiredService<SignReport>().ExecuteAsync(signer, input with { Code = Code }, Cancel);

        outcome.ShouldBeRefused("chỉ kiểm tra được trên trang web", "Code");
    }

    [Fact]
    public async Task IssueRound_WithAWrongCode_StaysUnsigned()
    {
        var leader = await PersonAsync(world.Seed.District, Role.Signer);
        var round = await world.Rounds.OpenAsync();
        await world.Rounds.ChooseAllAsync(round);
        Value(await world.DoAsync((SubmitLetter s) => s.ExecuteAsync(world.Rounds.Secretary, new(round, WarningsSeen: true), Cancel)));

        (await IssueAsync(leader, new(round))).ShouldBeRefused("Chưa nhập mã xác thực.", "Code");
        (await IssueAsync(leader, new(round, Code: Phone.WrongCodeAt(Clock.Now)))).ShouldBeRefused("không đúng", "Code");

        (await world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == round).Select(r => r.State).SingleAsync(Cancel))).ShouldBe(RoundState.Submitted);
        Value(await IssueAsync(leader, new(round, Code: Code)));
    }

    [Fact]
    public async Task SendAndCloseScorecard_AskForACodeEach()
    {
        var (card, reviewed) = (await scores.AskAsync(), await scores.ReviewedAsync());
        Value(await scores.GiveAsync(scores.Clerk, card, ("mot", "45", ""), ("hai-mot", "20", ""), ("hai-hai", "20", "")));
        var signer = await PersonAsync(world.Commune, Role.Signer);
        var closer = await PersonAsync(world.Seed.District, Role.Signer);

        (await SendAsync(signer, new(card, AcceptGaps: true, Phone.WrongCodeAt(Clock.Now)))).ShouldBeRefused("Mã xác thực không đúng.", "Code");
        (await CloseAsync(closer, new(reviewed, WithoutAnswer: true))).ShouldBeRefused("Chưa nhập mã xác thực.", "Code");

        ((await scores.CardAsync(card)).State, (await scores.CardAsync(reviewed)).State).ShouldBe((ScorecardState.Self, ScorecardState.Reviewed));
        Value(await SendAsync(signer, new(card, AcceptGaps: true, Code)));
        Value(await CloseAsync(closer, new(reviewed, WithoutAnswer: true, Code)));
    }

    private Task<Outcome<IssueRound.Issued>> IssueAsync(Actor actor, IssueRound.Input input) =>
        world.DoAsync((IssueRound issue) => issue.ExecuteAsync(actor, input, Cancel));

    private Task<Outcome<Done>> SendAsync(Actor actor, SendScorecard.Input input) =>
        world.DoAsync((SendScorecard send) => send.ExecuteAsync(actor, input, Cancel));

    private Task<Outcome<Done>> CloseAsync(Actor actor, CloseScorecard.Input input) =>
        world.DoAsync((CloseScorecard close) => close.ExecuteAsync(actor, input, Cancel));

    private async Task<(Actor Signer, SignReport.Input Input)> ToSignAsync()
    {
        var signer = await PersonAsync(world.Commune, Role.Signer);
        return (signer, await world.ToSignAsync(signer, await HandedOverAsync()));
    }

    private async Task<AssignmentId> HandedOverAsync()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.HandOverAsync(ReportWorld.Clerk(world.Commune), assignment));
        return assignment;
    }

    private async Task<Actor> PersonAsync(OrganisationId unit, Role role, bool hasFactor = true)
    {
        var actor = As(unit, role);
        await world.DoAsync(async (IServiceProvider services) =>
        {
            var database = services.GetRequiredService<DanchuDatabase>();
            var name = actor.PersonId.ToString();
            var person = new Person { Id = actor.PersonId, UserName = name, NormalizedUserName = name.ToUpperInvariant(), FullName = actor.Name };
            database.Users.Add(person);
            await database.SaveChangesAsync(Cancel);
            if (hasFactor)
            {
                await FactorSeed.PlantAsync(services, person, Secret);
            }

            return true;
        });
        return actor;
    }

    private Task<bool> DemandAsync(Role role, DateOnly? from) => world.DoAsync(async (DemandSecondFactor demand) =>
    {
        (await demand.ExecuteAsync(Actor.System, new(role, from), Cancel)).ShouldBeDone();
        return true;
    });

    // Whatever signing would write.
    private Task<string> StateAsync(AssignmentId assignment) => world.DoAsync(async (DanchuDatabase d) =>
    {
        var report = await d.Reports.AsNoTracking().SingleAsync(r => r.AssignmentId == assignment && r.Current, Cancel);
        var books = await d.NumberBooks.AsNoTracking().OrderBy(b => b.OrganisationId).ThenBy(b => b.Series).ToListAsync(Cancel);
        return string.Join(
            '|', report.State, report.Symbol, report.SignerName, report.DocumentHash, await d.ReportDocuments.CountAsync(Cancel),
            await d.History.CountAsync(Cancel), await d.Notices.CountAsync(Cancel), System.Text.Json.JsonSerializer.Serialize(books));
    });
}
