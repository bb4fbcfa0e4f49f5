using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Core.Duties;
using Danchu.Core.Files;
using Danchu.Core.Registers;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Parses a threshold: <c>holds: 3*tan-thanh >= 2*tong-ho</c>; across villages with <c>across</c> and <c>passes</c>.</summary>
internal sealed partial class ParseThreshold(DutyColumns columns)
{
    private static readonly Dictionary<string, ThresholdSign> Signs = new(StringComparer.Ordinal)
    {
        [">="] = ThresholdSign.AtLeast, [">"] = ThresholdSign.MoreThan, ["<="] = ThresholdSign.AtMost,
    };

    public DutyThreshold From(YamlMap map)
    {
        var across = map["across"].Optional(Cell.KeyLimit) is { } name ? columns.Of(map["across"], name, _ => true, "cột")?.Key : null;
        if (across is null != map["passes"].IsEmpty)
        {
            map["passes"].Refuse("across và passes phải đi cùng nhau.");
        }

        return new DutyThreshold(
            map["key"].Key(), map["name"].Required(200),
            Rule(map["holds"], across is null ? IsNumber : side => side is DutyThreshold.VillagesReached or DutyThreshold.AllVillages),
            map["unit"].Optional(40) ?? "")
        {
            Where = ParseTerms.From(map["where"].Optional(1000), columns.Find, map["where"].Refuse),
            Claims = ParseTerms.From(map["claims"].Optional(1000), columns.Find, map["claims"].Refuse),
            Across = across,
            Passes = across is null ? null : Rule(map["passes"], IsNumber),
            Article = map["article"].Optional(200) ?? "",
            Doubt = map["doubt"].Optional(2000) ?? "",
        };
    }

    private bool IsNumber(string column) =>
        columns.Find(column) is { IsNumber: true } || string.Equals(column, DutyThreshold.AllVillages, StringComparison.Ordinal);

    private static ThresholdRule Rule(Cell cell, Func<string, bool> isKnown)
    {
        var text = cell.Required(200);
        if (Sides().Match(text) is not { Success: true } match)
        {
            if (text.Length > 0)
            {
                cell.Refuse($"không đọc được “{text}”; ghi như “3*tan-thanh >= 2*tong-ho”, “so-thanh-vien >= 5”.");
            }

            return new ThresholdRule(new ThresholdSide(1, null), ThresholdSign.AtLeast, new ThresholdSide(1, null));
        }

        foreach (var column in new[] { "left", "right" }.Select(side => match.Groups[side].Value).Where(name => name.Length > 0 && !isKnown(name)))
        {
            cell.Refuse($"“{column}” không phải cột số của sổ.");
        }

        return new ThresholdRule(
            new ThresholdSide(Number(match.Groups["times"], 1), match.Groups["left"].Value), Signs[match.Groups["sign"].Value],
            match.Groups["plain"].Success
                ? new ThresholdSide(Number(match.Groups["plain"], 1), null)
                : new ThresholdSide(Number(match.Groups["by"], 1), match.Groups["right"].Value));
    }

    private static long Number(Group group, long otherwise) => group.Success ? long.Parse(group.Value, CultureInfo.InvariantCulture) : otherwise;

    [GeneratedRegex(
        @"^((?<times>[1-9][0-9]{0,3})\*)?(?<left>[a-z][a-z0-9]*(-[a-z0-9]+)*) (?<sign>>=|>|<=) "
        + @"((?<plain>[0-9]{1,6})|((?<by>[1-9][0-9]{0,3})\*)?(?<right>[a-z][a-z0-9]*(-[a-z0-9]+)*))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sides();
}
