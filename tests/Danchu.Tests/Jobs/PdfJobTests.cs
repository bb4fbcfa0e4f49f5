using System.Diagnostics;
using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Jobs;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Tests.Support;

namespace Danchu.Tests.Jobs;

public sealed class PdfJobTests(JobDesk desk) : IClassFixture<JobDesk>, IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await desk.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Pdf_OfSignedReport_IsMadeOfItsFrozenFileAndKept()
    {
        var job = await desk.AskPdfAsync();
        (await desk.RunAsync(JobLane.Pdf)).ShouldBeTrue();

        var done = await desk.JobAsync(job);
        done.State.ShouldBe(JobState.Done, done.Message);
        done.FileName.ShouldEndWith(".pdf");
        var pdf = await desk.FileAsync(job);
        (await TextOfAsync(pdf)).ShouldContain("BÁO CÁO");
        var actor = await desk.ActorAsync(JobDesk.Clerk);
        var word = (await desk.DoAsync((LoadDocument r) => r.ReadAsync(actor, desk.Report, Cancel))).ShouldBeDone();
        using var broken = new ConvertToPdf(desk.Script("never", "exit 9"));
        (await desk.DoAsync((Npgsql.NpgsqlDataSource s) => new WritePdf(s, broken).ExecuteAsync(word.Content, Cancel))).ShouldBe(pdf);
    }

    [Fact]
    public async Task Pdf_IsMadeToBeKept_WithItsFontsTagsAndTitle()
    {
        var job = await desk.AskPdfAsync();
        (await desk.RunAsync(JobLane.Pdf)).ShouldBeTrue();
        var pdf = await desk.FileAsync(job);

        Encoding.Latin1.GetString(pdf).ShouldContain("<pdfaid:part>2</pdfaid:part>");
        Encoding.Latin1.GetString(pdf).ShouldContain("<pdfaid:conformance>B</pdfaid:conformance>");
        var fonts = (await SayAsync("pdffonts", pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        fonts.ShouldNotBeEmpty();
        fonts.ShouldAllBe(font => font.Contains(" yes yes yes ", StringComparison.Ordinal), "Embedded, a subset, with its letters.");
        var told = await SayAsync("pdfinfo", pdf);
        told.ShouldMatch(@"Tagged:\s+yes");
        told.ShouldMatch(@"Title:\s+Báo cáo");
        var parts = await SayAsync("pdfinfo", pdf, "-struct");
        parts.ShouldMatch(@"(?m)^\s*H1\b");
        parts.ShouldMatch(@"(?m)^\s*Table\b");
    }

    [Fact]
    public async Task Pdf_ConverterHangs_IsKilledWithItsChildrenAndTriedAgain()
    {
        var job = await desk.AskPdfAsync();
        var script = desk.Script("hangs", "sleep 3600 > \"$0.held\" & wait", seconds: 1);
        using (var make = Process.Start("mkfifo", script.Program + ".held"))
        {
            await make.WaitForExitAsync(Cancel);
        }

        // A pipe is at its end when nobody holds it any more: when the child is dead.
        var held = Task.Run(() => File.ReadAllText(script.Program + ".held"), Cancel);
        using var hangs = new ConvertToPdf(script);

        await desk.RunAsync(hangs, Cancel);

        var failed = await desk.JobAsync(job);
        (failed.State, failed.Attempts).ShouldBe((JobState.Waiting, 1));
        failed.Message.ShouldContain("không trả lời");
        (await held.WaitAsync(TimeSpan.FromMinutes(2), Cancel)).ShouldBeEmpty();
        await desk.RunAsync(JobLane.Pdf);
        (await desk.JobAsync(job)).State.ShouldBe(JobState.Done);
    }

    [Theory]
    [InlineData("exit 139")]
    [InlineData("echo not a pdf > \"$HOME/van-ban-0.pdf\"")]
    public async Task Pdf_ConverterCrashesThreeTimes_FailsWithReason(string script)
    {
        var job = await desk.AskPdfAsync();
        using var crashes = new ConvertToPdf(desk.Script("crashes", script));
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await desk.RunAsync(crashes, Cancel);
        }

        var failed = await desk.JobAsync(job);
        (failed.State, failed.Attempts).ShouldBe((JobState.Failed, 3));
        failed.Message.ShouldContain("LibreOffice không lập được");
        (await desk.RunAsync(JobLane.Pdf)).ShouldBeFalse();
    }

    [Fact]
    public async Task Pdf_NotInstalled_SaysWhatToInstall()
    {
        using var none = new ConvertToPdf(new PdfOptions { Program = "/usr/bin/no-such-office" });
        none.IsInstalled.ShouldBeFalse();
        var job = await desk.AskPdfAsync();
        await desk.RunAsync(none, Cancel);

        var failed = await desk.JobAsync(job);
        (failed.State, failed.Attempts).ShouldBe((JobState.Failed, 1));
        failed.Message.ShouldContain("libreoffice-writer-nogui");
    }

    [Fact]
    public async Task File_OfAnotherPerson_IsNotThere()
    {
        var job = await desk.AskPdfAsync();
        await desk.SqlAsync($"UPDATE jobs SET state = 'Done', taken_by = gen_random_uuid()");
        var other = (await desk.ActorAsync(JobDesk.Clerk)) with { PersonId = Guid.NewGuid() };

        (await desk.DoAsync((LoadJobFile r) => r.ReadAsync(other, job, Cancel))).ShouldBeOfType<Outcome<JobFile>.Absent>();
    }

    [Fact]
    public async Task File_AskerLostHisRight_IsNotThere()
    {
        var job = await desk.AskPdfAsync();
        await desk.SqlAsync($"UPDATE jobs SET state = 'Done', taken_by = gen_random_uuid()");
        var before = await desk.ActorAsync(JobDesk.Clerk);
        (await desk.DoAsync((LoadJobFile r) => r.ReadAsync(before, job, Cancel))).ShouldBeDone();

        (await desk.DoAsync((LoadJobFile r) => r.ReadAsync(before with { Memberships = [] }, job, Cancel))).ShouldBeOfType<Outcome<JobFile>.Absent>();
    }

    private static Task<string> TextOfAsync(byte[] pdf) => SayAsync("pdftotext", pdf, more: "-", behind: true);

    private static async Task<string> SayAsync(string program, byte[] pdf, string? more = null, bool behind = false)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "x.pdf");
        await File.WriteAllBytesAsync(path, pdf, Cancel);
        string[] arguments = (more, behind) switch { (null, _) => [path], (_, true) => [path, more], _ => [more, path] };
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return await process.StandardOutput.ReadToEndAsync(Cancel);
    }
}
