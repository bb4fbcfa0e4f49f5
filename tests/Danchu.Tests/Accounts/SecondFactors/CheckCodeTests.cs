using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Accounts.SecondFactors;

/// <summary>A code is right once, near its time; attempts are counted before it is looked at, on every node.</summary>
public sealed class CheckCodeTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private static readonly byte[] SecretOfTheRfc = Encoding.ASCII.GetBytes("12345678901234567890");

    private TestClock Clock => province.Site.Clock;

    // RFC 6238, appendix B: SHA-1, the last six digits of its eight.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public async Task Check_VectorsOfTheRfc_AreAccepted(long seconds, string code)
    {
        var (user, before) = ($"rfc-{seconds}", Clock.Now);
        await PlantAsync(user);
        try
        {
            Clock.Now = DateTimeOffset.FromUnixTimeSeconds(seconds);
            (await province.CheckAsync(user, new string([.. code.Reverse()]))).ShouldBeRefused("Mã xác thực không đúng.", "Code");
            (await province.CheckAsync(user, code)).ShouldBeDone();
        }
        finally
        {
            Clock.Now = before;
        }
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public async Task Check_OfAPhoneWhoseClockIsOff_IsAcceptedHalfAMinuteAwayAndNoMore(int seconds, bool accepted)
    {
        var user = $"lech-{seconds}";
        await PlantAsync(user);

        var outcome = await province.CheckAsync(user, new PhoneApp(SecretOfTheRfc).CodeAt(Clock.Now.AddSeconds(seconds)));

        outcome.RefusalMessages().ShouldBe(accepted ? [] : ["Mã xác thực không đúng."]);
    }

    [Fact]
    public async Task Check_ACodeAgain_OrAnEarlierOne_IsRefused()
    {
        await PlantAsync("lap-lai");
        var phone = new PhoneApp(SecretOfTheRfc);
        (await province.CheckAsync("lap-lai", phone.CodeAt(Clock.Now))).ShouldBeDone();

        (await province.CheckAsync("lap-lai", phone.CodeAt(Clock.Now))).ShouldBeRefused("Mã này đã được dùng", "Code");
        (await province.CheckAsync("lap-lai", phone.CodeAt(Clock.Now.AddSeconds(-30)))).ShouldBeRefused("Mã này đã được dùng", "Code");
        Clock.Now += TimeSpan.FromSeconds(30);
        (await province.CheckAsync("lap-lai", $" {phone.CodeAt(Clock.Now).Insert(3, " ")} ")).ShouldBeDone();
    }

    [Fact]
    public async Task Check_OneRightCodeFiftyTimesAtOnceOnTwoNodes_IsAcceptedOnce()
    {
        await PlantAsync("song-song");
        await using var node = await SecondNode.StartAsync(province.Site);
        var code = new PhoneApp(SecretOfTheRfc).CodeAt(Clock.Now);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() =>
            province.CheckAsync("song-song", code, i % 2 == 0 ? null : node.Services))));

        outcomes.Count(outcome => outcome is Outcome<Done>.Done).ShouldBe(1);
    }

    [Fact]
    public async Task Check_WrongCodesAtOnceOnTwoNodes_AreCountedBeforeTheyAreLookedAt()
    {
        await PlantAsync("doan-mo");
        await using var node = await SecondNode.StartAsync(province.Site);
        var wrong = new PhoneApp(SecretOfTheRfc).WrongCodeAt(Clock.Now);

        var said = (await Task.WhenAll(Enumerable.Range(0, 58).Select(i => Task.Run(() =>
            province.CheckAsync("doan-mo", wrong, i % 2 == 0 ? null : node.Services))))).SelectMany(outcome => outcome.RefusalMessages()).ToList();

        said.Count(message => message is "Mã xác thực không đúng.").ShouldBe(3);
        said.Count(message => message.Contains("mã chưa được xem. Hãy thử lại sau 4 giây", StringComparison.Ordinal)).ShouldBe(55);
        (await RecordsAsync("doan-mo")).CountBy(kind => kind).ShouldBe(
            [new(SecurityRecordKind.SecondFactorFailed, 3), new(SecurityRecordKind.SignInSlowed, 55)], ignoreOrder: true);
    }

    [Fact]
    public async Task Check_AfterWrongCodes_IsSlowerAndSlowerAndFreeAfterARightOne()
    {
        await PlantAsync("cham-dan");
        var phone = new PhoneApp(SecretOfTheRfc);
        foreach (var wait in new[] { 0, 0, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900 })
        {
            (await province.CheckAsync("cham-dan", phone.WrongCodeAt(Clock.Now))).ShouldBeRefused("Mã xác thực không đúng.", "Code");
            ((await province.FactorAsync("cham-dan")).NextAttemptAt - Clock.Now).ShouldBe(TimeSpan.FromSeconds(wait));
            if (wait > 0)
            {
                Clock.Now += TimeSpan.FromSeconds(wait - 1);
                (await province.CheckAsync("cham-dan", phone.CodeAt(Clock.Now))).ShouldBeRefused("Hãy thử lại sau 1 giây", "Code");
                Clock.Now += TimeSpan.FromSeconds(1);
            }
        }

        (await province.CheckAsync("cham-dan", phone.CodeAt(Clock.Now))).ShouldBeDone();

        (await province.FactorAsync("cham-dan")).Attempts.ShouldBe(0);
        (await province.CheckAsync("cham-dan", phone.WrongCodeAt(Clock.Now))).ShouldBeRefused("Mã xác thực không đúng.", "Code");
        (await province.CheckAsync("cham-dan", phone.WrongCodeAt(Clock.Now))).ShouldBeRefused("Mã xác thực không đúng.", "Code");
    }

    [Fact]
    public async Task Check_AfterAClockAYearAheadWasSetBack_TakesTheCodeOfToday()
    {
        await PlantAsync("dong-ho-lui");
        var (phone, before) = (new PhoneApp(SecretOfTheRfc), Clock.Now);
        try
        {
            Clock.Now = before.AddDays(365);
            (await province.CheckAsync("dong-ho-lui", phone.CodeAt(Clock.Now))).ShouldBeDone();
        }
        finally
        {
            Clock.Now = before;
        }

        (await province.CheckAsync("dong-ho-lui", phone.CodeAt(Clock.Now))).ShouldBeDone();
        (await province.CheckAsync("dong-ho-lui", phone.CodeAt(Clock.Now))).ShouldBeRefused("Mã này đã được dùng", "Code");
    }

    [Fact]
    public async Task Check_ARecoveryCode_IsGoodOnceHoweverManyAtOnce()
    {
        var (_, codes) = await province.SetUpAsync("xa-clerk");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => province.CheckAsync("xa-clerk", codes[0]))));

        outcomes.Count(outcome => outcome is Outcome<Done>.Done).ShouldBe(1);
        (await province.FindAsync("xa-clerk")).CodesLeft.ShouldBe(9);
        (await RecordsAsync("xa-clerk")).ShouldContain(SecurityRecordKind.RecoveryCodeUsed);
        Clock.Now += TimeSpan.FromMinutes(1);
        (await province.CheckAsync("xa-clerk", codes[1].Replace(' ', '-'))).ShouldBeDone();
        (await province.CheckAsync("xa-clerk", codes[1])).ShouldBeRefused("Mã dự phòng không đúng hoặc đã được dùng.", "Code");
    }

    [Theory]
    [InlineData("", "Chưa nhập mã xác thực.")]
    [InlineData(null, "Chưa nhập mã xác thực.")]
    [InlineData("12345", "Mã xác thực có 6 chữ số")]
    [InlineData("12345a", "Mã xác thực có 6 chữ số")]
    [InlineData("１２３４５６", "Mã xác thực có 6 chữ số")]
    [InlineData("0' OR '1'='1", "Mã xác thực có 6 chữ số")]
    public async Task Check_WhatIsNoCode_IsRefusedUncounted(string? typed, string said)
    {
        var user = $"go-nham-{typed?.Length}-{said.Length}-{typed?.GetHashCode(StringComparison.Ordinal)}".Replace('=', '-');
        await PlantAsync(user);

        (await province.CheckAsync(user, typed)).ShouldBeRefused(said, "Code");
        (await province.FactorAsync(user)).Attempts.ShouldBe(0);
    }

    [Fact]
    public async Task Check_OfWhoHasNoneOrIsDisabled_IsRefused()
    {
        await PlantAsync("da-ngung");
        await province.SqlAsync($"UPDATE people SET disabled = true WHERE user_name = 'da-ngung'");

        (await province.CheckAsync("da-ngung", new PhoneApp(SecretOfTheRfc).CodeAt(Clock.Now))).ShouldBeRefused("không dùng mã xác thực", "Code");
        (await province.CheckAsync("xa-reader", "123456")).ShouldBeRefused("không dùng mã xác thực", "Code");
    }

    [Fact]
    public async Task Secret_InTheDatabase_IsNotReadableNorGoodInAnotherRow()
    {
        await PlantAsync("chu-that");
        await PlantAsync("ke-gian");
        var kept = (await province.FactorAsync("chu-that")).Secret.ShouldNotBeNull();
        kept.ShouldNotContain("GEZDGNBVGY3TQOJQ");

        var thief = await province.IdAsync("ke-gian");
        await province.SqlAsync($"UPDATE second_factors SET secret = {kept} WHERE person_id = {thief}");

        (await province.CheckAsync("ke-gian", new PhoneApp(SecretOfTheRfc).CodeAt(Clock.Now))).ShouldBeRefused("không còn đọc được mã bí mật", "Code");
    }

    [Fact]
    public async Task Check_WithinAChange_IsAMistakeOfTheProgram()
    {
        var id = await province.IdAsync("tinh-reader");

        await province.Site.InScopeAsync(async services =>
        {
            await using var transaction = await services.GetRequiredService<DanchuDatabase>().Database.BeginTransactionAsync();
            return await Should.ThrowAsync<InvalidOperationException>(() => services.GetRequiredService<CheckCode>().ExecuteAsync(id, "123456"));
        });
    }

    private Task<bool> PlantAsync(string userName) => province.Site.InScopeAsync(async services =>
    {
        var id = await province.Site.AddPersonAsync(userName, (province.Units.Commune, Role.Reader));
        await FactorSeed.PlantAsync(services, await services.GetRequiredService<DanchuDatabase>().Users.SingleAsync(p => p.Id == id), SecretOfTheRfc);
        return true;
    });

    private async Task<List<SecurityRecordKind>> RecordsAsync(string userName)
    {
        var id = await province.IdAsync(userName);
        return await province.Site.InScopeAsync(s =>
            s.GetRequiredService<DanchuDatabase>().SecurityRecords.Where(r => r.ConcernedId == id).Select(r => r.Kind).ToListAsync());
    }
}
