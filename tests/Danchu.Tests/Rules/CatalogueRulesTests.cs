using Danchu.Checking;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Indicators;
using Danchu.Core.Rules;
using Danchu.Demonstration;
using Danchu.Demonstration.Samples;
using Danchu.Tests.Catalogue.Reading;

namespace Danchu.Tests.Rules;

/// <summary>The rules of catalogue/rules/ as they are shipped, held against the demonstration and against three printed reports.</summary>
public sealed class CatalogueRulesTests
{
    private static readonly CatalogueFiles Catalogue = ParseCatalogue.From(RepositoryFolder.Catalogue).Value!;

    [Fact]
    public void Rules_AgainstEachOther_NeitherContradictNorRepeat() => LintCatalogueRules.Of(Catalogue).ShouldBeEmpty();

    [Fact]
    public void Rules_EveryRatio_HasItsNumeratorHeldAgainstItsDenominator()
    {
        var held = Catalogue.Rules.Where(rule => rule.Value.Comparison == RuleComparison.AtMost)
            .Select(rule => (rule.Value.Left, rule.Value.Right)).ToHashSet();

        // What nobody is asked for only books count. Parts of an indicator are held against their whole, not by rules of their own.
        var asked = Catalogue.Outlines.SelectMany(outline => outline.Value.Walk()).SelectMany(entry => entry.Section.Indicators)
            .Concat(Catalogue.Forms.SelectMany(form => form.Value.Rows).Select(row => row.Indicator)).ToHashSet(StringComparer.Ordinal);
        Catalogue.Indicators.Select(indicator => indicator.Value).Where(indicator => indicator.Kind == IndicatorKind.Ratio).Select(indicator => indicator.Key)
            .Where(key => asked.Contains(key) && !key.Contains('.', StringComparison.Ordinal) && !held.Contains((key + ".tu", key + ".mau"))).ShouldBeEmpty();
    }

    [Fact]
    public void Rules_AllOfThem_SayWhyInWords()
    {
        Catalogue.Rules.Count.ShouldBeGreaterThan(200);
        Catalogue.Rules.Select(rule => rule.Value).ShouldAllBe(rule => rule.Reason.Length > 10 && rule.Source.Length > 10 && rule.Message.EndsWith('.'));
    }

    [Fact]
    public void Printed_ThreeReports_ShowTheOneFigureThatIsWrongInPrint()
    {
        var tried = Try(Path.Combine(RepositoryFolder.Root, "tests", "Danchu.Tests", "Rules", "Printed"));

        // The printed report of Tam Đường says 25/83 where it says 5/115 three times before: the annotated mistake of that text.
        tried.Hits.Select(hit => (hit.Organisation, hit.Broken.Rule.Key, hit.Broken.Rule.Severity))
            .ShouldBe([("tam-duong", "dn-bao-hiem-cung-mau-so", Severity.Warning)]);
        tried.Asked.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Demonstration_TwoYearsOfFacts_HaveNoError()
    {
        var tried = Try(RepositoryFolder.Sample("lai-chau-2023"));

        tried.Hits.Where(hit => hit.Broken.Rule.Severity == Severity.Error).Select(hit => hit.Broken.Message).ShouldBeEmpty();
        tried.Hits.Where(hit => hit.Broken.Rule.Severity == Severity.Warning).Select(hit => (hit.Organisation, hit.Period.Year, hit.Broken.Rule.Key))
            .ShouldBe(new[] { "ban-hon", "giang-ma", "khun-ha", "son-binh", "then-sin" }.Select(unit => (unit, 2022, "luot-nguoi-quan-triet-can-cuoc")));
        tried.Asked.ShouldBeGreaterThan(3_000);
    }

    private static TryRules.Tried Try(string folder)
    {
        var samples = ParseSamples.From(folder, Catalogue);
        samples.Errors.ShouldBeEmpty();
        return TryRules.Of(Catalogue, samples.Value!);
    }
}
