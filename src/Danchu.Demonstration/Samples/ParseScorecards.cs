using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;
using Danchu.Core.Rubrics;
using Danchu.Core.Scoring;

namespace Danchu.Demonstration.Samples;

/// <summary>Reads points/: a file for each round, a row for each unit, a column for each criterion, as a league table is printed.</summary>
internal static class ParseScorecards
{
    private const string Folder = "points";

    private static readonly Dictionary<string, ScorecardReach> Reaches = new(StringComparer.Ordinal)
    {
        ["self"] = ScorecardReach.Self,
        ["sent"] = ScorecardReach.Sent,
        ["reviewed"] = ScorecardReach.Reviewed,
        ["closed"] = ScorecardReach.Closed,
    };

    public static IReadOnlyList<ScorecardRow> From(
        string root, IReadOnlyList<RoundEntry> rounds, IReadOnlyDictionary<string, OrganisationRow> organisations, CatalogueFiles catalogue, ErrorList errors)
    {
        if (!Directory.Exists(Path.Combine(root, Folder)))
        {
            return [];
        }

        var sheets = new List<ScorecardRow>();
        foreach (var file in ListFiles.Of(root, Folder, ".csv", errors))
        {
            var key = Path.GetFileNameWithoutExtension(file);
            if (RubricOf(rounds.FirstOrDefault(round => string.Equals(round.Key, key, StringComparison.Ordinal)), catalogue) is { } rubric)
            {
                sheets.AddRange(Sheets(SourceText.FromFile(root, file, SourceText.CsvLimit, errors), key, rubric, organisations, errors));
            }
            else
            {
                errors.Add(file, 1, $"không có đợt “{key}” chấm theo đúng một bảng tiêu chí (rubrics).");
            }
        }

        return sheets;
    }

    private static Rubric? RubricOf(RoundEntry? round, CatalogueFiles catalogue) => round?.Rubrics is [var only]
        ? catalogue.Rubrics.Select(rubric => rubric.Value)
            .FirstOrDefault(r => r.Version == only.Version && string.Equals(r.Key, only.Key, StringComparison.Ordinal))
        : null;

    private static IEnumerable<ScorecardRow> Sheets(
        SourceText? source, string round, Rubric rubric, IReadOnlyDictionary<string, OrganisationRow> organisations, ErrorList errors)
    {
        var leaves = rubric.Criteria.SelectMany(criterion => criterion.Walk()).Select(line => line.Criterion).Where(criterion => criterion.Children.Count == 0)
            .Select(criterion => criterion.Key).ToList();
        var repeated = new RefuseRepeated();
        foreach (var row in CsvTable.Read(source, ["organisation", "reach", .. leaves], ["answer", "note"], errors))
        {
            var organisation = KnownNames.One(row["organisation"], organisations, "đơn vị");
            repeated.Add(row["organisation"], organisation);
            yield return new ScorecardRow(
                source!.File, row.Line, round, organisation, row["reach"].OneOf(Reaches), [.. leaves.Select(key => Points(row[key]))],
                row["answer"].Optional(ScorePoint.ReasonLimit));
        }
    }

    private static CriterionPoints Points(Cell cell)
    {
        var text = cell.Required(ScorePoint.ReasonLimit);
        var (points, reason) = text.Split('|', 2) is [var before, var after] ? (before, after.Trim()) : (text, "");
        var parts = points.Split('/', 2);
        var self = Number.In(cell with { Text = parts[0] }, decimals: 2) ?? 0;
        return new CriterionPoints(cell.Name, self, parts.Length == 2 ? Number.In(cell with { Text = parts[1] }, decimals: 2) ?? 0 : self, reason);
    }
}
