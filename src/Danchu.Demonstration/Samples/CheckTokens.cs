using System.Text.RegularExpressions;
using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;

namespace Danchu.Demonstration.Samples;

/// <summary>Figure tokens of a text, checked for meaning something; what they print is the report's business.</summary>
internal static partial class CheckTokens
{
    public static void In(SourceText source, IReadOnlyDictionary<string, Indicator> indicators, ErrorList errors)
    {
        var lines = source.Text.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var rest = Braces().Replace(lines[index], match =>
            {
                if (Reason(match.Groups["inner"].Value, indicators) is { } reason)
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

    /// <summary>What is wrong with a token, given what stands between its braces; null for a right one.</summary>
    public static string? Reason(string inner, IReadOnlyDictionary<string, Indicator> indicators) => FigureToken.Read(inner) is { } token
        ? RefuseToken.Of(token, indicators)?.Problem ?? ReasonOfForm(token, indicators)
        : ListToken.Read(inner) is not null ? null
        : "ô số liệu viết sai, hoặc không có phạm vi, kỳ, cách ghi ấy (ví dụ đúng: {{ngay-cong@xa}}, {{don-trong-ky:2021|+-%1}}).";

    private static string? ReasonOfForm(FigureToken token, IReadOnlyDictionary<string, Indicator> indicators)
    {
        var isRatio = token.Sum.All(term => term.Part == RatioPart.Value && indicators[term.Indicator].Kind == IndicatorKind.Ratio);
        return token.Form.Style switch
        {
            _ when !token.Base.IsEmpty
                && token.Terms.Any(term => term.Part == RatioPart.Value && indicators[term.Indicator].Kind is IndicatorKind.Ratio or IndicatorKind.Text) =>
                "a/b cần hai chỉ tiêu là số đếm.",
            TokenStyle.Percentage when token.Base.IsEmpty && !isRatio => "phần trăm cần chỉ tiêu tỷ lệ hoặc a/b.",
            TokenStyle.Difference or TokenStyle.PercentageChange
                when !token.Base.IsEmpty || isRatio || token.Sum.Any(term => indicators[term.Indicator].Comparison == Comparison.None) =>
                "chỉ tiêu này không so với kỳ trước.",
            TokenStyle.Scaled when !token.Base.IsEmpty || isRatio => "tỷ lệ không ghi theo đơn vị lớn hơn được.",
            _ => null,
        };
    }

    [GeneratedRegex(@"\{\{(?<inner>[^{}]*)\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();
}
