using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;

namespace Danchu.Demonstration.Samples;

/// <summary>Parses the sample organisations with their superiors on each line (CSV).</summary>
internal static class ParseOrganisations
{
    private static readonly string[] Columns =
        ["code", "name", "short_name", "kind", "from", "to", "parent_party", "parent_state", "place", "note"];

    public static IReadOnlyList<OrganisationRow> From(SourceText? source, KnownNames names, ErrorList errors)
    {
        var rows = CsvTable.Read(source, Columns, [], errors);
        var organisations = new List<OrganisationRow>();
        var codes = new RefuseRepeated();
        foreach (var row in rows)
        {
            var (from, to) = Validity.Of(row["from"], row["to"]);
            organisations.Add(new OrganisationRow(
                row["code"].Key(),
                row["name"].Required(300),
                row["short_name"].Required(120),
                KnownNames.One(row["kind"], names.Kinds, "loại đơn vị"),
                from,
                to,
                row["parent_party"].OptionalKey(),
                row["parent_state"].OptionalKey(),
                row["place"].Required(100),
                row["note"].Optional(1000),
                row.Line));
            codes.Add(row["code"], organisations[^1].Code);
        }

        CheckParents(rows, organisations, "parent_party", organisation => organisation.ParentParty);
        CheckParents(rows, organisations, "parent_state", organisation => organisation.ParentState);
        return organisations;
    }

    private static void CheckParents(
        IReadOnlyList<CsvRow> rows, List<OrganisationRow> organisations, string column, Func<OrganisationRow, string?> parentOf)
    {
        var parents = organisations.GroupBy(organisation => organisation.Code, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => parentOf(group.First()), StringComparer.Ordinal);
        for (var index = 0; index < organisations.Count; index++)
        {
            var parent = parentOf(organisations[index]);
            if (parent is not null && !parents.ContainsKey(parent))
            {
                rows[index][column].Refuse($"không có đơn vị “{parent}”.");
            }
            else if (LeadsBack(organisations[index].Code, parents))
            {
                rows[index][column].Refuse($"“{organisations[index].Code}” thành cấp trên của chính mình.");
            }
        }
    }

    private static bool LeadsBack(string code, Dictionary<string, string?> parents)
    {
        var above = parents.GetValueOrDefault(code);
        for (var steps = 0; above is not null && steps < parents.Count; steps++)
        {
            if (string.Equals(above, code, StringComparison.Ordinal))
            {
                return true;
            }

            above = parents.GetValueOrDefault(above);
        }

        return false;
    }
}
