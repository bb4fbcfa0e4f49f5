using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports;

/// <summary>Who submits and who signs are two, and neither was made by the other; whose account signed stands beside the printed name.</summary>
public sealed class SeparateHandsTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private static readonly Guid Somebody = Guid.CreateVersion7();

    [Fact]
    public async Task Sign_WhatAnAccountOfOnesOwnMakingSubmitted_IsRefused()
    {
        var signer = await PersonAsync(Role.Signer);
        var clerk = await PersonAsync(Role.Clerk, givenBy: signer.PersonId);

        (await SignAsync(clerk, signer)).ShouldBeRefused("Vai trò soạn hoặc mật khẩu của người trình do chính bạn cấp");
    }

    [Fact]
    public async Task Sign_WithARoleThatTheSubmitterProposedOrConfirmed_IsRefused()
    {
        var clerk = await PersonAsync(Role.Clerk);

        (await SignAsync(clerk, await PersonAsync(Role.Signer, givenBy: clerk.PersonId))).ShouldBeRefused("do chính người trình cấp hay xác nhận");
        (await SignAsync(clerk, await PersonAsync(Role.Signer, confirmedBy: clerk.PersonId))).ShouldBeRefused("do chính người trình cấp hay xác nhận");
    }

    [Fact]
    public async Task Sign_WhenTheSubmittersRoleWasTakenBackMeanwhile_IsRefused()
    {
        var (clerk, signer) = (await PersonAsync(Role.Clerk), await PersonAsync(Role.Signer));
        var assignment = await SubmittedAsync(clerk);
        await world.DoAsync((DanchuDatabase d) => d.Memberships.Where(m => m.PersonId == clerk.PersonId).ExecuteDeleteAsync(Cancel));

        (await world.SignAsync(signer, await world.ToSignAsync(signer, assignment))).ShouldBeRefused("không còn vai trò soạn báo cáo");
    }

    [Fact]
    public async Task Sign_ByTwoWhomAThirdMade_IsDone()
    {
        var (clerk, signer) = (await PersonAsync(Role.Clerk, givenBy: Somebody), await PersonAsync(Role.Signer, givenBy: Somebody, confirmedBy: Somebody));

        (await SignAsync(clerk, signer)).ShouldBeDone().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Sign_Done_KeepsTheAccountWithTheReportAndInItsHistory()
    {
        var (clerk, signer) = (await PersonAsync(Role.Clerk), await PersonAsync(Role.Signer));
        var assignment = await SubmittedAsync(clerk);
        (await world.SignAsync(signer, await world.ToSignAsync(signer, assignment))).ShouldBeDone();
        await world.DoAsync((DanchuDatabase d) => d.Users.Where(p => p.Id == signer.PersonId)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.FullName, "Tên Khác"), Cancel));

        var report = await world.ReportAsync(assignment);
        var account = SigningAccount.Of(report).ShouldNotBeNull();
        (account.Words, account.Printed, account.Differs).ShouldBe(($"{signer.Name} ({UserNameOf(signer)})", "Lò Văn Kinh", true));
        var line = await world.DoAsync((DanchuDatabase d) =>
            d.History.SingleAsync(h => h.SubjectId == report.Id.Value && h.Operation == nameof(SignReport), Cancel));
        line.New!.ShouldContain($"\"Account\":\"{account.Words}\"");
        var round = await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.Id == assignment).Select(a => a.RoundId).SingleAsync(Cancel));
        var shown = (await world.DoAsync((ShowRound r) => r.ReadAsync(As(world.Seed.District, Role.Secretariat), new(round, new()), Cancel))).ShouldBeDone();
        shown.Page.ShouldHaveSingleItem().Account.ShouldBe(account);
    }

    [Theory]
    [InlineData("Lò Văn Sơn", "Lò Văn Sơn", false)]
    [InlineData("Lò Văn Sơn", "LÒ  VĂN SƠN", false)]
    [InlineData("Lo\u0300 Va\u0306n Sơn", "Lò Văn Sơn", false)]
    [InlineData("Lò Văn Sơn", "Lò Văn Son", true)]
    [InlineData("Quản trị huyện", "Tẩn Thị Thu Ngân", true)]
    public void Account_BesideAPrintedName_SaysWhetherTheyDiffer(string name, string printed, bool differs) =>
        new SigningAccount(name, "a", printed).Differs.ShouldBe(differs);

    private static string UserNameOf(Actor actor) => $"nguoi-{actor.PersonId:N}";

    private async Task<Outcome<string>> SignAsync(Actor clerk, Actor signer)
    {
        var assignment = await SubmittedAsync(clerk);
        return await world.SignAsync(signer, await world.ToSignAsync(signer, assignment));
    }

    private async Task<AssignmentId> SubmittedAsync(Actor clerk)
    {
        var assignment = await world.AskOneAsync(world.Commune);
        (await world.HandOverAsync(clerk, assignment)).ShouldBeDone();
        return assignment;
    }

    private Task<Actor> PersonAsync(Role role, Guid? givenBy = null, Guid? confirmedBy = null) => world.DoAsync(async (DanchuDatabase d) =>
    {
        var actor = As(world.Commune, role);
        var userName = UserNameOf(actor);
        d.Users.Add(new Person { Id = actor.PersonId, FullName = actor.Name, UserName = userName, NormalizedUserName = userName.ToUpperInvariant() });
        d.Memberships.Add(new Membership
        {
            PersonId = actor.PersonId, OrganisationId = world.Commune, Role = role, GivenBy = givenBy, ConfirmedBy = confirmedBy,
        });
        await d.SaveChangesAsync(Cancel);
        return actor;
    });
}
