using System.Text.Json;
using Danchu.Checking;
using Danchu.Core.Checks;
using Danchu.Documents.FormChecking;

namespace Danchu.Cli.Check;

/// <summary>SARIF 2.1.0 (OASIS, 27/3/2020), for tools that show findings in place.</summary>
internal static class WriteSarif
{
    /// <summary>Every rule in the order of the log, so that a result can name its rule by its place (3.27.6 ruleIndex).</summary>
    private static readonly Dictionary<string, int> RuleIndexes = Checker.Checks.Select(check => check.Code).Concat(FormRules.All.Select(rule => rule.Code))
        .Select((code, index) => (code, index)).ToDictionary(pair => pair.code, pair => pair.index, StringComparer.Ordinal);

    public static string Of(IReadOnlyList<CheckedFile> files)
    {
        var log = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new[]
            {
                new
                {
                    tool = new
                    {
                        driver = new { name = "danchu check", language = "vi", rules = Checker.Checks.Select(Rule).Concat(FormRules.All.Select(Rule)) },
                    },
                    columnKind = "utf16CodeUnits",
                    results = files.SelectMany(file => file.Checked!.AllRemarks.Select(remark => Result(file.File, file.Checked.Text, remark))),
                },
            },
        };
        return JsonSerializer.Serialize(log, WriteJson.Options) + "\n";
    }

    private static object Rule(CheckDescription check) =>
        new { id = check.Code, shortDescription = new { text = check.Vietnamese }, fullDescription = new { text = check.English } };

    private static object Rule(FormRule rule) =>
        new { id = rule.Code, shortDescription = new { text = rule.Vietnamese }, fullDescription = new { text = rule.English } };

    private static object Result(string file, string text, Remark remark) => new
    {
        ruleId = remark.Finding.Code,
        ruleIndex = RuleIndexes[remark.Finding.Code],
        level = remark.Finding.Severity,
        message = new { text = remark.Message },
        locations = new[] { Location(file, text, remark.Finding.Span) },
        relatedLocations = remark.Finding.Related.Select(place => Location(file, text, place)),
    };

    private static object Location(string file, string text, TextSpan place) => new
    {
        physicalLocation = new
        {
            artifactLocation = new { uri = Address(file) },
            region = new { charOffset = place.Start, charLength = place.Length, snippet = new { text = text[place.Start..place.End] } },
        },
    };

    private static string Address(string file) => Path.IsPathRooted(file)
        ? new Uri(file).AbsoluteUri
        : string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
