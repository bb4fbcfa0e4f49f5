using System.IO.Compression;
using System.Security.Cryptography;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Jobs;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Tests.Jobs;

public sealed class ZipRoundTests(JobDesk desk) : IClassFixture<JobDesk>, IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await desk.ClearAsync();
        await desk.AddSecretaryAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Zip_OfRound_HoldsEverySentReportAsItWasSigned()
    {
        var job = await AskAsync(pdf: false);
        (await desk.RunAsync(JobLane.Zip)).ShouldBeTrue();

        var done = await desk.JobAsync(job);
        done.State.ShouldBe(JobState.Done, done.Message);
        var signed = await desk.DoAsync((DanchuDatabase d) => ZipRound.Sent(d, desk.Round).Select(r => r.DocumentHash).ToListAsync(Cancel));
        (done.Done, done.All).ShouldBe((signed.Count, signed.Count));
        await using var zip = await OpenAsync(job);
        zip.Entries.Select(e => e.Name).ShouldBeUnique();
        zip.Entries.ShouldAllBe(e => e.FullName.All(c => char.IsAsciiLetterOrDigit(c) || c == '-' || c == '.'));
        zip.Entries.Select(HashOf).ShouldBe(signed, ignoreOrder: true);
    }

    [Fact]
    public async Task Zip_WithPdfWhoseConverterFails_HasAllWordFilesAndSaysSo()
    {
        var job = await AskAsync(pdf: true);
        using var crashes = new ConvertToPdf(desk.Script("zip-crashes", "echo x >> \"$0.count\"; exit 1"));
        await desk.RunAsync(JobLane.Zip, crashes, Cancel);

        var done = await desk.JobAsync(job);
        done.State.ShouldBe(JobState.Done);
        done.Message.ShouldBe($"Không lập được tệp PDF của {done.All} báo cáo; tệp nén vẫn có đủ các tệp Word.");
        await using var zip = await OpenAsync(job);
        zip.Entries.Count.ShouldBe(done.All);
    }

    [Fact]
    public async Task Zip_WithPdf_HasBothOfEachReport()
    {
        await desk.SqlAsync($"""
            UPDATE reports SET state = 'Drafting'
            WHERE assignment_id IN (SELECT id FROM assignments WHERE round_id = {desk.Round.Value})
                AND id <> {desk.Report.Value} AND state = 'Accepted'
            """);
        var job = await AskAsync(pdf: true);
        await desk.RunAsync(JobLane.Zip);
        await desk.SqlAsync($"""
            UPDATE reports SET state = 'Accepted'
            WHERE assignment_id IN (SELECT id FROM assignments WHERE round_id = {desk.Round.Value}) AND state = 'Drafting' AND symbol <> ''
            """);

        await using var zip = await OpenAsync(job);
        zip.Entries.Select(e => Path.GetExtension(e.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe([".docx", ".pdf"]);
        zip.Entries.GroupBy(e => Path.GetFileNameWithoutExtension(e.Name), StringComparer.Ordinal).ShouldAllBe(g => g.Count() == 2);
    }

    [Fact]
    public async Task Zip_FileOfManyParts_IsReadBackWhole()
    {
        var job = await AskAsync(pdf: false);
        var taken = (await desk.DoAsync((Npgsql.NpgsqlDataSource s) => TakenJob.TakeAsync(s, JobLane.Zip, Cancel)))!;
        var bytes = RandomNumberGenerator.GetBytes((2 * JobPartStream.PartSize) + 7);
        await desk.DoAsync(async (Npgsql.NpgsqlDataSource source) =>
        {
            await using var stream = new JobPartStream(source, taken);
            await stream.WriteAsync(bytes.AsMemory(0, 5), Cancel);
            await stream.WriteAsync(bytes.AsMemory(5), Cancel);
            await stream.FinishAsync(Cancel);
            return await taken.ChangeAsync(source, "state = 'Done', file_name = 'x.zip'", Cancel);
        });

        (await desk.FileAsync(job, JobDesk.Secretary)).ShouldBe(bytes);
        (await desk.CountAsync($"SELECT count(*)::int AS \"Value\" FROM job_parts")).ShouldBe(3);
    }

    [Fact]
    public async Task Ask_ByAUnitOfTheRound_IsNotThere()
    {
        var clerk = await desk.ActorAsync(JobDesk.Clerk);

        (await desk.DoAsync((AskForRoundZip a) => a.ExecuteAsync(clerk, new(desk.Round), Cancel))).ShouldBeOfType<Outcome<Guid>.Absent>();
    }

    [Fact]
    public void Names_OfUnitsNamedAlike_AreSafeAndUnique()
    {
        var names = new UniqueNames();

        new[] { "Xã Nậm Tăm", "Xã Nậm Tăm", "../Đảng ủy: \"Xã\"", "???" }.Select(n => names.Take(SafeName.Of(n)))
            .ShouldBe(["xa-nam-tam", "xa-nam-tam-2", "dang-uy-xa", "don-vi"]);
    }

    private async Task<Guid> AskAsync(bool pdf)
    {
        var actor = await desk.ActorAsync(JobDesk.Secretary);
        return (await desk.DoAsync((AskForRoundZip a) => a.ExecuteAsync(actor, new(desk.Round, pdf), Cancel))).ShouldBeDone();
    }

    private async Task<ZipArchive> OpenAsync(Guid job) => new(new MemoryStream(await desk.FileAsync(job, JobDesk.Secretary)), ZipArchiveMode.Read);

    private static string HashOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
