using Danchu.Core.Database;
using Danchu.Tests.Cli;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Verification.Documents;

/// <summary>The last lines of a chain are gone, its head with them: only heads that were kept elsewhere tell.</summary>
public sealed class CutHistoryTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task History_TailCutWithItsHead_IsFoundByTheHeadsKeptElsewhere()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "dau-chuoi.txt");
        var (exit, heads, _) = await RunCommand.OnAsync(site.ConnectionString, "history", "heads");
        exit.ShouldBe(0);
        await File.WriteAllTextAsync(file, heads, Cancel);
        (await RunCommand.OnAsync(site.ConnectionString, "history", "verify", "--heads", file)).Exit.ShouldBe(0);

        await SqlAsync($"""
            WITH last AS (SELECT organisation_id, max(sequence) AS number FROM history GROUP BY 1 HAVING max(sequence) > 5 ORDER BY 1 LIMIT 1),
            cut AS (DELETE FROM history h USING last WHERE h.organisation_id = last.organisation_id AND h.sequence = last.number)
            UPDATE history_heads h SET sequence = l.sequence, hash = l.hash
            FROM history l JOIN last ON last.organisation_id = l.organisation_id AND l.sequence = last.number - 1 WHERE h.organisation_id = l.organisation_id
            """);

        (await RunCommand.OnAsync(site.ConnectionString, "history", "verify")).Exit.ShouldBe(0);
        var (found, told, _) = await RunCommand.OnAsync(site.ConnectionString, "history", "verify", "--heads", file);
        found.ShouldBe(1);
        told.ShouldContain("các dòng cuối đã bị cắt.");
        told.ShouldContain("1 chỗ đứt.");
    }

    private Task<int> SqlAsync(FormattableString sql) => site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Database.ExecuteSqlAsync(sql, Cancel));
}
