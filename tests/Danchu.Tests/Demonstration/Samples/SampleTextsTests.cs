using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Facts;
using Danchu.Demonstration.Samples;
using Danchu.Tests.Catalogue.Reading;

namespace Danchu.Tests.Demonstration.Samples;

public sealed class SampleTextsTests
{
    private static readonly CatalogueFiles Catalogue = ParseCatalogue.From(RepositoryFolder.Catalogue).Value!;

    private static readonly SampleFiles Samples = ParseSamples.From(RepositoryFolder.Sample("lai-chau-2023"), Catalogue).Value!;

    [Theory]
    [InlineData("xa-nam", "commune", 13)]
    [InlineData("bcd-huyen-nam", "district", 1)]
    public void Texts_OfEachUnitAsked_FillEverySectionThatIsWritten(string outlineKey, string kind, int units)
    {
        var sections = Catalogue.Outlines.Select(file => file.Value)
            .Single(outline => outline.Version == 2 && string.Equals(outline.Key, outlineKey, StringComparison.Ordinal))
            .Walk().Where(entry => entry.Section.Writes).Select(entry => entry.Section.Key).Order(StringComparer.Ordinal).ToList();
        var codes = Samples.Organisations
            .Where(unit => string.Equals(unit.Kind, kind, StringComparison.Ordinal) && (unit.ParentParty is "tam-duong" || unit.Code is "tam-duong"))
            .Select(unit => unit.Code).ToList();

        codes.Count.ShouldBe(units);
        foreach (var code in codes)
        {
            SectionsOf(code).ShouldBe(sections, code);
        }
    }

    [Fact]
    public void Texts_OfAgencies_FillTheAgenciesOutline()
    {
        var agencies = Samples.Texts.Select(text => text.Organisation)
            .Distinct(StringComparer.Ordinal)
            .Where(code => code.StartsWith("td-", StringComparison.Ordinal))
            .ToList();

        agencies.Count.ShouldBe(8);
        agencies.Select(code => SectionsOf(code).Count).Distinct().ShouldBe([13]);
    }

    [Fact]
    public void Texts_OfCommunes_DifferBetweenCommunesInTheirMainSection()
    {
        var texts = Samples.Texts.Where(text => text.Section is "dan-chu-o-xa" && text.Organisation is not "tam-duong").Select(text => text.Markup).ToList();

        texts.Distinct(StringComparer.Ordinal).Count().ShouldBe(13);
        texts.Count(text => text.Contains("^[", StringComparison.Ordinal)).ShouldBe(3);
    }

    /// <summary>A text that says "{{x}}" where the unit reported nothing would print a gap: the samples have none.</summary>
    [Fact]
    public void Texts_OwnFiguresNamed_AreReported()
    {
        var reported = Samples.Facts.Where(fact => fact is { State: FigureState.Value, Period.Year: 2023 })
            .Select(fact => (fact.Organisation, fact.Indicator)).ToHashSet();
        var missing = from text in Samples.Texts
                      from token in text.Markup.Split("{{").Skip(1).Select(part => part[..part.IndexOf("}}", StringComparison.Ordinal)])
                      where !token.Contains('@', StringComparison.Ordinal)
                      let indicator = token.Split('|')[0]
                      where !reported.Contains((text.Organisation, indicator))
                      select $"{text.File}: {indicator}";

        missing.ShouldBeEmpty();
    }

    private static List<string> SectionsOf(string code) =>
        [.. Samples.Texts.Where(text => string.Equals(text.Organisation, code, StringComparison.Ordinal))
            .Select(text => text.Section)
            .Order(StringComparer.Ordinal)];
}
