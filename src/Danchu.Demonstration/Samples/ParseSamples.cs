using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;

namespace Danchu.Demonstration.Samples;

/// <summary>Reads one folder of samples/ whole. Only organisations.csv must be there; a folder that continues another one may have less.</summary>
/// <remarks>The days of a folder for the running year are written against a day: <see cref="LivingText"/>.</remarks>
public static class ParseSamples
{
    /// <param name="villages">The folder that has the villages of its communes.</param>
    public static ParseResult<SampleFiles> From(string folder, CatalogueFiles catalogue, DateOnly? today = null, string? villages = null)
    {
        var errors = new ErrorList();
        var names = KnownNames.Of(catalogue);
        var organisations = ParseOrganisations.From(SourceText.FromFile(folder, "organisations.csv", SourceText.CsvLimit, errors), names, errors);
        var known = organisations.GroupBy(organisation => organisation.Code, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

        var written = Optional("rounds.yaml");
        var rounds = ParseRounds.From(ParseYaml.From(today is { } day ? new LivingText(day).In(written) : written, errors), known, catalogue, errors);

        var (villageRows, heads) = Villages(villages, known, errors);
        var samples = new SampleFiles(
            organisations,
            ParseSuccessions.From(Optional("successions.csv"), known, errors),
            ParseLetterheads.From(Optional("issuers.csv"), known, names, errors),
            [.. ParsePeople.From(Optional("people.csv"), known, errors), .. heads],
            rounds,
            ParseFacts.From(Optional("facts.csv"), known, names, errors),
            ParseTexts.From(folder, known, catalogue, errors),
            ParseScorecards.From(folder, rounds, known, catalogue, errors),
            ParseStands.From(Optional("stands.csv"), rounds, known, errors),
            ParseBorrowed.From(Optional("borrowed.csv"), known, errors))
        {
            Villages = villageRows,
        };
        return new(samples, errors);

        SourceText? Optional(string file) =>
            File.Exists(Path.Combine(folder, file)) ? SourceText.FromFile(folder, file, SourceText.CsvLimit, errors) : null;
    }

    private static (IReadOnlyList<VillageRow> Villages, IReadOnlyList<PersonRow> Heads) Villages(
        string? folder, Dictionary<string, OrganisationRow> known, ErrorList errors)
    {
        if (folder is null)
        {
            return ([], []);
        }

        var villages = ParseVillages.From(SourceText.FromFile(folder, "villages.csv", SourceText.CsvLimit, errors), known, errors);
        var byCode = villages.GroupBy(village => village.Code, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        return (villages, ParsePeople.From(SourceText.FromFile(folder, "heads.csv", SourceText.CsvLimit, errors), byCode, errors));
    }
}
