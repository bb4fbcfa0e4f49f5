using Danchu.Checking;
using Danchu.Core.Files;
using Danchu.Core.Indicators;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Gives each indicator the words a text says it in (CSV, one phrase a line; the file may be missing).</summary>
internal static class ParsePhrases
{
    private static readonly string[] Columns = ["indicator", "phrase"];

    public static void Into(IReadOnlyList<InFile<Indicator>> indicators, SourceText? source, ErrorList errors)
    {
        var known = KnownNames.Of([], [], [], indicators).Indicators;
        foreach (var row in CsvTable.Read(source, Columns, [], errors))
        {
            var key = KnownNames.One(row["indicator"], known, "chỉ tiêu");
            var phrase = row["phrase"].Required(200);
            if (phrase.Length > 0 && KnownFact.Problem(phrase) is { } problem)
            {
                row["phrase"].Refuse(problem);
            }
            else if (known.TryGetValue(key, out var indicator))
            {
                indicator.Phrases.Add(phrase);
            }
        }
    }
}
