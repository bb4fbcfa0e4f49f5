using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports;

/// <summary>Two people at the same moment: one of them wins, the other is told what happened, and it is done once. Again and again, in either order.</summary>
public sealed class RaceTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private const int Times = 6;

    [Fact]
    public async Task AcceptAgainstReturn_OfOneReport_OneWinsAndTheOtherIsTold()
    {
        for (var i = 0; i < Times; i++)
        {
            var report = await world.SendAsync(await world.AskOneAsync(world.Commune));
            var (accepting, returning) = (Start(() => world.AcceptAsync(report.Id)), Start(() => ReturnAsync(report.Id)));
            var (accepted, returned) = (await accepting, await returning);

            if (accepted is Outcome<Done>.Done)
            {
                Refusals(returned).ShouldHaveSingleItem().Message.ShouldStartWith("Trong lúc bạn xem, báo cáo đã chuyển sang trạng thái “Đã tiếp nhận”.");
                (await StateAsync(report.Id)).ShouldBe(ReportState.Accepted);
            }
            else
            {
                Refusals(accepted).ShouldHaveSingleItem().Message.ShouldBe("Báo cáo này đã được trả lại đơn vị nên không tiếp nhận được nữa.");
                Value(returned);
                (await StateAsync(report.Id)).ShouldBe(ReportState.Returned);
            }
        }
    }

    [Fact]
    public async Task SignTwice_OfOneReport_OneNumberIsTaken()
    {
        for (var i = 0; i < Times; i++)
        {
            var assignment = await world.AskOneAsync(world.Commune);
            Value(await world.HandOverAsync(Clerk(world.Commune), assignment));
            var (one, other) = (Signer(world.Commune), Signer(world.Commune));
            var input = await world.ToSignAsync(one, assignment);

            var outcomes = await Task.WhenAll(Start(() => world.SignAsync(one, input)), Start(() => world.SignAsync(other, input)));

            var symbol = Value(outcomes.Single(o => o is Outcome<string>.Done));
            Refusals(outcomes.Single(o => o is not Outcome<string>.Done)).ShouldContain(r => r.Message == "Báo cáo không ở trạng thái chờ ký.");
            (await world.ReportAsync(assignment)).Symbol.ShouldBe(symbol);
            (await world.HistoryAsync((await world.ReportAsync(assignment)).Id, nameof(SignReport))).ShouldBe(1);
        }
    }

    [Fact]
    public async Task SignAgainstGivingBack_OfOneReport_OneWins()
    {
        for (var i = 0; i < Times; i++)
        {
            var assignment = await world.AskOneAsync(world.Commune);
            Value(await world.HandOverAsync(Clerk(world.Commune), assignment));
            var (one, other) = (Signer(world.Commune), Signer(world.Commune));
            var input = await world.ToSignAsync(one, assignment);
            var signing = Start(() => world.SignAsync(one, input));
            var declining = Start(() => world.DoAsync((DeclineToSign d) => d.ExecuteAsync(other, new(assignment, "Sửa lại"), Cancel)));

            var (signed, declined) = (await signing is Outcome<string>.Done, await declining is Outcome<Done>.Done);

            (signed ^ declined).ShouldBeTrue();
            (await world.ReportAsync(assignment)).State.ShouldBe(signed ? ReportState.Sent : ReportState.Drafting);
        }
    }

    [Fact]
    public async Task SubmitTwice_OfOneReport_IsSubmittedOnce()
    {
        for (var i = 0; i < Times; i++)
        {
            var assignment = await world.AskOneAsync(world.Commune);
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Start(() => world.HandOverAsync(Clerk(world.Commune), assignment))));

            outcomes.Count(o => o is Outcome<Done>.Done).ShouldBe(1);
            outcomes.Where(o => o is not Outcome<Done>.Done).ShouldAllBe(o => Refusals(o).Count > 0);
        }
    }

    [Fact]
    public async Task GiveARoleTwice_ToOnePerson_GivesItOnce()
    {
        var name = "vai-tro-hai-lan";
        var person = new Person { UserName = name, FullName = name, SearchName = name, HomeOrganisationId = world.Commune };
        (await world.DoAsync((UserManager<Person> people) => people.CreateAsync(person, "rừng xanh suối mát"))).Succeeded.ShouldBeTrue();
        var code = await world.DoAsync((DanchuDatabase d) => d.Organisations.Where(o => o.Id == world.Commune).Select(o => o.Code).SingleAsync(Cancel));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Start(() => world.DoAsync((GiveMembership give) =>
            give.ExecuteAsync(As(world.Commune, Role.Administrator), new(name, code, Role.Reader), Cancel)))));

        outcomes.Count(o => o is Outcome<GiveMembership.Given>.Done).ShouldBe(1);
        (await world.DoAsync((DanchuDatabase d) => d.Memberships.CountAsync(m => m.PersonId == person.Id, Cancel))).ShouldBe(1);
    }

    private static Task<T> Start<T>(Func<Task<T>> work) => Task.Run(work, Cancel);

    // As from the page, where it was seen as sent.
    private Task<Outcome<ReportId>> ReturnAsync(ReportId report) => world.DoAsync((ReturnReport r) => r.ExecuteAsync(
        As(world.Seed.District, Role.Secretariat),
        new(report, [new ReturnReport.Reason(ReturnTarget.Section, "noi-bo", "Viết lại")], ReportState.Sent), Cancel));

    private Task<ReportState> StateAsync(ReportId report) =>
        world.DoAsync((DanchuDatabase d) => d.Reports.Where(r => r.Id == report).Select(r => r.State).SingleAsync(Cancel));
}
