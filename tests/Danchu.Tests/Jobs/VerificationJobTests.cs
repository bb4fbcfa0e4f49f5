using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Jobs;
using Danchu.Core.Records;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Tests.Jobs;

/// <summary>A verification asked for by an administrator at the top, and a zip that is taken out, on the demonstration.</summary>
public sealed class VerificationJobTests(JobDesk desk) : IClassFixture<JobDesk>
{
    private const string Administrator = "quantri.trunguong";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verification_AskedForAtTheTop_WritesWhatItFound()
    {
        await desk.ClearAsync();
        var (top, clerk) = (await desk.ActorAsync(Administrator), await desk.ActorAsync(JobDesk.Clerk));
        (await desk.DoAsync((AskForVerification a) => a.ExecuteAsync(clerk, Cancel))).ShouldBeForbidden();
        var id = (await desk.DoAsync((AskForVerification a) => a.ExecuteAsync(top, Cancel))).ShouldBeDone();

        (await desk.RunAsync(JobLane.Verification)).ShouldBeTrue();

        var job = await desk.JobAsync(id);
        (job.State, job.Message, job.Done).ShouldBe((JobState.Done, "Không có sai lệch.", job.All));
        var text = Encoding.UTF8.GetString(await desk.FileAsync(id, Administrator));
        text.ShouldContain("Văn bản, công văn và tệp: đã kiểm tra ");
        text.ShouldContain("không có sai lệch.");
        var visitor = await desk.Site.SignedInAsync(Administrator);
        (await visitor.GetAsync($"/jobs/{id}")).Html.ShouldContain("Tệp văn bản (.txt)");
        (await visitor.GetAsync("/verification")).Html.ShouldContain("Không có sai lệch");
    }

    [Fact]
    public async Task Zip_OfARound_IsInTheSecurityRecordsOnceItIsTaken()
    {
        await desk.AddSecretaryAsync();
        var secretary = await desk.ActorAsync(JobDesk.Secretary);
        var id = (await desk.DoAsync((AskForRoundZip a) => a.ExecuteAsync(secretary, new(desk.Round), Cancel))).ShouldBeDone();
        (await desk.RunAsync(JobLane.Zip)).ShouldBeTrue();
        (await ExportsAsync(secretary)).ShouldBeEmpty();
        var visitor = await desk.Site.SignedInAsync(JobDesk.Secretary);

        (await visitor.GetAsync($"/jobs/{id}?handler=File")).Status.ShouldBe(200);

        (await ExportsAsync(secretary)).ShouldBe(["bao-cao-nam-2023.zip"]);
    }

    private Task<List<string>> ExportsAsync(Actor actor) => desk.DoAsync((DanchuDatabase d) => d.SecurityRecords
        .Where(r => r.PersonId == actor.PersonId && r.Kind == SecurityRecordKind.DataExported).Select(r => r.Detail).ToListAsync(Cancel));
}
