using System.Collections.Concurrent;
using System.Text.Json;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Reports;
using Danchu.Tests.Browser;
using Danchu.Tests.Support;
using Danchu.Tests.Web.Pages.Assignments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Api;

/// <summary>What another program reads and writes by a key, and what it is told when something is wrong.</summary>
public sealed class ApiTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    // A role has ten keys at most.
    private static readonly ConcurrentDictionary<(Uri, string, Role), string> Keys = new();

    [Fact]
    public async Task Lists_ReadOnward_GiveEachRowOnce()
    {
        using var province = await CallerAsync("thuky.laichau", Role.Secretariat);
        foreach (var list in new[] { "organisations?limit=7", "rounds?limit=1", "periods?limit=1", "indicators?limit=40" })
        {
            var (seen, after) = (new List<string>(), (string?)null);
            do
            {
                var page = await province.GetAsync($"/api/v1/{list}{(after is null ? "" : $"&after={after}")}");
                page.Status.ShouldBe(200, page.Text);
                seen.AddRange(page.Items.Select(item => item.TryGetProperty("id", out var id) ? id.GetString()! : item.GetProperty("key").GetString()!));
                after = page.Json.GetProperty("next").GetString();
            }
            while (after is not null);

            seen.ShouldBeUnique();
            seen.Count.ShouldBeGreaterThan(1, list);
        }
    }

    [Fact]
    public async Task Periods_OfAYear_AreReadOnward()
    {
        var (seen, ask) = (new List<Guid>(), new KeysetAsk(Limit: 1));
        do
        {
            var page = await site.InScopeAsync(services =>
                services.GetRequiredService<ListPeriods>().ReadAsync(ask, cancellationToken: TestContext.Current.CancellationToken));
            seen.AddRange(page.Rows.Select(period => period.Id.Value));
            ask = ask with { After = page.Next };
        }
        while (ask.After is not null);

        seen.ShouldBeInOrder(SortDirection.Ascending, Comparer<Guid>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString())));
        seen.Count.ShouldBe(await site.InScopeAsync(services => services.GetRequiredService<DanchuDatabase>().Periods.CountAsync()));
    }

    [Fact]
    public async Task Organisations_ReadOnward_AreThoseOfThePage()
    {
        using var province = await CallerAsync("thuky.laichau", Role.Secretariat);
        var shown = await site.InScopeAsync(async services =>
        {
            var person = await services.GetRequiredService<DanchuDatabase>().Users.SingleAsync(p => p.UserName == "thuky.laichau");
            var actor = await services.GetRequiredService<Permissions>().FindActorAsync(person.Id);
            return (await services.GetRequiredService<ListOrganisations>().ReadAsync(actor!, new ListOrganisations.Filter())).Total;
        });

        var (read, after) = (0, (string?)null);
        do
        {
            var page = await province.GetAsync($"/api/v1/organisations?limit=200{(after is null ? "" : $"&after={after}")}");
            (read, after) = (read + page.Items.Count, page.Json.GetProperty("next").GetString());
        }
        while (after is not null);

        read.ShouldBe(shown);
    }

    [Fact]
    public async Task Figures_WrittenOverWhatWasRead_AreKeptAsTyped()
    {
        using var clerk = await CallerAsync(DraftOfTheYear.Clerk, Role.Clerk);
        var address = $"/api/v1/assignments/{(await PagesOfTheYear.FindAsync(site))["upward"]}/figures";
        var read = await clerk.GetAsync(address);
        read.Status.ShouldBe(200, read.Text);
        (await clerk.GetAsync(address, read.Tag)).Status.ShouldBe(304);
        const string body = """{"figures":[{"indicator":"van-ban-cap-uy","value":31},{"indicator":"van-ban-uy-ban","state":"notAvailable"}]}""";

        (await clerk.PutAsync(address, body)).Status.ShouldBe(428);
        (await clerk.PutAsync(address, body, "\"other\"")).Status.ShouldBe(412);
        var written = await clerk.PutAsync(address, body, read.Tag);
        written.Status.ShouldBe(200, written.Text);
        (await clerk.PutAsync(address, body, read.Tag)).Status.ShouldBe(412);

        var now = await clerk.GetAsync(address);
        now.Tag.ShouldBe(written.Tag);
        Figure(now, "van-ban-cap-uy").GetProperty("value").GetDecimal().ShouldBe(31);
        Figure(now, "van-ban-uy-ban").GetProperty("state").GetString().ShouldBe("notAvailable");
        (await HistoryAsync()).ShouldContain(name => name.Contains("(khóa Phần mềm của vanthu.tamduong)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"figures":[{"indicator":"van-ban-bcd","value":1.5}]}""", 422, "không phải số nguyên")]
    [InlineData("""{"figures":[{"indicator":"van-ban-bcd","value":1.078}]}""", 422, "không phải số nguyên")]
    [InlineData("""{"figures":[{"indicator":"van-ban-bcd","value":-1}]}""", 422, "số âm")]
    [InlineData("""{"figures":[{"indicator":"van-ban-bcd","value":9999999999999999}]}""", 422, "lớn quá mức")]
    [InlineData("""{"figures":[{"indicator":"khong-co","value":1}]}""", 422, "không hỏi chỉ tiêu")]
    [InlineData("""{"figures":[{"indicator":"van-ban-bcd","value":1},{"indicator":"van-ban-bcd","value":2}]}""", 422, "hai lần")]
    [InlineData("""{"figures":[{"indicator":"van-ban-bcd","text":"ba mươi"}]}""", 422, "nhận một số")]
    [InlineData("""{"figures":[{"indicator":"van-ban-bcd","value":3,"denominator":4}]}""", 422, "nhận một số")]
    [InlineData("""{"figures":[{"indicator":"van-ban-bcd","state":"notArisen","value":4}]}""", 422, "không đi cùng giá trị")]
    [InlineData("""{"figures":[{"indicator":"van-ban-bcd","value":"31"}]}""", 400, "JSON")]
    [InlineData("""{"figures":[{"indicator":"van-ban-bcd","state":1}]}""", 400, "JSON")]
    [InlineData("""{"figures":""", 400, "JSON")]
    [InlineData("[]", 400, "JSON")]
    [InlineData("null", 400, "JSON")]
    [InlineData("{}", 400, "JSON")]
    public async Task Figures_ThatCannotBe_AreRefusedInWords(string body, int status, string part)
    {
        using var clerk = await CallerAsync(DraftOfTheYear.Clerk, Role.Clerk);
        var address = $"/api/v1/assignments/{(await PagesOfTheYear.FindAsync(site))["upward"]}/figures";
        var before = await clerk.GetAsync(address);

        var reply = await clerk.PutAsync(address, body, before.Tag);

        reply.Status.ShouldBe(status, reply.Text);
        reply.ContentType.ShouldBe("application/problem+json");
        reply.At("detail")!.ShouldContain(part);
        (await clerk.GetAsync(address)).Text.ShouldBe(before.Text);
    }

    [Fact]
    public async Task Section_WrittenOverWhatWasRead_IsKept()
    {
        using var clerk = await CallerAsync(DraftOfTheYear.Clerk, Role.Clerk);
        var address = $"/api/v1/assignments/{(await PagesOfTheYear.FindAsync(site))["upward"]}/sections/hoat-dong-bcd";
        var read = await clerk.GetAsync(address);

        var written = await clerk.PutAsync(address, """{"markup":"Ban Chỉ đạo họp <b>hai</b> lần."}""", read.Tag);
        var stale = await clerk.PutAsync(address, """{"markup":"Khác."}""", read.Tag);

        written.Status.ShouldBe(200, written.Text);
        written.At("markup").ShouldBe("Ban Chỉ đạo họp <b>hai</b> lần.");
        stale.Status.ShouldBe(412);
        (await clerk.GetAsync(address)).At("revision").ShouldBe(written.At("revision"));
    }

    [Fact]
    public async Task Entry_WrittenCorrectedAndStruck_AsOnThePage()
    {
        using var clerk = await CallerAsync("vanthu.banbo", Role.Clerk);
        var unit = (await clerk.GetAsync("/api/v1/organisations?search=BAN.BO")).Items
            .Single(item => item.GetProperty("code").GetString() is "BAN.BO").GetProperty("id").GetString();
        var book = $"/api/v1/organisations/{unit}/registers/doi-thoai";
        (await clerk.GetAsync(book)).Json.GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("key").GetString()).ShouldContain("chu-tri");
        const string fields = """{"fields":{"ngay":"2023-03-05","chu-tri":"chu-tich","loai":"nhan-dan","noi":"Bản Pả","so-nguoi":"1.088"}}""";

        (await clerk.PostAsync($"{book}/entries", """{"fields":{"ngay":"2023-02-31","chu-tri":"chu-tich"}}""")).At("detail")!
            .ShouldContain("không phải là ngày");
        var made = await clerk.PostAsync($"{book}/entries", fields);
        made.Status.ShouldBe(201, made.Text);
        made.Location.ShouldBe($"/api/v1/entries/{made.At("id")}");
        made.Json.GetProperty("fields").GetProperty("so-nguoi").GetString().ShouldBe("1088");
        (await clerk.PutAsync(made.Location, fields)).Status.ShouldBe(428);
        var corrected = await clerk.PutAsync(made.Location, fields.Replace("1.088", "90", StringComparison.Ordinal), made.Tag);
        corrected.Status.ShouldBe(200, corrected.Text);
        (await clerk.PutAsync(made.Location, fields, made.Tag)).Status.ShouldBe(412);
        (await clerk.PutAsync($"{made.Location}/struck", """{"reason":""}""", corrected.Tag)).At("detail")!.ShouldContain("Ghi lý do gạch bỏ");
        (await clerk.PutAsync($"{made.Location}/struck", """{"reason":"Ghi nhầm"}""", corrected.Tag)).At("struckReason").ShouldBe("Ghi nhầm");

        using var above = await CallerAsync("thuky.laichau", Role.Secretariat);
        (await above.GetAsync(made.Location)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Report_Accepted_ReadsWithTextFiguresAndDocument()
    {
        var report = await site.InScopeAsync(services => services.GetRequiredService<DanchuDatabase>().Reports
            .Where(r => r.Current && r.DocumentHash != "" && r.Assignment!.Organisation!.Code == "BAN.BO").Select(r => r.Id.ToString()).FirstAsync());
        using var clerk = await CallerAsync("vanthu.banbo", Role.Clerk);

        var read = await clerk.GetAsync($"/api/v1/reports/{report}");
        var document = await clerk.GetAsync($"/api/v1/reports/{report}/document");

        var texts = await site.InScopeAsync(services => services.GetRequiredService<ShowReportTexts>()
            .ReadAsync(Actor.System, ReportId.Of(Guid.Parse(report)), TestContext.Current.CancellationToken));
        read.Json.GetProperty("sections").EnumerateArray().Select(s => s.GetProperty("text").GetString())
            .ShouldBe(texts.ShouldBeDone().Sections.Select(section => section.Text));
        read.Json.GetProperty("sections").EnumerateArray().ShouldContain(s => s.GetProperty("text").GetString()!.Length > 50);
        read.Text.ShouldNotContain("{{");
        read.Json.GetProperty("figures").GetArrayLength().ShouldBeGreaterThan(10);
        document.ContentType.ShouldBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    [Theory]
    [InlineData("GET", "/api/v1/nowhere", 404)]
    [InlineData("DELETE", "/api/v1/organisations", 405)]
    [InlineData("PUT", "/api/v1/organisations", 405)]
    [InlineData("GET", "/api/v1/organisations/00000000-0000-0000-0000-000000000001", 404)]
    [InlineData("GET", "/api/v1/organisations?limit=viele", 400)]
    [InlineData("GET", "/api/v1/organisations?kind=Castle", 400)]
    [InlineData("GET", "/api/v1/organisations?after=1%27%20or%201=1", 400)]
    [InlineData("GET", "/api/v1/organisations?on=31/02/2023", 400)]
    public async Task Requests_ThatCannotBe_AreToldAsAProblem(string method, string path, int status)
    {
        using var clerk = await CallerAsync("vanthu.banbo", Role.Clerk);

        var reply = await clerk.SendAsync(new HttpMethod(method), path);

        reply.Status.ShouldBe(status, reply.Text);
        reply.ContentType.ShouldBe("application/problem+json");
        reply.At("title")!.Length.ShouldBeGreaterThan(5);
        reply.SetsCookie.ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("danchu_khong-co")]
    [InlineData("danchu_' OR ''='")]
    public async Task Requests_WithoutAGoodKey_AreTold401(string? key)
    {
        using var nobody = new ApiCaller(site.Address, key);

        var reply = await nobody.GetAsync("/api/v1/organisations");

        reply.Status.ShouldBe(401);
        reply.At("title").ShouldBe("Chưa có khóa hợp lệ");
        reply.SetsCookie.ShouldBeFalse();
    }

    [Fact]
    public async Task Body_OfAnotherTypeOrTooLarge_IsToldAsAProblem()
    {
        using var clerk = await CallerAsync(DraftOfTheYear.Clerk, Role.Clerk);
        var address = $"/api/v1/assignments/{(await PagesOfTheYear.FindAsync(site))["upward"]}/figures";

        (await clerk.SendAsync(HttpMethod.Put, address, "figures=1", type: "application/x-www-form-urlencoded")).Status.ShouldBe(415);
        var large = await clerk.PutAsync(address, $$"""{"figures":[{"indicator":"{{new string('x', 2_000_000)}}"}]}""");
        large.Status.ShouldBe(413);
        large.ContentType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Description_IsOpenApi31_AndNamesEachOperation()
    {
        using var nobody = new ApiCaller(site.Address, key: null);

        var description = await nobody.GetAsync("/api/v1/openapi.json");

        description.Status.ShouldBe(200);
        description.At("openapi")!.ShouldStartWith("3.1");
        var paths = description.Json.GetProperty("paths").EnumerateObject().SelectMany(
            path => path.Value.EnumerateObject().Select(method => (Name: $"{method.Name.ToUpperInvariant()} {path.Name}", Operation: method.Value))).ToList();
        paths.Select(path => path.Name).ShouldBe(
            ApiRight.All.Select(right => right.Operation.Replace(" ", " /api/v1/", StringComparison.Ordinal).Replace(":guid", "", StringComparison.Ordinal)),
            ignoreOrder: true);
        paths.ShouldAllBe(path => path.Operation.GetProperty("summary").GetString()!.Length > 5);
        using var visitor = await site.SignedInAsync("vanthu.banbo");
        var page = await visitor.GetAsync("/api");
        page.Status.ShouldBe(200);
        page.Html.ShouldContain("<code>PUT /api/v1/entries/{id}</code>");
    }

    private async Task<ApiCaller> CallerAsync(string userName, Role role)
    {
        var place = (site.Address, userName, role);
        if (!Keys.TryGetValue(place, out var key))
        {
            Keys[place] = key = await site.InScopeAsync(services => ApiCaller.KeyAsync(services, userName, role));
        }

        return new ApiCaller(site.Address, key);
    }

    private static JsonElement Figure(ApiReply sheet, string indicator) => sheet.Json.GetProperty("figures").EnumerateArray()
        .Single(figure => string.Equals(figure.GetProperty("indicator").GetString(), indicator, StringComparison.Ordinal));

    private Task<List<string>> HistoryAsync() => site.InScopeAsync(services => services.GetRequiredService<DanchuDatabase>().History
        .Where(line => line.Operation == "EnterFigures").Select(line => line.PersonName).ToListAsync());
}
