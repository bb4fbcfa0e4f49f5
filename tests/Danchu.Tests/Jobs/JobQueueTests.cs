using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Jobs;
using Danchu.Core.Operations;
using Danchu.Tests.Support;

namespace Danchu.Tests.Jobs;

public sealed class JobQueueTests(JobDesk desk) : IClassFixture<JobDesk>, IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await desk.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Ask_SameTwice_IsOneJob()
    {
        var first = await desk.AskPdfAsync();

        (await desk.AskPdfAsync()).ShouldBe(first);
    }

    [Fact]
    public async Task Ask_AgainWhenDone_TakesThePlaceOfTheOldFile()
    {
        var first = await desk.AskPdfAsync();
        await desk.SqlAsync($"UPDATE jobs SET state = 'Done'");

        (await desk.AskPdfAsync()).ShouldNotBe(first);
        (await desk.CountAsync($"SELECT count(*)::int AS \"Value\" FROM jobs")).ShouldBe(1);
    }

    [Fact]
    public async Task Ask_QueueIsFull_IsRefusedInWords()
    {
        var actor = await desk.ActorAsync(JobDesk.Clerk);
        await desk.AskPdfAsync();

        (await QueueAsync(actor, new JobOptions { PersonLimit = 1 })).ShouldBeRefused("đang có 1 tệp chờ lập");
        (await QueueAsync(actor, new JobOptions { QueueLimit = 1 })).ShouldBeRefused("thử lại sau ít phút");
        (await QueueAsync(actor, new JobOptions { PersonLimit = 2, QueueLimit = 2 })).ShouldBeDone();
    }

    [Fact]
    public async Task Take_TwoWorkersAtOnce_OnlyOneGetsIt()
    {
        await desk.AskPdfAsync();

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TakeAsync()));

        taken.Count(t => t is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Take_WorkerFellSilent_GoesToAnotherAndTheFirstCanNoLongerWrite()
    {
        await desk.AskPdfAsync();
        var silent = (await TakeAsync())!;
        (await TakeAsync()).ShouldBeNull();
        await desk.SqlAsync($"UPDATE jobs SET taken_until = now() - interval '1 second'");

        var second = (await TakeAsync())!;

        second.Id.ShouldBe(silent.Id);
        (await ChangeAsync(silent)).ShouldBeFalse();
        (await ChangeAsync(second)).ShouldBeTrue();
    }

    [Fact]
    public async Task Run_NodeStops_GivesTheJobBackWithoutCountingTheTry()
    {
        var job = await desk.AskPdfAsync();
        using var stopping = new CancellationTokenSource();
        using var hangs = new ConvertToPdf(desk.Script("stops", "sleep 3600"));
        var running = desk.RunAsync(hangs, stopping.Token);
        await stopping.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => running);
        var waiting = await desk.JobAsync(job);
        (waiting.State, waiting.Attempts).ShouldBe((JobState.Waiting, 0));
    }

    [Fact]
    public async Task Cancel_WhileRunning_WorkerCannotFinishIt()
    {
        var job = await desk.AskPdfAsync();
        var taken = (await TakeAsync())!;
        var actor = await desk.ActorAsync(JobDesk.Clerk);

        (await desk.DoAsync((CancelJob c) => c.ExecuteAsync(actor, job, Cancel))).ShouldBeDone();

        (await ChangeAsync(taken)).ShouldBeFalse();
        (await desk.JobAsync(job)).State.ShouldBe(JobState.Cancelled);
        (await desk.DoAsync((CancelJob c) => c.ExecuteAsync(actor, job, Cancel))).ShouldBeRefused("không hủy được nữa");
    }

    [Fact]
    public async Task Purge_ExpiredAndAbandoned_AreGoneOrFailed()
    {
        var old = await desk.AskPdfAsync();
        await desk.SqlAsync($"UPDATE jobs SET state = 'Done', taken_by = gen_random_uuid(), expires_at = now() - interval '1 second'");
        await desk.SqlAsync($"INSERT INTO job_parts SELECT id, taken_by, 0, 'x' FROM jobs");
        var abandoned = (await QueueAsync(await desk.ActorAsync(JobDesk.Clerk), new JobOptions())).ShouldBeDone();
        await desk.SqlAsync($"UPDATE jobs SET state = 'Running', attempts = 3, taken_until = now() - interval '1 second' WHERE id = {abandoned}");

        await desk.DoAsync(async (PurgeJobs p) =>
        {
            await p.ExecuteAsync(Cancel);
            return 0;
        });

        (await desk.CountAsync($"SELECT count(*)::int AS \"Value\" FROM jobs WHERE id = {old}")).ShouldBe(0);
        (await desk.CountAsync($"SELECT count(*)::int AS \"Value\" FROM job_parts")).ShouldBe(0);
        var failed = await desk.JobAsync(abandoned);
        (failed.State, failed.Message).ShouldBe((JobState.Failed, "Máy chủ dừng giữa chừng khi lập tệp. Hãy yêu cầu lại."));
    }

    private Task<TakenJob?> TakeAsync() => desk.DoAsync((Npgsql.NpgsqlDataSource s) => TakenJob.TakeAsync(s, JobLane.Pdf, Cancel));

    private Task<bool> ChangeAsync(TakenJob job) => desk.DoAsync((Npgsql.NpgsqlDataSource s) => job.ChangeAsync(s, "done = 1", Cancel));

    private Task<Outcome<Guid>> QueueAsync(Actor actor, JobOptions options) => desk.DoAsync((DanchuDatabase d) =>
        new QueueJob(d, options).ExecuteAsync(actor, new QueueJob.Input(JobKind.LetterPdf, Guid.NewGuid(), "Công văn"), Cancel));
}
