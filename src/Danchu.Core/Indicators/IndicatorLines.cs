using System.Text.RegularExpressions;
using Danchu.Core.Operations;
using Danchu.Core.Texts;

namespace Danchu.Core.Indicators;

/// <summary>Indicators as they are typed, one a line: "Số ngày công [ngay-cong]", the key alone, or a name that only one of them has.</summary>
public sealed partial class IndicatorLines(IReadOnlyList<ListIndicators.Row> indicators)
{
    private readonly Dictionary<string, ListIndicators.Row> byKey = indicators.ToDictionary(i => i.Key, StringComparer.Ordinal);
    private readonly ILookup<string, ListIndicators.Row> byName = indicators.ToLookup(i => SearchText.Of(i.Name), StringComparer.Ordinal);

    public string Write(IEnumerable<string> keys) => string.Join('\n', keys.Select(Write));

    public string Write(string key) => byKey.TryGetValue(key, out var known) ? $"{known.Name} [{key}]" : $"[{key}]";

    /// <summary>Whether all of it is one indicator, its name signs and all.</summary>
    internal bool Knows(string typed) => Find(typed.Trim()) is { } key
        && (byName.Contains(SearchText.Of(typed)) || new[] { key, Write(key) }.Contains(typed.Trim(), StringComparer.Ordinal));

    /// <summary>The keys, each once; a line that names none gives a refusal.</summary>
    internal List<string> Parse(string typed, string field, List<Refusal> refusals)
    {
        var keys = new List<string>();
        foreach (var line in InputText.Lines(typed).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Find(line) is { } key)
            {
                keys.Add(key);
            }
            else
            {
                refusals.Add(new Refusal(Why(line), field));
            }
        }

        return [.. keys.Distinct(StringComparer.Ordinal)];
    }

    private string? Find(string line)
    {
        var key = InBrackets().Match(line) is { Success: true } match ? match.Groups["key"].Value.Trim() : line;
        return byKey.ContainsKey(key) ? key : byName[SearchText.Of(line)].ToList() is [var only] ? only.Key : null;
    }

    private string Why(string line)
    {
        var shown = line.Length > 80 ? line[..80] + "…" : line;
        return byName[SearchText.Of(line)].Skip(1).Any()
            ? $"“{shown}” là tên của nhiều chỉ tiêu; ghi mã của một trong số đó: {string.Join(", ", byName[SearchText.Of(line)].Select(i => i.Key))}."
            : $"Không có chỉ tiêu “{shown}”; ghi tên hoặc mã như trong danh mục chỉ tiêu.";
    }

    [GeneratedRegex(@"\[(?<key>[^\[\]]*)\]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InBrackets();
}
