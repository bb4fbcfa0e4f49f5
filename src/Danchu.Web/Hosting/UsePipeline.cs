namespace Danchu.Web.Hosting;

/// <summary>The middleware of the site, in order.</summary>
internal static class UsePipeline
{
    public static void UseDanchu(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseRecordOrigin();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRefuseTooLarge();
        app.UseMiddleware<RequireOwnPassword>();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapOldAddresses();
    }
}
