using Danchu.Core.Access;
using Danchu.Core.Jobs;
using Danchu.Core.Operations;
using Danchu.Tests.Support;

namespace Danchu.Tests.Jobs;

/// <summary>A job is there for whoever asked for it, as long as the right to its subject lasts.</summary>
public sealed class LoadJobTests(JobDesk desk) : IClassFixture<JobDesk>, IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await desk.ClearAsync();
        await desk.AddSecretaryAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Open_OneThatWaits_SaysHowManyComeFirst()
    {
        var (first, second) = (await desk.AskPdfAsync(JobDesk.Secretary), await desk.AskPdfAsync());

        (await OpenAsync(await desk.ActorAsync(JobDesk.Secretary), first)).ShouldBeDone().Ahead.ShouldBe(0);
        var view = (await OpenAsync(await desk.ActorAsync(JobDesk.Clerk), second)).ShouldBeDone();
        (view.Ahead, view.Job.Kind, view.Job.SubjectId, view.Job.State).ShouldBe((1, JobKind.ReportPdf, desk.Report.Value, JobState.Waiting));

        await desk.SqlAsync($"UPDATE jobs SET state = 'Done' WHERE id = {first}");
        (await OpenAsync(await desk.ActorAsync(JobDesk.Clerk), second)).ShouldBeDone().Ahead.ShouldBe(0);
    }

    [Fact]
    public async Task Open_AnothersOrExpiredOrWithoutTheRight_IsAbsent()
    {
        var (id, clerk) = (await desk.AskPdfAsync(), await desk.ActorAsync(JobDesk.Clerk));

        (await OpenAsync(await desk.ActorAsync(JobDesk.Secretary), id)).ShouldBeAbsent();
        (await OpenAsync(clerk with { Memberships = [] }, id)).ShouldBeAbsent();
        await desk.SqlAsync($"UPDATE jobs SET expires_at = now() - interval '1 second'");
        (await OpenAsync(clerk, id)).ShouldBeAbsent();
    }

    [Fact]
    public async Task Read_OnesJobs_HasOnlyOwnsThatCanStillBeFetched()
    {
        var (clerk, secretary) = (await desk.ActorAsync(JobDesk.Clerk), await desk.ActorAsync(JobDesk.Secretary));
        var (own, others) = (await desk.AskPdfAsync(), await desk.AskPdfAsync(JobDesk.Secretary));

        (await ReadAsync(clerk)).ShouldBe([own]);
        (await ReadAsync(secretary)).ShouldBe([others]);
        await desk.SqlAsync($"UPDATE jobs SET expires_at = now() - interval '1 second' WHERE id = {own}");
        (await ReadAsync(clerk)).ShouldBeEmpty();
    }

    private Task<Outcome<LoadJob.View>> OpenAsync(Actor actor, Guid id) => desk.DoAsync((LoadJob o) => o.ReadAsync(actor, id, Cancel));

    private Task<IEnumerable<Guid>> ReadAsync(Actor actor) =>
        desk.DoAsync(async (ListJobs r) => (await r.ReadAsync(actor, Cancel)).ShouldBeDone().Select(j => j.Id));
}
