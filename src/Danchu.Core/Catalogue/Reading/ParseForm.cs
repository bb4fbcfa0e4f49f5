using Danchu.Core.Files;
using Danchu.Core.Forms;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Parses a statistical form, one file for each version.</summary>
internal static class ParseForm
{
    private static readonly Dictionary<string, Scope> Scopes = new(StringComparer.Ordinal)
    {
        ["own"] = Scope.Own,
        ["level:commune"] = Scope.OfLevel(Level.Commune),
        ["level:district"] = Scope.OfLevel(Level.District),
        ["level:province"] = Scope.OfLevel(Level.Province),
        ["level:unit"] = Scope.OfLevel(Level.Unit),
        ["subtree"] = Scope.Subtree,
    };

    public static InFile<StatisticalForm> From(SourceText source, YamlMap map, KnownNames names)
    {
        var (from, to) = Validity.Of(map["valid_from"], map["valid_to"]);
        var form = new StatisticalForm
        {
            ContentHash = source.Hash,
            Key = map["key"].Key(),
            Version = map["version"].Integer(1, 999),
            Name = map["name"].Required(300),
            Title = Placeholders.RequiredIn(map["title"], 500),
            ForKinds = names.KindsIn(map),
            ValidFrom = from,
            ValidTo = to,
            Source = map["source"].Required(2000),
            Groups = Groups(map, names),
        };
        if (!form.Rows.Any())
        {
            map.Refuse("biểu chưa có dòng nào.");
        }

        map.RefuseUnknownKeys();
        return new InFile<StatisticalForm>(form, source.File, map.Line);
    }

    private static List<FormGroup> Groups(YamlMap form, KnownNames names)
    {
        var groups = new List<FormGroup>();
        var numbers = new RefuseRepeated();
        var figures = new RefuseRepeated();
        foreach (var map in form.Maps("groups"))
        {
            groups.Add(new FormGroup(map["number"].Required(12), Placeholders.RequiredIn(map["heading"], 500), Rows(map, names, figures)));
            numbers.Add(map["number"], groups[^1].Number);
            map.RefuseUnknownKeys();
        }

        return groups;
    }

    private static List<FormRow> Rows(YamlMap group, KnownNames names, RefuseRepeated figures)
    {
        var rows = new List<FormRow>();
        var numbers = new RefuseRepeated();
        foreach (var map in group.Maps("rows"))
        {
            var row = Asking(map, names, new FormRow(
                map["number"].Required(12), Placeholders.RequiredIn(map["label"], 500), "", map["scope"].OneOf(Scopes), map["note"].Optional(1000) ?? ""));
            numbers.Add(map["number"], string.Equals(row.Number, "-", StringComparison.Ordinal) ? "" : row.Number);
            if (!row.IsSum)
            {
                figures.Add(map["indicator"], $"{row.Indicator} ({map["scope"].Text})");
                RefuseSumOfText(map["scope"], row, names);
            }

            map.RefuseUnknownKeys();
            rows.Add(row);
        }

        return rows;
    }

    // "sum: hoi-nghi-quan-triet + hoi-nghi-tap-huan" in place of "indicator:".
    private static FormRow Asking(YamlMap map, KnownNames names, FormRow row)
    {
        if (map["sum"].Optional(500) is not { } typed)
        {
            var key = KnownNames.One(map["indicator"], names.Indicators, "chỉ tiêu");
            return row with { Indicator = key, Breakdown = BreakdownOf(map["breakdown"], key, names) };
        }

        var (refusals, known) = (new List<Refusal>(), names.Indicators.Values.Select(ListIndicators.Row.Of).ToList());
        var terms = SumLine.Read(typed, new IndicatorLines(known), "", refusals) ?? [];
        var why = refusals.Count > 0 ? refusals[0].Message
            : terms.Count == 0 ? "cần ít nhất hai chỉ tiêu, giữa chúng có dấu + hoặc dấu -."
            : RefuseSum.Of(terms.ConvertAll(term => (term, ListIndicators.Row.Of(names.Indicators[term.Indicator]))));
        if (why is not null)
        {
            map["sum"].Refuse(why);
        }

        return row with { Sum = terms };
    }

    private static string? BreakdownOf(Cell cell, string indicator, KnownNames names)
    {
        if (cell.Optional(60) is { } breakdown && !names.Indicators.Values.Any(part => string.Equals(part.Whole, indicator, StringComparison.Ordinal)
            && string.Equals(part.Breakdown, breakdown, StringComparison.Ordinal)))
        {
            cell.Refuse($"chỉ tiêu “{indicator}” không chia theo “{breakdown}”.");
        }

        return cell.Optional(60);
    }

    private static void RefuseSumOfText(Cell scope, FormRow row, KnownNames names)
    {
        if (row.Scope.Kind != ScopeKind.Own
            && names.Indicators.TryGetValue(row.Indicator, out var indicator)
            && indicator.Aggregation == Aggregation.None)
        {
            scope.Refuse($"chỉ tiêu “{row.Indicator}” không cộng được, chỉ dùng phạm vi own.");
        }
    }
}
