using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Exchange;
using Danchu.Tests.Browser;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Support;
using Danchu.Tests.Web.Api;
using Danchu.Tests.Web.Pages.Assignments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Reports.Exchange;

/// <summary>Figures of another system in and out: dry run, conflicts, writing, round trips of the sample files; by operation, by API and by page.</summary>
public sealed class ExchangeFactsTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<FactFormat, string> Samples => new()
    {
        { FactFormat.DataValueSet, "so-lieu-dhis2.json" }, { FactFormat.Csv, "so-lieu.csv" }, { FactFormat.SdmxCsv, "so-lieu.sdmx.csv" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Sample_SeenThenWritten_ComesOutAsItWentIn(FactFormat format, string file)
    {
        var content = await File.ReadAllBytesAsync(Path.Combine(RepositoryFolder.Sample("exchange"), file), Cancel);
        (await ImportAsync(FactFormat.Csv, "don_vi;ky;chi_tieu;gia_tri\nTAM.DUONG;2023;van-ban-cap-uy;5\nTAM.DUONG;2023;van-ban-bcd;27")).ShouldBeDone()
            .Conflicts.ShouldBeEmpty();
        var before = await FiguresAsync();

        var seen = (await ImportAsync(format, content, dryRun: true)).ShouldBeDone();
        seen.Conflicts.ShouldBeEmpty();
        seen.IsWritten.ShouldBeFalse();
        seen.Rows.Single(row => row.Indicator == "van-ban-cap-uy").ShouldSatisfyAllConditions(
            row => row.Before.ShouldBe("05"), row => row.After.ShouldBe("41"), row => row.State.ShouldBe(ImportedFactState.Changed));
        (await FiguresAsync()).ShouldBe(before);

        (await ImportAsync(format, content, basis: "another")).ShouldBeDone().HasMoved.ShouldBeTrue();
        (await FiguresAsync()).ShouldBe(before);
        (await ImportAsync(format, content, basis: seen.Basis)).ShouldBeDone().IsWritten.ShouldBeTrue();

        var kept = await FiguresAsync();
        kept["van-ban-uy-ban"].ShouldBe(Figure.Of(1078));
        kept["van-ban-bcd"].ShouldBe(Figure.NotArisen);
        kept["van-ban-mttq"].ShouldBe(Figure.NotAvailable);
        kept["doi-tuong-tap-huan"].ShouldBe(Figure.OfText("Bí thư, trưởng bản; \"người có uy tín\""));
        var exported = await ExportAsync(format);
        var again = (await ImportAsync(format, exported, dryRun: true)).ShouldBeDone();
        again.Conflicts.ShouldBeEmpty();
        again.Changes.ShouldBe(0);
        again.Rows.Count.ShouldBeGreaterThan(5);
    }

    [Theory]
    [InlineData("TAM.DUONG;2023;van-ban-bcd;1,5", "không phải số nguyên")]
    [InlineData("TAM.DUONG;2023;van-ban-bcd;1.078", "không phải số nguyên")]
    [InlineData("TAM.DUONG;2023;van-ban-bcd;1.078,5", "dấu phân cách hàng nghìn")]
    [InlineData("TAM.DUONG;2023;van-ban-bcd;ba", "Không đọc được")]
    [InlineData("TAM.DUONG;2022;van-ban-bcd;3", "không phải kỳ báo cáo")]
    [InlineData("BAN.BO;2023;van-ban-bcd;3", "không phải đơn vị báo cáo")]
    [InlineData("TAM.DUONG;2023;khong-co;3", "Không có chỉ tiêu")]
    [InlineData("TAM.DUONG;2023;van-ban-bcd;3\nTAM.DUONG;2023;van-ban-bcd;4", "hai lần")]
    [InlineData("TAM.DUONG;2023;van-ban-bcd;\"'; DROP TABLE facts--\"", "Không đọc được")]
    public async Task Value_ThatConflicts_IsToldAndNothingWritten(string lines, string part)
    {
        var before = await FiguresAsync();

        var told = (await ImportAsync(FactFormat.Csv, $"don_vi;ky;chi_tieu;gia_tri\nTAM.DUONG;2023;van-ban-cap-uy;77\n{lines}")).ShouldBeDone();

        told.IsWritten.ShouldBeFalse();
        told.Conflicts.ShouldContain(
            conflict => conflict.Message.Contains(part, StringComparison.Ordinal) && conflict.Place.Contains("dòng", StringComparison.Ordinal));
        (await FiguresAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task File_ThatIsNone_IsRefused()
    {
        (await ImportAsync(FactFormat.DataValueSet, "{\"dataValues\":[]}")).RefusalMessages()[0].ShouldContain("không có giá trị");
        (await ImportAsync(FactFormat.DataValueSet, "%PDF-1.4")).RefusalMessages()[0].ShouldContain("PDF");
        (await ImportAsync(FactFormat.Csv, [0xFF, 0xFE, 0x41, 0x00])).RefusalMessages()[0].ShouldContain("UTF-8");
        (await ImportAsync((FactFormat)9, "x")).RefusalMessages()[0].ShouldContain("định dạng");
    }

    [Fact]
    public async Task Api_AndPage_WriteThroughTheSameOperation()
    {
        var id = await AssignmentAsync();
        using var clerk = new ApiCaller(site.Address, await site.InScopeAsync(s => ApiCaller.KeyAsync(s, DraftOfTheYear.Clerk, Role.Clerk)));
        var address = $"/api/v1/assignments/{id}/facts";
        const string file = """{"orgUnit":"TAM.DUONG","period":"2023","dataValues":[{"dataElement":"ke-hoach-luat-bcd","value":"6"}]}""";

        var dry = await clerk.PostAsync(address + "?dryRun=true", file);
        dry.Status.ShouldBe(200, dry.Text);
        dry.At("status").ShouldBe("SUCCESS");
        dry.Json.GetProperty("changes")[0].GetProperty("after").GetString().ShouldBe("06");
        (await FiguresAsync()).GetValueOrDefault("ke-hoach-luat-bcd").ShouldNotBe(Figure.Of(6));
        var conflict = await clerk.PostAsync(address, file.Replace("\"6\"", "\"6,5\"", StringComparison.Ordinal));
        conflict.Status.ShouldBe(409, conflict.Text);
        conflict.Json.GetProperty("conflicts")[0].GetProperty("value").GetString()!.ShouldContain("không phải số nguyên");
        (await clerk.PostAsync(address, file)).Status.ShouldBe(200);
        (await FiguresAsync())["ke-hoach-luat-bcd"].ShouldBe(Figure.Of(6));
        (await clerk.GetAsync(address + "?format=csv")).Text.ShouldContain("TAM.DUONG;2023;ke-hoach-luat-bcd;6;;");
        (await clerk.GetAsync(address + "?format=7")).Status.ShouldBeOneOf(400, 422);

        using var visitor = await site.SignedInAsync(DraftOfTheYear.Clerk);
        var page = $"/assignments/{id}/exchange";
        var preview = await visitor.UploadAsync(
            page, "Input.Content", "so-lieu.csv", Encoding.UTF8.GetBytes("don_vi;ky;chi_tieu;gia_tri\nTAM.DUONG;2023;ke-hoach-luat-bcd;8"),
            ("Input.Format", "Csv"));
        preview.Status.ShouldBe(200, preview.Html);
        preview.Html.ShouldContain("Ghi 1 số liệu");
        var basis = preview.Html.Split("name=\"Input.Basis\" value=\"")[1].Split('"')[0];
        var done = await visitor.PostFromAsync(
            page, page + "?handler=Confirm", ("Input.Basis", basis), ("Input.Format", "Csv"),
            ("Input.Text", "don_vi;ky;chi_tieu;gia_tri\nTAM.DUONG;2023;ke-hoach-luat-bcd;8"));
        done.Location.ShouldBe($"/assignments/{id}/figures");
        (await FiguresAsync())["ke-hoach-luat-bcd"].ShouldBe(Figure.Of(8));
        (await visitor.GetAsync(page + "?handler=File&format=SdmxCsv")).Html.ShouldContain("TAM.DUONG,ke-hoach-luat-bcd,_Z,2023,8,A");
    }

    [Fact]
    public async Task Report_Signed_GivesTheFiguresItWasSignedWith()
    {
        var (id, figures) = await site.InScopeAsync(async services =>
        {
            var report = await services.GetRequiredService<DanchuDatabase>().Reports
                .Where(r => r.Current && r.DocumentHash != "" && r.Assignment!.Organisation!.Code == "BAN.BO").FirstAsync(Cancel);
            return (report.Id, report.FrozenFigures.Count(f => f.IsOwn && f.Figure is not null));
        });

        var file = (await site.InScopeAsync(services => services.GetRequiredService<ExportFacts>().ReadAsync(Actor.System, id, FactFormat.SdmxCsv, Cancel)))
            .ShouldBeDone();

        Encoding.UTF8.GetString(file.Content).Split('\n')
            .Count(line => line.Contains(",BAN.BO,", StringComparison.Ordinal) && !line.Contains(",DEN,", StringComparison.Ordinal)).ShouldBe(figures);
    }

    private async Task<AssignmentId> AssignmentAsync() => new(Guid.Parse((await PagesOfTheYear.FindAsync(site))["upward"]));

    private Task<Outcome<ImportedFacts>> ImportAsync(FactFormat format, string text) => ImportAsync(format, Encoding.UTF8.GetBytes(text));

    private async Task<Outcome<ImportedFacts>> ImportAsync(FactFormat format, byte[] content, bool dryRun = false, string? basis = null)
    {
        var id = await AssignmentAsync();
        return await AsClerkAsync((services, actor) =>
            services.GetRequiredService<ImportFacts>().ExecuteAsync(actor, new ImportFacts.Input(id, format, content, dryRun, basis), Cancel));
    }

    private async Task<byte[]> ExportAsync(FactFormat format)
    {
        var id = await AssignmentAsync();
        return (await AsClerkAsync((services, actor) => services.GetRequiredService<ExportFacts>().ReadAsync(actor, id, format, Cancel)))
            .ShouldBeDone().Content;
    }

    private Task<T> AsClerkAsync<T>(Func<IServiceProvider, Actor, Task<T>> work) => site.InScopeAsync(async services =>
    {
        var clerk = await services.GetRequiredService<DanchuDatabase>().Users.SingleAsync(p => p.UserName == DraftOfTheYear.Clerk, Cancel);
        return await work(services, (await services.GetRequiredService<Permissions>().FindActorAsync(clerk.Id, Cancel))!);
    });

    private async Task<Dictionary<string, Figure>> FiguresAsync()
    {
        var id = await AssignmentAsync();
        return await site.InScopeAsync(async services =>
        {
            var file = (await services.GetRequiredService<LoadReport>().ReadAsync(Actor.System, id, Cancel)).ShouldBeDone();
            return await services.GetRequiredService<DanchuDatabase>().Facts
                .Where(f => f.OrganisationId == file.Organisation.Id && f.PeriodId == file.Period.Id)
                .ToDictionaryAsync(f => f.Indicator, f => f.Figure, StringComparer.Ordinal, Cancel);
        });
    }
}
