using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Sources;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Support;
using Danchu.Tests.Web.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Entries.Sources;

/// <summary>Rows of a one-stop shop, a reception and a petitions office become entries once, whatever is sent again.</summary>
public sealed class LoadFromSourceTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mappings_OfTheCatalogue_NameColumnsThatThereAre()
    {
        var mappings = EntryMappings.From(new CatalogueFolder(RepositoryFolder.Catalogue));
        var registers = await site.InScopeAsync(services => services.GetRequiredService<DanchuDatabase>().Registers.AsNoTracking().ToListAsync(Cancel));

        mappings.Errors.ShouldBeEmpty();
        mappings.All.Select(mapping => mapping.Key).ShouldBe(["don-thu", "mot-cua-ho-so", "tiep-cong-dan"], ignoreOrder: true);
        foreach (var mapping in mappings.All)
        {
            mapping.Doubt.ShouldNotBeEmpty();
            var register = registers.Where(r => r.Key == mapping.Register).MaxBy(r => r.Version).ShouldNotBeNull();
            foreach (var column in mapping.Columns)
            {
                var known = register.Find(column.To).ShouldNotBeNull(column.To);
                column.Values.Values.Except(known.Choices.Select(choice => choice.Key), StringComparer.Ordinal).ShouldBeEmpty(column.From);
            }
        }
    }

    [Fact]
    public async Task OneStop_SentTwice_IsWrittenOnce_AndWhatChangedIsCorrected()
    {
        var content = await SampleAsync("mot-cua.csv");
        var before = await CountAsync("so-theo-doi-ho-so");

        var seen = (await LoadAsync("mot-cua-ho-so", content, dryRun: true)).ShouldBeDone();
        seen.IsWritten.ShouldBeFalse();
        (await CountAsync("so-theo-doi-ho-so")).ShouldBe(before);
        var first = (await LoadAsync("mot-cua-ho-so", content)).ShouldBeDone();
        first.Rows.Select(row => row.State).ShouldBe([LoadedRowState.New, LoadedRowState.New, LoadedRowState.Refused]);
        first.Rows.Select(row => (row.Place, row.Key, row.State)).ShouldBe(seen.Rows.Select(row => (row.Place, row.Key, row.State)));
        first.Rows[2].Reasons.ShouldHaveSingleItem().ShouldContain("không phải là ngày");
        (await CountAsync("so-theo-doi-ho-so")).ShouldBe(before + 2);

        var again = (await LoadAsync("mot-cua-ho-so", content)).ShouldBeDone();
        again.CountOf(LoadedRowState.Same).ShouldBe(2);
        var text = Encoding.UTF8.GetString(content).Replace("09/01/2023;;2;1;", "09/01/2023;09/01/2023;2;1;", StringComparison.Ordinal);
        var corrected = (await LoadAsync("mot-cua-ho-so", Encoding.UTF8.GetBytes(text))).ShouldBeDone();
        corrected.Rows.Select(row => row.State).ShouldBe([LoadedRowState.Same, LoadedRowState.Corrected, LoadedRowState.Refused]);
        (await CountAsync("so-theo-doi-ho-so")).ShouldBe(before + 2);
        var entry = await EntryAsync("H38.01-230106-0002");
        entry["phuong-thuc"].ShouldBe("truc-tuyen");
        entry["nguoi-nop"].ShouldBe("Vàng Thị B; bản Pả");
        entry.ClosedOn.ShouldBe(new DateOnly(2023, 1, 9));
        entry.Revision.ShouldBe(2);
    }

    [Theory]
    [InlineData("don-thu", "don-thu.json", 2)]
    [InlineData("tiep-cong-dan", "tiep-cong-dan.csv", 2)]
    public async Task Sample_OfAnotherOffice_IsTaken(string mapping, string file, int rows)
    {
        var loaded = (await LoadAsync(mapping, await SampleAsync(file))).ShouldBeDone();

        loaded.Rows.ShouldAllBe(row => row.State == LoadedRowState.New, string.Join('\n', loaded.Rows.SelectMany(row => row.Reasons)));
        loaded.Rows.Count.ShouldBe(rows);
        (await LoadAsync(mapping, await SampleAsync(file))).ShouldBeDone().CountOf(LoadedRowState.Same).ShouldBe(rows);
    }

    [Theory]
    [InlineData("don-thu", "", "tệp trống")]
    [InlineData("don-thu", "[]", "không có dòng nào")]
    [InlineData("don-thu", "{}", "mảng các dòng")]
    [InlineData("don-thu", "[1]", "mảng các dòng")]
    [InlineData("don-thu", "[{\"MaDon\":", "Không đọc được JSON")]
    [InlineData("don-thu", "NgayNhan;LoaiDon\n01/01/2023;KN", "MaDon")]
    public async Task File_ThatIsNone_IsRefused(string mapping, string text, string part) =>
        (await LoadAsync(mapping, Encoding.UTF8.GetBytes(text))).RefusalMessages()[0].ShouldContain(part);

    [Fact]
    public async Task Rows_OfAnotherUnitOrMapping_AreNotTaken()
    {
        var neighbour = await UnitAsync("BAN.GIANG");
        (await LoadAsync("khong-co", "[]"u8.ToArray())).ShouldBeAbsent();
        (await LoadAsync("don-thu", await SampleAsync("don-thu.json"), unit: neighbour)).ShouldBeAbsent();
        var twice = (await LoadAsync("don-thu", Encoding.UTF8.GetBytes(
            """[{"MaDon":"X","NgayNhan":"2023-01-01"},{"MaDon":"X"},{"NgayNhan":"2023-01-01"}]"""), dryRun: true)).ShouldBeDone();
        twice.Rows.ShouldAllBe(row => row.State == LoadedRowState.Refused);
        twice.Rows[1].Reasons[0].ShouldContain("hai lần");
        twice.Rows[2].Reasons[0].ShouldContain("không biết là dòng nào");
    }

    [Fact]
    public async Task Api_TakesRowsByKey()
    {
        var unit = await UnitAsync("BAN.BO");
        using var clerk = new ApiCaller(site.Address, await site.InScopeAsync(services => ApiCaller.KeyAsync(services, "vanthu.banbo", Role.Clerk)));

        var reply = await clerk.SendAsync(
            HttpMethod.Post, $"/api/v1/organisations/{unit}/sources/don-thu?dryRun=true",
            """[{"MaDon":"API-1","NgayNhan":"2023-05-01","LoaiDon":"KN","VuViec":"Ranh giới","DuDieuKien":true}]""");

        reply.Status.ShouldBe(200, reply.Text);
        reply.At("new").ShouldBe("1");
        reply.At("written").ShouldBe("False");
    }

    private static Task<byte[]> SampleAsync(string file) => File.ReadAllBytesAsync(Path.Combine(RepositoryFolder.Sample("exchange"), file), Cancel);

    private Task<OrganisationId> UnitAsync(string code) => site.InScopeAsync(services =>
        services.GetRequiredService<DanchuDatabase>().Organisations.Where(o => o.Code == code).Select(o => o.Id).SingleAsync(Cancel));

    private async Task<Outcome<LoadedRows>> LoadAsync(string mapping, byte[] content, bool dryRun = false, OrganisationId? unit = null)
    {
        var into = unit ?? await UnitAsync("BAN.BO");
        return await site.InScopeAsync(async services =>
        {
            var clerk = await services.GetRequiredService<DanchuDatabase>().Users.SingleAsync(p => p.UserName == "vanthu.banbo", Cancel);
            var actor = await services.GetRequiredService<Permissions>().FindActorAsync(clerk.Id, Cancel);
            return await services.GetRequiredService<LoadFromSource>().ExecuteAsync(actor!, new LoadFromSource.Input(into, mapping, content, dryRun), Cancel);
        });
    }

    private async Task<int> CountAsync(string register)
    {
        var unit = await UnitAsync("BAN.BO");
        return await site.InScopeAsync(services => services.GetRequiredService<DanchuDatabase>().Entries
            .CountAsync(e => e.OrganisationId == unit && e.RegisterKey == register, Cancel));
    }

    private Task<Entry> EntryAsync(string key) => site.InScopeAsync(services =>
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        return database.EntrySources.Where(s => s.SourceKey == key).Join(database.Entries, s => s.EntryId, e => e.Id, (s, e) => e).AsNoTracking()
            .SingleAsync(Cancel);
    });
}
