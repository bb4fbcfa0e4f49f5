using Danchu.Core.Access;
using Danchu.Core.Accounts.Attempts;
using Danchu.Core.Accounts.Passwords;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Danchu.Core.Accounts;

/// <summary>ASP.NET Core Identity for people: also the command line makes accounts, so the rules live here and not in the web.</summary>
internal static class AddAccounts
{
    // OWASP Password Storage Cheat Sheet for PBKDF2-HMAC-SHA512; an older hash is made anew when its owner signs in.
    private const int HashRounds = 210_000;

    public static void AddDanchuAccounts(this IServiceCollection services)
    {
        services.AddScoped<CountAttempt>();
        services.TryAddSingleton(new SessionLimits());
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.AddScoped<PeopleReach>();
        services.AddScoped<RecordPersonHistory>();
        services.AddScoped<PlanImport>();
        services.AddScoped<RecordRole>();
        services.AddScoped<AddRole>();
        services.AddScoped<HoldRoles>();
        services.AddScoped<ProtectSecret>();
        services.AddScoped<ProvePerson>();
        services.AddScoped<RenewRecoveryCodes>();
        services.AddIdentityCore<Person>(Configure)
            .AddEntityFrameworkStores<DanchuDatabase>()
            .AddErrorDescriber<VietnameseIdentityErrors>()
            .AddPasswordValidator<RefuseEasyPassword>();
    }

    private static void Configure(IdentityOptions options)
    {
        // Who fails waits (CountAttempt); a lock could be set on anyone by anyone.
        options.Lockout.AllowedForNewUsers = false;

        // Length counts, not a required mixture: NIST SP 800-63B, 5.1.1.2.
        options.Password.RequiredLength = Person.PasswordMinimum;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 4;
        options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@";
    }
}
