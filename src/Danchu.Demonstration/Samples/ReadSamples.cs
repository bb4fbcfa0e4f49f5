using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;

namespace Danchu.Demonstration.Samples;

/// <summary>Reads one folder of samples/ whole. Only organisations.csv must be there; a folder that continues another one may have less.</summary>
public static class ReadSamples
{
    public static ReadResult<SampleFiles> From(string folder, CatalogueFiles catalogue)
    {
        var errors = new ErrorList();
        var names = KnownNames.Of(catalogue);
        var organisations = ReadOrganisations.From(SourceText.FromFile(folder, "organisations.csv", SourceText.CsvLimit, errors), names, errors);
        var known = organisations.GroupBy(organisation => organisation.Code, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

        var rounds = ReadRounds.From(ReadYaml.From(Optional("rounds.yaml"), errors), known, catalogue, errors);

        var samples = new SampleFiles(
            organisations,
            ReadSuccessions.From(Optional("successions.csv"), known, errors),
            ReadIssuers.From(Optional("issuers.csv"), known, names, errors),
            ReadPeople.From(Optional("people.csv"), known, errors),
            rounds,
            ReadFacts.From(Optional("facts.csv"), known, names, errors),
            ReadTexts.From(folder, known, catalogue, errors),
            ReadSheets.From(folder, rounds, known, catalogue, errors));
        return new(samples, errors);

        SourceText? Optional(string file) =>
            File.Exists(Path.Combine(folder, file)) ? SourceText.FromFile(folder, file, SourceText.CsvLimit, errors) : null;
    }
}
