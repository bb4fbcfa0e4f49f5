using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Accounts.Keys;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Accounts.Keys;

/// <summary>Keys of other systems: made by an administrator for one role, kept as a hash, and good only as long as the role is.</summary>
public sealed class ApiKeyTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Key_ActsInItsRoleAlone_AndIsKeptAsAHash()
    {
        await province.Site.AddPersonAsync("hai-vai", (province.Units.Commune, Role.Clerk), (province.Units.OtherCommune, Role.Secretariat));

        var made = (await MakeAsync("xa-administrator", "hai-vai", province.Units.Commune)).ShouldBeDone();

        made.Secret.ShouldStartWith("danchu_");
        var found = (await FindAsync(made.Secret)).ShouldNotBeNull();
        found.Actor.Memberships.ShouldBe([new ActorMembership(province.Units.Commune, Role.Clerk)]);
        found.Actor.Name.ShouldBe("hai-vai (khóa Phần mềm một cửa)");
        (await FindAsync(made.Secret + "x")).ShouldBeNull();
        var rows = await province.Site.InScopeAsync(services => services.GetRequiredService<DanchuDatabase>().Database
            .SqlQuery<string>($"""
                SELECT row_to_json(h)::text AS "Value" FROM history h
                UNION ALL SELECT row_to_json(k)::text FROM api_keys k
                UNION ALL SELECT row_to_json(s)::text FROM security_records s
                """).ToListAsync(Cancel));
        rows.ShouldContain(row => row.Contains("MakeApiKey", StringComparison.Ordinal));
        rows.ShouldContain(row => row.Contains("KeyMade", StringComparison.Ordinal));
        rows.ShouldNotContain(row => row.Contains(made.Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 30, "xa-clerk", "Ghi tên khóa")]
    [InlineData("Tên", -1, "xa-clerk", "lâu nhất hai năm")]
    [InlineData("Tên", 900, "xa-clerk", "lâu nhất hai năm")]
    [InlineData("Tên", null, "xa-clerk", "Chọn ngày")]
    [InlineData("Tên", 30, "xa-signer", "không cấp khóa")]
    [InlineData("Tên", 30, "xa-administrator", "không cấp khóa")]
    [InlineData("Tên", 30, "huyen-clerk", null)]
    public async Task Key_ThatMayNotBe_IsRefused(string name, int? days, string userName, string? part)
    {
        var outcome = await MakeAsync("xa-administrator", userName, unit: null, name, days);

        if (part is null)
        {
            outcome.ShouldBeAbsent();
        }
        else
        {
            outcome.RefusalMessages().ShouldHaveSingleItem().ShouldContain(part);
        }
    }

    [Fact]
    public async Task Key_ForARoleOfAnotherUnitOrPerson_IsRefused()
    {
        await province.Site.AddPersonAsync("o-hai-noi", (province.Units.Commune, Role.Clerk), (province.Units.OtherCommune, Role.Clerk));

        (await MakeAsync("xa-administrator", "o-hai-noi", province.Units.OtherCommune)).ShouldBeRefused("Chọn một vai trò", "Membership");
        (await MakeAsync("xa-clerk", "o-hai-noi", province.Units.Commune)).ShouldBeAbsent();
        var foreign = await MembershipAsync("xa-reader", unit: null);
        (await province.AsAsync("xa-administrator", (services, actor) => services.GetRequiredService<MakeApiKey>().ExecuteAsync(
            actor, new(IdOf(services, "o-hai-noi"), foreign, "Tên", services.GetRequiredService<TimeProvider>().Today()), Cancel)))
            .ShouldBeRefused("Chọn một vai trò", "Membership");
    }

    [Fact]
    public async Task Key_RevokedOrExpiredOrWithoutItsRole_OpensNothing()
    {
        await province.Site.AddPersonAsync("se-mat", (province.Units.Commune, Role.Clerk), (province.Units.Commune, Role.Reader));
        var revoked = (await MakeAsync("huyen-administrator", "se-mat", province.Units.Commune)).ShouldBeDone();
        var taken = (await MakeAsync("huyen-administrator", "se-mat", province.Units.Commune)).ShouldBeDone();
        var last = (await MakeAsync("xa-administrator", "xa-reader", province.Units.Commune, "Một ngày", 0)).ShouldBeDone();
        var disabled = (await MakeAsync("tinh-administrator", "tinh-reader", province.Units.Province)).ShouldBeDone();

        (await province.AsAsync("huyen-reader", (services, actor) => RevokeAsync(services, actor, "se-mat", revoked.Id))).ShouldBeAbsent();
        (await province.AsAsync("xa-administrator", (services, actor) => RevokeAsync(services, actor, "se-mat", revoked.Id))).ShouldBeDone();
        (await FindAsync(revoked.Secret)).ShouldBeNull();

        (await FindAsync(taken.Secret)).ShouldNotBeNull();
        var membership = await MembershipAsync("se-mat", province.Units.Commune);
        (await province.AsAsync("xa-administrator", (services, actor) =>
            services.GetRequiredService<TakeMembership>().ExecuteAsync(actor, membership, Cancel))).ShouldBeDone();
        (await FindAsync(taken.Secret)).ShouldBeNull();

        await province.SqlAsync($"UPDATE people SET disabled = true WHERE user_name = 'tinh-reader'");
        (await FindAsync(disabled.Secret)).ShouldBeNull();

        (await FindAsync(last.Secret)).ShouldNotBeNull();
        province.Site.Clock.Now += TimeSpan.FromDays(1);
        (await FindAsync(last.Secret)).ShouldBeNull();
    }

    [Fact]
    public async Task Keys_AreListedToWhoAdministersTheUnit_WithTheirLastUse()
    {
        await province.Site.AddPersonAsync("co-khoa", (province.Units.Commune, Role.Clerk));
        var made = (await MakeAsync("xa-administrator", "co-khoa", province.Units.Commune)).ShouldBeDone();

        var row = (await ListAsync("xa-administrator", "co-khoa")).ShouldBeDone().Keys.ShouldHaveSingleItem();
        row.LastUsedAt.ShouldBeNull();
        row.IsGood.ShouldBeTrue();
        made.Secret.ShouldStartWith(row.Start);
        var due = await province.Site.InScopeAsync(async services =>
        {
            var mark = services.GetRequiredService<MarkApiKeyUsed>();
            mark.IsDue(null).ShouldBeTrue();
            await mark.ExecuteAsync(made.Id, Cancel);
            return mark.IsDue(services.GetRequiredService<TimeProvider>().GetUtcNow());
        });
        due.ShouldBeFalse();
        (await ListAsync("huyen-administrator", "co-khoa")).ShouldBeDone().Keys.ShouldHaveSingleItem().LastUsedAt.ShouldBe(province.Site.Clock.GetUtcNow());
        (await ListAsync("xa-clerk", "co-khoa")).ShouldBeAbsent();
    }

    private Task<Outcome<ListApiKeys.View>> ListAsync(string by, string userName) => province.AsAsync(
        by, (services, actor) => services.GetRequiredService<ListApiKeys>().ReadAsync(actor, IdOf(services, userName), Cancel));

    private static Task<Outcome<Done>> RevokeAsync(IServiceProvider services, Actor actor, string userName, Guid key) =>
        services.GetRequiredService<RevokeApiKey>().ExecuteAsync(actor, IdOf(services, userName), key, Cancel);

    private async Task<Outcome<MakeApiKey.Made>> MakeAsync(
        string by, string userName, OrganisationId? unit, string name = "Phần mềm một cửa", int? days = 30)
    {
        var membership = await MembershipAsync(userName, unit);
        return await province.AsAsync(by, (services, actor) =>
        {
            var today = services.GetRequiredService<TimeProvider>().Today();
            return services.GetRequiredService<MakeApiKey>().ExecuteAsync(
                actor, new(IdOf(services, userName), membership, name, days is { } number ? today.AddDays(number) : null), Cancel);
        });
    }

    private Task<FindApiKey.Found?> FindAsync(string secret) =>
        province.Site.InScopeAsync(services => services.GetRequiredService<FindApiKey>().ReadAsync(secret, Cancel));

    private Task<Guid> MembershipAsync(string userName, OrganisationId? unit) => province.Site.InScopeAsync(services =>
    {
        var person = IdOf(services, userName);
        return services.GetRequiredService<DanchuDatabase>().Memberships.Where(m => m.PersonId == person && (unit == null || m.OrganisationId == unit))
            .OrderBy(m => m.Role).Select(m => m.Id).FirstAsync(Cancel);
    });

    private static Guid IdOf(IServiceProvider services, string userName) =>
        services.GetRequiredService<DanchuDatabase>().Users.Single(p => p.UserName == userName).Id;
}
