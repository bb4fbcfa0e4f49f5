using Danchu.Core.Access;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Accounts.SecondFactors;

/// <summary>People with a second factor, on the way a person goes or with a given secret.</summary>
internal static class FactorSeed
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Sets one up as the person does on their page; half a minute passes, so that the next code is a fresh one.</summary>
    public static async Task<(PhoneApp Phone, IReadOnlyList<string> Codes)> SetUpAsync(this ProvinceSite province, string userName)
    {
        var letters = await province.ProposeAsync(userName);
        var phone = PhoneApp.Of(letters);
        var on = (await province.TurnOnAsync(userName, new(WebSite.Password, phone.CodeAt(province.Site.Clock.Now)))).ShouldBeDone();
        province.Site.Clock.Now += TimeSpan.FromSeconds(30);
        return (phone, on.Codes);
    }

    /// <returns>The letters of the secret.</returns>
    public static async Task<string> ProposeAsync(this ProvinceSite province, string userName)
    {
        (await province.AsAsync(userName, (s, actor) => s.GetRequiredService<ProposeSecondFactor>().ExecuteAsync(actor, Cancel))).ShouldBeDone();
        return (await province.FindAsync(userName)).Proposed.ShouldNotBeNull().Letters;
    }

    public static async Task<FindSecondFactor.View> FindAsync(this ProvinceSite province, string userName) =>
        (await province.AsAsync(userName, (s, actor) => s.GetRequiredService<FindSecondFactor>().ReadAsync(actor, Cancel))).ShouldBeDone();

    public static Task<Outcome<TurnOnSecondFactor.TurnedOn>> TurnOnAsync(this ProvinceSite province, string userName, TurnOnSecondFactor.Input input) =>
        province.AsAsync(userName, (s, actor) => s.GetRequiredService<TurnOnSecondFactor>().ExecuteAsync(actor, input, Cancel));

    public static Task<Outcome<Done>> CheckAsync(this ProvinceSite province, string userName, string? code, IServiceProvider? node = null) =>
        CheckAsync(node ?? province.Site.Services, userName, code);

    public static async Task<Guid> IdAsync(this ProvinceSite province, string userName) => await province.Site.InScopeAsync(s =>
        s.GetRequiredService<DanchuDatabase>().Users.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync(Cancel));

    public static Task<SecondFactor> FactorAsync(this ProvinceSite province, string userName) => province.Site.InScopeAsync(async s =>
    {
        var id = await province.IdAsync(userName);
        return await s.GetRequiredService<DanchuDatabase>().SecondFactors.AsNoTracking().SingleAsync(f => f.PersonId == id, Cancel);
    });

    /// <summary>A second factor with this secret, as if set up long ago.</summary>
    public static async Task PlantAsync(IServiceProvider services, Person person, byte[] secret)
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        person.TwoFactorEnabled = true;
        database.SecondFactors.Add(new SecondFactor
        {
            PersonId = person.Id,
            Secret = services.GetRequiredService<ProtectSecret>().Seal(person.Id, secret),
            LastStep = long.MinValue,
            NextAttemptAt = DateTimeOffset.UnixEpoch,
        });
        await database.SaveChangesAsync(Cancel);
    }

    private static async Task<Outcome<Done>> CheckAsync(IServiceProvider node, string userName, string? code)
    {
        await using var scope = node.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var id = await services.GetRequiredService<DanchuDatabase>().Users.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync(Cancel);
        return await services.GetRequiredService<CheckCode>().ExecuteAsync(id, code, Cancel);
    }
}
