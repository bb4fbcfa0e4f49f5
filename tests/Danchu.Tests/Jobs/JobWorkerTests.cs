using System.Diagnostics;
using Danchu.Core.Access;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Jobs;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Danchu.Tests.Jobs;

/// <summary>The background loop and the sign of life of a running job, on a clock that is moved by hand.</summary>
public sealed class JobWorkerTests(JobDesk desk) : IClassFixture<JobDesk>, IAsyncLifetime
{
    // The lanes, the purge, the nightly verification and the index of wording, each waiting for its next step.
    private static readonly int Loops = JobLane.All.Count + 3;

    private readonly StepClock clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await desk.ClearAsync();
        await desk.AddSecretaryAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Worker_JobComes_IsDoneAtTheNextLook()
    {
        using var worker = new JobWorker(desk.Site.Services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<JobWorker>.Instance);
        await worker.StartAsync(Cancel);
        await clock.TimersAsync(Loops, Cancel);
        var job = await AskZipAsync();
        (await desk.JobAsync(job)).State.ShouldBe(JobState.Waiting);

        clock.Advance(TimeSpan.FromSeconds(1));
        await clock.TimersAsync(Loops, Cancel);

        var done = await desk.JobAsync(job);
        done.State.ShouldBe(JobState.Done, done.Message);
        await worker.StopAsync(Cancel);
    }

    [Fact]
    public async Task Worker_IsStopped_EndsThoughAllWait()
    {
        using var worker = new JobWorker(desk.Site.Services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<JobWorker>.Instance);
        await worker.StartAsync(Cancel);
        await clock.TimersAsync(Loops, Cancel);

        await worker.StopAsync(Cancel);

        worker.ExecuteTask!.IsCanceled.ShouldBeTrue();
        await clock.TimersAsync(0, Cancel);
    }

    [Fact]
    public async Task Worker_DatabaseIsAway_GoesOnAfterAPause()
    {
        var scopes = new Troubled(desk.Site.Services.GetRequiredService<IServiceScopeFactory>(), times: Loops);
        using var worker = new JobWorker(scopes, clock, NullLogger<JobWorker>.Instance);
        await worker.StartAsync(Cancel);
        await clock.TimersAsync(Loops, Cancel);
        var job = await AskZipAsync();

        clock.Advance(TimeSpan.FromSeconds(9));
        scopes.Asked.ShouldBe(Loops);
        clock.Advance(TimeSpan.FromSeconds(1));
        await clock.TimersAsync(Loops, Cancel);

        (await desk.JobAsync(job)).State.ShouldBe(JobState.Done);
        await worker.StopAsync(Cancel);
    }

    [Fact]
    public async Task Heartbeat_AskerCancelled_StopsTheConverter()
    {
        var job = await desk.AskPdfAsync();
        var script = desk.Script("cancelled", "echo $$ > \"$0.started\"; exec sleep 3600");
        using var hangs = new ConvertToPdf(script);
        await MakePipeAsync(script);
        var started = Task.Run(() => File.ReadAllText(PipeOf(script)), Cancel);
        var running = desk.RunAsync(JobLane.Pdf, hangs, Cancel, clock);
        var converter = int.Parse(await started, System.Globalization.CultureInfo.InvariantCulture);
        var actor = await desk.ActorAsync(JobDesk.Clerk);
        (await desk.DoAsync((CancelJob c) => c.ExecuteAsync(actor, job, Cancel))).ShouldBeDone();

        clock.Advance(JobLease.Beat);

        (await running).ShouldBeTrue();
        (await desk.JobAsync(job)).State.ShouldBe(JobState.Cancelled);
        File.Exists($"/proc/{converter}/stat").ShouldBeFalse();
    }

    [Fact]
    public async Task Heartbeat_JobWentToAnotherWorker_LeavesItAlone()
    {
        var job = await desk.AskPdfAsync();
        var script = desk.Script("lost", "echo $$ > \"$0.started\"; exec sleep 3600");
        using var hangs = new ConvertToPdf(script);
        await MakePipeAsync(script);
        var started = Task.Run(() => File.ReadAllText(PipeOf(script)), Cancel);
        var running = desk.RunAsync(JobLane.Pdf, hangs, Cancel, clock);
        await started;
        await desk.SqlAsync($"UPDATE jobs SET taken_by = gen_random_uuid(), message = 'của người khác'");

        clock.Advance(JobLease.Beat);

        (await running).ShouldBeTrue();
        var other = await desk.JobAsync(job);
        (other.State, other.Message).ShouldBe((JobState.Running, "của người khác"));
    }

    private async Task<Guid> AskZipAsync()
    {
        var actor = await desk.ActorAsync(JobDesk.Secretary);
        return (await desk.DoAsync((AskForRoundZip a) => a.ExecuteAsync(actor, new(desk.Round), Cancel))).ShouldBeDone();
    }

    // Reading from a pipe waits until the script has written into it.
    private static async Task MakePipeAsync(PdfOptions script)
    {
        using var make = Process.Start("mkfifo", PipeOf(script));
        await make.WaitForExitAsync(Cancel);
    }

    private static string PipeOf(PdfOptions script) => script.Program + ".started";

    private sealed class Troubled(IServiceScopeFactory scopes, int times) : IServiceScopeFactory
    {
        private int asked;

        public int Asked => asked;

        public IServiceScope CreateScope() => Interlocked.Increment(ref asked) <= times ? throw new InvalidOperationException("away") : scopes.CreateScope();
    }
}
