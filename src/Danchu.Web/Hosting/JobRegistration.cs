using Danchu.Core.Documents.Pdf;
using Danchu.Core.Jobs;

namespace Danchu.Web.Hosting;

/// <summary>Settings <c>Pdf</c> and <c>Jobs</c> (docs/operations.md), and the worker unless this node leaves the work to others.</summary>
internal static class JobRegistration
{
    public static void AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var pdf = configuration.GetSection("Pdf").Get<PdfOptions>() ?? new PdfOptions();
        services.AddSingleton(pdf);
        services.AddSingleton(FindFont(pdf));
        var jobs = configuration.GetSection("Jobs").Get<JobOptions>() ?? new JobOptions();
        services.AddSingleton(jobs);
        if (jobs.Enabled)
        {
            services.AddHostedService<JobWorker>();
        }
    }

    // Fontconfig is asked now, so that no page has to wait for it.
    private static FindSerifFont FindFont(PdfOptions options)
    {
        var font = new FindSerifFont(options);
        _ = font.ExecuteAsync();
        return font;
    }
}
