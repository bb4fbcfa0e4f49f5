using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Tests.Reports;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Records;

/// <summary>A clock that is too far ahead is asked about at signing, issuing and accepting; nobody is asked about a period that is over.</summary>
public sealed class KnownTimeTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2023, 10, 20, 2, 0, 0, TimeSpan.Zero);

    private readonly ReportWorld world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Sign_TwoYearsAheadOfTheLastKnownTime_IsAskedAndRecorded()
    {
        (await KeepAsync()).ShouldBeNull();
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.HandOverAsync(Clerk(world.Commune), assignment));
        var signer = Signer(world.Commune);
        world.Rounds.Clock.Now = Now.AddYears(2);
        var input = await world.ToSignAsync(signer, assignment);

        var asked = Refusals(await world.SignAsync(signer, input)).ShouldHaveSingleItem();
        asked.Field.ShouldBe(nameof(SignReport.Input.DayConfirmed));
        asked.Message.ShouldStartWith("Đồng hồ máy chủ chỉ ngày 20/10/2025, cách lần cuối biết chắc (20/10/2023) 731 ngày.");
        (await world.ReportAsync(assignment)).State.ShouldBe(ReportState.HandedOver);

        Value(await world.SignAsync(signer, input with { DayConfirmed = true }));
        var record = await world.DoAsync((DanchuDatabase d) => d.SecurityRecords.SingleAsync(r => r.Kind == SecurityRecordKind.DayConfirmed, Cancel));
        (record.PersonId, record.Detail).ShouldBe((signer.PersonId, "Đồng hồ máy chủ chỉ ngày 20/10/2025, cách lần cuối biết chắc (20/10/2023) 731 ngày."));

        // Once confirmed it is known: nobody is asked again.
        Value(await world.AcceptAsync((await world.ReportAsync(assignment)).Id));
    }

    [Fact]
    public async Task IssueAndAccept_TooFarAhead_AreAsked()
    {
        await KeepAsync();
        var report = await world.SendAsync(await world.AskOneAsync(world.Commune));
        var draft = await world.Rounds.OpenAsync();
        await world.Rounds.ChooseAllAsync(draft);
        world.Rounds.Clock.Now = Now.AddDays(3);

        Refusals(await world.AcceptAsync(report.Id)).ShouldHaveSingleItem().Field.ShouldBe(nameof(AcceptReport.Input.DayConfirmed));
        Refusals(await world.Rounds.IssueLetterAsync(world.Rounds.Secretary, draft))
            .ShouldHaveSingleItem().Field
            .ShouldBe(nameof(IssueRound.Input.DayConfirmed));
    }

    [Fact]
    public async Task Clock_AheadOfTheDatabases_IsDoubtful()
    {
        world.Rounds.Clock.Now = TimeProvider.System.GetUtcNow().AddDays(2);

        (await KeepAsync()).ShouldNotBeNull().ShouldContain("chạy trước đồng hồ của cơ sở dữ liệu");
    }

    [Fact]
    public async Task Clock_ARestOfAWeekend_IsBelievedAndALongerOneIsNot()
    {
        await KeepAsync();
        world.Rounds.Clock.Now = Now.AddDays(2);
        (await KeepAsync()).ShouldBeNull();
        world.Rounds.Clock.Now = Now.AddDays(5);
        (await KeepAsync()).ShouldNotBeNull().ShouldContain("3 ngày");
    }

    [Fact]
    public async Task Sign_BeforeThePeriodBegins_IsAsked()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.HandOverAsync(Clerk(world.Commune), assignment));
        await world.DoAsync((DanchuDatabase d) => d.Periods
            .Where(p => d.Assignments.Any(a => a.Id == assignment && a.Round!.PeriodId == p.Id))
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.From, new DateOnly(2028, 1, 1)).SetProperty(x => x.To, new DateOnly(2028, 12, 31)), Cancel));
        var input = await world.ToSignAsync(Signer(world.Commune), assignment);

        var asked = Refusals(await world.SignAsync(Signer(world.Commune), input)).ShouldHaveSingleItem();
        asked.Field.ShouldBe(nameof(SignReport.Input.DayConfirmed));
        asked.Message.ShouldStartWith("Kỳ báo cáo bắt đầu ngày 01/01/2028, sau hôm nay");
    }

    private Task<string?> KeepAsync() => world.DoAsync((KnownTime known) => known.KeepAsync(Cancel));
}
