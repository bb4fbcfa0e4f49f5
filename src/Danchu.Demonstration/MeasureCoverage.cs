using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;
using Danchu.Core.Markup;
using Danchu.Demonstration.Samples;

namespace Danchu.Demonstration;

/// <summary>Holds a table of real reports' figures against the samples: each token is resolved as in a report, and must come to just the figure.</summary>
public static partial class MeasureCoverage
{
    /// <param name="folder">The folder of samples/.</param>
    public static ParseResult<IReadOnlyList<TokenCoverage>> Of(ParseCoverage.Table table, CatalogueFiles catalogue, string folder)
    {
        var errors = new ErrorList();
        Dictionary<string, SampleFiles?> samples = new(StringComparer.Ordinal);
        List<TokenCoverage> measured = [];
        foreach (var document in table.Documents)
        {
            if (!samples.TryGetValue(document.Folder, out var sample))
            {
                var read = ParseSamples.From(Path.Combine(folder, document.Folder), catalogue);
                read.Errors.ToList().ForEach(error => errors.Add($"{document.Folder}/{error.File}", error.Line, error.Reason));
                samples.Add(document.Folder, sample = read.Value);
            }

            if (sample is not null && SampleFigures.Of(document, sample, catalogue, errors) is { } figures)
            {
                var rows = table.Rows.Where(row => string.Equals(row.Document, document.Document, StringComparison.Ordinal));
                measured.Add(new TokenCoverage(document.Document, document.Name, [.. rows.Select(row => new CoveredRow(row, ProblemOf(row, figures)))]));
            }
        }

        return new(measured, errors);
    }

    private static string? ProblemOf(CoverageRow row, FigureSource figures)
    {
        if (row.Token.Length == 0)
        {
            return row.Note.Length > 0 ? row.Note : "chưa có ô số liệu.";
        }

        if (row.Token is not ['{', '{', .. var inner, '}', '}'])
        {
            return $"“{row.Token}” không phải ô số liệu.";
        }

        var resolved = ResolveToken.From(inner, figures);
        return resolved.Problem
            ?? (string.Equals(Plain(resolved.Text), Plain(row.Figure), StringComparison.Ordinal) ? null : $"ô số liệu cho {resolved.Text}.");
    }

    // 02 and 2, 276.828,80 and 276.828,8 are one figure.
    private static string Plain(string text) => Number().Replace(text.Trim(), match =>
    {
        var (whole, rest) = (match.Groups["whole"].Value.Replace(".", "", StringComparison.Ordinal), match.Groups["rest"].Value.TrimEnd('0'));
        var number = decimal.Parse(whole, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        return rest.Length == 0 ? number : $"{number},{rest}";
    });

    [GeneratedRegex(@"(?<whole>\d+(\.\d{3})*)(,(?<rest>\d+))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
