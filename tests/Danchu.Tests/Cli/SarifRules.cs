using System.Text.Json;
using System.Text.RegularExpressions;

namespace Danchu.Tests.Cli;

/// <summary>
/// What SARIF 2.1.0 (OASIS standard, 27/3/2020) demands of the parts of a log that we write: required properties, closed vocabularies,
/// bounds, uniqueness. Section numbers are those of the standard.
/// </summary>
internal static partial class SarifRules
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    /// <summary>What breaks a rule, with the path to it; empty for a log that keeps them all.</summary>
    public static List<string> Broken(JsonElement log)
    {
        List<string> broken = [];
        Demand(broken, "3.13.2 version", Text(log, "version") is "2.1.0");
        Demand(broken, "3.13.3 $schema", Uri.TryCreate(Text(log, "$schema"), UriKind.Absolute, out _));
        var names = log.EnumerateObject()
            .Select(p => p.Name)
            .Except(["$schema", "version", "runs", "inlineExternalProperties", "properties"], StringComparer.Ordinal);
        Demand(broken, "3.13 no other property", !names.Any());
        foreach (var run in Items(log, "runs"))
        {
            Run(broken, run);
        }

        return broken;
    }

    private static void Run(List<string> broken, JsonElement run)
    {
        var driver = run.GetProperty("tool").GetProperty("driver");
        Demand(broken, "3.19.8 driver.name", Text(driver, "name") is { Length: > 0 });
        Demand(broken, "3.19.21 driver.language", Text(driver, "language") is not { } language || Language().IsMatch(language));
        Demand(broken, "3.14.27 columnKind", Text(run, "columnKind") is null or "utf16CodeUnits" or "unicodeCodePoints");
        var rules = Items(driver, "rules").Select(rule => Text(rule, "id")).ToList();
        Demand(broken, "3.49.3 rule.id", rules.TrueForAll(id => id is { Length: > 0 }) && rules.Distinct(StringComparer.Ordinal).Count() == rules.Count);
        Demand(broken, "3.49.9 descriptions have text", Items(driver, "rules").All(rule => Text(rule.GetProperty("shortDescription"), "text") is { Length: > 0 }
            && Text(rule.GetProperty("fullDescription"), "text") is { Length: > 0 }));
        foreach (var result in Items(run, "results"))
        {
            Result(broken, result, rules);
        }
    }

    private static void Result(List<string> broken, JsonElement result, List<string?> rules)
    {
        Demand(broken, "3.27.5 ruleId names a rule", rules.Contains(Text(result, "ruleId"), StringComparer.Ordinal));
        Demand(broken, "3.27.6 ruleIndex is the place of the rule", result.TryGetProperty("ruleIndex", out var index) && index.GetInt32() is >= 0 and var place
            && place < rules.Count && string.Equals(rules[place], Text(result, "ruleId"), StringComparison.Ordinal));
        Demand(broken, "3.27.10 level", Levels.Contains(Text(result, "level"), StringComparer.Ordinal));
        Demand(broken, "3.11.8 message.text", Text(result.GetProperty("message"), "text") is { Length: > 0 });
        var related = Items(result, "relatedLocations").ToList();
        Demand(broken, "3.27.22 relatedLocations are unique", related.Select(r => r.GetRawText()).Distinct(StringComparer.Ordinal).Count() == related.Count);
        foreach (var location in Items(result, "locations").Concat(related).Select(l => l.GetProperty("physicalLocation")))
        {
            Demand(broken, "3.4.3 uri", Text(location.GetProperty("artifactLocation"), "uri") is { } uri && UriReference().IsMatch(uri));
            Region(broken, location.GetProperty("region"));
        }
    }

    private static void Region(List<string> broken, JsonElement region)
    {
        var (offset, length) = (region.GetProperty("charOffset").GetInt32(), region.GetProperty("charLength").GetInt32());
        Demand(broken, "3.30.9 charOffset", offset >= 0);
        Demand(broken, "3.30.10 charLength", length >= 0);
        Demand(broken, "3.30.13 snippet is the region", Text(region.GetProperty("snippet"), "text")?.Length == length);
    }

    private static void Demand(List<string> broken, string rule, bool kept)
    {
        if (!kept)
        {
            broken.Add(rule);
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.EnumerateArray() : [];

    // RFC 3986: its characters and nothing else, an escape always with two hexadecimal digits.
    [GeneratedRegex("^([A-Za-z0-9._~:/?#@!$&'()*+,;=\\[\\]-]|%[0-9A-F]{2})+$", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex UriReference();

    [GeneratedRegex("^[a-z]{2}(-[A-Z]{2})?$", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Language();
}
