using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Addresses;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Danchu.Web.Hosting;

/// <summary>Sign-in by cookie; every address asks for it unless it says otherwise.</summary>
internal static class SignInRegistration
{
    public static void AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = Limits(configuration);
        services.AddHttpContextAccessor();
        services.AddSingleton(limits);
        services.AddScoped<SignInManager<Person>>();
        services.AddScoped<KnownBrowser>();
        services.AddSingleton<KeptSessions>();
        services.AddScoped<LetIn>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options => Configure(options, limits))
            .AddCookie(HalfSignIn.Scheme, HalfSignIn.Configure);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    // The session in the database says how long a cookie is good (SessionCheck); the cookie itself only outlasts it.
    private static void Configure(CookieAuthenticationOptions options, SessionLimits limits)
    {
        options.Cookie.Name = "danchu";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = limits.Whole + TimeSpan.FromHours(1);
        options.SlidingExpiration = false;
        options.LoginPath = Address.SignIn.Index();
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
        options.Events.OnRedirectToLogin = SessionCheck.AskToSignInAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static SessionLimits Limits(IConfiguration configuration)
    {
        var usual = new SessionLimits();
        return new SessionLimits
        {
            Idle = Read(configuration["SignIn:IdleLimit"]) ?? usual.Idle,
            Whole = Read(configuration["SignIn:WholeLimit"]) ?? usual.Whole,
        };
    }

    // "04:00:00"; anything that is no time longer than nothing is left aside.
    private static TimeSpan? Read(string? text) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var limit) && limit > TimeSpan.Zero ? limit : null;
}
