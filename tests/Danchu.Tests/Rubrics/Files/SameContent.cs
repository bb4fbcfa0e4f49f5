using System.Text.Json;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Rubrics;
using Danchu.Core.Rubrics.Files;
using Danchu.Tests.Catalogue.Reading;
using IndicatorKind = Danchu.Core.Indicators.IndicatorKind;

namespace Danchu.Tests.Rubrics.Files;

/// <summary>Rubrics of the catalogue, read from files in the hand and compared by all they say.</summary>
internal static class SameContent
{
    public static readonly string[] RealKeys = ["bcd-co-quan", "bcd-huyen", "bcd-xa", "co-quan-qcdc", "dan-van-co-quan-nha-nuoc"];

    private static readonly Lazy<CatalogueFiles> Catalogue = new(() => ParseCatalogue.From(RepositoryFolder.Catalogue).Value!);

    /// <summary>Its newest version.</summary>
    public static Rubric Real(string key) => Catalogue.Value.Rubrics.Where(file => file.Value.Key == key).MaxBy(file => file.Value.Version)!.Value;

    public static IReadOnlyDictionary<string, IndicatorKind> Indicators { get; } =
        Catalogue.Value.Indicators.ToDictionary(i => i.Value.Key, i => i.Value.Kind, StringComparer.Ordinal);

    public static string Text(Rubric rubric) =>
        JsonSerializer.Serialize(RubricContent.Of(rubric), new JsonSerializerOptions(JsonColumn.Options) { WriteIndented = true });

    public static (Rubric? Rubric, IReadOnlyList<string> Errors) Read(string file, byte[] bytes, RubricHead? otherwise = null)
    {
        var errors = new ErrorList();
        var rubric = ParseOfficeRubric.From(file, bytes, Indicators, otherwise ?? new RubricHead(), errors);
        return (rubric, [.. errors.Sorted().Select(error => error.Reason)]);
    }

    public static Rubric ReadSound(string file, byte[] bytes, RubricHead? otherwise = null)
    {
        var (rubric, errors) = Read(file, bytes, otherwise);
        errors.ShouldBeEmpty();
        return rubric!;
    }
}
