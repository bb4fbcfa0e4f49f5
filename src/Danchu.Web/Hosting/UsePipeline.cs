using Danchu.Web.Api;

namespace Danchu.Web.Hosting;

/// <summary>The middleware of the site, in order.</summary>
internal static class UsePipeline
{
    public static void UseDanchu(this WebApplication app)
    {
        app.UseProxies();
        app.UseSecurityHeaders();
        app.UseMiddleware<KeptPages>();
        app.UseResponseCompression();
        app.UseErrorPages();
        app.UseHostCheck();
        app.UseMethodCheck();
        app.UseRecordOrigin();
        app.UseRouting();
        app.UseAuthentication();
        app.UseLimitForStrangers();
        app.UseAnswerWithoutOperation();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseRefuseTooLarge();
        app.UseMiddleware<RequireOwnPassword>();
        app.UseMiddleware<RequireSecondFactor>();
        app.UseMiddleware<DrawnPages>();
        app.UseWorkLine();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapDanchuApi();
        app.MapRazorPages().WithStaticAssets();
        app.MapOldAddresses();
        app.MapHealth();
    }
}
