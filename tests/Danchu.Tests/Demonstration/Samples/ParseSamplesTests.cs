using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Catalogue.Reading;
using Danchu.Demonstration.Samples;
using Danchu.Tests.Catalogue.Reading;

namespace Danchu.Tests.Demonstration.Samples;

public sealed class ParseSamplesTests
{
    private static readonly CatalogueFiles Catalogue = ParseCatalogue.From(RepositoryFolder.Catalogue).Value!;

    [Theory]
    [InlineData("lai-chau-2023")]
    [InlineData("lai-chau-2026")]
    public void From_TheRepositorysSamples_ReadWithoutError(string name) =>
        ParseSamples.From(RepositoryFolder.Sample(name), Catalogue).Errors.ShouldBeEmpty();

    [Fact]
    public void From_TheRunningYear_ReadsWithoutErrorOnAnyDay() =>
        Enumerable.Range(0, 12).SelectMany(month => ParseSamples.From(
            RepositoryFolder.Sample("lai-chau-nay"), Catalogue, new DateOnly(2026, 12, 31).AddMonths(month)).Errors).ShouldBeEmpty();

    [Fact]
    public void From_LaiChau2023_HasThirteenCommunesAndTwentyAgenciesOfTamDuongOnBothLines()
    {
        var organisations = Read("lai-chau-2023").Organisations;

        organisations.Count(unit => unit is { Kind: "commune", ParentParty: "tam-duong", ParentState: "tam-duong" }).ShouldBe(13);
        organisations.Count(unit => unit is { Kind: "agency" or "public-unit", ParentParty: "tam-duong" }).ShouldBeGreaterThanOrEqualTo(20);
        organisations.Single(unit => unit.Code is "td-ban-dan-van").ShouldSatisfyAllConditions(
            unit => unit.ParentParty.ShouldBe("tam-duong"),
            unit => unit.ParentState.ShouldBeNull());
    }

    [Fact]
    public void From_LaiChau2023_EveryCommuneAndTheDistrictCanBeWrittenReadAndSigned()
    {
        var samples = Read("lai-chau-2023");

        foreach (var unit in samples.Organisations.Where(unit => unit is { ParentParty: "tam-duong", Kind: "commune" } or { Code: "tam-duong" }))
        {
            var roles = samples.People.Where(person => string.Equals(person.Organisation, unit.Code, StringComparison.Ordinal))
                .Select(person => person.Role)
                .ToList();
            roles.ShouldContain(Role.Clerk, unit.Code);
            roles.ShouldContain(Role.Signer, unit.Code);
            samples.Letterheads.Count(issuer => string.Equals(issuer.Organisation, unit.Code, StringComparison.Ordinal)).ShouldBe(2, unit.Code);
        }
    }

    [Fact]
    public void From_LaiChau2026_EndsTheDistrictTheDayBeforeTheNewCommunesBegin()
    {
        var samples = Read("lai-chau-2026");

        samples.Organisations.Single(unit => unit.Code is "tam-duong").To.ShouldBe(new DateOnly(2025, 6, 30));
        var communes = samples.Organisations.Where(unit => unit is { Kind: "commune", To: null }).ToList();
        communes.Select(unit => unit.From).Distinct().ShouldBe([new DateOnly(2025, 7, 1)]);
        communes.Select(unit => unit.ParentParty).Distinct(StringComparer.Ordinal).ShouldBe(["lai-chau"]);
        samples.Successions.Where(succession => succession.Successor is "binh-lu-2025").Select(succession => succession.Predecessor)
            .ShouldBe(["tt-tam-duong", "son-binh", "binh-lu"]);
    }

    [Fact]
    public void From_TheRepositorysSamples_AreUnicodeNfcWithoutMarkAndCarriageReturn()
    {
        // A sheet of an office as Excel 97 kept it is no text.
        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Sample(""), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is not ".xls"))
        {
            var text = File.ReadAllText(file);
            text.IsNormalized(NormalizationForm.FormC).ShouldBeTrue(file);
            text.ShouldNotContain('\r', customMessage: file);
        }
    }

    private static SampleFiles Read(string name) => ParseSamples.From(RepositoryFolder.Sample(name), Catalogue).Value!;
}
