using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Database;
using Danchu.Core.FollowUp.Records;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.FollowUp.Records;

/// <summary>Who reads which security records, on a province of three levels.</summary>
public sealed class ListRecordsTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_OfACommune_AreReadByItsAdministratorsAndThoseAboveAlone()
    {
        var clerk = await IdAsync("xa-clerk");
        await WriteAsync(w => w.OfNobodyAsync(SecurityRecordKind.SignInFailed, "xa-clerk", clerk, "của xã", Cancel));
        await WriteAsync(w => w.OfNobodyAsync(SecurityRecordKind.SignInFailed, "khong-ai", null, "của không ai", Cancel));
        var signer = await IdAsync("huyen-signer");
        await WriteAsync(w => w.OfNobodyAsync(SecurityRecordKind.SignInFailed, "huyen-signer", signer, "của huyện", Cancel));

        (await DetailsAsync("xa-administrator")).ShouldBe(["của xã"], ignoreOrder: true);
        (await DetailsAsync("huyen-administrator")).ShouldBe(["của xã", "của huyện"], ignoreOrder: true);
        (await DetailsAsync("tinh-administrator")).ShouldBe(["của xã", "của không ai", "của huyện"], ignoreOrder: true);
        foreach (var role in new[] { "clerk", "signer", "secretariat", "reader" })
        {
            (await province.AsAsync($"tinh-{role}", (s, actor) => s.GetRequiredService<ListRecords>().ReadAsync(actor, new(), Cancel))).ShouldBeForbidden();
        }
    }

    [Fact]
    public async Task Records_AreNarrowed_ByPersonKindDayAddressAndUnit()
    {
        var reader = await IdAsync("huyen-reader");
        await WriteAsync(w => w.OfNobodyAsync(SecurityRecordKind.SignInRefused, "huyen-reader", reader, "lọc", Cancel), "10.9.8.7");
        var today = new DateOnly(2025, 9, 10);

        foreach (var (filter, found) in new (RecordFilter, bool)[]
        {
            (new(Person: "huyen-reader"), true), (new(Person: "xa-clerk"), false),
            (new(Kind: SecurityRecordKind.SignInRefused), true), (new(Kind: SecurityRecordKind.RoleTaken), false),
            (new(From: today, To: today), true), (new(From: today.AddDays(1)), false), (new(To: today.AddDays(-1)), false),
            (new(From: DateOnly.MinValue, To: DateOnly.MaxValue), true),
            (new(Address: "10.9."), true), (new(Address: "10.8."), false),
            (new(Unit: "đầu nguồn"), true), (new(Unit: "cuối nguồn"), false),
        })
        {
            (await DetailsAsync("tinh-administrator", filter)).Contains("lọc").ShouldBe(found, filter.ToString());
        }
    }

    [Fact]
    public async Task Records_MoreThanAPage_FollowWithoutGapOrRepeat()
    {
        var person = await IdAsync("xa-reader");
        for (var number = 1; number <= ListRecords.PageSize + 5; number++)
        {
            await WriteAsync(w => w.OfNobodyAsync(SecurityRecordKind.SignInSlowed, "xa-reader", person, $"trang {number}", Cancel));
        }

        var first = await PageAsync("huyen-administrator", new(Kind: SecurityRecordKind.SignInSlowed));
        var second = await PageAsync("huyen-administrator", new(Kind: SecurityRecordKind.SignInSlowed, Before: first.Next));

        first.Rows.Count.ShouldBe(ListRecords.PageSize);
        second.Next.ShouldBeNull();
        first.Rows.Concat(second.Rows).Select(r => r.Detail)
            .ShouldBe(Enumerable.Range(1, ListRecords.PageSize + 5).Reverse().Select(number => $"trang {number}"));
    }

    [Fact]
    public async Task OwnRecords_AreThoseOfOneselfAlone()
    {
        var (mine, other) = (await IdAsync("xa-secretariat"), await IdAsync("xa-signer"));
        await WriteAsync(w => w.OfNobodyAsync(SecurityRecordKind.SignInFailed, "xa-secretariat", mine, "của tôi", Cancel));
        await WriteAsync(w => w.OfNobodyAsync(SecurityRecordKind.SignInFailed, "xa-signer", other, "của người khác", Cancel));

        var own = (await province.AsAsync(
            "xa-secretariat", (s, actor) => s.GetRequiredService<ListOwnRecords>().ReadAsync(actor, null, Cancel))).ShouldBeDone();

        own.Rows.Select(r => r.Detail).ShouldBe(["của tôi"]);
        using var visitor = await province.Site.SignedInAsync("xa-secretariat");
        var page = await visitor.GetAsync("/account/records");
        page.Html.ShouldContain("của tôi");
        page.Html.ShouldNotContain("của người khác");
    }

    [Fact]
    public async Task Export_OfRecords_DisarmsFormulasAndIsARecordItself()
    {
        var person = await IdAsync("xa-clerk");
        await WriteAsync(w => w.OfNobodyAsync(SecurityRecordKind.SignInFailed, "xa-clerk", person, "=HYPERLINK(\"http://la\")", Cancel));
        using var visitor = await province.Site.SignedInAsync("xa-administrator");

        var file = await visitor.GetAsync("/records?handler=Csv&Person=xa-clerk");

        file.Status.ShouldBe(200);
        file.Html.ShouldContain("'=HYPERLINK");
        file.Html.ShouldStartWith("Thời điểm;Việc;");
        var administrator = await IdAsync("xa-administrator");
        var exported = await province.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().SecurityRecords
            .Where(r => r.PersonId == administrator && r.Kind == SecurityRecordKind.DataExported).SingleAsync(Cancel));
        (exported.Detail, exported.Address).ShouldBe(("Nhật ký an ninh.csv", "127.0.0.1"));
        (await visitor.GetAsync("/records?handler=Xlsx")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Accounts_CreatedDisabledAndEnabled_AreRecorded()
    {
        var created = (await province.AsAsync("xa-administrator", (s, actor) => s.GetRequiredService<CreatePerson>().ExecuteAsync(
            actor, new("nguoi.moi", "Người Mới", "T1.H1.X1", Role.Clerk), Cancel))).ShouldBeDone();
        (await province.AsAsync(
            "xa-administrator", (s, actor) => s.GetRequiredService<DisablePerson>().ExecuteAsync(actor, created.Id, Cancel))).ShouldBeDone();
        (await province.AsAsync(
            "xa-administrator", (s, actor) => s.GetRequiredService<EnablePerson>().ExecuteAsync(actor, created.Id, Cancel))).ShouldBeDone();

        var page = await PageAsync("xa-administrator", new(Person: "nguoi.moi"));

        page.Rows.Select(r => r.Kind).ShouldContain(SecurityRecordKind.PersonCreated);
        page.Rows.Select(r => r.Kind).ShouldContain(SecurityRecordKind.PersonDisabled);
        page.Rows.Select(r => r.Kind).ShouldContain(SecurityRecordKind.PersonEnabled);
    }

    [Fact]
    public async Task Records_TooOld_AreRemoved()
    {
        await province.SqlAsync($"""
            INSERT INTO security_records (at, kind, user_name, address, agent, detail) VALUES ('2022-01-01', 'SignedOut', '', '', '', 'quá cũ'),
                ('2024-01-01', 'SignedOut', '', '', '', 'chưa cũ')
            """);

        (await province.Site.InScopeAsync(s => s.GetRequiredService<PurgeRecords>().ExecuteAsync(Cancel))).ShouldBe(1);

        (await DetailsAsync("tinh-administrator", new(Kind: SecurityRecordKind.SignedOut))).ShouldBe(["chưa cũ"]);
    }

    private Task<RecordPage> PageAsync(string userName, RecordFilter filter) => province.Site.InScopeAsync(async _ =>
        (await province.AsAsync(userName, (s, actor) => s.GetRequiredService<ListRecords>().ReadAsync(actor, filter, Cancel))).ShouldBeDone());

    // Of the records that tests of this class write by hand: they alone are of wrong or refused sign-ins, or are asked for by their kind.
    private async Task<List<string>> DetailsAsync(string userName, RecordFilter? filter = null) =>
        [.. (await PageAsync(userName, filter ?? new(Kind: SecurityRecordKind.SignInFailed))).Rows.Select(r => r.Detail)
            .Where(d => d.StartsWith("của", StringComparison.Ordinal) || filter is not null).Except(["của tôi", "của người khác"], StringComparer.Ordinal)];

    private Task<int> WriteAsync(Func<WriteRecord, Task> write, string address = "") => province.Site.InScopeAsync(async services =>
    {
        services.GetRequiredService<Origin>().Address = address;
        await write(services.GetRequiredService<WriteRecord>());
        return 0;
    });

    private Task<Guid> IdAsync(string userName) => province.Site.InScopeAsync(s =>
        s.GetRequiredService<DanchuDatabase>().Users.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync(Cancel));
}
