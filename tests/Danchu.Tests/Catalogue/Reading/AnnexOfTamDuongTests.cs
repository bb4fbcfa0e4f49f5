using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Demonstration.Samples;

namespace Danchu.Tests.Catalogue.Reading;

/// <summary>
/// The figures of Báo cáo 496-BC/BCĐ (Tam Đường, 2023), summed here the plain way from what the units report: the annex row by
/// row, and what its body states of the communes.
/// </summary>
public sealed class AnnexOfTamDuongTests
{
    private static readonly Scope Communes = Scope.OfLevel(Level.Commune);

    private const string Year2023 = "duong-lich/nam/2023";

    private static readonly CatalogueFiles Catalogue = ParseCatalogue.From(RepositoryFolder.Catalogue).Value!;

    private static readonly SampleFiles Samples = ParseSamples.From(RepositoryFolder.Sample("lai-chau-2023"), Catalogue).Value!;

    [Fact]
    public void Annex_SummedByItsScopes_ReproducesEachRow()
    {
        var annex = Catalogue.Forms.Select(form => form.Value).Single(form => form.Key is "phu-luc-huyen-2023");

        annex.Groups.SelectMany(group => group.Rows).Where(row => row.Indicator is not "doi-tuong-tap-huan").Select(row => Sum(row.Indicator, row.Scope))
            .ShouldBe([1, 2, 19, 1, 5, 1, 1, 2, 1, 1, 3, 190, 2, 11, 294_000_000, 11_943, 2, 1, 0, 2, 0, 14, 71, 13]);
    }

    [Theory]
    [InlineData("thon-ban", 126)]
    [InlineData("ngay-cong", 11_036)]
    [InlineData("ban-ttnd", 13)]
    [InlineData("thanh-vien-ttnd", 125)]
    [InlineData("ban-gsdtccd", 26)]
    [InlineData("thanh-vien-gsdtccd", 135)]
    [InlineData("giam-sat-ttnd", 36)]
    [InlineData("du-an-giam-sat", 47)]
    [InlineData("vu-viec-kien-nghi", 2)]
    [InlineData("luot-nguoi-doi-thoai-bi-thu", 1_117)]
    [InlineData("luot-nguoi-doi-thoai-chu-tich", 890)]
    [InlineData("don-mot-cua", 74)]
    [InlineData("van-ban-bcd", 26)]
    [InlineData("buoi-tuyen-truyen", 247)]
    [InlineData("luot-nguoi-tuyen-truyen", 13_567)]
    public void Communes_Summed_GiveWhatTheBodyStates(string indicator, int expected) => Sum(indicator, Communes).ShouldBe(expected);

    [Theory]
    [InlineData("hoa-giai-thanh", "xa", 43, 49)]
    [InlineData("quy-uoc", "xa", 126, 126)]
    [InlineData("mot-cua", "xa", 13, 13)]
    [InlineData("y-kien-doi-thoai-bi-thu", "xa", 88, 88)]
    [InlineData("y-kien-doi-thoai-chu-tich", "xa", 100, 100)]
    [InlineData("don-giai-quyet", "toan-bo", 73, 97)]
    [InlineData("hoi-nghi-cbccvc", "toan-bo", 69, 69)]
    [InlineData("ban-ttnd-co-quan", "toan-bo", 69, 69)]
    public void Ratios_Summed_AddNumeratorsAndDenominators(string indicator, string scope, int numerator, int denominator)
    {
        var facts = Facts(indicator, Scope.FromWord(scope)!.Value).ToList();

        (facts.Sum(fact => fact.Value), facts.Sum(fact => fact.Denominator)).ShouldBe((numerator, denominator));
    }

    [Theory]
    [InlineData("luot-tiep-cong-dan", 102, -13)]
    [InlineData("nguoi-tiep-cong-dan", 106, -36)]
    [InlineData("don-trong-ky", 77, -40)]
    public void Subtree_ComparedWith2022_GivesTheStatedDifference(string indicator, int in2023, int difference)
    {
        var whole = Scope.Subtree;

        Sum(indicator, whole).ShouldBe(in2023);
        (Sum(indicator, whole) - Sum(indicator, whole, "duong-lich/nam/2022")).ShouldBe(difference);
    }

    [Fact]
    public void Communes_ReportZeroAndNothingAroseAsDifferentThings()
    {
        Facts("tien-dong-gop", Communes).ShouldContain(fact => fact.State == FigureState.Value && fact.Value == 0);
        Facts("tien-dong-gop", Communes).ShouldContain(fact => fact.State == FigureState.NotArisen && fact.Value == null);
    }

    /// <summary>A figure that neither form nor outline asks for could not be entered by anybody, and a text that names it would show a gap.</summary>
    [Fact]
    public void Facts_OfEachUnit_AreAskedByTheFormOrOutlineOfARoundItIsIn()
    {
        var asked = Samples.Rounds
            .SelectMany(round => round.ToKinds.SelectMany(kind => Asked(round).Select(indicator => (round.Period, kind, indicator))))
            .ToHashSet();
        var kinds = Samples.Organisations.ToDictionary(unit => unit.Code, unit => unit.Kind, StringComparer.Ordinal);

        Samples.Facts.Where(fact => !asked.Contains((fact.Period, kinds[fact.Organisation], Indicator.AskedAs(fact.Indicator)))).ShouldBeEmpty();
    }

    private static IEnumerable<string> Asked(RoundEntry round) =>
        Catalogue.Forms.Select(form => form.Value)
            .Where(form => string.Equals(form.Key, round.Form, StringComparison.Ordinal) && form.Version == round.FormVersion)
            .SelectMany(form => form.Groups).SelectMany(group => group.Rows).Where(row => row.Scope.Kind == ScopeKind.Own).Select(row => row.Indicator)
            .Concat(Catalogue.Outlines.Select(outline => outline.Value).Where(outline =>
                    outline.Version == round.OutlineVersion && string.Equals(outline.Key, round.Outline, StringComparison.Ordinal))
                .SelectMany(outline => outline.Walk()).SelectMany(entry => entry.Section.Indicators));

    private static decimal Sum(string indicator, Scope scope, string period = Year2023) => Facts(indicator, scope, period).Sum(fact => fact.Value ?? 0);

    private static IEnumerable<FactRow> Facts(string indicator, Scope scope, string period = Year2023)
    {
        var units = Samples.Organisations.Where(unit => IsIn(unit, scope)).Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);
        return Samples.Facts.Where(fact =>
            units.Contains(fact.Organisation)
            && string.Equals(fact.Indicator, indicator, StringComparison.Ordinal)
            && string.Equals(fact.Period.ToString(), period, StringComparison.Ordinal));
    }

    private static bool IsIn(Danchu.Demonstration.Samples.OrganisationRow unit, Scope scope) => scope.Kind switch
    {
        ScopeKind.Own => unit.Code is "tam-duong",
        ScopeKind.Level => unit is { ParentParty: "tam-duong", Kind: "commune" },
        _ => unit is { Code: "tam-duong" } or { ParentParty: "tam-duong" },
    };
}
