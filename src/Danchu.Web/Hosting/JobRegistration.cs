using Danchu.Core.Documents.Pdf;
using Danchu.Core.Jobs;
using Danchu.Core.Records;
using Danchu.Core.Verification;

namespace Danchu.Web.Hosting;

/// <summary>
/// Settings <c>Pdf</c>, <c>Jobs</c>, <c>Verification</c> and <c>Records</c> (docs/operations.md), and the worker unless this node leaves the work to others.
/// </summary>
internal static class JobRegistration
{
    public static void AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var pdf = configuration.GetSection("Pdf").Get<PdfOptions>() ?? new PdfOptions();
        services.AddSingleton(pdf);
        services.AddSingleton(FindFont(pdf));
        var jobs = configuration.GetSection("Jobs").Get<JobOptions>() ?? new JobOptions();
        services.AddSingleton(jobs);
        services.AddSingleton(configuration.GetSection("Verification").Get<VerificationOptions>() ?? new VerificationOptions());
        var records = configuration.GetSection("Records").Get<RecordOptions>() ?? new RecordOptions();
        services.AddSingleton(records);
        if (records.Syslog.Length > 0)
        {
            services.AddHostedService<RecordSender>();
        }

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
