using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;

namespace Danchu.Demonstration.Samples;

/// <summary>Parses how far the units have come with the reports that are open (CSV).</summary>
internal static class ParseStands
{
    private static readonly string[] Columns = ["round", "organisation", "reach"];

    private static readonly Dictionary<string, ReportReach> Reaches = new(StringComparer.Ordinal)
    {
        ["nothing"] = ReportReach.Nothing,
        ["half"] = ReportReach.Half,
        ["draft"] = ReportReach.Draft,
        ["handed-over"] = ReportReach.HandedOver,
        ["sent"] = ReportReach.Sent,
        ["returned"] = ReportReach.Returned,
        ["accepted"] = ReportReach.Accepted,
    };

    public static IReadOnlyList<StandRow> From(
        SourceText? source, IReadOnlyList<RoundEntry> rounds, IReadOnlyDictionary<string, OrganisationRow> organisations, ErrorList errors)
    {
        var keys = rounds.Select(round => round.Key).ToHashSet(StringComparer.Ordinal);
        var pairs = new RefuseRepeated();
        var stands = new List<StandRow>();
        foreach (var row in CsvTable.Read(source, Columns, [], errors))
        {
            var stand = new StandRow(row["round"].Key(), KnownNames.One(row["organisation"], organisations, "đơn vị"), row["reach"].OneOf(Reaches));
            if (!keys.Contains(stand.Round))
            {
                row["round"].Refuse($"không có đợt “{stand.Round}”.");
            }

            pairs.Add(row["organisation"], $"{stand.Round}, {stand.Organisation}");
            stands.Add(stand);
        }

        return stands;
    }
}
