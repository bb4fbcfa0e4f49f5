using System.Globalization;
using System.Text;
using Danchu.Core.Database;
using Danchu.Core.Records;
using Danchu.Tests.Scoring.Evidence;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages;

/// <summary>Every form that takes a file judges it by the same rule, and every file is served with the type found and a name of ours.</summary>
public sealed class UploadRuleTests(RightsSite rights) : IClassFixture<RightsSite>
{
    /// <summary>Whoever may, the address, the field, and an extension that is taken there.</summary>
    private static readonly (string Who, string Address, string Field, string Extension)[] Forms =
    [
        ("rights-commune-clerk", "/assignments/{assignment}?handler=Attach", "content", ".pdf"),
        ("rights-commune-clerk", "/assignments/{assignment}/signed-files/{file}?handler=Replace", "Input.Content", ".png"),
        ("rights-district-clerk", "/assignments/{upward}/intake?handler=Upload", "file", ".docx"),
        ("rights-commune-clerk", "/scorecards/{scorecard}/evidence/mot", "Input.Files", ".xlsx"),
        ("rights-commune-clerk", "/entries/{entry}?handler=Attach", "Input.Files", ".jpg"),
        ("rights-district-clerk", "/proposals/groups/{proposal-group}?handler=Answer", "Input.File", ".pdf"),
        ("rights-commune-clerk", "/checks", "Input.File", ".txt"),
        ("rights-district-secretariat", "/rubrics/import", "Input.File", ".xlsx"),
        ("rights-district-secretariat", "/outlines/import?handler=Read", "Input.File", ".docx"),
        ("rights-district-secretariat", "/forms/import", "Input.File", ".xlsx"),
        ("rights-district-administrator", "/people/import", "Input.File", ".csv"),
        ("rights-commune-clerk", "/registers/hoi-nghi/import?unit={commune}", "Input.File", ".xlsx"),
        ("rights-district-clerk", "/assignments/{upward}/exchange", "Input.Content", ".csv"),
        ("rights-commune-clerk", "/villages/import?commune={commune}", "Input.File", ".xlsx"),
    ];

    public static TheoryData<int> EveryForm => [.. Enumerable.Range(0, Forms.Length)];

    /// <summary>A page whose form takes a file stands in the list above: a new one is judged too.</summary>
    [Fact]
    public void Forms_OfAllPages_AreInTheList() => Architecture.SourceTree.Files("src/Danchu.Web/Pages", ".cshtml")
        .Count(path => Architecture.SourceTree.Read(path).Contains("type=\"file\"", StringComparison.Ordinal)).ShouldBe(Forms.Length);

    [Theory]
    [MemberData(nameof(EveryForm))]
    public async Task Form_GivenWhatItIsNot_RefusesAndRecordsIt(int form)
    {
        var (who, address, field, extension) = Forms[form];
        using var visitor = await rights.Site.SignedInAsync(who);
        var mark = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        (string Name, byte[] Content)[] files =
        [
            ($"{mark}{extension}", EvidenceFiles.Program),
            ($"{mark}.bat", EvidenceFiles.Pdf),
            ($"{mark}.hta", EvidenceFiles.Pdf),
            ($"{mark}.lnk", EvidenceFiles.Png),
            ($"{mark}.html", EvidenceFiles.Docx()),
        ];

        foreach (var (name, content) in files)
        {
            var answer = await visitor.UploadAsync(rights.Filled(address), field, name, content);

            answer.Status.ShouldBe(400, name);
        }

        var lines = await RecordsAsync(mark);
        lines.Count.ShouldBe(files.Length);
    }

    [Theory]
    [InlineData("ky.hta", "application/pdf", "ky.hta.pdf")]
    [InlineData("anh\u202Egpj.html", "image/jpeg", "anhgpj.html.jpg")]
    public async Task File_KeptUnderAnyName_IsADownloadOfTheTypeFound(string name, string type, string served)
    {
        var id = await rights.Site.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<DanchuDatabase>();
            var file = await database.SignedFiles.AsNoTracking().FirstAsync(f => f.Id == Guid.Parse(rights.Filled("{file}")));
            var other = new Core.Reports.SignedFile
            {
                ReportId = file.ReportId, FileName = name, ContentType = type, Content = EvidenceFiles.Pdf, Hash = file.Hash, AttachedBy = file.AttachedBy,
                AttachedAt = file.AttachedAt,
            };
            database.SignedFiles.Add(other);
            await database.SaveChangesAsync();
            return other.Id;
        });
        using var visitor = await rights.Site.SignedInAsync("rights-district-reader");

        using var answer = await visitor.FetchAsync($"/reports/files/{id}");

        answer.Content.Headers.ContentType?.MediaType.ShouldBe(type);
        answer.Content.Headers.ContentDisposition?.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition?.FileNameStar.ShouldBe(served);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task Text_OfPeople_IsJudgedAgainWhenConfirmed()
    {
        using var visitor = await rights.Site.SignedInAsync("rights-district-administrator");

        var answer = await visitor.PostAsync("/people/import?handler=Confirm", ("Input.Text", new StringBuilder().Insert(0, "a,b\n", 500_001).ToString()));

        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain("tệp lớn quá 2 MB");
    }

    private Task<List<SecurityRecord>> RecordsAsync(string mark) => rights.Site.InScopeAsync(services => services.GetRequiredService<DanchuDatabase>()
        .SecurityRecords.Where(r => r.Kind == SecurityRecordKind.UploadRefused && r.Detail.Contains(mark)).ToListAsync());
}
