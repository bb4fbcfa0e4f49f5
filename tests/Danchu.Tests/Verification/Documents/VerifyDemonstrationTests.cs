using Danchu.Core.Database;
using Danchu.Core.Verification.Documents;
using Danchu.Tests.Cli;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Verification.Documents;

/// <summary>The commands as an operator runs them, on the years of the demonstration.</summary>
public sealed class VerifyDemonstrationTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Documents_OfTheDemonstration_AreFoundWholeAndAByteTooMuchIsNot()
    {
        var reports = await site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().ReportDocuments.CountAsync(Cancel));
        var result = await site.InScopeAsync(s => s.GetRequiredService<VerifyDocuments>().ExecuteAsync(cancellationToken: Cancel));
        result.Found.ShouldBeEmpty();
        result.Unrecorded.ShouldBe(0);
        result.Examined.ShouldBeGreaterThan(reports);

        var (clean, said, _) = await RunCommand.OnAsync(site.ConnectionString, "documents", "verify");
        (clean, said).ShouldBe((0, $"Đã kiểm tra {result.Examined} văn bản và tệp: không có sai lệch.\n"));

        await SqlAsync($"""
            UPDATE report_documents SET content = content || '\x00'::bytea
            WHERE report_id = (SELECT min(report_id::text)::uuid FROM report_documents)
            """);
        var (broken, told, _) = await RunCommand.OnAsync(site.ConnectionString, "documents", "verify");
        broken.ShouldBe(1);
        told.ShouldContain("đã bị sửa sau khi ký.");
        told.ShouldContain("2 sai lệch");
    }

    [Fact]
    public async Task History_HeadsFileIsSomethingElse_IsNotUsed()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "khac.txt");
        await File.WriteAllTextAsync(file, "không phải đầu chuỗi", Cancel);

        var (exit, _, errors) = await RunCommand.OnAsync(site.ConnectionString, "history", "verify", "--heads", file);

        exit.ShouldBe(2);
        errors.ShouldContain("Không đọc được tệp đầu chuỗi");
    }

    private Task<int> SqlAsync(FormattableString sql) => site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Database.ExecuteSqlAsync(sql, Cancel));
}
