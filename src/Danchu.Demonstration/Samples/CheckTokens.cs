using System.Text.RegularExpressions;
using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;

namespace Danchu.Demonstration.Samples;

/// <summary>
/// Figure tokens of a text: {{key}}, {{key@xa}}, {{a/b@xa}}, each with "|%" for a percentage or "|+-" for the difference from the previous period.
/// Here they are only checked for meaning something; what they print is the report's business.
/// </summary>
internal static partial class CheckTokens
{
    private static readonly string[] Scopes =
        [.. new[] { Level.Commune, Level.District, Level.Province, Level.Unit }.Select(level => Scope.OfLevel(level).Word), Scope.Subtree.Word];

    public static void In(SourceText source, IReadOnlyDictionary<string, Indicator> indicators, ErrorList errors)
    {
        var lines = source.Text.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var rest = TokenPattern().Replace(lines[index], match =>
            {
                var reason = Reason(match, indicators);
                if (reason is not null)
                {
                    errors.Add(source.File, index + 1, $"{match.Value}: {reason}");
                }

                return "";
            });
            if (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal))
            {
                errors.Add(source.File, index + 1, "có “{{” hoặc “}}” không thành cặp, hoặc ô số liệu viết sai (ví dụ đúng: {{ngay-cong@xa}}).");
            }
        }
    }

    private static string? Reason(Match match, IReadOnlyDictionary<string, Indicator> indicators)
    {
        var keys = match.Groups["key"].Captures.Select(capture => capture.Value).ToList();
        if (keys.Find(key => !indicators.ContainsKey(key)) is { } unknown)
        {
            return $"không có chỉ tiêu “{unknown}”.";
        }

        var scope = match.Groups["scope"].Value;
        if (Scope.FromWord(scope) is null)
        {
            return $"không có phạm vi “{scope}” (các phạm vi: {string.Join(", ", Scopes)}).";
        }

        return scope.Length > 0 && keys.Exists(key => indicators[key].Aggregation == Aggregation.None)
            ? "chỉ tiêu này không cộng được, chỉ dùng số của chính đơn vị."
            : ReasonOfForm(match.Groups["form"].Value, keys, indicators);
    }

    private static string? ReasonOfForm(string form, List<string> keys, IReadOnlyDictionary<string, Indicator> indicators)
    {
        var isRatio = indicators[keys[0]].Kind == IndicatorKind.Ratio;
        return form switch
        {
            _ when keys.Count == 2 && keys.Exists(key => indicators[key].Kind is IndicatorKind.Ratio or IndicatorKind.Text) =>
                "a/b cần hai chỉ tiêu là số đếm.",
            "%" when keys.Count == 1 && !isRatio => "phần trăm cần chỉ tiêu tỷ lệ hoặc a/b.",
            "+-" when keys.Count == 2 || isRatio || indicators[keys[0]].Comparison == Comparison.None => "chỉ tiêu này không so với kỳ trước.",
            _ => null,
        };
    }

    [GeneratedRegex(
        @"\{\{(?<key>[a-z0-9-]+)(/(?<key>[a-z0-9-]+))?(@(?<scope>[a-z0-9-]+))?(\|(?<form>%|\+-))?\}\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenPattern();
}
