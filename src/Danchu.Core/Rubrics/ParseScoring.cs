using System.Text.RegularExpressions;
using Danchu.Core.Organisations;

namespace Danchu.Core.Rubrics;

/// <summary>
/// Reads back what <see cref="WriteScoring"/> writes, and what people write in its place. A line that is no rule is advice; one that looks
/// like a rule and is not understood is a fault.
/// </summary>
internal static partial class ParseScoring
{
    public static ScoringRules From(string text)
    {
        var rules = new ScoringRules();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Read(line, rules);
        }

        if (rules.Bands.Count > 0 && rules.Deductions.Count > 0)
        {
            rules.Faults.Add("một tiêu chí không thể vừa chấm theo khung tỷ lệ vừa trừ điểm");
        }

        return rules;
    }

    /// <summary>From the wording of a line itself, where a rubric has no column for it: only what is certain.</summary>
    public static ScoringRules FromProse(string text)
    {
        var rules = new ScoringRules();
        rules.Deductions.AddRange(ParseDeductions.InProse(text));
        if (rules.Deductions.Count == 0 && ParseBands.In(text, faults: null) is { Count: > 1 } bands)
        {
            rules.Bands.AddRange(bands);
        }

        return rules;
    }

    private static void Read(string line, ScoringRules rules)
    {
        var bare = line.TrimEnd('.', ';', ' ');
        if (Is(bare, WriteScoring.YesNo) || Is(bare, "Có/không"))
        {
            rules.YesNo = true;
        }
        else if (Is(bare, WriteScoring.Bonus))
        {
            rules.Bonus = true;
        }
        else if (Is(bare, WriteScoring.Evidence))
        {
            rules.Evidence = true;
        }
        else if (Is(bare, WriteScoring.OutOfBase) || Is(bare, WriteScoring.FullPoints))
        {
            rules.NotApplicable = Is(bare, WriteScoring.OutOfBase) ? NotApplicableRule.OutOfBase : NotApplicableRule.FullPoints;
        }
        else if (After(bare, WriteScoring.OnlyFor) is { } kinds)
        {
            Kinds(kinds, rules);
        }
        else if (After(bare, WriteScoring.Figures) is { } figures)
        {
            rules.Proposal = ProposalOf(figures, rules);
        }
        else if (Number(Weight(), bare) is { } weight)
        {
            rules.Weight = weight;
        }
        else if (Number(Floor(), bare) is { } floor)
        {
            rules.Floor = floor;
        }
        else
        {
            ReadPoints(line, rules);
        }
    }

    private static void ReadPoints(string line, ScoringRules rules)
    {
        if (ParseDeductions.Line(line, rules.Deductions) is { } deduction)
        {
            rules.Deductions.Add(deduction);
        }
        else if (line.Contains('%', StringComparison.Ordinal))
        {
            rules.Bands.AddRange(ParseBands.In(line, rules.Faults));
        }
        else if (ParseDeductions.InProse(line) is { Count: > 0 } several)
        {
            rules.Deductions.AddRange(several);
        }
        else if (RuleLike().IsMatch(line))
        {
            rules.Faults.Add(
                $"“{ParseBands.Shown(line)}”: không hiểu cách chấm này (ghi như “Trừ 3 điểm nếu …”, “Thấp nhất 2 điểm”, “Hệ số 2”; tối đa 2 chữ số thập phân)");
        }
        else
        {
            rules.Guidance.Add(line);
        }
    }

    private static void Kinds(string typed, ScoringRules rules)
    {
        foreach (var name in typed.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (KindNamed(name) is { } kind)
            {
                rules.ForKinds.Add(kind);
            }
            else
            {
                rules.Faults.Add($"không có loại đơn vị “{ParseBands.Shown(name)}”");
            }
        }
    }

    internal static OrganisationKind? KindNamed(string name) =>
        OrganisationKinds.Reporting.Where(kind => Is(kind.Label(), name)).Select(kind => (OrganisationKind?)kind).FirstOrDefault();

    private static PointsRule? ProposalOf(string figures, ScoringRules rules)
    {
        if (Is(figures, WriteScoring.SentOnTime))
        {
            return new PointsRule(PointsRuleKind.SentOnTime, null, null);
        }

        if (Is(figures, WriteScoring.ByDeductions))
        {
            return new PointsRule(PointsRuleKind.Deductions, null, null);
        }

        if (Least().Match(figures) is { Success: true } least)
        {
            return new PointsRule(PointsRuleKind.Present, least.Groups["key"].Value, null, ParseDecimal.Of(least.Groups["number"].Value));
        }

        if (figures.Split('/', StringSplitOptions.TrimEntries) is [{ Length: > 0 } counted, { Length: > 0 } of])
        {
            return new PointsRule(PointsRuleKind.Ratio, counted, of);
        }

        var (ratio, present) = (After(figures, "tỷ lệ "), After(figures, "có "));
        if (ratio is null && present is null)
        {
            rules.Faults.Add($"“{ParseBands.Shown(figures)}”: không hiểu số liệu (ghi “mã / mã”, “tỷ lệ mã”, “có mã”, “ít nhất 2 mã”, "
                + $"“{WriteScoring.SentOnTime}”, “{WriteScoring.ByDeductions}”)");
            return null;
        }

        return ratio is not null ? new PointsRule(PointsRuleKind.Ratio, ratio, null) : new PointsRule(PointsRuleKind.Present, present, null);
    }

    private static bool Is(string text, string words) => string.Equals(text, words, StringComparison.OrdinalIgnoreCase);

    private static string? After(string text, string words) => text.StartsWith(words, StringComparison.OrdinalIgnoreCase) ? text[words.Length..].Trim() : null;

    private static decimal? Number(Regex pattern, string text) =>
        pattern.Match(text) is { Success: true } match ? ParseDecimal.Of(match.Groups["number"].Value) : null;

    [GeneratedRegex(
        @"^Hệ số\s*:?\s*(?<number>\d{1,4}([.,]\d+)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weight();

    [GeneratedRegex(
        @"^Thấp nhất\s*:?\s*(?<number>\d{1,6}([.,]\d+)?)\s*(điểm)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Floor();

    [GeneratedRegex(
        @"^ít nhất (?<number>\d{1,6}([.,]\d+)?) (?<key>\S+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Least();

    [GeneratedRegex(
        @"^(trừ|hệ số|thấp nhất)\b|\btrừ\s+\d",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex RuleLike();
}
