using System.Text.RegularExpressions;
using Danchu.Core.Operations;
using Danchu.Core.Texts;

namespace Danchu.Core.Rubrics;

/// <summary>Classes, vetoes and quotas, one to a line: the name before the last colon, the value after it.</summary>
internal static partial class ParseClasses
{
    public const string Unclassified = "không xếp loại";
    public const int Most = 20;

    public static List<RubricClass> Classes(string typed, List<Refusal> refusals)
    {
        var classes = new List<RubricClass>();
        foreach (var (name, value) in Entries(typed, "Xếp loại", "Tốt: 90", nameof(RubricHead.Classes), refusals))
        {
            var from = ParseDecimal.Of(From().Replace(value, "").Replace("điểm", "", StringComparison.OrdinalIgnoreCase));
            if (from is not { } points || points > Rubric.PointsLimit || name.Length > Rubric.ClassNameLimit)
            {
                refusals.Add(new Refusal($"Xếp loại “{name}: {value}”: ghi tên mức (không quá {Rubric.ClassNameLimit} ký tự) rồi điểm thấp nhất, tối đa 2 chữ "
                    + "số thập phân, như “Tốt: 90”.", nameof(RubricHead.Classes)));
            }
            else if (classes.Exists(c => string.Equals(c.Name, name, StringComparison.Ordinal)))
            {
                refusals.Add(new Refusal($"Xếp loại “{name}” bị lặp lại.", nameof(RubricHead.Classes)));
            }
            else
            {
                classes.Add(new RubricClass(name, points));
            }
        }

        return classes;
    }

    /// <param name="before">Vetoes there were: the same words keep their key.</param>
    public static List<Veto> Vetoes(string typed, IReadOnlyList<RubricClass> classes, IReadOnlyList<Veto> before, List<Refusal> refusals)
    {
        var vetoes = new List<Veto>();
        foreach (var (text, value) in Entries(typed, "Khống chế", "Có khiếu kiện đông người: Khá", nameof(RubricHead.Vetoes), refusals))
        {
            var cap = string.Equals(value, Unclassified, StringComparison.OrdinalIgnoreCase) ? null : value;
            if (cap is not null && !Knows(classes, cap))
            {
                refusals.Add(new Refusal(
                    $"Khống chế “{text}”: không có mức xếp loại “{value}”; ghi một mức đã có hoặc “{Unclassified}”.", nameof(RubricHead.Vetoes)));
                continue;
            }

            var key = before.Where(v => string.Equals(v.Text, text, StringComparison.Ordinal))
                .Select(v => v.Key)
                .FirstOrDefault(known => !vetoes.Exists(v => string.Equals(v.Key, known, StringComparison.Ordinal)));
            vetoes.Add(new Veto(key ?? NewKey.Of(text, vetoes.Select(v => v.Key).Concat(before.Select(v => v.Key))), text, cap));
        }

        return vetoes;
    }

    public static List<Quota> Quotas(string typed, IReadOnlyList<RubricClass> classes, List<Refusal> refusals)
    {
        var quotas = new List<Quota>();
        foreach (var (name, value) in Entries(typed, "Tỷ lệ tối đa", "Xuất sắc: 20% số Tốt", nameof(RubricHead.Quotas), refusals))
        {
            var match = Share().Match(value);
            var of = match.Groups["of"] is { Success: true, Value: var group } ? group : null;
            if (match.Success && Knows(classes, name) && (of is null || Knows(classes, of))
                && ParseDecimal.Of(match.Groups["percent"].Value) is { } percent and <= 100)
            {
                quotas.Add(new Quota(name, percent, of));
            }
            else
            {
                refusals.Add(new Refusal(
                    $"Tỷ lệ tối đa “{name}: {value}”: ghi mức xếp loại đã có, tỷ lệ không quá 100% và nếu cần “số …”, như “Xuất sắc: 20% số Tốt”.",
                    nameof(RubricHead.Quotas)));
            }
        }

        return quotas;
    }

    private static bool Knows(IReadOnlyList<RubricClass> classes, string name) => classes.Any(c => string.Equals(c.Name, name, StringComparison.Ordinal));

    private static List<(string Name, string Value)> Entries(string typed, string label, string example, string field, List<Refusal> refusals)
    {
        var entries = new List<(string, string)>();
        var lines = InputText.Lines(typed).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > Most)
        {
            refusals.Add(new Refusal($"{label} có {lines.Length} dòng, tối đa {Most}.", field));
            return entries;
        }

        foreach (var line in lines)
        {
            var colon = line.LastIndexOf(':');
            if (colon <= 0 || colon == line.Length - 1 || line.Length > Rubric.TextLimit)
            {
                refusals.Add(new Refusal($"{label}: dòng “{ParseBands.Shown(line)}” phải có dấu hai chấm giữa hai phần, như “{example}”.", field));
                continue;
            }

            entries.Add((InputText.Line(line[..colon]), InputText.Line(line[(colon + 1)..])));
        }

        return entries;
    }

    [GeneratedRegex(@"^\s*(từ|≥)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex From();

    [GeneratedRegex(
        @"^(không quá\s+)?(?<percent>\d{1,3}([.,]\d+)?)\s*%(\s*(trong\s+)?số\s+(?<of>.+))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Share();
}
