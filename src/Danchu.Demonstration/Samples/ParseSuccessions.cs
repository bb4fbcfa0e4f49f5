using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;
using Danchu.Core.Organisations;

namespace Danchu.Demonstration.Samples;

/// <summary>Parses who followed whom among the sample organisations (CSV).</summary>
internal static class ParseSuccessions
{
    private static readonly string[] Columns = ["predecessor", "successor", "on", "kind", "share", "note"];

    private static readonly Dictionary<string, SuccessionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["merge"] = SuccessionKind.Merge,
        ["split"] = SuccessionKind.Split,
        ["rename"] = SuccessionKind.Rename,
        ["takeover"] = SuccessionKind.Takeover,
    };

    public static IReadOnlyList<SuccessionRow> From(SourceText? source, IReadOnlyDictionary<string, OrganisationRow> organisations, ErrorList errors)
    {
        var rows = CsvTable.Read(source, Columns, [], errors);
        var successions = new List<SuccessionRow>();
        var pairs = new RefuseRepeated();
        foreach (var row in rows)
        {
            var succession = new SuccessionRow(
                KnownNames.One(row["predecessor"], organisations, "đơn vị"),
                KnownNames.One(row["successor"], organisations, "đơn vị"),
                row["on"].Date(),
                row["kind"].OneOf(Kinds),
                Share(row["share"]),
                row["note"].Optional(1000),
                row.Line);
            pairs.Add(row["predecessor"], $"{succession.Predecessor} → {succession.Successor}");
            CheckDates(row, succession, organisations);
            successions.Add(succession);
        }

        return successions;
    }

    private static decimal Share(Cell cell)
    {
        var share = Number.In(cell, decimals: 4) ?? 0;
        if (share is <= 0 or > 1)
        {
            cell.Refuse("phải lớn hơn 0 và không quá 1.");
        }

        return share;
    }

    private static void CheckDates(CsvRow row, SuccessionRow succession, IReadOnlyDictionary<string, OrganisationRow> organisations)
    {
        if (organisations.TryGetValue(succession.Predecessor, out var before) && before.To != succession.On.AddDays(-1))
        {
            row["on"].Refuse($"“{before.Code}” phải kết thúc vào ngày liền trước.");
        }

        if (organisations.TryGetValue(succession.Successor, out var after) && after.From > succession.On)
        {
            row["on"].Refuse($"“{after.Code}” chưa có vào ngày này.");
        }
    }
}
