using System.Text.RegularExpressions;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;
using Danchu.Core.Markup;
using Danchu.Core.Outlines;
using Danchu.Demonstration;
using Danchu.Demonstration.Samples;

namespace Danchu.Bench.Checking.Synthetic;

/// <summary>A unit of samples/ in one year, its figures and the sentences of the catalogue, without a database.</summary>
internal sealed partial record FactsUnit(string Name, int Year, FigureSource Figures, IReadOnlyList<DraftSentence> Sentences)
{
    private static readonly (string Folder, string Line)[] Folders = [("lai-chau-2023", "party"), ("song-van-2023", "state"), ("lang-son-2021", "party")];

    public static List<FactsUnit> All()
    {
        var catalogue = ParseCatalogue.From(Path.Combine(BlindPassage.Root, "catalogue")).Value!;
        var sentences = catalogue.Sentences.Select(WithoutLists).ToList();
        var units = new List<FactsUnit>();
        foreach (var (folder, line) in Folders)
        {
            var samples = ParseSamples.From(Path.Combine(BlindPassage.Root, "samples", folder), catalogue).Value!;
            var names = samples.Organisations.ToDictionary(unit => unit.Code, unit => unit.Name, StringComparer.Ordinal);
            foreach (var (code, period) in samples.Facts.Select(fact => (fact.Organisation, fact.Period)).Distinct())
            {
                var document = new CoverageDocument("", folder, code, period.ToString(), line, "");
                if (SampleFigures.Of(document, samples, catalogue, new ErrorList()) is { } figures)
                {
                    units.Add(new(names[code], period.Year, figures, sentences));
                }
            }
        }

        return units;
    }

    /// <summary>What stands in a unit's books has no file here.</summary>
    private static DraftSentence WithoutLists(DraftSentence sentence) => new()
    {
        Ordinal = sentence.Ordinal, Text = Lists().Replace(sentence.Text, ""), None = sentence.None, ForKinds = sentence.ForKinds, Sections = sentence.Sections,
        BeginsParagraph = sentence.BeginsParagraph,
    };

    [GeneratedRegex(@" ?\{\{so:[^}]*\}\}", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Lists();
}
