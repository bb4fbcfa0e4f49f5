using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Danchu.Core.Database;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Files;
using Danchu.Core.Jobs;
using Danchu.Tests.Architecture;
using Danchu.Tests.Support;
using Danchu.Web;
using Danchu.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using YamlDotNet.Serialization;

namespace Danchu.Tests.Web.Hosting;

/// <summary>What is measured, where it is told, and that the alarms and the dashboard of ops/monitoring ask for what there is.</summary>
public sealed partial class TelemetryTests : IAsyncLifetime
{
    private const string Name = "mot-nguoi-co-ten-rieng";

    private readonly WebSite site = new() { Settings = ["--Danchu:Metrics:Address", "http://127.0.0.1:0"] };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Uri Metrics => site.Services.GetRequiredService<MetricsServer>().Address;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Metrics_AreToldOnTheirOwnAddressAlone()
    {
        await site.AddPersonAsync(Name);
        using var person = await site.SignedInAsync(Name);
        using var watcher = new Visitor(Metrics);

        (await person.GetAsync("/metrics")).Status.ShouldBe(404);
        (await watcher.GetAsync("/sign-in")).Status.ShouldBe(404);
        (await watcher.GetAsync("/health")).Status.ShouldBe(404);
        var told = await watcher.GetAsync("/metrics");
        told.Status.ShouldBe(200);
        told.Html.ShouldContain("danchu_sign_ins_total");
        told.Html.ShouldNotContain(Name);
        told.Html.ShouldNotContain("Password=");
        told.Html.ShouldContain("db_client_connection_pool_name=\"danchu\"");
    }

