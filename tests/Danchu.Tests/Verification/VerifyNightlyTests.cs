using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.History;
using Danchu.Core.Notices;
using Danchu.Core.Organisations;
using Danchu.Core.Records;
using Danchu.Core.Verification;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Tests.Verification;

/// <summary>Everything is verified once a night however many nodes there are, and who must know of a difference is told.</summary>
public sealed class VerifyNightlyTests : IAsyncLifetime
{
    private readonly TwoNodes nodes = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => nodes.InitializeAsync();

    public ValueTask DisposeAsync() => nodes.DisposeAsync();

    [Fact]
    public async Task Night_OverTwoNodes_VerifiesEachKindOnce()
    {
        await nodes.StartAsync();
        (await RunsAsync()).ShouldBeEmpty("A database is first verified in the night after the program first ran on it.");

        await nodes.PassAsync(TimeSpan.FromHours(18));
        await nodes.PassAsync(TimeSpan.FromMinutes(1));

        var runs = await RunsAsync();
        runs.Select(r => r.Kind).ShouldBe(Enum.GetValues<VerificationKind>(), ignoreOrder: true);
        runs.ShouldAllBe(r => r.Occasion == VerificationOccasion.Nightly && r.EndedAt != null && r.Differences == 0 && r.Failure == "");
        (await NoticesAsync(nodes.Top)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Night_AllNodesWereOff_IsMadeUpForAndTold()
    {
        await nodes.StartAsync();
        await nodes.PassAsync(TimeSpan.FromHours(18));

        await nodes.PassAsync(TimeSpan.FromHours(60));
        await nodes.PassAsync(TimeSpan.FromMinutes(1));

        (await RunsAsync()).Count.ShouldBe(8);
        (await NoticesAsync(nodes.Top)).ShouldBe(["Dữ liệu chưa được kiểm tra từ ngày 12/01/2024."]);
    }

    [Fact]
    public async Task Night_VerificationIsOff_DoesNothing()
    {
        await nodes.StartAsync();
        await nodes.PassAsync(TimeSpan.FromHours(12));

        var made = await nodes.DoAsync((VerifyNightly v) => v.ExecuteAsync(Cancel));

        made.ShouldBe(0, "It is 21:00.");
        (await RunsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_FindsALineRemoved_TellsTheAdministratorsAtTheTopOnce()
    {
        await MakeHistoryAsync();
        await nodes.SqlAsync($"DELETE FROM history WHERE sequence = 1");

        var result = await RunAsync();
        await RunAsync();

        result.Holds.ShouldBeFalse();
        result.Found.ShouldContain(f => f.Contains("đã bị xóa", StringComparison.Ordinal));
        (await NoticesAsync(nodes.Top)).ShouldHaveSingleItem().ShouldBe("Kiểm tra dữ liệu ngày 11/01/2024: Lịch sử có 1 sai lệch.");
        (await NoticesAsync(nodes.Below)).ShouldBeEmpty();
        var record = await nodes.DoAsync((DanchuDatabase d) =>
            d.SecurityRecords.Where(r => r.Kind == SecurityRecordKind.VerificationFailed).ToListAsync(Cancel));
        record.Count.ShouldBe(2);
        record[0].Detail.ShouldBe("Lịch sử: 1 sai lệch");
    }

    [Fact]
    public async Task Runs_AreShown_ToTheAdministratorsAtTheTopAlone()
    {
        await MakeHistoryAsync();
        await RunAsync();

        var view = (await nodes.DoAsync((ShowVerification s) => s.ReadAsync(nodes.Top, Cancel))).ShouldBeDone();

        (view.Last.ShouldHaveSingleItem().Kind, view.Runs.Count).ShouldBe((VerificationKind.History, 1));
        view.Late.ShouldBe([VerificationKind.Facts, VerificationKind.Scores, VerificationKind.Documents]);
        (await nodes.DoAsync((ShowVerification s) => s.ReadAsync(nodes.Below, Cancel))).ShouldBeForbidden();
    }

    [Fact]
    public async Task Run_CannotBeDone_IsKeptWithItsReason()
    {
        await nodes.SqlAsync($"ALTER TABLE report_documents RENAME TO report_documents_away");

        await Should.ThrowAsync<Npgsql.PostgresException>(() => nodes.DoAsync((VerifyKind v) => v.ReadAsync(VerificationKind.Documents, null, Cancel)));
        await nodes.StartAsync();
        await nodes.PassAsync(TimeSpan.FromHours(18));
        for (var minute = 0; minute < 5; minute++)
        {
            await nodes.PassAsync(TimeSpan.FromMinutes(1));
        }

        var runs = await RunsAsync();
        runs.Where(r => r.Kind == VerificationKind.Documents).Count(r => r.Failure.Contains("report_documents", StringComparison.Ordinal))
            .ShouldBe(3, "Tried three times.");
        runs.Count(r => r.Failure == "").ShouldBe(3, "The other kinds, once each.");
    }

    [Fact]
    public async Task Heads_OfTheDay_AreWrittenOnceIntoTheFolder()
    {
        using var folder = new TemporaryFolder();
        await MakeHistoryAsync();
        var options = new VerificationOptions { HeadsFolder = folder.Path };

        var file = (await nodes.DoAsync((ListHeads l) => new KeepHeads(l, options).ExecuteAsync(Cancel))).ShouldNotBeNull();
        (await nodes.DoAsync((ListHeads l) => new KeepHeads(l, options).ExecuteAsync(Cancel))).ShouldBeNull("What was written is never written over.");

        Path.GetFileName(file).ShouldBe("dau-chuoi-2024-01-11.txt");
        var lines = await File.ReadAllLinesAsync(file, Cancel);
        lines[0].ShouldBe("# 2024-01-11T02:00:00Z");
        KeptHead.Parse(lines[1]).ShouldNotBeNull().OrganisationId.ShouldBe(nodes.Seed.District);
    }

    private Task<VerificationResult> RunAsync() => nodes.DoAsync((RunVerification r) =>
        r.ExecuteAsync(new(VerificationKind.History, VerificationOccasion.Command), cancellationToken: Cancel));

    private async Task MakeHistoryAsync()
    {
        foreach (var symbol in new[] { "UBND", "BCĐ" })
        {
            (await nodes.DoAsync((SaveLetterhead s) => s.ExecuteAsync(
                Actor.System, new(nodes.Seed.District, ReportingLine.State, BodyName: "ỦY BAN NHÂN DÂN HUYỆN", Symbol: symbol), Cancel))).ShouldBeDone();
        }
    }

    private Task<List<VerificationRun>> RunsAsync() => nodes.DoAsync((DanchuDatabase d) => d.VerificationRuns.AsNoTracking().ToListAsync(Cancel));

    private Task<List<string>> NoticesAsync(Actor actor) => nodes.DoAsync(async (ListNotices l) =>
        (await l.ReadAsync(actor, Cancel)).ShouldBeDone().Rows.Where(r => r.Kind == NoticeKind.Verification).Select(r => r.Text).ToList());
}