    [Fact]
    public async Task Metrics_OfWhatAlarmsAndDashboardAskFor_AreThere()
    {
        await HappenAsync();
        using var watcher = new Visitor(Metrics);
        var there = Family().Matches((await watcher.GetAsync("/metrics")).Html).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

        there.ShouldContain("danchu_jobs_ended_total");
        var asked = Alarms().Select(alarm => alarm.Expression).Concat(Panels()).ToList();
        asked.Count.ShouldBeGreaterThan(30);
        asked.SelectMany(Names).Except(there, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Alarms_EachOfThem_IsExplainedToWhoeverIsCalled()
    {
        var page = SourceTree.Read("docs/operations.md");

        Alarms().Count.ShouldBeGreaterThan(10);
        Alarms().Select(alarm => alarm.Name).Where(name => !page.Contains($"| `{name}` |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Jobs_Counted_StandByLaneAndState()
    {
        var asked = await site.AddPersonAsync(Name);
        await AddJobAsync(asked, JobKind.RoundZip, JobState.Waiting);
        await AddJobAsync(asked, JobKind.ReportPdf, JobState.Failed);
        await AddJobAsync(asked, JobKind.LetterPdf, JobState.Failed);

        var counts = await site.InScopeAsync(services => services.GetRequiredService<CountJobs>().ReadAsync(Cancel));

        counts.Select(c => (c.Lane.Key, c.Waiting, c.Running, c.Failed)).ShouldBe([("pdf", 0, 0, 2), ("zip", 1, 0, 0), ("verification", 0, 0, 0)]);
        counts[1].OldestSeconds.ShouldBeGreaterThan(3600);
        counts[0].OldestSeconds.ShouldBe(0);
    }

    [Fact]
    public async Task Telemetry_ThatNobodyAskedFor_IsNotThere()
    {
        await using var plain = DanchuWeb.Build(["--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "false"], site.ConnectionString, site.Clock);

        plain.Services.GetService<MeterProvider>().ShouldBeNull();
        plain.Services.GetService<TracerProvider>().ShouldBeNull();
        plain.Services.GetService<NodeFigures>().ShouldBeNull();
    }

    [Theory]
    [InlineData("9464")]
    [InlineData("https://127.0.0.1:9464")]
    [InlineData("http://127.0.0.1:9464/metrics")]
    public void Address_WrittenWrong_IsNamed(string address) => Should.Throw<SettingException>(
        () => DanchuWeb.Build(["--Danchu:Metrics:Address", address], site.ConnectionString)).Message.ShouldContain("Danchu:Metrics:Address viết sai");

    [Fact]
    public async Task Address_ThatIsTaken_IsNamed()
    {
        await using var second = DanchuWeb.Build(
            ["--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "false", "--Danchu:Metrics:Address", Metrics.GetLeftPart(UriPartial.Authority)],
            site.ConnectionString, site.Clock);

        (await Should.ThrowAsync<SettingException>(() => second.StartAsync(Cancel))).Message.ShouldContain("Không mở được địa chỉ số đo");
    }

    [Fact]
    public async Task Traces_GoToTheCollectorThatIsNamed_WithoutWhatPeopleTyped()
    {
        var sent = new ConcurrentQueue<(string Path, string Body)>();
        await using var collector = await CollectAsync(sent);
        string[] settings =
        [
            "--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "false", "--Danchu:Watch", "false",
            "--OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.First(), "--OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
        ];
        await using var node = DanchuWeb.Build(settings, site.ConnectionString, site.Clock);
        await node.StartAsync(Cancel);
        using var visitor = new Visitor(new Uri(node.Urls.First()));
        await visitor.PostAsync("/sign-in?returnUrl=%2Fkin", ("Input.UserName", Name), ("Input.Password", "chữ không ai được thấy"));
        await visitor.GetAsync("/health");

        node.Services.GetRequiredService<TracerProvider>().ForceFlush().ShouldBeTrue();
        node.Services.GetRequiredService<MeterProvider>().ForceFlush().ShouldBeTrue();

        sent.Select(s => s.Path).ShouldContain("/v1/metrics");
        var traces = string.Concat(sent.Where(s => s.Path is "/v1/traces").Select(s => s.Body));
        traces.ShouldContain("POST sign-in");
        traces.ShouldContain("sign_in_counters");
        traces.ShouldNotContain("/health");
        traces.ShouldNotContain(Name);
        traces.ShouldNotContain("không ai được thấy");
    }

    // One of each that is told only once it has happened.
    private async Task HappenAsync()
    {
        using var stranger = site.Visitor();
        await stranger.PostAsync("/sign-in", ("Input.UserName", "khong-co-ai"), ("Input.Password", "không đúng đâu"));
        await AddJobAsync(await site.AddPersonAsync(Name), JobKind.Verification, JobState.Waiting);
        (await site.InScopeAsync(services => services.GetRequiredService<RunNextJob>().ExecuteAsync(JobLane.Verification, Cancel))).ShouldBeTrue();
        using var office = new ConvertToPdf(new PdfOptions { Program = "/bin/false", Warm = TimeSpan.Zero });
        await Should.ThrowAsync<NotMadeException>(() => office.ExecuteAsync(new byte[8], Cancel));
        await site.Services.GetRequiredService<NodeFigures>().LookAsync(Cancel);
        GC.Collect();
    }

    private Task<int> AddJobAsync(Guid person, JobKind kind, JobState state) => site.InScopeAsync(async services =>
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        database.Jobs.Add(new Job
        {
            Kind = kind, State = state, SubjectId = Guid.NewGuid(), AskedBy = person, Title = "Tệp thử",
            AskedAt = site.Clock.Now, ExpiresAt = site.Clock.Now.AddYears(9),
        });
        return await database.SaveChangesAsync(Cancel);
    });

    private static async Task<WebApplication> CollectAsync(ConcurrentQueue<(string Path, string Body)> sent)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var collector = builder.Build();
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            sent.Enqueue((context.Request.Path.Value!, Encoding.UTF8.GetString(body.ToArray())));
        });
        await collector.StartAsync(Cancel);
        return collector;
    }

    private static List<(string Name, string Expression)> Alarms()
    {
        var file = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(SourceTree.Read("ops/monitoring/alarms.yml"));
        var group = (Dictionary<object, object>)((List<object>)file["groups"]).Single();
        return [.. ((List<object>)group["rules"]).Cast<Dictionary<object, object>>().Select(rule => ((string)rule["alert"], (string)rule["expr"]))];
    }

    private static List<string> Panels()
    {
        using var dashboard = JsonDocument.Parse(SourceTree.Read("ops/monitoring/dashboard.json"));
        return [.. dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray()).Select(target => target.GetProperty("expr").GetString()!)];
    }

    // "up" is Prometheus's own; a histogram's families bear three endings.
    private static IEnumerable<string> Names(string expression) =>
        Asked().Matches(Labels().Replace(expression, "")).Select(m => m.Groups["name"].Value);

    [GeneratedRegex("\\bby \\([^)]*\\)", RegexOptions.None, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Labels();

    [GeneratedRegex("\\b(?<name>(danchu|http_server|db_client|dotnet)_[a-z_]+)(?=[{\\[ )]|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Asked();

    [GeneratedRegex("^(?<name>[a-z_]+)\\{", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Family();
}
